"""A photo as measured on disk, before any smaller copy of it exists."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoInfo:
    """What the header of an original says. ``width`` and ``height`` in pixels, after its orientation is applied.

    Attributes:
        source: path relative to the site's root.
        digest: SHA-256 of the file, hexadecimal.
        colour: the dominant colour, ``#rrggbb``, or an empty string where it was not measured.
    """

    source: str
    digest: str
    width: int
    height: int
    colour: str = ""
