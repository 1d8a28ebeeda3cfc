import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.slug import SlugFault, heading_slug, slug_fault, suggest_slug


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("رحلة دراسية إلى ليستر", "رحلة-دراسية-إلى-ليستر"),
        ("المدن المنسّقة – إشراك الشباب", "المدن-المنسقة-إشراك-الشباب"),
        ("مُدُنٌ مُسْتَدامَةٌ", "مدن-مستدامة"),
        ("ﻣﺮﺣﺒﺎ ﺑﻜﻢ", "مرحبا-بكم"),
        ("البند ١٢/٢٠١٩", "البند-12-2019"),
        ("العـــربية", "العربية"),
        ("What we learned", "what-we-learned"),
        ("The St Philip’s Centre", "the-st-philips-centre"),
        ("snake_case & C++", "snake-case-c"),
        ("  \u200fمدن\u200f ", "مدن"),
        ("…", ""),
        ("", ""),
    ],
)
def test_headings_become_readable_ids(heading, slug):
    assert heading_slug(heading) == slug


@given(st.text())
def test_an_id_of_an_id_is_the_same_and_has_no_fault(text):
    slug = heading_slug(text)
    assert heading_slug(slug) == slug
    assert unicodedata.is_normalized("NFC", slug)
    assert slug_fault(slug[:60].strip("-")) in {None, SlugFault.EMPTY}


@pytest.mark.parametrize("slug", ["leicester-study-visit", "رحلة-دراسية", "2019", "a_b", "مدن-2"])
def test_good_slugs_have_no_fault(slug):
    assert slug_fault(slug) is None


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("", SlugFault.EMPTY),
        ("a/b", SlugFault.SLASH),
        ("a\\b", SlugFault.SLASH),
        ("..", SlugFault.DOT),
        ("visit.html", SlugFault.DOT),
        ("two words", SlugFault.SPACE),
        ("two\u00a0words", SlugFault.SPACE),
        ("مدن\u200f", SlugFault.INVISIBLE),
        ("co\u00adop", SlugFault.INVISIBLE),
        ("Leicester", SlugFault.UPPER_CASE),
        (unicodedata.normalize("NFD", "إدارة"), SlugFault.NOT_NFC),
        ("مُدن", SlugFault.TASHKEEL),
        ("العـربية", SlugFault.TASHKEEL),
        ("what?", SlugFault.CHARACTER),
        ("100%25", SlugFault.CHARACTER),
        ("-a", SlugFault.CHARACTER),
        ("---", SlugFault.CHARACTER),
        ("ﻣﺮﺣﺒﺎ", SlugFault.CHARACTER),
        ("a" * 81, SlugFault.TOO_LONG),
    ],
)
def test_the_fault_of_a_slug_is_named(slug, fault):
    assert slug_fault(slug) is fault


@pytest.mark.parametrize(
    ("english", "arabic", "slug"),
    [
        ("Study visit to Leicester & London", "زيارة", "study-visit-to-leicester-and-london"),
        ("Café São Paulo", "", "cafe-sao-paulo"),
        ("", "زيارةٌ دراسية", "زيارة-دراسية"),
        ("زيارة", "زيارة", "زيارة"),
        ("", "", ""),
    ],
)
def test_a_slug_is_suggested_from_the_english_title_first(english, arabic, slug):
    assert suggest_slug(english, arabic) == slug


def test_a_long_title_is_cut_between_words():
    slug = suggest_slug("What twelve coordinators from three Lebanese cities learned in Leicester and London")
    assert slug == "what-twelve-coordinators-from-three-lebanese-cities-learned"
    assert suggest_slug("a" * 100) == "a" * 60


@given(st.text(), st.text())
def test_a_suggested_slug_is_good(english, arabic):
    slug = suggest_slug(english, arabic)
    assert slug == "" or slug_fault(slug) is None
