"""Numbers as people read them, and digits of one family turned into those of another.

In come numbers or text, out goes text. Never knows what is counted: that is ``nouns``.
"""

from decimal import Decimal

from sitegen.lang.bidi import ALM, LRM
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Digits, Locale

_LATIN = "0123456789"
_ARABIC = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
DIGITS = _LATIN + _ARABIC + _PERSIAN
"""Every digit that is read as a number."""
EASTERN_DIGITS = _ARABIC + _PERSIAN
"""Those that are not ASCII."""
_TO_ARABIC = str.maketrans(_LATIN, _ARABIC)
_TO_LATIN = str.maketrans(EASTERN_DIGITS, _LATIN * 2)

_THOUSANDS = "\u066c"  # ARABIC THOUSANDS SEPARATOR
_DECIMAL = "\u066b"  # ARABIC DECIMAL SEPARATOR
_PERCENT = "\u066a"  # ARABIC PERCENT SIGN
_SIGNS_TO_ARABIC = str.maketrans({",": _THOUSANDS, ".": _DECIMAL, "%": _PERCENT})


def to_digits(text: str, digits: Digits) -> str:
    """The text with its ASCII digits in the digits wanted; nothing else changes, separators neither."""
    return text.translate(_TO_ARABIC) if digits == "arab" else text


def fold_digits(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as ASCII digits, character by character."""
    return text.translate(_TO_LATIN)


def format_number(n: float | Decimal, locale: Locale, decimals: int | None = None) -> str:
    """A number with its thousands grouped: 368,600 in both languages, or ٣٦٨٬٦٠٠ in Arabic digits.

    Args:
        n: a finite number.
        locale: whose digits to use. Years and codes are no quantities: use ``to_digits`` for them.
        decimals: how many digits follow the point; None keeps those that the number has.

    Raises:
        ValueError: the number is infinite or not a number.
    """
    exact = Decimal(str(n))
    if not exact.is_finite():
        raise ValueError(f"{n} cannot be printed as a number")
    return _localised(_plain(exact, decimals), locale)


def format_percent(share: float | Decimal, locale: Locale, decimals: int = 0) -> str:
    """A share of one as a percentage, the sign after the number in both languages: 25%, or ٢٥٪ in Arabic digits.

    Raises:
        ValueError: the share is infinite or not a number.
    """
    exact = Decimal(str(share))
    if not exact.is_finite():
        raise ValueError(f"{share} cannot be printed as a percentage")
    return _localised(f"{_plain(exact * 100, decimals)}%", locale)


def _plain(exact: Decimal, decimals: int | None) -> str:
    if decimals is not None:
        return f"{exact:,.{decimals}f}"
    whole = exact.to_integral_value()
    return f"{whole:,f}" if whole == exact else f"{exact:,f}"


def _localised(plain: str, locale: Locale) -> str:
    if locale.digits_shown == "arab":
        plain = to_digits(plain.translate(_SIGNS_TO_ARABIC), "arab")
    if locale.lang is Lang.AR and plain.startswith("-"):
        # Without the mark a right-to-left line would show the sign after the number (so does CLDR for Arabic).
        return (ALM if locale.digits_shown == "arab" else LRM) + plain
    return plain
