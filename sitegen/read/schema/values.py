"""Fields that hold dates, numbers, and yes or no. Each takes the text that was written and gives a value or a problem.

Arabic and Persian digits are digits everywhere.
"""

import re
from calendar import monthrange
from datetime import date
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from sitegen.lang.numbers import fold_digits
from sitegen.read.schema.base import problem
from sitegen.read.schema.texts import text_of

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.\u200f ](\d{1,2})[-/.\u200f ](\d{1,2})(?:[T ][\d:.,+Zz -]*)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MONTHS = 12
_WHOLE = re.compile(r"[-+]?\d{1,15}")
_DECIMAL = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d*)?|\.\d+)")
_YES = frozenset({"true", "yes", "on", "نعم"})
_NO = frozenset({"false", "no", "off", "لا"})


def day_of(value: object) -> date:
    """A day written as YYYY-MM-DD.

    Raises:
        PydanticCustomError: ``not-a-date`` (with the date as it should be written, where that is certain) or
            ``impossible-date`` (with the month or day that does not exist).
    """
    text = fold_digits(text_of(value))
    if not _DATE.fullmatch(text):
        almost = _YEAR_FIRST.fullmatch(text)
        if almost is None:
            raise problem("not-a-date")
        year, month, day = (int(part) for part in almost.groups())
        _check_day(year, month, day)
        raise problem("not-a-date", suggestion=f"{year:04}-{month:02}-{day:02}")
    year, month, day = (int(part) for part in text.split("-"))
    _check_day(year, month, day)
    return date(year, month, day)


def _check_day(year: int, month: int, day: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise problem("impossible-date", year=str(year))
    if not 1 <= month <= _MONTHS:
        raise problem("impossible-date", month=str(month))
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise problem("impossible-date", short=f"{year:04}-{month:02}", days=str(days))


def yes_or_no(value: object) -> bool:
    """True or false, in the words that people use for it.

    Raises:
        PydanticCustomError: ``not-yes-or-no``.
    """
    text = text_of(value).lower() if isinstance(value, str) else ""
    if text in _YES | _NO:
        return text in _YES
    raise problem("not-yes-or-no")


def _whole(value: object, *, least: int, most: int) -> int:
    text = fold_digits(text_of(value)) if isinstance(value, str) else ""
    if not _WHOLE.fullmatch(text):
        raise problem("not-a-whole-number")
    number = int(text)
    if not least <= number <= most:
        raise problem("number-out-of-range", least=str(least), most=str(most))
    return number


def decimal_of(value: object, *, least: float, most: float) -> float:
    """A number with or without a decimal point.

    Raises:
        PydanticCustomError: ``not-a-number`` or ``number-out-of-range``.
    """
    text = fold_digits(text_of(value)).replace("\u066b", ".") if isinstance(value, str) else ""
    if not _DECIMAL.fullmatch(text):
        pointed = re.sub("[,،]", ".", text)
        raise problem("not-a-number", **({"suggestion": pointed} if _DECIMAL.fullmatch(pointed) else {}))
    number = float(text)
    if not least <= number <= most:
        raise problem("number-out-of-range", least=f"{least:g}", most=f"{most:g}")
    return number


def _integer_schema(least: int, most: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "integer", "minimum": least, "maximum": most})


Day = Annotated[date, BeforeValidator(day_of), WithJsonSchema({"type": "string", "format": "date"})]
YesNo = Annotated[
    bool,
    BeforeValidator(yes_or_no),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": sorted((_YES | _NO) - {"true", "false"})}]}),
]
Count = Annotated[int, BeforeValidator(partial(_whole, least=0, most=100_000)), _integer_schema(0, 100_000)]
PageSize = Annotated[int, BeforeValidator(partial(_whole, least=1, most=1000)), _integer_schema(1, 1000)]
Pixels = Annotated[int, BeforeValidator(partial(_whole, least=16, most=10_000)), _integer_schema(16, 10_000)]
Port = Annotated[int, BeforeValidator(partial(_whole, least=1, most=65535)), _integer_schema(1, 65535)]
Kept = Annotated[int, BeforeValidator(partial(_whole, least=0, most=1000)), _integer_schema(0, 1000)]
MaxPixels = Annotated[
    int,
    BeforeValidator(partial(_whole, least=10_000, most=500_000_000)),
    _integer_schema(10_000, 500_000_000),
]
Latitude = Annotated[
    float,
    BeforeValidator(partial(decimal_of, least=-90, most=90)),
    WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90}),
]
Longitude = Annotated[
    float,
    BeforeValidator(partial(decimal_of, least=-180, most=180)),
    WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180}),
]
