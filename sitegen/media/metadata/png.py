"""Reads the chunks of a PNG (W3C PNG specification, third edition). Bytes in, findings out."""

from collections.abc import Iterator

from sitegen.media.metadata.findings import TRAILING, Bytes, DamagedError, printable
from sitegen.media.metadata.tiff import exif_findings

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT".split()
)
_FILM = frozenset({b"acTL", b"fcTL", b"fdAT"})
_DECODING_HINT = b"iDOT"  # where the second half starts, in what Apple's programs write


def png_findings(data: bytes) -> Iterator[str]:
    """Raises ``DamagedError`` if the chunks do not lead to an IEND."""
    file = Bytes(data)
    if file.take(0, 8) != SIGNATURE:
        raise DamagedError
    at, name = 8, b""
    while name != b"IEND":
        length, name = file.number(at, 4), file.take(at + 4, 4)
        content = file.take(at + 8, length)
        file.take(at + 8 + length, 4)
        at += 12 + length
        if name == b"eXIf":
            yield from exif_findings(content)
        elif name in {b"tEXt", b"zTXt", b"iTXt"}:
            keyword = content.partition(b"\0")[0]
            yield "XMP" if keyword == b"XML:com.adobe.xmp" else f"{name.decode()} {printable(keyword[:79])}"
        elif name not in _PICTURE | _FILM | {_DECODING_HINT}:
            yield printable(name)
    if data[at:]:
        yield TRAILING
