import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.lang.bidi import FORMAT_MARKS, JOINERS
from sitegen.lang.visual import terminal, visual

CASES = json.loads((Path(__file__).parents[2] / "vectors" / "bidi.json").read_text("utf-8"))["cases"]
MIXED = st.text(
    alphabet=st.sampled_from(
        "ابتثلأإآهعﻻ abc 123 ٣٤ ()[]«»<> .,:-/،\u200d\u200c\u200e\u200f\u2066\u2067\u2069\u064e\ufe00\ufe01"
    ),
    max_size=40,
)


@pytest.mark.parametrize("case", CASES, ids=[case["logical"] for case in CASES])
def test_visual_order_agrees_with_browsers(case):
    assert visual(case["logical"], "rtl" if case["base"] == "R" else "ltr") == case["visual"]


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_plain_latin_text_is_left_alone(text):
    assert visual(text, "ltr") == text
    assert terminal(text) == text


@given(MIXED)
def test_ordering_never_leaves_or_loses_anything_visible(text):
    ordered = visual(text, "rtl")
    assert not FORMAT_MARKS & set(ordered)
    assert len(ordered) == len([c for c in text if c not in FORMAT_MARKS | {"\ufe00", "\ufe01"}])


@settings(max_examples=100)
@given(MIXED)
def test_any_mixture_can_be_drawn_in_a_terminal(text):
    assert not (FORMAT_MARKS | JOINERS) & set(terminal(text))


def test_an_arabic_sentence_is_shaped_and_turned_for_a_terminal():
    assert terminal("مدن سلام") == "مﻼﺳ نﺪﻣ"


def test_a_line_that_begins_with_a_path_stays_left_to_right():
    assert terminal("content/ar.md:4:7 العنوان").startswith("content/ar.md:4:7 ")


def test_the_base_direction_may_be_given():
    assert terminal("مدن: 4", "ltr") == "4 :نﺪﻣ"
    assert terminal("│ مدن", "ltr") == "│ نﺪﻣ"


def test_lines_are_ordered_one_by_one():
    assert terminal("abc مد\nمد abc") == "abc ﺪﻣ\nabc ﺪﻣ"


def test_hamzas_typed_as_two_characters_survive_in_a_terminal():
    assert "ﺄ" in terminal("مسا\u0654لة")
