"""Reads the chunks of a WebP (RFC 9649). Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import TRAILING, Bytes, DamagedError, printable
from sitegen.media.metadata.tiff import exif_findings

_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ICCP"})
_FRAME_HEADER = 16


def webp_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if a chunk is longer than the file."""
    file = Bytes(data)
    if file.take(0, 4) != b"RIFF" or file.take(8, 4) != b"WEBP":
        raise DamagedError
    end = 8 + file.number(4, 4, little=True)
    yield from _chunks(Bytes(file.take(12, end - 12)))
    if data[end:]:
        yield TRAILING


def _chunks(file: Bytes) -> Iterator[str]:
    at = 0
    while at < len(file.data):
        name, size = file.take(at, 4), file.number(at + 4, 4, little=True)
        content = file.take(at + 8, size)
        at += 8 + size + size % 2
        if name == b"ANMF":
            yield from _chunks(Bytes(content[_FRAME_HEADER:]))
        elif name == b"EXIF":
            yield from exif_findings(content.removeprefix(b"Exif\0\0"))
        elif name == b"XMP ":
            yield "XMP"
        elif name not in _PICTURE:
            yield printable(name)
