import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.lang.folding import fold, strip_marks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إشراك", "اشراك"),
        ("آذار", "اذار"),
        ("ٱلمدينة", "المدينه"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("مستشفى", "مستشفي"),
        ("مُدُنٌ", "مدن"),
        ("العـــربية", "العربيه"),
        ("ﻣﺮﺣﺒﺎ", "مرحبا"),
        ("ﻻ", "لا"),
        ("كتابی", "كتابي"),
        ("کتاب", "كتاب"),
        ("٢٠١٩", "2019"),
        ("۲۰۱۹", "2019"),
        ("Leicester", "LEICESTER"),
        ("Sfáx", "sfax"),
        ("مي\u200cخواهم", "ميخواهم"),
        (unicodedata.normalize("NFD", "أإآؤئ"), "اااوي"),
    ],
)
def test_two_spellings_of_one_word_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["مدن وبلديات", "مدن، مناخ", "a-b c"])
def test_plain_text_and_punctuation_stay(text):
    assert fold(text) == text


def test_different_words_stay_different():
    assert fold("مدن") != fold("مدني")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="اأإآبةى\u064e\u0651\u0640\u200c\u200fﻻﻣ٢۲aA"))
def test_nothing_invisible_remains(text):
    assert not (INVISIBLE_MARKS | {"\u064e", "\u0651", "\u0640"}) & set(fold(text))


def test_stripping_marks_keeps_hamzas():
    assert strip_marks("الأُوَّلـى") == "الأولى"
