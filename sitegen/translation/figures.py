"""The numbers and dates of a text, in one spelling for both languages: ``٣٦٨٬٦٠٠`` is 368600, 12 آذار 2019 is a date.

Numbers in words are not looked for. In comes plain text, out go lists of keys to compare.
"""

import re
from typing import Final

from sitegen.lang.bidi import strip_invisible
from sitegen.lang.dates import ARABIC_MONTHS, ENGLISH_MONTHS
from sitegen.lang.folding import fold
from sitegen.lang.numbers import fold_digits
from sitegen.lang.typography import ltr_spans

_MONTHS: Final = {
    fold(name): number for names in (ENGLISH_MONTHS, *ARABIC_MONTHS.values()) for number, name in enumerate(names, 1)
}
_MONTH: Final = "|".join(sorted((re.escape(name) for name in _MONTHS), key=len, reverse=True))
_DATE: Final = re.compile(
    rf"(?<!\d)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<![^\W_])(?P<month>{_MONTH})(?![^\W_])"
    rf"(?:\s+(?P<american>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:[\s,]+(?P<year>\d{{4}})(?!\d))?"
)
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGNS: Final = str.maketrans({"\u066b": ".", "\u066c": ","})


def figures_of(text: str) -> tuple[list[str], list[str]]:
    """Numbers and dates, each in reading order.

    Returns:
        numbers such as ``14``, ``1.5`` and ``+9617123456``; dates such as ``2019-03-12``, ``03-12`` and ``2019-03``.
    """
    dates: list[str] = []

    def take(found: re.Match[str]) -> str:
        day = found["day"] or found["american"]
        if day is None and found["year"] is None:
            return found[0]  # a month alone, or a word that is spelled like one
        parts = (found["year"], f"{_MONTHS[found['month']]:02d}", day and f"{int(day):02d}")
        dates.append("-".join(part for part in parts if part))
        return " "

    def take_iso(found: re.Match[str]) -> str:
        dates.append(found[0])
        return " "

    plain, phones = _without_addresses(strip_invisible(text))
    rest = _DATE.sub(take, _ISO.sub(take_iso, fold(plain.translate(_SIGNS))))
    return [*phones, *(_plain(found[0]) for found in _NUMBER.finditer(rest))], dates


def _without_addresses(text: str) -> tuple[str, list[str]]:
    """The text without telephone numbers, which are one number each, and without addresses, whose digits are none."""
    phones: list[str] = []
    for start, end, kind in reversed(ltr_spans(text)):
        if kind == "phone":
            phones.insert(0, "+" * text[start:end].startswith(("+", "00")) + _digits(text[start:end]))
        if kind != "version":
            text = f"{text[:start]} {text[end:]}"
    return text, phones


def _digits(phone: str) -> str:
    return "".join(sign for sign in fold_digits(phone).removeprefix("00") if sign.isdecimal())


def _plain(written: str) -> str:
    """A number without its thousands separators. ``1,5`` is how some write one and a half."""
    if _GROUPS.fullmatch(written):
        return written.replace(",", "")
    whole, comma, fraction = written.partition(",")
    return f"{whole}.{fraction}" if comma and "," not in fraction and "." not in written else written
