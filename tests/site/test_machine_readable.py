"""Feeds, sitemaps and structured data of small sites."""

import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sitegen.pipeline.story import survey
from sitegen.render.sitemap import sitemaps
from sitegen.render.sources import Sources
from tests.mini_site import BASE, MiniSite

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "a": "http://www.w3.org/2005/Atom"}

pytestmark = pytest.mark.usefixtures("theme_made_once")


def sources(site: MiniSite) -> Sources:
    made = survey(site.order())
    assert made.workshop is not None
    return made.workshop.sources


def test_a_long_sitemap_is_split_and_nothing_is_lost(site: MiniSite):
    (whole,) = sitemaps(sources(site))
    addresses = re.findall(rb"<loc>(.*?)</loc>", whole.data)
    *parts, index = sitemaps(sources(site), limit=7)
    assert index.path == "sitemap.xml"
    listed = [str(loc.text) for loc in ET.fromstring(index.data).findall("s:sitemap/s:loc", SPACES)]  # noqa: S314  ours
    assert listed == [f"https://example.org/{part.path}" for part in parts]
    split = [address for part in parts for address in re.findall(rb"<loc>(.*?)</loc>", part.data)]
    assert split == addresses
    assert all(part.data.count(b"<url>") <= 7 for part in parts)


def test_without_an_address_there_are_no_feeds_and_the_writer_is_told(site: MiniSite):
    site.put("config.yaml", b"title: Network\n")
    built = site.build()
    assert built.codes == ["no-base-url"]
    assert not list(site.output.rglob("feed.*"))
    assert not (site.output / "sitemap.xml").exists()
    assert "Sitemap" not in built.text("robots.txt")


def test_a_feed_says_direction_inside_its_content(site: MiniSite):
    site.add("""
    -- content/reports/rome-water/ar.md --
    ---
    title: UCLG في روما
    summary: ملخص.
    ---

    نص.
    """)
    root = ET.fromstring(site.build().text("ar/feed.xml"))  # noqa: S314  ours
    entry = root.find("a:entry", SPACES)
    assert entry is not None
    assert entry.findtext("a:title", namespaces=SPACES) == "\u200fUCLG في روما"
    assert str(entry.findtext("a:content", namespaces=SPACES)).startswith('<div lang="ar" dir="rtl">')


def test_the_id_of_an_entry_survives_a_new_title_and_a_new_address(site: MiniSite):
    def ids() -> list[str]:
        return [item["id"] for item in json.loads(site.build().text("en/feed.json"))["items"]]

    before = ids()
    text = (site.root / "content/reports/rome-water/en.md").read_text(encoding="utf-8")
    site.put("content/reports/rome-water/en.md", text.replace("title: Water in Rome", "title: New\nslug: new").encode())
    assert ids() == before


def test_structured_data_cannot_end_its_script(site: MiniSite):
    text = (site.root / "content/reports/rome-water/en.md").read_text(encoding="utf-8")
    site.put("content/reports/rome-water/en.md", text.replace("Water in Rome", "</script><b>x").encode())
    page = site.build().text("en/reports/rome-water/index.html")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(data)["@graph"][0]["headline"] == "</script><b>x"


def test_a_one_language_site_names_no_translation(tmp_path: Path):
    site = MiniSite(tmp_path, BASE.replace("base_url:", "languages: [ar]\nbase_url:"))
    built = site.build()
    assert built.published
    assert "hreflang" not in built.text("ar/index.html")
    assert not (site.output / "en").exists()


def test_dates_in_feeds_have_the_form_that_the_standards_want(site: MiniSite):
    root = ET.fromstring(site.build().text("en/feed.xml"))  # noqa: S314  ours
    for updated in root.iter("{http://www.w3.org/2005/Atom}updated"):
        day, _, _ = str(updated.text).partition("T")
        assert date.fromisoformat(day)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", str(updated.text))
