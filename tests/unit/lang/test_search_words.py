"""Folding, prefixes and endings by the vectors that the theme's script is tested with too."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.endings import stem
from sitegen.lang.folding import words
from sitegen.lang.prefixes import after_article, readings

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "folding.json").read_text(encoding="utf-8"))
ARABIC = st.text(alphabet="ابتجدرسعفقكلمنهوي", min_size=1, max_size=9)


def keys(text):
    return {stem(reading) for word in words(text) for reading in readings(word)}


@pytest.mark.parametrize(("text", "wanted"), VECTORS["words"])
def test_a_text_has_these_words(text, wanted):
    assert words(text) == wanted


@pytest.mark.parametrize(("word", "wanted"), VECTORS["readings"])
def test_a_word_can_be_read_these_ways(word, wanted):
    assert list(readings(word)) == wanted


@pytest.mark.parametrize(("word", "wanted"), VECTORS["stems"])
def test_a_word_has_this_stem(word, wanted):
    assert stem(word) == wanted


@pytest.mark.parametrize("texts", VECTORS["same"], ids=lambda texts: texts[0])
def test_forms_of_one_word_share_a_key(texts):
    for one, other in combinations(texts, 2):
        assert keys(one) & keys(other), (one, other)


@pytest.mark.parametrize("texts", VECTORS["apart"], ids=lambda texts: texts[0])
def test_different_words_share_no_key(texts):
    for one, other in combinations(texts, 2):
        assert not keys(one) & keys(other), (one, other)


@given(ARABIC)
def test_every_reading_is_an_end_of_the_word(word):
    assert all(word.endswith(reading) for reading in readings(word)[:1] if not word.startswith("لل"))
    assert all(reading and reading[-1] == word[-1] for reading in readings(word))


@given(ARABIC)
def test_a_word_and_its_stem_begin_alike(word):
    assert stem(word)
    assert word.startswith(stem(word))


@given(ARABIC)
def test_stemming_twice_changes_nothing(word):
    assert stem(stem(word)) == stem(word)


def test_the_article_needs_a_word_after_it():
    assert after_article("المدن") == "مدن"
    assert after_article("الي") == ""
    assert after_article("مدن") == ""
