from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.numbers import fold_digits, format_number, format_percent, to_digits

ARABIC = Locale(lang=Lang.AR)
ARABIC_INDIC = Locale(lang=Lang.AR, digits="arab")
ENGLISH = Locale(lang=Lang.EN)


def test_digits_are_turned_into_the_family_wanted():
    assert to_digits("12–15 آذار 2019", "arab") == "١٢–١٥ آذار ٢٠١٩"
    assert to_digits("12–15 آذار 2019", "latn") == "12–15 آذار 2019"


def test_both_other_families_are_folded():
    assert fold_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹") == "0123456789 0123456789"


@given(st.integers(0))
def test_turning_and_folding_are_inverse(n):
    assert int(fold_digits(to_digits(str(n), "arab"))) == n


@pytest.mark.parametrize(
    ("n", "latin", "arabic"),
    [
        (0, "0", "٠"),
        (368600, "368,600", "٣٦٨٬٦٠٠"),
        (1234567.5, "1,234,567.5", "١٬٢٣٤٬٥٦٧٫٥"),
        (3.0, "3", "٣"),
        (1e21, "1,000,000,000,000,000,000,000", "١٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠"),
        (Decimal("0.10"), "0.10", "٠٫١٠"),
    ],
)
def test_numbers_are_grouped(n, latin, arabic):
    assert format_number(n, ENGLISH) == latin
    assert format_number(n, ARABIC) == latin
    assert format_number(n, ARABIC_INDIC) == arabic


def test_decimals_may_be_fixed():
    assert format_number(2, ENGLISH, decimals=1) == "2.0"
    assert format_number(2.25, ARABIC_INDIC, decimals=1) == "٢٫٢"


def test_english_never_has_arabic_digits():
    assert format_number(5, Locale(lang=Lang.EN, digits="arab")) == "5"


def test_a_minus_sign_stays_before_its_number_in_an_arabic_line():
    assert format_number(-5, ENGLISH) == "-5"
    assert format_number(-5, ARABIC) == "\u200e-5"
    assert format_number(-5, ARABIC_INDIC) == "\u061c-٥"


def test_percent_follows_the_number():
    assert format_percent(0.25, ENGLISH) == "25%"
    assert format_percent(0.25, ARABIC) == "25%"
    assert format_percent(0.125, ARABIC_INDIC, decimals=1) == "١٢٫٥٪"


@pytest.mark.parametrize("n", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(n):
    with pytest.raises(ValueError, match="cannot be printed"):
        format_number(n, ENGLISH)
    with pytest.raises(ValueError, match="cannot be printed"):
        format_percent(n, ENGLISH)
