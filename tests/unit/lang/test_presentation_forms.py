import pytest
from arabic_reshaper import ArabicReshaper
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.presentation_forms import (
    has_forms,
    has_visual_order,
    is_visual_order,
    reorder_and_map,
    to_letters,
)
from sitegen.lang.visual import visual

RESHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
WORDS = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئ", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("shaped", "plain"),
    [
        ("ﻣﺮﺣﺒﺎ ﺑﻜﻢ", "مرحبا بكم"),
        ("اﻟﺴﻼم", "السلام"),
        ("\ufdf2", "الله"),
        ("ﭘﮋوﻫﺶ", "پژوهش"),
    ],
)
def test_shaped_letters_become_letters(shaped, plain):
    assert has_forms(shaped)
    assert to_letters(shaped) == plain


@pytest.mark.parametrize("text", ["½ ™ … m²", "\ufdfa", "\ufd3eاية\ufd3f", "\ufc60", "\ufe76", "مرحبا", "hello", ""])
def test_everything_else_stays(text):
    assert not has_forms(text)
    assert to_letters(text) == text
    assert reorder_and_map(text) == text


@pytest.mark.parametrize("word", ["ﺎﺒﺣﺮﻣ", "ﻢﻜﺑ", "(ﻢﻜﺑ)", ".ﻢﻜﺑ", "نﺪﻣ", "مﻼﺴﻟا"])
def test_a_word_that_starts_with_its_end_is_in_visual_order(word):
    assert is_visual_order(word)
    assert has_visual_order(f"abc {word}")


@pytest.mark.parametrize("word", ["ﻣﺮﺣﺒﺎ", "ﺑﻜﻢ", "ﻣﺪن", "مرحبا", "دار", "abc", "12", "", "\ufe8dب"])
def test_other_words_are_not(word):
    assert not is_visual_order(word)
    assert not has_visual_order(word)


@pytest.mark.parametrize(
    ("pasted", "plain"),
    [
        ("ﻢﻜﺑ ﺎﺒﺣﺮﻣ", "مرحبا بكم"),
        ("مﻼﺴﻟا", "السلام"),
        (".ﻢﻜﺑ ﺎﺒﺣﺮﻣ", "مرحبا بكم."),
        ("2019 مﺎﻋ ﻲﻓ", "في عام 2019"),
        ("(UCLG) ﺐﺘﻜﻣ", "مكتب (UCLG)"),
        ("- ﻢﻜﺑ ﺎﺒﺣﺮﻣ", "- مرحبا بكم"),
        ("## 2019 مﺎﻋ ﻲﻓ  ", "## في عام 2019  "),
        ("3. ﻢﻜﺑ ﺎﺒﺣﺮﻣ", "3. مرحبا بكم"),
        ("ﻣﺮﺣﺒﺎ ﺑﻜﻢ", "مرحبا بكم"),
        ("plain", "plain"),
    ],
)
def test_pasted_lines_are_turned_and_mapped(pasted, plain):
    assert reorder_and_map(pasted) == plain


def test_lines_are_decided_one_by_one():
    turned, straight, plain = "ﻢﻜﺑ ﺎﺒﺣﺮﻣ", "ﻣﺮﺣﺒﺎ ﺑﻜﻢ", "مرحبا بكم"
    assert reorder_and_map(f"{turned}\n{straight}\n{plain}") == f"{plain}\n{plain}\n{plain}"


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_shaping_is_undone(text):
    assert reorder_and_map(RESHAPER.reshape(text)) == text


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_shaping_and_turning_are_undone_where_they_show(text):
    turned = visual(RESHAPER.reshape(text), "rtl")
    assert reorder_and_map(turned) == text or not has_visual_order(turned)
