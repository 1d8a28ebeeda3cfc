"""What must be true of every page of a site, seen on the demonstration site."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.demonstration import ROOT
from tests.site.html_pages import PageContent

BASE_URL = "https://example.org"
VNU = ROOT / "tests/node/node_modules/vnu-jar/build/dist/vnu.jar"
Pages = dict[str, PageContent]

#: Names that are the same in every language.
NAMES = {
    "natural",
    "earth",
    "atom",
    "json",
    "rss",
    "pdf",
    "x",
    "whatsapp",
    "facebook",
    "sitegen",
    "github",
    "html",
    "css",
    "wcag",
    "aa",
    "gps",
}


def hreflangs(page: PageContent) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in page.all("link", rel="alternate") if "hreflang" in link}


def address_of(url: str) -> str:
    return unquote(urlsplit(url).path)


def test_every_page_says_its_language_and_direction(demonstration_pages: Pages):
    for address, page in demonstration_pages.items():
        html = page.one("html")
        assert html["dir"] == {"ar": "rtl", "en": "ltr"}[html["lang"]], address
        if address.startswith(("/ar/", "/en/")):
            assert html["lang"] == address[1:3], address


def test_every_page_is_its_own_canonical(demonstration_pages: Pages):
    for address, page in demonstration_pages.items():
        if address == "/404.html" or page.all("meta", **{"http-equiv": "refresh"}):
            continue
        assert address_of(page.one("link", rel="canonical")["href"]) == address


def test_translations_name_themselves_and_each_other(demonstration_pages: Pages):
    named = 0
    for address, page in demonstration_pages.items():
        links = hreflangs(page)
        real = {lang: address_of(url) for lang, url in links.items() if lang != "x-default"}
        if not real:
            continue
        named += 1
        if address != "/":
            assert address in real.values(), address
        for lang, target in real.items():
            assert links[lang].startswith(BASE_URL + "/")
            assert target in demonstration_pages, f"{address} names {target}"
            if address != "/":
                assert set(hreflangs(demonstration_pages[target]).values()) == set(links.values()), address
            assert demonstration_pages[target].one("html")["lang"] == lang
    assert named > 80


def test_only_real_translations_are_named(demonstration_pages: Pages):
    assert hreflangs(demonstration_pages["/ar/reports/صابون-نابلس/"]) == {}
    assert hreflangs(demonstration_pages["/en/reports/leicester-in-lebanon/"]) == {}


def test_home_pages_name_the_landing_page_as_default(demonstration_pages: Pages):
    for address in ("/", "/ar/", "/en/"):
        assert hreflangs(demonstration_pages[address])["x-default"] == f"{BASE_URL}/"


def test_nothing_is_served_under_the_wrong_language(demonstration_pages: Pages):
    assert "/ar/reports/leicester-in-lebanon/" not in demonstration_pages
    assert not [address for address in demonstration_pages if address.startswith("/en/reports/صابون")]


def test_untranslated_reports_are_listed_and_marked(demonstration_pages: Pages):
    for address, target in (("/ar/reports/", "/en/reports/leicester-in-lebanon/"), ("/en/reports/", "/ar/reports/")):
        pages = [page for path, page in demonstration_pages.items() if path.startswith(address)]
        links = [a for page in pages for a in page.all("a") if address_of(a.get("href", "")).startswith(target)]
        assert [a for a in links if a.get("hreflang") == target[1:3] or a.get("lang") == target[1:3]], address


def spoken(page: PageContent) -> list[tuple[str, str]]:
    """The texts of a page with their languages; the addresses printed in them are in no language."""
    return [(lang, re.sub(r"https?://\S+", "", text)) for lang, text in page.texts]


def _foreign_words(page: PageContent) -> set[str]:
    words = set()
    for lang, text in spoken(page):
        pattern = r"[A-Za-z]{2,}" if lang == "ar" else r"[\u0621-\u064a]{2,}"
        words |= {word.lower() for word in re.findall(pattern, text)}
    return words


def test_no_page_mixes_the_languages_of_its_interface(demonstration_pages: Pages):
    """Words of the other script may come from writers and registries, marked or not, but from no template."""
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "content").rglob("*"))
        if path.suffix in {".md", ".yaml"}
    )
    known = {word.lower() for word in re.findall(r"[A-Za-z]{2,}|[\u0621-\u064a]{2,}", written)} | NAMES
    english_interface = {"home", "reports", "cities", "map", "search", "published", "updated", "day", "english"}
    for address, page in demonstration_pages.items():
        if address in {"/", "/404.html"}:
            continue
        assert _foreign_words(page) <= known | {"en"}, address
    for address, page in demonstration_pages.items():
        if address.startswith("/ar/") and "/reports/" not in address:
            arabic = " ".join(text for lang, text in spoken(page) if lang == "ar")
            assert not english_interface & {word.lower() for word in re.findall(r"[A-Za-z]+", arabic)} - {"english"}, (
                address
            )


def test_no_page_has_inline_style_or_script(demonstration_pages: Pages):
    for address, page in demonstration_pages.items():
        for element in page.elements:
            assert "style" not in element.attributes, address
            assert not [name for name in element.attributes if name.startswith("on")], address
            if element.tag == "script" and element.attributes.get("type") not in {
                "application/ld+json",
                "application/json",
            }:
                assert element.attributes.get("src"), address
            assert element.tag != "style", address


def test_no_page_asks_another_host_for_anything(demonstration_pages: Pages):
    for address, page in demonstration_pages.items():
        asked = [
            a.get("src") or a.get("href", "") for tag in ("img", "script", "source", "iframe") for a in page.all(tag)
        ]
        asked += [a["href"] for rel in ("stylesheet", "icon", "preload") for a in page.all("link", rel=rel)]
        assert not [url for url in asked if urlsplit(url).netloc], address


def test_structured_data_names_the_page_and_its_translation(demonstration: Path):
    text = (demonstration / "ar/reports/leicester-london/index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    graph = {node["@type"]: node for node in json.loads(data)["@graph"]}
    posting, trip = graph["BlogPosting"], graph["Trip"]
    assert posting["inLanguage"] == "ar"
    assert posting["@id"] == f"{BASE_URL}/ar/reports/leicester-london/"
    relation = posting.get("workTranslation") or posting.get("translationOfWork")
    assert relation["@id"] == f"{BASE_URL}/en/reports/leicester-london/"
    assert [day["departureTime"] for day in trip["subTrip"]] == ["2019-11-25", "2019-11-26"]
    assert next(item["name"] for item in graph["BreadcrumbList"]["itemListElement"]) == "الرئيسية"


def test_shared_links_show_the_right_locale(demonstration_pages: Pages):
    page = demonstration_pages["/ar/reports/leicester-london/"]
    assert page.one("meta", property="og:locale")["content"] == "ar_AR"
    assert page.one("meta", property="og:locale:alternate")["content"] == "en_GB"
    assert not demonstration_pages["/ar/reports/صابون-نابلس/"].all("meta", property="og:locale:alternate")


def test_every_feed_can_be_read(demonstration: Path):
    feeds = sorted(demonstration.rglob("feed.xml"))
    assert len(feeds) > 50
    for feed in feeds:
        parsed = feedparser.parse(feed.read_bytes())
        assert not parsed.bozo, feed
        assert parsed.feed.title
        assert parsed.feed.language in {"ar", "en"}
        for entry in parsed.entries:
            assert entry.link.startswith(BASE_URL)
            assert 'dir="rtl"' in entry.content[0].value or 'dir="ltr"' in entry.content[0].value


def test_every_json_feed_has_what_the_standard_wants(demonstration: Path):
    for path in sorted(demonstration.rglob("feed.json")):
        feed = json.loads(path.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"]
        assert feed["feed_url"].endswith("/feed.json")
        for item in feed["items"]:
            assert {"id", "url", "title", "content_html", "date_published", "language"} <= item.keys()


def test_the_sitemap_names_every_page_that_may_be_found(demonstration: Path, demonstration_pages: Pages):
    root = ET.fromstring((demonstration / "sitemap.xml").read_bytes())  # noqa: S314  our own file
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    listed = {address_of(str(loc.text)) for loc in root.findall("s:url/s:loc", spaces)}
    indexable = {
        address
        for address, page in demonstration_pages.items()
        if not [meta for meta in page.all("meta", name="robots") if "noindex" in meta["content"]]
    }
    assert listed == indexable
    for url in root.findall("s:url", spaces):
        for modified in url.findall("s:lastmod", spaces):
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(modified.text))
        targets = {link.get("href") for link in url.findall("x:link", spaces)}
        assert {address_of(str(target)) for target in targets} <= listed


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java on this machine")
@pytest.mark.skipif(not VNU.is_file(), reason="the Nu HTML checker is not installed (tools/prepare_tests.py)")
def test_the_html_checker_finds_no_error(demonstration: Path):
    command = ["java", "-jar", str(VNU), "--skip-non-html", "--errors-only", "--format", "json", str(demonstration)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(ended.stderr)["messages"]
    found = {f"{message.get('url', '').partition('/output/')[2]}: {message['message']}" for message in messages}
    assert not found, "\n".join(sorted(found)[:40])


@pytest.mark.skipif(shutil.which("java") is None or not VNU.is_file(), reason="the Nu HTML checker is not installed")
def test_the_html_checker_would_find_an_error(tmp_path: Path):
    (tmp_path / "bad.html").write_text('<!doctype html><html lang="ar"><title>x</title><img src="x.png"></html>')
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", str(tmp_path / "bad.html")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "alt" in ended.stderr
