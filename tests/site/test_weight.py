"""The demonstration site keeps the budgets of weight, and the benchmark that says so counts what a page needs."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.weight import BUDGETS, measured, weight, weights
from tests.demonstration import ROOT


@pytest.fixture(scope="module")
def pages(demonstration: Path):
    return weights(demonstration)


@pytest.mark.parametrize("budget", BUDGETS)
def test_no_page_is_heavier_than_its_budget(pages, budget):
    size, page = measured(pages)[budget]
    assert size <= BUDGETS[budget], page


def test_every_kind_of_page_is_weighed(pages):
    addresses = {page.address for page in pages}
    assert {"/", "/ar/", "/en/", "/ar/reports/marseille-waste/", "/en/cities/tripoli/"} <= addresses
    assert len(addresses) > 120


def test_every_page_links_one_stylesheet(demonstration: Path):
    for page in demonstration.rglob("*.html"):
        assert page.read_text(encoding="utf-8").count('rel="stylesheet"') == 1, page


PAGE = """<!doctype html><html lang="{lang}"><head><link rel="stylesheet" href="/a.css"></head>
<body><main class="prose">{words}</main></body></html>"""
CSS = """
@font-face { font-family: "One"; src: url("one.woff2"); unicode-range: U+61-7A }
@font-face { font-family: "One"; src: url("slanted.woff2"); font-style: italic; unicode-range: U+61-7A }
@font-face { font-family: "Two"; src: url("two.woff2"); unicode-range: U+627-64A }
:root:lang(en) { --font: "One", serif } :root:lang(ar) { --font: "Two", "One", serif }
"""


@pytest.mark.parametrize(("lang", "words", "fonts"), [
    ("en", "words", {"one.woff2"}),
    ("en", "<em>words</em>", {"slanted.woff2"}),
    ("en", "كلمات", set()),
    ("ar", "كلمات", {"two.woff2"}),
    ("ar", "<em>كلمات</em> word", {"one.woff2", "two.woff2"}),
])  # fmt: skip
def test_only_the_faces_that_the_words_need_are_counted(tmp_path: Path, lang: str, words: str, fonts: set[str]):
    (tmp_path / "index.html").write_text(PAGE.format(lang=lang, words=words), encoding="utf-8")
    (tmp_path / "a.css").write_text(CSS)
    for name in ("one", "two", "slanted"):
        (tmp_path / f"{name}.woff2").write_bytes(b"x" * 100)
    found = weight(tmp_path, tmp_path / "index.html")
    assert set(found.fonts) == fonts
    assert found.html == len(gzip.compress((tmp_path / "index.html").read_bytes(), 9, mtime=0))
    assert found.first_load - found.without_fonts == 100 * len(fonts)


def test_the_benchmark_prints_a_table_and_says_whether_it_is_kept(demonstration: Path):
    command = [sys.executable, "benchmarks/weight.py", "--output", str(demonstration)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout
    assert len(ended.stdout.splitlines()) == len(BUDGETS)
