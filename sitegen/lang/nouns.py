"""Counted nouns: "3 cities" as Arabic and English say it, in one call and without a catalogue.

In comes the name of a noun and a number, out goes the phrase in the nominative: keep it the subject or stand it after a
colon ("مدة القراءة: دقيقتان"), because after a preposition the Arabic dual would have to change. Never knows templates.
"""

from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Digits, Locale
from sitegen.lang.numbers import format_number
from sitegen.lang.plurals import category

Noun = Literal[
    "day",
    "week",
    "month",
    "year",
    "hour",
    "minute",
    "city",
    "country",
    "trip",
    "report",
    "article",
    "page",
    "word",
    "text",
    "result",
    "photo",
    "file",
    "participant",
    "person",
    "commitment",
]
NOUNS: Final[tuple[Noun, ...]] = get_args(Noun)
"""Every noun that can be counted."""


class _Arabic(NamedTuple):
    one: str  # with its adjective
    two: str
    few: str  # 3 to 10: genitive plural; also after "no"
    many: str  # 11 to 99: accusative singular
    other: str  # 0, 100 and more: genitive singular


_ARABIC: Final[MappingProxyType[Noun, _Arabic]] = MappingProxyType(
    {
        "day": _Arabic("يوم واحد", "يومان", "أيام", "يومًا", "يوم"),
        "week": _Arabic("أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعًا", "أسبوع"),
        "month": _Arabic("شهر واحد", "شهران", "أشهر", "شهرًا", "شهر"),
        "year": _Arabic("سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"),
        "hour": _Arabic("ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"),
        "minute": _Arabic("دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"),
        "city": _Arabic("مدينة واحدة", "مدينتان", "مدن", "مدينة", "مدينة"),
        # The dual of بلد is spelled like its plural, so the number is said with it.
        "country": _Arabic("بلد واحد", "بلدان اثنان", "بلدان", "بلدًا", "بلد"),
        "trip": _Arabic("رحلة واحدة", "رحلتان", "رحلات", "رحلة", "رحلة"),
        "report": _Arabic("تقرير واحد", "تقريران", "تقارير", "تقريرًا", "تقرير"),
        "article": _Arabic("مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال"),
        "page": _Arabic("صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة"),
        "word": _Arabic("كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"),
        "text": _Arabic("نص واحد", "نصان", "نصوص", "نصًا", "نص"),
        "result": _Arabic("نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة"),
        "photo": _Arabic("صورة واحدة", "صورتان", "صور", "صورة", "صورة"),
        "file": _Arabic("ملف واحد", "ملفان", "ملفات", "ملفًا", "ملف"),
        "participant": _Arabic("مشارك واحد", "مشاركان", "مشاركين", "مشاركًا", "مشارك"),
        "person": _Arabic("شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص"),
        "commitment": _Arabic("التزام واحد", "التزامان", "التزامات", "التزامًا", "التزام"),
    }
)
_DURATIONS: Final = frozenset({"day", "week", "month", "year", "hour", "minute"})
_ENGLISH_PLURALS: Final[MappingProxyType[Noun, str]] = MappingProxyType(
    {"city": "cities", "country": "countries", "person": "people"}
)


def counted(noun: Noun, n: int, lang: Lang, digits: Digits) -> str:
    """A number of things: "7 تقارير", "تقريران", "لا تقارير"; "7 reports", "1 report", "No reports".

    Args:
        noun: what is counted.
        n: how many; a duration of zero is "0 يوم" / "0 days".
        lang: the language of the phrase.
        digits: for Arabic only.

    Raises:
        KeyError: there is no such noun.
        ValueError: the number is negative.
    """
    if n < 0:
        raise ValueError(f"{n} {noun}: a number of things is not negative")
    form = noun_form(noun, n, lang)
    if n == 0 and noun not in _DURATIONS:
        return f"No {form}" if lang is Lang.EN else f"لا {_ARABIC[noun].few}"
    if lang is Lang.AR and n in {1, 2}:
        return form
    return f"{format_number(n, Locale(lang=lang, digits=digits))} {form}"


def noun_form(noun: Noun, n: int, lang: Lang) -> str:
    """The noun as it stands beside a number, without that number, for templates that set the number apart.

    Arabic: "أيام" beside 3, "يومًا" beside 11; "يوم واحد" and "يومان" hold their number themselves.

    Raises:
        KeyError: there is no such noun.
    """
    arabic = _ARABIC[noun]
    if lang is Lang.EN:
        return noun if category(n, lang) == "one" else _ENGLISH_PLURALS.get(noun, f"{noun}s")
    match category(n, lang):
        case "one":
            return arabic.one
        case "two":
            return arabic.two
        case "few":
            return arabic.few
        case "many":
            return arabic.many
        case "zero" | "other":
            return arabic.other
