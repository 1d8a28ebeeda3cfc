"""Sites of one language, in either order, below a path, with drafts and dates: each is a whole site of its own."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.mini_site import BASE, REPORT, TODAY, Built, MiniSite
from tests.site.mistakes import AR, EN, HEAD, TEXT, document, facts

pytestmark = pytest.mark.usefixtures("theme_made_once")

LINK = re.compile(r"""(?:href|src|action|srcset|content|data-[a-z-]+)="([^"]+)\"""")


def with_settings(tmp_path: Path, settings: str) -> MiniSite:
    """The base site with more in its config.yaml."""
    return MiniSite(tmp_path, BASE).add(REPORT).add(f"{BASE.partition('-- content')[0]}{settings}\n")


def pages(built: Built) -> dict[str, str]:
    return {path: built.text(path) for path in built.files() if path.endswith(".html")}


def reports(built: Built, lang: str) -> set[str]:
    """The addresses of reports in a language that have a page."""
    return set(re.findall(rf"{lang}/reports/([^/\n]+)/index.html", "\n".join(built.files()))) - {"page-2", "page-3"}


@pytest.mark.parametrize(("lang", "other"), [("ar", "en"), ("en", "ar")])
def test_a_site_of_one_language_knows_no_other(tmp_path: Path, lang: str, other: str):
    site = with_settings(tmp_path, f"languages: [{lang}]").remove({"ar": EN, "en": AR}[lang])
    built = site.build()
    assert (built.published, built.codes) == (True, [])
    assert f"{lang}/reports/rome-water/index.html" in built.files()
    assert not [path for path in built.files() if path.startswith(f"{other}/")]
    for path, page in pages(built).items():
        assert f"/{other}/" not in page, path
        assert f'hreflang="{other}"' not in page, path
        assert f'<html lang="{lang}"' in page, path
    assert f"/{other}/" not in built.text("sitemap.xml")


def test_a_document_of_another_language_than_the_sites_is_told(tmp_path: Path):
    built = with_settings(tmp_path, "languages: [ar]").build()
    assert built.errors == ["language-not-configured"]
    assert "add en to languages in config.yaml, or move the file out of content" in built.said(
        "language-not-configured"
    )


def test_the_order_of_languages_decides_which_comes_first(tmp_path: Path):
    arabic = with_settings(tmp_path / "ar", "languages: [ar, en]").build()
    english = with_settings(tmp_path / "en", "languages: [en, ar]").build()
    assert set(arabic.files()) == set(english.files())
    for built, first, second in ((arabic, "/ar/", "/en/"), (english, "/en/", "/ar/")):
        assert built.codes == []
        landing = built.text("index.html").partition("<body")[2]
        assert landing.index(f'href="{first}"') < landing.index(f'href="{second}"')
    page = "ar/reports/rome-water/index.html"
    body = [built.text(page).partition("<article")[2].partition("</article>")[0] for built in (arabic, english)]
    assert body[0] == body[1] != ""


@pytest.mark.parametrize("base_url", ["https://org.github.io/site/", "https://org.github.io/شبكة/المدن/"])
def test_a_site_below_a_path_has_no_link_out_of_it(tmp_path: Path, base_url: str):
    base_path = unquote(urlsplit(base_url).path)
    site = MiniSite(tmp_path, BASE.replace("https://example.org/", base_url)).add(REPORT)
    site.add(document(f"{HEAD}\naliases: [/old/]", f"{TEXT}\n\n[خطة](/plan.pdf) [مدن](/cities/) [نص](en.md#day-2)"))
    site.put("static/plan.pdf", b"%PDF-1.7\n")
    built = site.build()
    assert built.codes == []
    seen = 0
    for path, page in pages(built).items():
        for link in LINK.findall(page):
            if not re.match(r"[a-z]+:|[/.#?]", link) or " " in link.strip().split(",")[0].strip():
                continue
            url = urlsplit(urljoin(base_url + path, link))
            if url.netloc == urlsplit(base_url).netloc:
                seen += 1
                assert unquote(url.path).startswith(base_path), f"{path}: {link}"
    assert seen > 300
    for path in built.files():
        if path.endswith((".css", ".js", ".xml", ".json", ".webmanifest")):
            text = built.text(path)
            found = re.findall(r"https://org\.github\.io([^\"'<>\s]*)", text)
            found += re.findall(r"url\([\"']?(/[^)\"']*)", text)
            assert all(unquote(each).startswith(base_path) for each in found), path


def test_a_draft_is_seen_only_if_asked_for(tmp_path: Path):
    site = MiniSite(tmp_path).add(REPORT).add(document(f"{HEAD}\ndraft: true"))
    built = site.build()
    assert (reports(built, "ar"), reports(built, "en")) == (set(), {"rome-water"})
    assert "المياه في روما" not in "".join(pages(built).values())
    drafts = site.build(drafts=True)
    assert reports(drafts, "ar") == {"rome-water"}
    assert "noindex" in drafts.text("ar/reports/rome-water/index.html")
    assert "rome-water" not in drafts.text("sitemap.xml")


@pytest.mark.parametrize(
    ("dates", "due"),
    [("date: 2026-11-02\n", date(2026, 11, 2)), ("date: 2026-03-10\nembargo: 2026-12-01\n", date(2026, 12, 1))],
)
def test_a_report_is_held_back_until_its_day(tmp_path: Path, dates: str, due: date):
    site = MiniSite(tmp_path).add(REPORT).add(facts(dates))
    held = site.build(today=TODAY)
    assert held.published
    assert reports(held, "ar") == reports(held, "en") == set()
    assert not [path for path, data in held.files().items() if "المياه في روما".encode() in data]
    assert not [path for path, data in held.files().items() if b"Water in Rome" in data]
    assert reports(site.build(today=due), "en") == {"rome-water"}
    early = site.build(today=TODAY, future=True)
    assert "noindex" in early.text("en/reports/rome-water/index.html")
    assert reports(site.build(today=TODAY), "en") == set()


def test_an_old_address_leads_to_the_new_one(tmp_path: Path):
    site = MiniSite(tmp_path).add(REPORT).add(document(f"{HEAD}\naliases: [/2019/روما/, /old/rome]"))
    built = site.build()
    assert built.codes == []
    for old in ("2019/روما", "old/rome"):
        page = built.text(f"{old}/index.html")
        assert re.search(r'http-equiv="refresh" content="0; ?url=/ar/reports/rome-water/"', page)
        assert '<link rel="canonical" href="https://example.org/ar/reports/rome-water/">' in page
        assert re.search(r'<a [^>]*href="/ar/reports/rome-water/"', page)
    assert "old/rome" not in built.text("sitemap.xml")


def test_a_long_archive_has_pages_that_lead_to_each_other(tmp_path: Path):
    site = with_settings(tmp_path, "page_size: 2")
    for number in range(1, 5):
        site.add(REPORT.replace("rome-water", f"trip-{number}").replace("2026-03-10", f"2026-04-0{number}"))
    built = site.build()
    assert built.codes == []
    archive = ["ar/reports/index.html", "ar/reports/page-2/index.html", "ar/reports/page-3/index.html"]
    assert [path for path in built.files() if re.fullmatch(r"ar/reports/(page-\d+/)?index.html", path)] == archive
    listed = [re.findall(r'href="/ar/reports/((?:trip|rome)[^/]*)/"', built.text(path)) for path in archive]
    assert [sorted(set(each)) for each in listed] == [["trip-3", "trip-4"], ["trip-1", "trip-2"], ["rome-water"]]
    assert 'href="/ar/reports/page-3/"' in built.text(archive[1])
    assert 'href="/en/reports/page-2/"' in built.text(archive[1])
    assert 'rel="canonical" href="https://example.org/ar/reports/page-2/"' in built.text(archive[1])


@pytest.mark.parametrize(("setting", "listed"), [("list", True), ("hide", False)])
def test_untranslated_reports_are_listed_or_hidden_and_never_served(tmp_path: Path, setting: str, listed: bool):
    built = with_settings(tmp_path, f"untranslated: {setting}").remove(EN).build()
    assert built.published
    assert (reports(built, "ar"), reports(built, "en")) == ({"rome-water"}, set())
    english = "".join(page for path, page in pages(built).items() if path.startswith("en/"))
    assert ('href="/ar/reports/rome-water/"' in english) is listed
    assert ("المياه في روما" in english) is listed
