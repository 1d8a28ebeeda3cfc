"""Reads the boxes of an AVIF or HEIC (ISO/IEC 14496-12 and 23008-12). Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import TRAILING, Bytes, DamagedError, printable

_TOP = frozenset({b"ftyp", b"meta", b"mdat", b"moov"})
_META = frozenset({b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat", b"grpl", b"dinf"})
#: Codings of pictures, pictures made of others, and gain maps.
_ITEMS = frozenset({b"av01", b"hvc1", b"hev1", b"grid", b"iden", b"iovl", b"tmap"})
_FILMS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf"})
_PADDING = frozenset({b"free", b"skip"})
_PERSONAL = frozenset({b"udta", b"uuid", b"xml ", b"bxml", b"ilst"})


def isobmff_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if a box is longer than what it lies in."""
    if data[4:8] != b"ftyp":
        raise DamagedError
    for name, content in _boxes(data):
        if name == b"meta":
            yield from _meta(content)
        elif name == b"moov":
            yield from _film(content)
        elif name in _PADDING:
            if content.strip(b"\0"):
                yield TRAILING
        elif name not in _TOP:
            yield printable(name)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    file, at = Bytes(data), 0
    while at < len(data):
        size, name, header = file.number(at, 4), file.take(at + 4, 4), 8
        if size == 1:
            size, header = file.number(at + 8, 8), 16
        elif size == 0:  # up to the end
            size = len(data) - at
        yield name, file.take(at + header, size - header)
        at += size


def _meta(content: bytes) -> Iterator[str]:
    for name, inner in _boxes(content[4:]):
        if name == b"iinf":
            yield from _items(inner)
        elif name in _PADDING:
            if inner.strip(b"\0"):
                yield TRAILING
        elif name not in _META:
            yield printable(name)


def _items(content: bytes) -> Iterator[str]:
    for name, entry in _boxes(content[6 if content[:1] == b"\0" else 8 :]):
        if name != b"infe" or entry[:1] not in {b"\2", b"\3"}:
            raise DamagedError
        start = 8 if entry[:1] == b"\2" else 10
        kind = Bytes(entry).take(start, 4)
        if kind == b"Exif":
            yield "EXIF"
        elif kind == b"mime":
            yield "XMP" if b"rdf+xml" in entry else "mime"
        elif kind not in _ITEMS:
            yield printable(kind)


def _film(content: bytes) -> Iterator[str]:
    for name, inner in _boxes(content):
        if name in _PERSONAL:
            yield printable(name)
        elif name == b"meta":
            yield from _meta(inner)
        elif name in _FILMS:
            yield from _film(inner)
