"""What a host allows, as far as that is known."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal

from sitegen.values import Struct, field

HostName = Literal[
    "github-pages",
    "gitlab-pages",
    "codeberg-pages",
    "netlify",
    "cloudflare-pages",
    "cloudflare-pages-paid",
    "server",
]
"""The hosts that are known, as config.yaml calls them."""


class Measure(StrEnum):
    """What a host counts. Sizes are in bytes, lengths of lines in characters."""

    FILES = "files"
    FILES_AND_FOLDERS = "files-and-folders"
    FILE_SIZE = "file-size"
    TOTAL_SIZE = "total-size"
    REDIRECTS = "redirects"
    REDIRECT_LENGTH = "redirect-length"
    HEADER_RULES = "header-rules"
    HEADER_LENGTH = "header-length"


class Limit(Struct, frozen=True, kw_only=True):
    """One figure.

    Attributes:
        most: what is still allowed.
        source: where the figure was read.
        dated: when it was read there, or from when on it holds.
    """

    most: int
    source: str
    dated: date


class Host(Struct, frozen=True, kw_only=True):
    """A place where sites are published.

    Attributes:
        id: as config.yaml calls it.
        name: as the host calls itself.
        limits: those that are known. What is missing here is not limited, or ``unconfirmed``.
        unconfirmed: measures of which the host may have a limit that could not be found out.
    """

    id: HostName
    name: str
    limits: Mapping[Measure, Limit] = field(default_factory=dict)
    unconfirmed: frozenset[Measure] = frozenset()
