"""The search as a build makes it; what readers find is in tests/browser/test_search.py."""

import gzip
import json
import re

import pytest

from tests.command_line import build, run
from tests.mini_site import BASE, REPORT, MiniSite

OFF = BASE.replace("base_url:", "search: off\nbase_url:")
WASM = "'wasm-unsafe-eval'"


@pytest.fixture
def searched(tmp_path):
    return MiniSite(tmp_path, BASE).add(REPORT)


def texts(site, lang):
    """What the hits of an index show, by address."""
    found = {}
    for path in sorted(site.output.glob(f"search-index/{lang}/fragment/*")):
        hit = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[f"/{hit['url']}"] = hit
    return found


def scripts(files):
    return {re.sub(r"\.[0-9a-f]{8}\.", ".", path) for path in files if path.endswith(".js") and "/js/" in path}


def test_the_build_says_how_long_the_index_took(searched):
    first = build(searched.root, "--output", searched.output)
    assert re.search(r"^Search index: made in \d+\.\d\d s\.$", first.err, re.MULTILINE)
    searched.put("static/letter.txt", b"nothing that is searched")
    again = build(searched.root, "--output", searched.output)
    assert re.search(r"^Search index: unchanged \(\d+\.\d\d s\)\.$", again.err, re.MULTILINE)
    searched.put("static/letter.txt", b"nothing either")
    arabic = build(searched.root, "--output", searched.output, "--lang", "ar")
    assert re.search(r"^فهرس البحث: لم يتغيّر \(\d+\.\d\d ثانية\)\.$", arabic.err, re.MULTILINE)


def test_where_nothing_changed_nobody_looks_at_the_index(searched):
    build(searched.root, "--output", searched.output)
    again = build(searched.root, "--output", searched.output)
    assert "0 files written" in again.err
    assert "Search index" not in again.err


def test_without_search_there_is_no_trace_of_it(tmp_path):
    on = MiniSite(tmp_path / "on", BASE).add(REPORT).build().files()
    site = MiniSite(tmp_path / "off", OFF).add(REPORT)
    off = site.build().files()
    assert scripts(on) - scripts(off) == {
        f"assets/js/{name}.js" for name in ("search", "search-hits", "search-index", "search-query", "terms")
    }
    assert [path for path in off if "search" in path] == []
    for path, data in off.items():
        if path.endswith((".html", ".xml", ".json", ".txt", ".js")):
            text = data.decode().lower()
            assert not any(word in text for word in ("search", "بحث", "wasm", "pagefind")), path
    assert "Search index" not in run("build", "--site", site.root).err


def test_switching_the_search_off_takes_its_files_away(searched):
    searched.build()
    assert (searched.output / "search-index").is_dir()
    searched.put("config.yaml", OFF.partition("-- config.yaml --\n")[2].partition("\n-- ")[0].encode())
    searched.build()
    assert not (searched.output / "search-index").exists()
    assert not [path for path in searched.output.rglob("*search*") if path.suffix == ".js"]


def test_only_the_search_page_may_run_webassembly(searched):
    allowed = [path for path, data in searched.build().files().items() if WASM.encode() in data]
    assert sorted(allowed) == ["ar/search/index.html", "en/search/index.html"]


def test_a_hit_shows_the_body_and_no_menu(searched):
    searched.build()
    shown = texts(searched, "ar")["/ar/reports/rome-water/"]
    assert shown["content"] == "ما رآه وفد صيدا. مقدمة قصيرة. الوصول · وصل الوفد. المحطة · زار الوفد المحطة."
    assert shown["meta"] == {"title": "المياه في روما", "label": "روما · 1–2 آذار 2026"}


def test_a_hit_knows_what_it_can_be_limited_to(searched):
    searched.build()
    filters = {"city": ["rome", "saida"], "topic": ["water"], "author": ["nayla"], "year": ["2026"]}
    assert [texts(searched, lang)[f"/{lang}/reports/rome-water/"]["filters"] for lang in ("ar", "en")] == [filters] * 2


def test_captions_and_list_items_stand_once_and_apart(searched):
    text = """
-- content/pages/about/en.md --
---
title: About
summary: Who we are.
---

One<b>two</b> &amp; *three*[^1].

- four
- five

| six | seven |
|---|---|
| eight | nine |

[^1]: A note.
"""
    searched.add(text).build()
    shown = texts(searched, "en")["/en/about/"]["content"]
    assert shown == "Who we are. Onetwo & three. four five six seven eight nine A note."


def test_headings_do_not_run_into_what_stands_before(searched):
    text = "## One\n\n- two\n\n## Three\n\nFour.\n"
    searched.add(f"-- content/pages/about/en.md --\n---\ntitle: About\nsummary: Who we are.\n---\n{text}").build()
    assert texts(searched, "en")["/en/about/"]["content"] == "Who we are. One · two · Three · Four."


def test_the_years_of_a_site_with_arabic_digits_have_them(tmp_path):
    built = MiniSite(tmp_path, BASE.replace("base_url:", "digits: arab\nbase_url:")).add(REPORT).build()
    assert '<option value="2026">٢٠٢٦</option>' in built.text("ar/search/index.html")
    assert '<option value="2026">2026</option>' in built.text("en/search/index.html")
