"""A diagnostic: one problem, as a frozen value that every stage may return and no stage prints."""

from collections.abc import Mapping
from enum import StrEnum

from sitegen.values import Struct, field


class Severity(StrEnum):
    """How bad a problem is. ``OFF`` exists for the setting ``checks`` in config.yaml only."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Location(Struct, frozen=True, kw_only=True, order=True):
    """A place in a file of the site.

    Attributes:
        file: path relative to the site's root, with forward slashes.
        line: counted from 1; 0 means the whole file.
        column: counted from 1 in code points; 0 means the whole line.
        length: how many code points of that line are meant; 0 when unknown.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 0

    def __str__(self) -> str:
        """``file:line:col``, as editors and terminals make clickable."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


class Diagnostic(Struct, frozen=True, kw_only=True):
    """A problem: a code of the catalogue, where it is, and the values that its wording needs.

    Attributes:
        code: a key of ``CATALOGUE``.
        location: where a person should look first.
        args: the values for the placeholders of the catalogue's wording. Values are strings as the person wrote them.
        related: other places that belong to the problem, such as the second of two files that collide.
    """

    code: str
    location: Location
    args: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Location, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Sorts by file, then by place in the file, then by code."""
        return (self.location.file, self.location.line, self.location.column, self.code)
