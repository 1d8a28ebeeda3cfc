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


def test_a_telephone_number_is_one_number_and_addresses_have_none():
    assert figures_of("للأسئلة: +961 7 123 456، أو https://example.org/2019/14") == (["+9617123456"], [])
    assert figures_of("Call 00961 7 123456 or write to 14@example.org: 3 of us") == (["+9617123456", "3"], [])


def test_numbers_and_dates_are_told_apart():
    assert figures_of("On 12 March 2019 we were 14, of 1,200.") == (["14", "1200"], ["2019-03-12"])
