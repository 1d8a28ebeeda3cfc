import pytest

from sitegen.translation.figures import figures_of


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("١٤ مندوبًا", "14 delegates"),
        ("٣٦٨٬٦٠٠ نسمة", "368,600 people"),
        ("٪١٫٥", "1.5%"),
        ("في 12 آذار 2019", "on 12 March 2019"),
        ("في 12 مارس 2019", "on March 12, 2019"),
        ("في ١٢ مارس", "on the 12th of March"),
        ("منذ كانون الثاني 2020", "since January 2020"),
        ("2019-03-12", "12 March 2019"),
        ("في آذار من العام نفسه", "It may march on in May"),
    ],
)
def test_numbers_and_dates_are_the_same_in_both_languages(arabic: str, english: str):
    assert figures_of(arabic) == figures_of(english)


def test_numbers_and_dates_are_told_apart():
    assert figures_of("On 12 March 2019 we were 14, of 1,200.") == (["14", "1200"], ["2019-03-12"])
