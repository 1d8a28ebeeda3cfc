"""A photo as measured on disk, and the smaller copies that will be published instead of it."""

from dataclasses import dataclass
from typing import Literal

#: x, y, width, height in fractions of the upright photo.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoInfo:
    """What was measured of an original. ``width`` and ``height`` in pixels, after its orientation is applied.

    Attributes:
        source: path relative to the site's root.
        digest: hexadecimal; differs whenever the copies would differ: of the file's bytes and the faces to hide.
        faces: what is made unrecognisable in every copy.
        colour: the dominant colour, ``#rrggbb``.
    """

    source: str
    digest: str
    width: int
    height: int
    faces: tuple[Box, ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivative:
    """A smaller copy to be made of a photo, free of everything that the camera wrote into it.

    Attributes:
        address: where it is published, without the base path.
    """

    source: str
    digest: str
    faces: tuple[Box, ...]
    format: Literal["avif", "webp", "jpeg"]
    width: int
    height: int
    address: str
