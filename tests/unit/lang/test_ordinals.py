import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.language import Lang
from sitegen.lang.ordinals import ARABIC_ORDINALS, DayHeading, day_label, parse_day_heading


@pytest.mark.parametrize(
    ("n", "ar", "en"),
    [
        (1, "اليوم الأول", "Day 1"),
        (2, "اليوم الثاني", "Day 2"),
        (10, "اليوم العاشر", "Day 10"),
        (11, "اليوم الحادي عشر", "Day 11"),
        (12, "اليوم الثاني عشر", "Day 12"),
        (20, "اليوم العشرون", "Day 20"),
        (21, "اليوم الحادي والعشرون", "Day 21"),
        (30, "اليوم الثلاثون", "Day 30"),
        (31, "اليوم الحادي والثلاثون", "Day 31"),
        (32, "اليوم 32", "Day 32"),
    ],
)
def test_days_have_names(n, ar, en):
    assert day_label(n, Lang.AR, "latn") == ar
    assert day_label(n, Lang.EN, "arab") == en


def test_a_month_has_31_different_ordinals():
    assert len(set(ARABIC_ORDINALS)) == 31


def test_a_day_without_a_word_has_the_digits_of_the_site():
    assert day_label(40, Lang.AR, "arab") == "اليوم ٤٠"


def test_there_is_no_day_zero():
    with pytest.raises(ValueError, match="counted from 1"):
        day_label(0, Lang.EN, "latn")


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Day 2: London", 2, "London"),
        ("Day 2 – London", 2, "London"),
        ("Day 2 — London: the mosque", 2, "London: the mosque"),
        ("Day 2 - 14 November", 2, "14 November"),
        ("Day two: London", 2, "London"),
        ("DAY TEN", 10, ""),
        ("Day 12", 12, ""),
        ("Day 2:", 2, ""),
        ("اليوم الثاني: لندن", 2, "لندن"),
        ("اليوم 2: لندن", 2, "لندن"),
        ("اليوم ٢ - لندن", 2, "لندن"),
        ("اليوم ۲، لندن", 2, "لندن"),
        ("اليوم الحادي عشر", 11, ""),
        ("اليوم الاول – ليستر", 1, "ليستر"),
        ("اليَوْمُ الأوّلُ: ليستر", 1, "ليستر"),
        ("اليوم الثانى : لندن", 2, "لندن"),
        ("اليوم العشرين: صور", 20, "صور"),
        ("اليوم الحادي والثلاثون—العودة", 31, "العودة"),
        ("\u200fاليوم\u00a0الثالث\u200f: \u200fلندن\u200f", 3, "لندن"),
        ("اليوم الثاني: مُدُنٌ متوسّطية", 2, "مُدُنٌ متوسّطية"),
    ],
)
@pytest.mark.parametrize("know_language", [True, False])
def test_headings_of_days_are_recognised(heading, number, title, know_language):
    lang = (Lang.EN if heading[0] in "Dd" else Lang.AR) if know_language else None
    assert parse_day_heading(heading, lang) == DayHeading(number=number, title=title)


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "Day",
        "Day care centres",
        "Day care: a visit",
        "Day 2 of the visit",
        "Day 0: before",
        "Day 1–2: on the road",
        "Day 1-2",
        "Day 2019: a",
        "Days 2: London",
        "Today 2: London",
        "Two days: London",
        "اليوم",
        "اليوم نفسه",
        "اليوم نفسه: لندن",
        "اليوم العالمي للمدن",
        "اليوم الأول من نوعه",
        "اليوم 1-2: على الطريق",
        "في اليوم الثاني: لندن",
        "ملاحظة: اليوم الثاني",
    ],
)
@pytest.mark.parametrize("lang", [*Lang, None])
def test_other_headings_are_not_days(heading, lang):
    assert parse_day_heading(heading, lang) is None


def test_a_document_has_days_in_its_own_language_only():
    assert parse_day_heading("Day 2: London", Lang.AR) is None
    assert parse_day_heading("اليوم الثاني: لندن", Lang.EN) is None


@given(
    n=st.integers(1, 400),
    lang=st.sampled_from(list(Lang)),
    digits=st.sampled_from(["latn", "arab"]),
    separator=st.sampled_from([": ", " : ", " – ", " — ", " - ", "، ", ":"]),
    title=st.text(alphabet="ليسترLondon 12:–،", max_size=20).map(str.strip),
)
def test_what_is_said_is_recognised(n, lang, digits, separator, title):
    heading = day_label(n, lang, digits) + separator + title
    assert parse_day_heading(heading, lang) == DayHeading(number=n, title=title)
