"""What goes to a translator and comes back: rows of a table, one per section."""

from enum import StrEnum

from sitegen.lang.language import Lang
from sitegen.values import Struct


class Row(Struct, frozen=True, kw_only=True):
    """One section.

    Attributes:
        tag: what stands in the first column; says which section this is, and digests of both texts as they were.
        source: Markdown of the language that is complete.
        target: Markdown of the language that is missing or behind; empty if missing, or not translated yet.
    """

    tag: str
    source: str
    target: str


class Sheet(Struct, frozen=True, kw_only=True):
    """A table for a translator, in one direction."""

    target: Lang
    rows: tuple[Row, ...]


class Refused(StrEnum):
    """Why a row was not brought back."""

    TAG = "tag"
    REPORT = "report"
    SECTION = "section"
    SOURCE_CHANGED = "source-changed"
    TARGET_CHANGED = "target-changed"
    HEADING = "heading"
    HEAD_MISSING = "head-missing"
    UNREADABLE = "unreadable"
    NO_PLACE = "no-place"
    BY_HAND = "by-hand"


class Refusal(Struct, frozen=True, kw_only=True):
    """A row that no longer fits. ``row``: its tag, or the report and section that it names."""

    row: str
    why: Refused
