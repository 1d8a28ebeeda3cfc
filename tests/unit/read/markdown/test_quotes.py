import pytest

from sitegen.read.markdown.quotes import typographic


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"Hello," she said.', "“Hello,” she said."),
        ("It's the '90s, isn't it?", "It’s the ’90s, isn’t it?"),
        ("\"'Quoted' words in a larger quote.\"", "“‘Quoted’ words in a larger quote.”"),
        ('("in brackets") and —"after a dash"', "(“in brackets”) and —“after a dash”"),
        ("the cities' mayors", "the cities’ mayors"),
        ("one -- two --- three ...", "one – two — three …"),
        ("---- and .... stay", "---- and .... stay"),
        ('a lone " stays readable', "a lone ” stays readable"),
    ],
)
def test_marks_are_curled_as_an_editor_would(written: str, expected: str) -> None:
    assert typographic(written) == expected


def test_the_character_before_decides_at_the_start() -> None:
    assert typographic('" he said', before="s") == "” he said"
    assert typographic('"Yes', before=" ") == "“Yes"
