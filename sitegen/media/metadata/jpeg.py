"""Reads the segments of a JPEG (ITU-T T.81, annex B). Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import TRAILING, Bytes, DamagedError
from sitegen.media.metadata.tiff import exif_findings

_MARK = 0xFF
_EOI, _SOS, _COM, _APP0, _APP1 = 0xD9, 0xDA, 0xFE, 0xE0, 0xE1
_RESTARTS = frozenset(range(0xD0, 0xD8))
_WITHOUT_LENGTH = _RESTARTS | {0x01}
#: Frames, Huffman tables, arithmetic coding, quantisation, line count, restart interval, hierarchy.
_PICTURE = frozenset({*range(0xC0, 0xD0), _SOS, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF})
_APPS = range(0xE0, 0xF0)
_LENGTH_SIZE = 2
#: What application segments are, by marker and first bytes. An empty name: needed for the colours.
_KNOWN = (
    (0xE0, b"JFXX\0", "thumbnail"),
    (0xE1, b"http://ns.adobe.com/", "XMP"),
    (0xE2, b"ICC_PROFILE\0", ""),
    (0xED, b"Photoshop 3.0\0", "IPTC"),
    (0xEE, b"Adobe", ""),
)
_JFIF_SIZE = 14


def jpeg_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if the segments do not lead to an end of image."""
    file = Bytes(data)
    at = 2
    while True:
        if file.number(at, 1) != _MARK:
            raise DamagedError
        at += 1
        marker = file.number(at, 1)
        if marker == _MARK:  # a fill byte
            continue
        at += 1
        if marker == _EOI:
            break
        if marker in _WITHOUT_LENGTH:
            continue
        length = file.number(at, _LENGTH_SIZE)
        yield from _segment(marker, file.take(at + _LENGTH_SIZE, length - _LENGTH_SIZE))
        at += length
        if marker == _SOS:
            at = _end_of_scan(data, at)
    if data[at:].strip(b"\0"):
        yield TRAILING


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker is that is neither a stuffed byte nor a restart."""
    while (at := data.find(_MARK, at)) >= 0 and at + 1 < len(data):
        if data[at + 1] != 0 and data[at + 1] not in _RESTARTS:
            return at
        at += 2
    raise DamagedError


def _segment(marker: int, content: bytes) -> Iterator[str]:
    if marker in _PICTURE:
        return
    if marker == _COM:
        yield "COM"
    elif marker == _APP0 and content.startswith(b"JFIF\0"):
        if len(content) > _JFIF_SIZE:
            yield "thumbnail"
    elif marker == _APP1 and content.startswith(b"Exif\0"):
        yield from exif_findings(content[6:])
    elif marker in _APPS:
        unknown = f"APP{marker - _APPS.start}"
        known = (name for code, start, name in _KNOWN if code == marker and content.startswith(start))
        if name := next(known, unknown):
            yield name
    else:
        yield f"marker {marker:02X}"
