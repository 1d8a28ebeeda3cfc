import pytest

from sitegen.lang.suggest import closest

CITIES = ["leicester", "london", "saida", "tripoli", "majdal-anjar"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("leicster", "leicester"), ("Lonndon", "london"), ("majdal anjar", "majdal-anjar"), ("paris", None), ("", None)],
)
def test_the_nearest_known_word_is_suggested(word, meant):
    assert closest(word, CITIES) == meant


def test_spelling_variants_are_as_near_as_can_be():
    assert closest("إدارة", ["اداره المدن", "ادارة", "إرادة"]) == "ادارة"


def test_the_order_of_candidates_does_not_matter():
    assert closest("ab", ["abd", "abc"]) == closest("ab", ["abc", "abd"]) == "abc"


def test_without_candidates_there_is_no_suggestion():
    assert closest("saida", []) is None
