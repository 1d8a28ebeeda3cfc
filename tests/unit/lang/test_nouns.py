import json
from pathlib import Path

import pytest

from sitegen.lang.language import Lang
from sitegen.lang.nouns import NOUNS, counted, noun_form

CASES = json.loads((Path(__file__).parents[2] / "vectors" / "plurals.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['noun']}-{case['n']}")
def test_counted_nouns(case):
    assert counted(case["noun"], case["n"], Lang.AR, "latn") == case["ar"]
    assert counted(case["noun"], case["n"], Lang.EN, "latn") == case["en"]


@pytest.mark.parametrize(
    ("noun", "n", "ar", "en"),
    [
        ("day", 0, "0 يوم", "0 days"),
        ("minute", 0, "0 دقيقة", "0 minutes"),
        ("photo", 0, "لا صور", "No photos"),
        ("person", 0, "لا أشخاص", "No people"),
        ("country", 2, "بلدان اثنان", "2 countries"),
        ("country", 5, "5 بلدان", "5 countries"),
        ("article", 11, "11 مقالًا", "11 articles"),
        ("commitment", 2, "التزامان", "2 commitments"),
        ("participant", 101, "101 مشارك", "101 participants"),
        ("text", 2, "نصان", "2 texts"),
        ("text", 11, "11 نصًا", "11 texts"),
        ("word", 1234, "1,234 كلمة", "1,234 words"),
        ("year", 103, "103 سنوات", "103 years"),
    ],
)
def test_more_counted_nouns(noun, n, ar, en):
    assert counted(noun, n, Lang.AR, "latn") == ar
    assert counted(noun, n, Lang.EN, "latn") == en


def test_arabic_digits_are_for_arabic_only():
    assert counted("day", 12, Lang.AR, "arab") == "١٢ يومًا"
    assert counted("day", 0, Lang.AR, "arab") == "٠ يوم"
    assert counted("day", 12, Lang.EN, "arab") == "12 days"


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("n", [0, 1, 2, 3, 11, 100])
def test_every_noun_has_every_form(noun, lang, n):
    assert counted(noun, n, lang, "latn").strip()


def test_a_form_can_be_had_without_its_number():
    assert noun_form("day", 3, Lang.AR) == "أيام"
    assert noun_form("city", 3, Lang.EN) == "cities"


def test_unknown_nouns_and_negative_numbers_are_refused():
    with pytest.raises(KeyError):
        counted("camel", 3, Lang.EN, "latn")
    with pytest.raises(ValueError, match="not negative"):
        counted("day", -1, Lang.EN, "latn")
