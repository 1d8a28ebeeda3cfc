import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang import bidi
from sitegen.lang.language import Lang


@pytest.mark.parametrize("text", ["ليستر", "UCLG نظمت", "ﻣﺮﺣﺒﺎ", "پژوهش"])
def test_one_arabic_letter_is_enough_to_be_arabic(text):
    assert bidi.has_arabic(text)


@pytest.mark.parametrize("text", ["", "Leicester", "٢٠١٩", "،", "\u064e", "\u0640", "\u200f"])
def test_digits_punctuation_and_marks_are_not_arabic_letters(text):
    assert not bidi.has_arabic(text)
    assert bidi.script_share(text) == 0.0


def test_share_counts_letters_only():
    assert bidi.script_share("ابجد abcd 1234 !!") == 0.5
    assert bidi.script_share("مُدُنٌ") == 1.0


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Leicester", Lang.EN),
        ("ليستر", Lang.AR),
        ("بلدية طرابلس (Tripoli)", Lang.AR),
        ("The word مدن", Lang.EN),
    ],
)
@pytest.mark.parametrize("default", list(Lang))
def test_short_text_is_in_the_language_of_most_of_its_letters(text, lang, default):
    assert bidi.language_of(text, default) is lang


@pytest.mark.parametrize("text", ["", "2019", "Αθήνα", "اب ab"])
@pytest.mark.parametrize("default", list(Lang))
def test_undecided_text_is_in_the_default_language(text, default):
    assert bidi.language_of(text, default) is default


@pytest.mark.parametrize(
    ("text", "page", "block"),
    [
        ("UCLG نظمت ورشة", Lang.AR, None),
        ("A long English sentence with one كلمة", Lang.AR, None),
        ("An English quotation.", Lang.AR, Lang.EN),
        ("2019", Lang.AR, None),
        ("ورشة في طرابلس", Lang.EN, Lang.AR),
        ("UCLG نظمت ورشة في طرابلس", Lang.EN, Lang.AR),
        ("The workshop ورشة was held", Lang.EN, None),
        ("2019", Lang.EN, None),
    ],
)
def test_a_block_declares_its_language_only_when_it_is_foreign_to_the_page(text, page, block):
    assert bidi.block_language(text, page) is block


def test_isolate_wraps_by_direction():
    assert bidi.isolate("+961", "ltr") == "\u2066+961\u2069"
    assert bidi.isolate("ليستر", "rtl") == "\u2067ليستر\u2069"
    assert bidi.isolate("?", None) == "\u2068?\u2069"


def test_stripping_format_keeps_the_joiners_and_stripping_invisible_does_not():
    text = "\ufeffمی\u200cخواهم\u200f co\u00adop"
    assert bidi.strip_format(text) == "می\u200cخواهم co\u00adop"
    assert bidi.strip_invisible(text) == "میخواهم coop"


@given(st.text())
def test_nothing_visible_is_stripped(text):
    assert bidi.strip_format(text) == "".join(c for c in text if c not in bidi.FORMAT_MARKS)


@given(st.text())
def test_share_is_a_share(text):
    assert 0.0 <= bidi.script_share(text) <= 1.0
