"""Dates and ranges of dates as people write them, from tables of our own.

In come dates and the conventions of a language, out goes text. Babel is not asked: for Lebanon it mixes Levantine and
Egyptian month names, has no English of Lebanon, and puts invisible marks into dates. Never knows what day it is.
"""

from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale, MonthNames
from sitegen.lang.numbers import to_digits

DateStyle = Literal["long", "full", "month", "iso"]
"""``long``: 12 March 2019. ``full``: Tuesday 12 March 2019. ``month``: March 2019.
``iso``: 2019-03-12, in both languages and never in other digits."""

_EN_DASH = "\u2013"  # a hyphen between numbers changes its side in Arabic text; an en dash does not

ARABIC_MONTHS: Final[MappingProxyType[MonthNames, tuple[str, ...]]] = MappingProxyType(
    {
        "levant": (
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول",
        ),
        "egypt": (
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ),
        # Tunisia and Algeria; Morocco has a third set of its own.
        "maghreb": (
            "جانفي",
            "فيفري",
            "مارس",
            "أفريل",
            "ماي",
            "جوان",
            "جويلية",
            "أوت",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ),
    }
)
ENGLISH_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Monday first, as date.weekday() counts.
_WEEKDAYS: Final[MappingProxyType[Lang, tuple[str, ...]]] = MappingProxyType(
    {
        Lang.AR: ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        Lang.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    }
)


def month_name(month: int, locale: Locale) -> str:
    """The name of a month, counted from 1."""
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise ValueError(f"there is no month {month}")
    names = ARABIC_MONTHS[locale.month_names] if locale.lang is Lang.AR else ENGLISH_MONTHS
    return names[month - 1]


def weekday_name(day: date, lang: Lang) -> str:
    """The name of the day of the week: "الثلاثاء", "Tuesday"."""
    return _WEEKDAYS[lang][day.weekday()]


def format_date(day: date, locale: Locale, style: DateStyle = "long") -> str:
    """A date in words, British order in English: "12 آذار 2019", "12 March 2019"."""
    if style == "iso":
        return day.isoformat()
    weekday = f"{weekday_name(day, locale.lang)} " if style == "full" else ""
    number = "" if style == "month" else f"{day.day} "
    return _digits(f"{weekday}{number}{month_name(day.month, locale)} {day.year}", locale)


def format_month_day(day: date, locale: Locale) -> str:
    """A date without its year: "25 تشرين الثاني", "25 November"."""
    return _digits(f"{day.day} {month_name(day.month, locale)}", locale)


def format_year(year: int, locale: Locale) -> str:
    """A year, ungrouped: "2019", or "٢٠١٩" in Arabic digits."""
    return _digits(str(year), locale)


def format_range(start: date, end: date | None, locale: Locale) -> str:
    """The days of a trip, without repeating what both ends share.

    "12–15 March 2019", "12 March – 2 April 2019", "30 December 2019 – 3 January 2020"; one date when both are the same
    day or there is no end.

    Raises:
        ValueError: the end is before the start.
    """
    if end is None or end == start:
        return format_date(start, locale)
    if end < start:
        raise ValueError(f"a range cannot end on {end}, before it starts on {start}")
    if (start.year, start.month) == (end.year, end.month):
        return _digits(str(start.day), locale) + _EN_DASH + format_date(end, locale)
    first = format_month_day(start, locale) if start.year == end.year else format_date(start, locale)
    return f"{first} {_EN_DASH} {format_date(end, locale)}"


def _digits(text: str, locale: Locale) -> str:
    return to_digits(text, locale.digits_shown)
