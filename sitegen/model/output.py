"""One file of the site: its path and its bytes. Knows nothing of the disk that it will be written to."""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

from sitegen.values import Struct

LONGEST_NAME = 255
"""How many UTF-8 bytes a file or folder name may have on Linux, macOS and Windows; an Arabic letter takes two."""

RESERVED_PREFIX = ".sitegen"
"""Names that begin so are the writer's own: its list of files, its lock, its half-finished work."""


class OutputKind(StrEnum):
    """What a file is to a reader, in the order of publication: a page never appears before what it needs."""

    ASSET = "asset"
    MEDIA = "media"
    PAGE = "page"
    FEED = "feed"

    @property
    def rank(self) -> int:
        """0 for what is published first. Feeds, sitemap and search come last, since they announce pages."""
        return _RANKS[self]


_RANKS = {kind: rank for rank, kind in enumerate(OutputKind)}


class Output(Struct, frozen=True, kw_only=True):
    """One file of the site.

    Attributes:
        path: relative to the output folder, forward slashes, NFC: ``ar/reports/x/index.html``.
        data: all its bytes.
        kind: when it is published.

    Raises:
        ValueError: the path is not one that may be written inside the output folder.
    """

    path: str
    data: bytes
    kind: OutputKind

    def __post_init__(self) -> None:
        """Refuses a path that could leave the output folder or that some disks would write differently."""
        if problem := path_problem(self.path):
            raise ValueError(f"not a path inside the output folder: {self.path!r} {problem}")


def path_problem(path: str) -> str:
    """Why a path may not be an output's, or an empty string when it may."""
    if _PLAIN.fullmatch(path):  # as nearly all of 20,000 are
        return ""
    return next((wording for wording, is_so in _PROBLEMS if is_so(path)), "")


#: Nothing that any of the reasons below speaks of.
_PLAIN = re.compile(r"(?:[A-Za-z0-9_-]{1,200}/)*[A-Za-z0-9_-]{1,200}(?:\.[A-Za-z0-9]{1,10})?")
_FORBIDDEN = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_PROBLEMS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("is absolute", lambda path: path.startswith("/")),
    ("has an empty part", lambda path: "" in path.split("/")),
    ("has a part that is only dots", lambda path: not {".", ".."}.isdisjoint(path.split("/"))),
    (
        "has a backslash, a control character or a broken character",
        lambda path: _FORBIDDEN.search(path) is not None,
    ),
    ("is not in Unicode form NFC", lambda path: not unicodedata.is_normalized("NFC", path)),
    (
        f"has a part longer than {LONGEST_NAME} bytes",
        lambda path: (
            len(path.encode()) > LONGEST_NAME
            and any(len(segment.encode()) > LONGEST_NAME for segment in path.split("/"))
        ),
    ),
    (f"begins with {RESERVED_PREFIX}, which is reserved", lambda path: path.startswith(RESERVED_PREFIX)),
)
