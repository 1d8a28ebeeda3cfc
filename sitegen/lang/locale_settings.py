"""How a site writes numbers and dates in one language: a value, chosen in config.yaml and passed to every formatter."""

from typing import Literal

from sitegen.lang.language import Lang
from sitegen.values import Struct

Digits = Literal["latn", "arab"]
"""``latn``: 0123456789, as Lebanon's press prints them. ``arab``: ٠١٢٣٤٥٦٧٨٩."""

MonthNames = Literal["levant", "egypt", "maghreb"]
"""Which Arabic names the Gregorian months have: آذار, مارس (Egypt, Gulf) or, for January, جانفي (Tunisia, Algeria)."""


class Locale(Struct, frozen=True, kw_only=True):
    """The conventions of one language of a site.

    Attributes:
        lang: the language that is written.
        digits: the digits of its Arabic pages. English is always written with 0123456789.
        month_names: the names of months in its Arabic pages.
    """

    lang: Lang
    digits: Digits = "latn"
    month_names: MonthNames = "levant"

    @property
    def digits_shown(self) -> Digits:
        """The digits that text in this language really has."""
        return self.digits if self.lang is Lang.AR else "latn"
