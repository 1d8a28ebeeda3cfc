"""The date of the Islamic calendar beside a Gregorian one, for sites that ask for it.

In comes a date, out goes text, by the Umm al-Qura tables of the optional library ``hijridate``. The moon may be seen
elsewhere a day earlier or later: this is the calendar of Saudi Arabia, exact as such.
"""

from datetime import date
from typing import Final

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.numbers import to_digits

try:
    from hijridate import Gregorian
except ImportError:
    _AVAILABLE = False
else:
    _AVAILABLE = True

_MONTHS_AR: Final = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
_MONTHS_EN: Final = (
    "Muharram",
    "Safar",
    "Rabi\u2019 al-Awwal",
    "Rabi\u2019 al-Thani",
    "Jumada al-Ula",
    "Jumada al-Akhirah",
    "Rajab",
    "Sha\u2019ban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qa\u2019dah",
    "Dhu al-Hijjah",
)


class HijriUnavailableError(RuntimeError):
    """The library ``hijridate`` is not installed: install ``sitegen[hijri]``, or drop the setting ``calendar``."""


def hijri(day: date, locale: Locale) -> str | None:
    """The date in the Islamic calendar: "5 رجب 1440 هـ", "5 Rajab 1440 AH".

    Returns:
        None outside the tables, which reach from 1 August 1924 to 16 November 2077.

    Raises:
        HijriUnavailableError: the optional library is missing.
    """
    if not _AVAILABLE:
        raise HijriUnavailableError("Hijri dates need the library hijridate (pip install sitegen[hijri])")
    try:
        converted = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    months, era = (_MONTHS_AR, "هـ") if locale.lang is Lang.AR else (_MONTHS_EN, "AH")
    return to_digits(f"{converted.day} {months[converted.month - 1]} {converted.year} {era}", locale.digits_shown)
