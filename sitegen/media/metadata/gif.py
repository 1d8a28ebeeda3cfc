"""Reads the blocks of a GIF (GIF89a specification). Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import TRAILING, Bytes, DamagedError, printable

_FILM = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"})
_TRAILER, _IMAGE, _EXTENSION = 0x3B, 0x2C, 0x21
_GRAPHIC_CONTROL, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF


def gif_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if the blocks do not lead to a trailer."""
    file = Bytes(data)
    if file.take(0, 4) != b"GIF8":
        raise DamagedError
    at = 13 + _palette(file.number(10, 1))
    while (kind := file.number(at, 1)) != _TRAILER:
        if kind == _IMAGE:
            at = _after_blocks(file, at + 11 + _palette(file.number(at + 9, 1)))
        elif kind == _EXTENSION:
            label = file.number(at + 1, 1)
            if label == _COMMENT:
                yield "comment"
            elif label == _APPLICATION:
                name = file.take(at + 3, 11)
                if name not in _FILM:
                    yield "XMP" if name == b"XMP DataXMP" else printable(name)
            elif label != _GRAPHIC_CONTROL:
                yield f"extension {label:02X}"
            at = _after_blocks(file, at + 2)
        else:
            raise DamagedError
    if data[at + 1 :].strip(b"\0"):
        yield TRAILING


def _palette(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(file: Bytes, at: int) -> int:
    while size := file.number(at, 1):
        at += 1 + size
    return at + 1
