"""A photo as measured on disk, and the smaller copies that will be published instead of it."""

from typing import Literal

from sitegen.values import Struct

#: x, y, width, height in fractions of the upright photo.
Box = tuple[float, float, float, float]


class PhotoInfo(Struct, frozen=True, kw_only=True):
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


class Derivative(Struct, frozen=True, kw_only=True):
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
