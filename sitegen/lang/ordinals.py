"""Days of a trip, said and recognised: "اليوم الثاني", "Day 2".

In comes a number, out goes its label; or in comes the text of a heading, out goes the number and the rest of it.
Never knows sections or dates.
"""

import re
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from sitegen.lang.bidi import FORMAT_MARKS
from sitegen.lang.folding import fold
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Digits
from sitegen.lang.numbers import to_digits
from sitegen.values import Struct

_UNITS: Final = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
# With a ten, "first" has another word.
_UNITS_WITH_TEN: Final = ("الحادي", *_UNITS[1:])
ARABIC_ORDINALS: Final[tuple[str, ...]] = (
    *_UNITS,
    "العاشر",
    *(f"{unit} عشر" for unit in _UNITS_WITH_TEN),
    "العشرون",
    *(f"{unit} والعشرون" for unit in _UNITS_WITH_TEN),
    "الثلاثون",
    f"{_UNITS_WITH_TEN[0]} والثلاثون",
)
"""The ordinal numbers from 1 to 31, masculine and definite, as they follow "اليوم"."""

_ENGLISH_NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

# Everything that is recognised is compared in its folded form (hamzas, tashkeel, case and digits set aside).
_DAY_WORDS: Final[MappingProxyType[str, Lang]] = MappingProxyType({fold("اليوم"): Lang.AR, "day": Lang.EN})
_NUMBERS: Final[MappingProxyType[Lang, MappingProxyType[str, int]]] = MappingProxyType(
    {
        Lang.AR: MappingProxyType(
            {
                fold(spelling): number
                for number, word in enumerate(ARABIC_ORDINALS, start=1)
                for spelling in (word, word.replace("ون", "ين"))  # nominative, and what is heard every day
            }
        ),
        Lang.EN: MappingProxyType({word: number for number, word in enumerate(_ENGLISH_NUMBERS, start=1)}),
    }
)
_DIGITS = re.compile("[1-9][0-9]{0,2}")
_SPACE_AND_MARKS: Final = " \t\u00a0" + "".join(sorted(FORMAT_MARKS))
_SEPARATOR = re.compile(f"[{_SPACE_AND_MARKS}]*(?P<sign>[:\uff1a،,\u2012-\u2014\u2212|-])[{_SPACE_AND_MARKS}]*")


class DayHeading(Struct, frozen=True, kw_only=True):
    """What the heading of a day says.

    Attributes:
        number: which day of the trip, from 1.
        title: the rest of the heading as it was written; empty when there is none.
    """

    number: int
    title: str


def day_label(n: int, lang: Lang, digits: Digits) -> str:
    """The name of a day of a trip: "اليوم الثاني", "Day 2". From the 32nd day on Arabic has a number, too.

    Raises:
        ValueError: days are counted from 1.
    """
    if n < 1:
        raise ValueError(f"days are counted from 1, not {n}")
    if lang is Lang.EN:
        return f"Day {n}"
    return f"اليوم {ARABIC_ORDINALS[n - 1] if n <= len(ARABIC_ORDINALS) else to_digits(str(n), digits)}"


@lru_cache(maxsize=4096)
def parse_day_heading(text: str, lang: Lang | None = None) -> DayHeading | None:
    """Recognises the heading of a day: "Day 2: London", "Day two – London", "اليوم الثاني: لندن", "اليوم ٢".

    A colon, comma or dash of any kind parts the number from the title. The number may be in words (Arabic 1 to 31,
    English one to ten) or in digits of any family; hamzas, tashkeel and invisible marks do not matter.

    Args:
        text: the plain text of a heading.
        lang: the language of the document; None tries both.

    Returns:
        None when the heading is something else ("Day care centres", "اليوم نفسه", "Day 1–2: the road").
    """
    separator = _SEPARATOR.search(text)
    head, title = (text[: separator.start()], text[separator.end() :]) if separator else (text, "")
    if separator and _is_span(separator, title):
        return None
    number = _day_number(" ".join(fold(head).split()), lang)
    return DayHeading(number=number, title=title.strip(_SPACE_AND_MARKS)) if number else None


def _day_number(head: str, lang: Lang | None) -> int | None:
    word, _, number = head.partition(" ")
    spoken = _DAY_WORDS.get(word)
    if spoken is None or lang not in {None, spoken}:
        return None
    return int(number) if _DIGITS.fullmatch(number) else _NUMBERS[spoken].get(number)


def _is_span(separator: re.Match[str], title: str) -> bool:
    """Whether a dash or comma without a space joins two numbers: "Day 1–2" is not the first day."""
    joined = separator[0] == separator["sign"] and separator["sign"] not in ":\uff1a|"
    return joined and title[:1].isdecimal()
