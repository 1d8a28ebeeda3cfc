"""The style guide of a theme: every part in both directions, and pages that open from a disk."""

import posixpath
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style
from sitegen.commands.theme import run_preview, run_theme_check
from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.pipeline.showcase_pieces import UNSEEN
from sitegen.theme.load import load_theme
from tests.command_line import run
from tests.mini_site import BASE, MiniSite

FRAME = re.compile(r'<iframe title="(\S+) (\w+)" loading="lazy" srcdoc="([^"]*)">')
REFERENCE = re.compile(r'\s(?:href|src|srcset)="([^"]+)"')


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = MiniSite(tmp_path_factory.mktemp("guide"))
    site.add("-- config.yaml --\n" + CONFIG)
    done = run("theme", "preview", "--site", site.root, "--lang", "en")
    assert done.code == 0, done.err
    assert done.err.strip().endswith("index.html")
    return site.root / ".sitegen" / "preview"


CONFIG = """
title: {ar: شبكة المدن, en: Network of Cities}
theme: {settings: {colours: {accent: "#5b2a86"}, footer_note: {ar: جملة من الموقع, en: A sentence of the site}}}
digits: arab
"""


def frames(guide: Path) -> dict[tuple[str, str], str]:
    text = (guide / "index.html").read_text(encoding="utf-8")
    return {(name, lang): unescape(page) for name, lang, page in FRAME.findall(text)}


def test_every_part_stands_alone_in_both_directions(guide: Path):
    theme = load_theme(guide, ThemeChoice()).theme
    assert theme is not None
    shown = frames(guide)
    missing = {(name, lang) for name in theme.parts for lang in Lang if name not in UNSEEN} - shown.keys()
    assert not missing, "a part wants a word that pipeline/showcase_pieces.py does not give it"
    for (name, lang), page in shown.items():
        if "door" in name or "shared" in name:
            continue  # of pages in both languages
        assert f'<html lang="{lang}" dir="{Lang(lang).direction}">' in page


def test_the_guide_has_the_sites_own_settings(guide: Path):
    index = (guide / "index.html").read_text(encoding="utf-8")
    assert "<code>#5b2a86</code>" in index
    assert "جملة من الموقع" in frames(guide)["parts/colophon.html", "ar"]
    assert "شبكة المدن" in frames(guide)["parts/masthead.html", "ar"]
    assert "١٢" in frames(guide)["parts/facts.html", "ar"]


def test_every_address_of_the_guide_is_a_file_beside_it(guide: Path):
    pages = [path.relative_to(guide).as_posix() for path in guide.rglob("*.html")]
    assert {"landing/index.html", "404.html", "ar/reports/harbour/index.html", "en/map/index.html"} <= {*pages}
    lost = []
    for page in pages:
        text = (guide / page).read_text(encoding="utf-8")
        for written in REFERENCE.findall(text + "".join(frames(guide).values()) if page == "index.html" else text):
            for candidate in written.split(", "):
                address = unquote(unescape(candidate.split()[0]).partition("#")[0])
                if not address or re.match(r"[a-z]+:", address):
                    continue
                target = guide / posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
                if address.startswith("/") or not (target.is_file() or re.search(r"feed\.(xml|json)$", address)):
                    lost.append((page, candidate))
    assert not lost[:5]


def test_the_sample_site_says_everything_that_a_report_can_say(guide: Path):
    for lang in ("ar", "en"):
        page = (guide / lang / "reports" / "harbour" / "index.html").read_text(encoding="utf-8")
        for markup in (
            *(
                "<table",
                'class="notes"',
                'class="pull"',
                "gallery",
                'class="admonition',
                "<dl>",
                "<pre",
                "<abbr",
                "<hr",
            ),
            *("section day", "lessons", "commitment--done", 'class="people"', 'class="route"', "<code", 'class="index'),
        ):
            assert markup in page, (lang, markup)


def test_a_theme_is_checked_with_the_sample_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    site = MiniSite(tmp_path, BASE)
    assert run_theme_check(site.root, Style()) is Exit.DONE
    site.add("-- templates/parts/teaser.html --\n<p>{{ teaser.title|replace }}</p>\n")
    assert run_theme_check(site.root, Style()) is Exit.CONTENT_ERRORS
    assert "templates/parts/teaser.html:1" in capsys.readouterr().err


def test_no_guide_without_a_theme(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    site = MiniSite(tmp_path, BASE).add("-- config.yaml --\ntitle: A\ntheme: {name: rhila}\n")
    target = tmp_path / "guide"
    assert run_preview(site.root, target, Style()) is Exit.CONTENT_ERRORS
    assert "rihla" in capsys.readouterr().err
    assert not target.exists()
