"""Reads the pictures in an ICO, which are bitmaps without words or whole PNG files. Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import Bytes, DamagedError
from sitegen.media.metadata.png import SIGNATURE, png_findings


def icon_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if a picture lies outside of the file."""
    file = Bytes(data)
    if file.take(0, 4) != b"\0\0\1\0":
        raise DamagedError
    for number in range(file.number(4, 2, little=True)):
        entry = 6 + 16 * number
        picture = file.take(file.number(entry + 12, 4, little=True), file.number(entry + 8, 4, little=True))
        if picture.startswith(SIGNATURE):
            yield from png_findings(picture)
