"""Finds the reader for a picture made of pixels: by its bytes, and only where those do not say, by its name."""

from collections.abc import Callable, Iterator

from sitegen.media.metadata.findings import DAMAGED, DamagedError
from sitegen.media.metadata.gif import gif_findings
from sitegen.media.metadata.icon import icon_findings
from sitegen.media.metadata.isobmff import isobmff_findings
from sitegen.media.metadata.jpeg import jpeg_findings
from sitegen.media.metadata.png import SIGNATURE, png_findings
from sitegen.media.metadata.tiff import tiff_findings
from sitegen.media.metadata.webp import webp_findings

Reader = Callable[[bytes], Iterator[str]]

_ENDINGS: dict[str, Reader] = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), jpeg_findings),
    **dict.fromkeys((".png", ".apng"), png_findings),
    **dict.fromkeys((".avif", ".avifs", ".heic", ".heif"), isobmff_findings),
    **dict.fromkeys((".tif", ".tiff"), tiff_findings),
    ".gif": gif_findings,
    ".webp": webp_findings,
    ".ico": icon_findings,
}
_STARTS: tuple[tuple[bytes, Reader], ...] = (
    (b"\xff\xd8\xff", jpeg_findings),
    (SIGNATURE, png_findings),
    (b"GIF8", gif_findings),
    (b"II*\x00", tiff_findings),
    (b"MM\x00*", tiff_findings),
)
_BRANDS = frozenset({b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1"})


def raster_findings(data: bytes, ending: str) -> list[str]:
    """What a picture says besides its pixels; nothing for bytes that are no picture and are not called one."""
    reader = _reader(data) or _ENDINGS.get(ending)
    if reader is None:
        return []
    found: list[str] = []
    try:
        found.extend(reader(data))
    except DamagedError:
        found.append(DAMAGED)
    return found


def _reader(data: bytes) -> Reader | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return webp_findings
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return isobmff_findings
    return next((reader for start, reader in _STARTS if data.startswith(start)), None)
