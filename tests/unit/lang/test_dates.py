import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.lang.dates import (
    ARABIC_MONTHS,
    format_date,
    format_month_day,
    format_range,
    format_year,
    month_name,
    weekday_name,
)
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "dates.json").read_text("utf-8"))
CASES = [(case, Lang(lang)) for case in VECTORS["cases"] for lang in ("ar", "en") if lang in case]
DAY = date(2019, 3, 12)
ARABIC = Locale(lang=Lang.AR)
ENGLISH = Locale(lang=Lang.EN)


@pytest.mark.parametrize(("case", "lang"), CASES)
def test_dates_and_ranges(case, lang):
    locale = Locale(lang=lang, digits=case.get("digits", "latn"))
    end = date.fromisoformat(case["end"]) if "end" in case else None
    assert format_range(date.fromisoformat(case["start"]), end, locale) == case[lang.value]


def test_months_have_their_levantine_names():
    assert [month_name(number, ARABIC) for number in range(1, 13)] == VECTORS["months_ar"]


@pytest.mark.parametrize(
    ("names", "january", "august"),
    [("levant", "كانون الثاني", "آب"), ("egypt", "يناير", "أغسطس"), ("maghreb", "جانفي", "أوت")],
)
def test_other_countries_name_months_otherwise(names, january, august):
    locale = Locale(lang=Lang.AR, month_names=names)
    assert (month_name(1, locale), month_name(8, locale)) == (january, august)
    assert len(set(ARABIC_MONTHS[names])) == 12


def test_month_names_do_not_touch_english():
    assert format_date(DAY, Locale(lang=Lang.EN, month_names="maghreb", digits="arab")) == "12 March 2019"


@pytest.mark.parametrize("month", [0, 13])
def test_there_is_no_thirteenth_month(month):
    with pytest.raises(ValueError, match="no month"):
        month_name(month, ENGLISH)


@pytest.mark.parametrize(
    ("style", "ar", "en"),
    [
        ("long", "12 آذار 2019", "12 March 2019"),
        ("full", "الثلاثاء 12 آذار 2019", "Tuesday 12 March 2019"),
        ("month", "آذار 2019", "March 2019"),
        ("iso", "2019-03-12", "2019-03-12"),
    ],
)
def test_styles(style, ar, en):
    assert format_date(DAY, ARABIC, style) == ar
    assert format_date(DAY, ENGLISH, style) == en


def test_a_day_without_its_year():
    day = date(2019, 11, 25)
    assert format_month_day(day, ARABIC) == "25 تشرين الثاني"
    assert format_month_day(day, ENGLISH) == "25 November"
    assert format_month_day(day, Locale(lang=Lang.AR, digits="arab")) == "٢٥ تشرين الثاني"


def test_iso_dates_and_years():
    arabic_digits = Locale(lang=Lang.AR, digits="arab")
    assert format_date(DAY, arabic_digits, "iso") == "2019-03-12"
    assert format_year(2019, arabic_digits) == "٢٠١٩"


def test_the_week_begins_where_python_says():
    assert weekday_name(date(2019, 11, 25), Lang.AR) == "الاثنين"
    assert weekday_name(date(2019, 11, 24), Lang.EN) == "Sunday"


def test_arabic_digits_in_a_range():
    locale = Locale(lang=Lang.AR, digits="arab")
    assert format_range(DAY, date(2019, 3, 15), locale) == "١٢–١٥ آذار ٢٠١٩"


def test_the_same_day_in_two_years_and_two_months_is_not_shortened():
    assert format_range(DAY, date(2020, 3, 12), ENGLISH) == "12 March 2019 – 12 March 2020"


def test_a_range_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="before it starts"):
        format_range(DAY, date(2019, 3, 11), ENGLISH)


@given(st.dates(), st.dates(), st.sampled_from(list(Lang)))
def test_no_date_holds_an_invisible_mark(one, other, lang):
    assert not INVISIBLE_MARKS & set(format_range(min(one, other), max(one, other), Locale(lang=lang)))
