import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.lang.bidi import ALM, LRI, LRM, NBSP, PDI
from sitegen.lang.visual import visual
from sitegen.media.text_layout import ELLIPSIS, fit, in_context, words_of

TITLE = "رحلة دراسية إلى ليستر لمهندسي اتحاد بلديات الفيحاء حول المدن الأكثر مناعة بتمويل من الوزارة في 2019"
SIZES = (80, 60, 40)


def set_in(text, room, sizes=SIZES, height=3):
    """Every letter is as wide as it is high, half of it a space."""
    return fit(text, lambda words: float(len(words)), sizes, room, lambda _: height)


def test_a_short_title_is_set_large():
    assert set_in("Water in Rome", 2000).lines == ("Water in Rome",)
    assert set_in("Water in Rome", 2000).size == 80


def test_a_longer_title_is_set_in_lines_then_smaller():
    assert set_in(TITLE, 3000).size == 80
    assert len(set_in(TITLE, 3000).lines) == 3
    assert set_in(TITLE, 2300).size == 60


def test_a_title_never_ends_in_a_lonely_word():
    for room in range(900, 4200, 50):
        block = set_in(TITLE, room, height=4)
        if len(block.lines) > 1 and not block.cut:
            assert " " in block.lines[-1], room


def test_lines_are_about_equally_long():
    block = set_in("one two three four five six seven eight", 25 * 40, sizes=(40,))
    assert block.lines == ("one two three four", "five six seven eight")


def test_what_does_not_fit_ends_in_an_ellipsis():
    block = set_in(TITLE, 900)
    assert block.cut
    assert block.size == 40
    assert len(block.lines) == 3
    assert block.lines[-1].endswith(ELLIPSIS)
    assert all(len(line) * 40 <= 900 for line in block.lines)


def test_a_word_that_is_longer_than_a_line_is_cut():
    block = set_in("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 400)
    assert len(block.lines) == 3
    assert all(len(line) * 40 <= 400 for line in block.lines)


def test_nothing_is_set_in_no_lines():
    assert set_in(" \n ", 400).lines == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هاتف 06 123 456 الآن", ["هاتف", f"06{NBSP}123{NBSP}456", "الآن"]),
        (f"هاتف {LRI}+961 6 123{PDI} الآن", ["هاتف", f"{LRI}+961{NBSP}6{NBSP}123{PDI}", "الآن"]),
        ("مسافة 5 كم فقط", ["مسافة", f"5{NBSP}كم", "فقط"]),
        ("one – two", [f"one{NBSP}–", "two"]),
        ("a\tb\nc\u0007d\ufe0f", ["a", "b", "cd"]),
        ("cafe\u0301", ["caf\u00e9"]),
    ],
)
def test_what_belongs_together_stays_in_one_line(text, words):
    assert words_of(text) == words


def test_a_line_knows_the_words_before_it():
    assert visual(in_context("25% من", "نسبة", ""), "rtl") == visual("نسبة 25% من", "rtl").removesuffix(" ةبسن")


def test_a_line_knows_the_words_after_it():
    assert visual(in_context("UCLG (", "", "MEWA)"), "rtl") == "UCLG ("


def test_context_takes_no_part_in_what_is_seen():
    assert in_context("2019", "في", "London") == f"{ALM}2019{LRM}"
    assert in_context("2019", "", "12") == "2019"


@settings(max_examples=100)
@given(
    st.lists(st.text("ابتلأ abc12()«»", min_size=1, max_size=12), max_size=14).map(" ".join),
    st.integers(200, 3000),
)
def test_no_line_is_longer_than_its_room_and_no_word_is_lost(text, room):
    block = set_in(text, room)
    assert all(len(line) * block.size <= room for line in block.lines)
    if not block.cut:
        assert " ".join(block.lines).replace(" ", "") == "".join(words_of(text))
