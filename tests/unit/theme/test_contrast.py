import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.theme.contrast import MINIMUM, nearest_passing, normal_colour, ratio

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("written", "read"),
    [("#0B5563", "#0b5563"), (" #abc ", "#aabbcc"), ("0b5563", None), ("#0b556", None), ("teal", None), ("#٠٠٠", None)],
)
def test_colours_are_three_or_six_digits(written, read):
    assert normal_colour(written) == read


def test_ratios_are_those_of_wcag():
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)  # the well-known grey that just fails
    assert ratio("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)  # and the one that just passes


@given(colours, colours, st.sampled_from(sorted(MINIMUM.values())))
@settings(max_examples=60, deadline=None)
def test_a_suggestion_always_passes(colour, against, minimum):
    assert ratio(nearest_passing(colour, against, minimum), against) >= minimum


def test_a_suggestion_keeps_the_hue_and_stays_near():
    assert nearest_passing("#0b5563", "#fffdf9", 4.5) == "#0b5563"
    suggestion = nearest_passing("#3a9bb0", "#fffdf9", 4.5)
    assert suggestion == "#307f90"
