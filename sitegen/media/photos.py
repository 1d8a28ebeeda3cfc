"""Photos: measured first, then made into the smaller copies that are published instead of them.

Bytes of an original come in. What goes out was turned upright, had the faces in it hidden, and holds pixels and nothing
else: no camera, no place, no time, no name. Originals are never published. Nothing here touches the disk
(``photo_tasks`` does), and nothing knows of pages.
"""

import hashlib
from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath

from PIL import Image

from sitegen.diagnostics import Diagnostic
from sitegen.media.photo_encoding import LONGEST_SIDE, encode
from sitegen.media.photo_opening import (
    ENDINGS,
    UnreadablePhotoError,
    faults_explained,
    open_photo,
    problem,
    real_format,
)
from sitegen.media.photo_pixels import dominant_colour, in_srgb, lies_on_its_side, on_white, upright, with_faces_hidden
from sitegen.model.config import PhotoSettings
from sitegen.model.photo import Box, Derivative, PhotoInfo
from sitegen.values import Struct

#: Raised whenever copies of the same photo come to look different, so that they get new addresses. The version of
#: Pillow is not part of it: other bytes for the same looks are no reason for every reader to load them again.
RECIPE = "1"

#: Pixels along the shorter side of what the main colour is looked for in.
_SAMPLE = 64
#: Formats whose files may be films. Further pictures in a JPEG or TIFF file are previews, depths and other pages.
_MAY_MOVE = frozenset({"GIF", "PNG", "WEBP", "AVIF"})


class Measured(Struct, frozen=True, kw_only=True):
    """What is known of a photo. ``info`` is None if it cannot be shown; then a diagnostic says why."""

    info: PhotoInfo | None
    diagnostics: tuple[Diagnostic, ...] = ()


def photo_digest(data: bytes, faces: tuple[Box, ...]) -> str:
    """Hexadecimal; differs whenever the copies of a photo would look different."""
    return hashlib.sha256(repr((RECIPE, faces)).encode() + b"\0" + hashlib.sha256(data).digest()).hexdigest()


def measure(data: bytes, source: str, faces: tuple[Box, ...], settings: PhotoSettings) -> Measured:
    """Looks at an original: its size when upright, its main colour, and whether it can be shown at all.

    Args:
        data: the file's bytes.
        source: its path relative to the site's root, for messages.
        faces: what has to be hidden, in fractions of the upright photo.
        settings: an original with more than ``max_pixels`` pixels is refused before anything of it is decoded.
    """
    try:
        photo = open_photo(data, source, max_pixels=settings.max_pixels)
        with faults_explained(source):
            moves = real_format(data) in _MAY_MOVE and getattr(photo, "is_animated", False)
            width, height = photo.size  # before decoding, which may give fewer
            sample = on_white(_decoded(photo, (_SAMPLE, _SAMPLE)))
            if lies_on_its_side(photo):  # after decoding: Pillow turns a TIFF itself
                width, height = height, width
            sample = sample.reduce(max(1, min(sample.size) // _SAMPLE))
            colour = dominant_colour(in_srgb(sample, photo.info.get("icc_profile")))
        _refuse_ribbons(width, height, source, settings)
    except UnreadablePhotoError as error:
        return Measured(info=None, diagnostics=(error.diagnostic,))
    info = PhotoInfo(
        source=source,
        digest=photo_digest(data, faces),
        width=width,
        height=height,
        faces=faces,
        colour=colour,
    )
    return Measured(info=info, diagnostics=tuple(_remarks(source, real_format(data), moves=moves)))


def _refuse_ribbons(width: int, height: int, source: str, settings: PhotoSettings) -> None:
    widest = min(width, max(settings.widths))
    if max(widest, round(height * widest / width)) > LONGEST_SIDE:
        raise UnreadablePhotoError(problem("photo-ribbon", source, width=str(width), height=str(height)))


def _remarks(source: str, name: str, *, moves: bool) -> Iterator[Diagnostic]:
    ending = PurePosixPath(source).suffix
    if ending.lower() not in ENDINGS[name]:
        yield problem("photo-wrong-ending", source, ending=ending or "?", format=name, right=ENDINGS[name][0])
    if moves:
        yield problem("photo-animated", source)


def derive(
    data: bytes,
    jobs: Iterable[Derivative],
    settings: PhotoSettings,
    *,
    wanted: Container[Derivative] | None = None,
) -> tuple[tuple[Derivative, bytes], ...]:
    """Makes copies of one photo. It is decoded once, and each size is made from the next larger one.

    A JPEG is decoded at a half, a quarter or an eighth of its size where that is enough. Memory for an original of 48
    megapixels, measured: JPEG 0.1 GB, progressive JPEG 0.2, PNG 0.5, AVIF 0.6, with transparency 0.7, WebP 0.8 (its
    decoder holds two pictures of its own); a quarter of that for 12 megapixels.

    Args:
        data: the original's bytes.
        jobs: all copies of this one photo, none larger than the original. A copy depends on the larger ones, for it is
            made from them.
        settings: the limit for originals.
        wanted: which of the jobs to return; all if None. They are the same bytes as among all.

    Returns:
        The copies, largest first, in the order of the formats in ``jobs``.

    Raises:
        UnreadablePhotoError: the bytes cannot be decoded to their end.
    """
    waiting = sorted(jobs, key=lambda job: (-job.width, -job.height))
    if not waiting:
        return ()
    largest = waiting[0]
    photo = open_photo(data, largest.source, max_pixels=settings.max_pixels)
    with faults_explained(largest.source):
        picture = on_white(_decoded(photo, (largest.width, largest.height)))
    picture = with_faces_hidden(picture, largest.faces)
    picture = picture.resize((largest.width, largest.height), Image.Resampling.LANCZOS)
    picture = in_srgb(picture, photo.info.get("icc_profile"))
    photo.close()
    copies: list[tuple[Derivative, bytes]] = []
    for size, same in groupby(waiting, key=lambda job: (job.width, job.height)):
        if size != picture.size:
            picture = picture.resize(size, Image.Resampling.LANCZOS)
        copies += [(job, encode(picture, job.format)) for job in same if wanted is None or job in wanted]
    return tuple(copies)


def _decoded(photo: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """The pixels, upright. Only a JPEG can be asked for fewer; it gives as few as still cover ``wanted``."""
    photo.draft(photo.mode, wanted[::-1] if lies_on_its_side(photo) else wanted)
    photo.load()
    return upright(photo)
