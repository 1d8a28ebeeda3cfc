import json
from gettext import c2py
from pathlib import Path

import pytest
from babel.messages.plurals import get_plural
from babel.plural import PluralRule
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.language import Lang
from sitegen.lang.plurals import FORMS, PLURAL_FORMS, category

CATEGORIES = json.loads((Path(__file__).parents[2] / "vectors" / "plurals.json").read_text("utf-8"))["categories"]
PAIRS = [(name, n) for name, numbers in CATEGORIES.items() for n in numbers]
CLDR_ARABIC = PluralRule(
    {
        "zero": "n = 0",
        "one": "n = 1",
        "two": "n = 2",
        "few": "n % 100 = 3..10",
        "many": "n % 100 = 11..99",
    }
)


@pytest.mark.parametrize(("name", "n"), PAIRS)
def test_arabic_has_six_categories(name, n):
    assert category(n, Lang.AR) == name


@given(st.integers(0, 100_000))
def test_arabic_categories_are_those_of_cldr(n):
    assert category(n, Lang.AR) == CLDR_ARABIC(n)


@pytest.mark.parametrize(
    ("n", "name"), [(0, "other"), (1, "one"), (-1, "one"), (2, "other"), (1.5, "other"), (1.0, "one")]
)
def test_english_has_two_categories(n, name):
    assert category(n, Lang.EN) == name


def test_fractions_are_other():
    assert category(1.5, Lang.AR) == "other"


@pytest.mark.parametrize("lang", list(Lang))
@given(n=st.integers(0, 100_000))
def test_the_rule_for_gettext_says_the_same(lang, n):
    expression = PLURAL_FORMS[lang].split("plural=")[1].rstrip(";")
    assert FORMS[lang][int(c2py(expression)(n))] == category(n, lang)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_rule_for_gettext_counts_the_forms(lang):
    assert PLURAL_FORMS[lang].startswith(f"nplurals={len(FORMS[lang])};")
    assert get_plural(lang.value).num_plurals == len(FORMS[lang])
