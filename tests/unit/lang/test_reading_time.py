import pytest

from sitegen.lang.language import Lang
from sitegen.lang.reading_time import count_words, reading_minutes


@pytest.mark.parametrize(
    ("words", "lang", "minutes"),
    [(0, Lang.AR, 1), (180, Lang.AR, 1), (181, Lang.AR, 2), (230, Lang.EN, 1), (1000, Lang.EN, 5), (1000, Lang.AR, 6)],
)
def test_minutes_are_rounded_up_and_at_least_one(words, lang, minutes):
    assert reading_minutes(words, lang) == minutes


def test_words_hold_a_letter_or_a_digit():
    assert count_words("زار الوفد – في 2019 – مدينة ليستر (Leicester).") == 7
    assert count_words(" … — ") == 0
