"""Filters that print dates as the site's readers write them.

In come dates, out goes text or a ``<time>``. Never knows what day it is.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from sitegen.diagnostics import Location
from sitegen.lang.dates import format_date, format_month_day, format_range
from sitegen.lang.hijri import HijriUnavailableError
from sitegen.lang.hijri import hijri as to_hijri
from sitegen.theme.faults import TemplateFault
from sitegen.theme.voice import voice_of

_CONFIG: Final = Location(file="config.yaml")

#: A report's date stands wherever the report is listed.
_in_words: Final = lru_cache(maxsize=4096)(format_date)


@pass_context
def date_(context: Context, day: date) -> str:
    """A date in words: "25 تشرين الثاني 2019"."""
    return _in_words(day, voice_of(context).locale)


@pass_context
def day_month(context: Context, day: date) -> str:
    """A date in words without its year: "25 تشرين الثاني"."""
    return format_month_day(day, voice_of(context).locale)


def iso(day: date) -> str:
    """A date for machines, as the attribute ``datetime`` wants it: "2019-11-25"."""
    return day.isoformat()


@pass_context
def hijri(context: Context, day: date) -> str:
    """The date of the Islamic calendar; empty unless the site asks for it, and beyond the tables of that calendar."""
    voice = voice_of(context)
    if not voice.hijri:
        return ""
    try:
        return to_hijri(day, voice.locale) or ""
    except HijriUnavailableError as error:
        raise TemplateFault("hijri-unavailable", {}, elsewhere=_CONFIG) from error


@pass_context
def date_range(context: Context, start: date, end: date | None = None) -> Markup:
    """The days of a trip: "12–15 آذار 2019", isolated from the words round it.

    One day is a ``<time>``. HTML has no element for a range, and the parts that a range shares cannot be split between
    two, so a range is plain text.
    """
    words = format_range(start, end, voice_of(context).locale)
    if end is None or end == start:
        return Markup(f'<time datetime="{start.isoformat()}">{escape(words)}</time>')  # noqa: S704 - a date, and escaped
    return Markup(f"<bdi>{escape(words)}</bdi>")  # noqa: S704 - escaped


FILTERS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {"date": date_, "day_month": day_month, "iso": iso, "hijri": hijri}
)
FUNCTIONS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType({"date_range": date_range})
