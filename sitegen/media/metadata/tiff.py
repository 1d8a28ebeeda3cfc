"""Reads the directories of a TIFF (TIFF 6.0) and of the EXIF data that other formats carry. Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import Bytes, DamagedError

#: What it takes to show the picture: sizes, layout, compression, colours, resolution, tiles, sample format, JPEG
#: tables, YCbCr, and the colour profile.
_PICTURE = frozenset(
    {
        *(254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284),
        *(288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336),
        *(338, 339, 340, 341, 342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675),
    }
)
_NAMES = {
    270: "ImageDescription",
    271: "Make",
    272: "Model",
    305: "Software",
    306: "DateTime",
    315: "Artist",
    316: "HostComputer",
    330: "thumbnail",
    700: "XMP",
    33432: "Copyright",
    33723: "IPTC",
    34377: "IPTC",
    34665: "EXIF",
    34853: "GPS",
}
_GPS = 34853
_MOST_DIRECTORIES = 64


def tiff_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if a directory lies outside of the file, or they go in a circle."""
    for tag in _tags(data):
        if tag not in _PICTURE:
            yield _NAMES.get(tag, f"tag {tag}")


def exif_findings(data: bytes) -> Iterator[str]:
    """``EXIF``, and ``GPS`` if the place is in it. Damaged EXIF is EXIF all the same."""
    yield "EXIF"
    try:
        if _GPS in set(_tags(data)):
            yield "GPS"
    except DamagedError:
        return


def _tags(data: bytes) -> Iterator[int]:
    file = Bytes(data)
    order = file.take(0, 4)
    if order not in {b"II*\x00", b"MM\x00*"}:
        raise DamagedError
    little = order.startswith(b"II")
    at = file.number(4, 4, little=little)
    for _ in range(_MOST_DIRECTORIES):
        if at == 0:
            return
        count = file.number(at, 2, little=little)
        for entry in range(count):
            yield file.number(at + 2 + 12 * entry, 2, little=little)
        at = file.number(at + 2 + 12 * count, 4, little=little)
    raise DamagedError
