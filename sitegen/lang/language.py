"""The two languages of a site, as values. Everything that depends on a language takes one as an argument."""

from enum import StrEnum
from typing import Literal

Direction = Literal["rtl", "ltr"]


class Lang(StrEnum):
    """A language that a document may be written in; the value is its BCP 47 tag and its marker in paths."""

    AR = "ar"
    EN = "en"

    @property
    def direction(self) -> Direction:
        """The base direction of a page in this language, as HTML's ``dir`` wants it."""
        return "rtl" if self is Lang.AR else "ltr"

    @property
    def other(self) -> "Lang":
        """The other language of the pair."""
        return Lang.EN if self is Lang.AR else Lang.AR
