"""Opens the bytes of a photo as a picture: which format they really are, and whether it is safe to decode them.

Bytes come in, from anybody's camera or phone; an opened picture goes out whose header alone was read, or an
``UnreadablePhotoError`` that holds the diagnostic for a person. Nothing here knows of widths, copies or caches.
"""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from sitegen.diagnostics import Diagnostic, Location

# The site's own limit is checked in open_photo as soon as a header was read, so that a larger one may be configured
# and the message can name the size. Pillow's guard would only warn at 90 megapixels and fail at 180.
Image.MAX_IMAGE_PIXELS = None

#: What Pillow calls the formats that are read, and how their files are usually named.
ENDINGS = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
}

_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
    (b"8BPS", "Photoshop"),
    (b"PK\x03\x04", "ZIP"),
)
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})

#: What Pillow and its libraries were seen to raise for bytes that are damaged, or made to do damage.
_FAULTS = (
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    OverflowError,
    RuntimeError,
    struct.error,
    zlib.error,
)


class UnreadablePhotoError(Exception):
    """A photo cannot be shown. ``diagnostic`` says why, in words for the person who added it."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carries one diagnostic."""
        super().__init__(diagnostic.code, diagnostic.location.file)
        self.diagnostic = diagnostic


def problem(code: str, source: str, **args: str) -> Diagnostic:
    """A diagnostic about a photo as a whole file."""
    return Diagnostic(code=code, location=Location(file=source), args=args)


def real_format(data: bytes) -> str:
    """The format by what the bytes are, not by the file's name; an empty string if it is none that is known.

    HEIC and AVIF share a container (ISO/IEC 23008-12): its list of brands tells them apart.
    """
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        size = min(int.from_bytes(data[:4]), 256)
        brands = {data[at : at + 4] for at in (8, *range(16, size, 4))}
        return "AVIF" if brands & _AVIF_BRANDS else "HEIC" if brands & _HEIC_BRANDS else ""
    return next((name for start, name in _STARTS if data.startswith(start)), "")


def open_photo(data: bytes, source: str, *, max_pixels: int) -> Image.Image:
    """Reads the header of a photo. No pixel is decoded yet.

    Raises:
        UnreadablePhotoError: it is no photo that can be read, is damaged, or has more than ``max_pixels`` pixels.
    """
    name = real_format(data)
    if name not in ENDINGS:
        raise UnreadablePhotoError(_not_readable(name, source, empty=not data))
    with faults_explained(source):
        photo = Image.open(io.BytesIO(data), formats=(name,))
    if photo.width * photo.height > max_pixels:
        raise UnreadablePhotoError(
            problem(
                "photo-too-large",
                source,
                width=str(photo.width),
                height=str(photo.height),
                limit=f"{max_pixels / 1_000_000:g}",
            )
        )
    return photo


def _not_readable(name: str, source: str, *, empty: bool) -> Diagnostic:
    if empty:
        return problem("photo-damaged", source)
    if name == "HEIC":
        return problem("photo-heic", source)
    return problem("photo-format", source, **({"found": name} if name else {}))


@contextmanager
def faults_explained(source: str) -> Iterator[None]:
    """Turns what Pillow raises for damaged bytes into an ``UnreadablePhotoError``.

    Its warnings are not shown: they speak of tags in EXIF and TIFF that are dropped anyway.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except _FAULTS as error:
            raise UnreadablePhotoError(problem("photo-damaged", source)) from error
