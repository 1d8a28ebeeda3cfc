import pytest

from sitegen.lang.language import Lang
from sitegen.lang.lists import join, separators


@pytest.mark.parametrize(
    ("items", "lang", "kind", "phrase"),
    [
        ([], Lang.AR, "and", ""),
        (["صيدا"], Lang.AR, "and", "صيدا"),
        (["صيدا", "طرابلس"], Lang.AR, "and", "صيدا وطرابلس"),
        (["صيدا", "طرابلس", "مجدل عنجر"], Lang.AR, "and", "صيدا وطرابلس ومجدل عنجر"),
        (["البلدية", "UCLG"], Lang.AR, "and", "البلدية وUCLG"),
        (["صيدا", "طرابلس", "صور"], Lang.AR, "or", "صيدا أو طرابلس أو صور"),
        (["مدن", "مناخ"], Lang.AR, "comma", "مدن، مناخ"),
        (["A"], Lang.EN, "and", "A"),
        (["A", "B"], Lang.EN, "and", "A and B"),
        (["A", "B", "C"], Lang.EN, "and", "A, B and C"),
        (["A", "B", "C"], Lang.EN, "or", "A, B or C"),
        (["A", "B", "C"], Lang.EN, "comma", "A, B, C"),
    ],
)
def test_items_become_a_phrase(items, lang, kind, phrase):
    assert join(items, lang, kind) == phrase


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("n", range(6))
def test_there_is_one_separator_between_any_two_items(lang, n):
    assert len(separators(n, lang)) == max(0, n - 1)
