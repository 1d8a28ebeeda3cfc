import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.lang.bidi import FSI, LRM, NBSP, PDI, RLM
from sitegen.translation.meaning import digest, meaning


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one — two", "one --- two"),
        ("“Hello” – he said…", '"Hello" - he said...'),
        ("قال: «نعم»، ثم مضى؟", 'قال: "نعم", ثم مضى?'),
        ("مُدُن", "مدن"),
        ("مـــدن", "مدن"),
        ("في ٢٠٢٤", "في 2024"),
        (f"{RLM}نص{LRM} {FSI}abc{PDI}", "نص abc"),
        (f"two{NBSP}words", "two  words\n"),
        ("cafe\u0301", "café"),
    ],
)
def test_the_style_of_a_text_is_not_its_meaning(one: str, other: str):
    assert meaning(one) == meaning(other)
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"), [("14 delegates", "41 delegates"), ("مدن", "مدنًا أخرى"), ("Rome.", "Rome?"), ("علي", "على")]
)
def test_letters_digits_and_signs_are(one: str, other: str):
    assert digest(one) != digest(other)


def test_nothing_has_no_digest():
    assert digest(f" {RLM}\n") == ""


@given(st.text())
def test_meaning_has_no_meaning_beyond_itself(text: str):
    assert meaning(meaning(text)) == meaning(text)
