"""Share cards as a site has them: which, under which address, and what they say."""

import re

import pytest

from sitegen.pipeline.preview import Preview
from tests.mini_site import REPORT, MiniSite


@pytest.fixture
def site(tmp_path):
    return MiniSite(tmp_path).add(REPORT)


def image_of(page: str) -> str:
    return re.search(r'<meta property="og:image" content="([^"]+)"', page)[1]


def cards(built) -> dict[str, bytes]:
    return {path: data for path, data in built.files().items() if path.startswith("cards/")}


def test_every_report_has_a_card_in_each_of_its_languages_and_the_site_has_one_in_each(site):
    names = [re.sub(r"-[0-9a-f]{12}\.png", "", path) for path in cards(site.build())]
    assert names == ["cards/ar/rome-water", "cards/ar/site", "cards/en/rome-water", "cards/en/site"]


def test_pages_show_their_card_to_messengers(site):
    built = site.build()
    files = built.files()
    for page, name in (("ar/reports/rome-water", "ar/rome-water"), ("en", "en/site"), ("ar/cities/saida", "ar/site")):
        url = image_of(built.text(f"{page}/index.html"))
        assert url.startswith(f"https://example.org/cards/{name}-")
        assert url.removeprefix("https://example.org/") in files
    assert '"og:image:width" content="1200"' in built.text("en/index.html")
    assert '"og:image:type" content="image/png"' in built.text("en/index.html")


def test_a_card_has_a_new_address_when_it_says_something_else(site):
    before = cards(site.build())
    changed = site.add(REPORT.replace("title: Water in Rome", "title: Rome and its water")).build()
    after = cards(changed)
    assert {path.rpartition("-")[0] for path in before.keys() - after.keys()} == {"cards/en/rome-water"}
    assert all(after[path] == before[path] for path in after.keys() & before.keys())


def test_cards_are_the_same_from_the_cache_and_from_nothing(site):
    first = cards(site.build())
    assert any((site.root / ".sitegen" / "cache" / "cards").rglob("*"))
    assert cards(site.build()) == first


def test_a_site_may_do_without_cards(site):
    built = site.add("""
-- config.yaml --
title: {ar: شبكة المدن, en: Network of Cities}
base_url: https://example.org/
share_cards: false
""").build()
    assert cards(built) == {}
    assert "og:image" not in built.text("ar/index.html")


def test_a_letter_that_cannot_be_drawn_is_named_with_its_place(site):
    built = site.add(REPORT.replace("title: Water in Rome", "title: Water in Rome \U0001f4a7")).build()
    assert built.errors == []
    said = built.said("card-letter")
    assert "content/reports/rome-water/en.md:2" in said
    assert "\U0001f4a7" in said
    assert "U+1F4A7" in said
    assert "serif-latin.ttf" in said
    assert "U+1F4A7" in built.said("card-letter", "ar")
    assert built.codes.count("card-letter") == 1
    again = site.build()
    assert again.codes.count("card-letter") == 1


def test_a_list_of_typefaces_that_cannot_be_followed_is_named(site):
    built = site.add("""
-- themes/own/theme.yaml --
name: own
api: 1
extends: rihla
-- themes/own/data/cards/faces.json --
{"ar": 1}
-- config.yaml --
title: {ar: شبكة المدن, en: Network of Cities}
theme: {name: own}
""").build()
    assert "themes/own/data/cards/faces.json" in built.said("card-faces")


def test_a_preview_shows_the_same_cards(site):
    preview = Preview(site.order())
    preview.refresh()
    for path, data in cards(site.build()).items():
        assert preview.file(path) == data
    assert preview.file("cards/ar/none.png") is None
