"""One photo's work as a function that a pool of processes can call: small values in, small values out.

The bytes of originals and copies stay in the process that works on them and in the cache folder, so that 1,500 photos
need no more memory than one per process. Whoever wants the bytes of a copy gets them from the cache, one at a time.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.media.photo_cache import PhotoCache
from sitegen.media.photo_encoding import SETTINGS, encoder_version
from sitegen.media.photo_opening import UnreadablePhotoError, problem
from sitegen.media.photos import RECIPE, Measured, derive, measure, photo_digest
from sitegen.model.config import PhotoSettings
from sitegen.model.photo import Box, Derivative, PhotoInfo
from sitegen.values import Struct


class MeasureTask(Struct, frozen=True, kw_only=True):
    """A look at one original.

    Attributes:
        path: absolute.
        source: the same, relative to the site's root, for messages.
        faces: what has to be hidden.
        cache: the folder of a ``PhotoCache``.
    """

    path: Path
    source: str
    faces: tuple[Box, ...]
    settings: PhotoSettings
    cache: Path


class PhotoTask(Struct, frozen=True, kw_only=True):
    """The making of copies of one original.

    Attributes:
        path: absolute; the original.
        jobs: all of one photo.
        cache: the folder of a ``PhotoCache``.
    """

    path: Path
    jobs: tuple[Derivative, ...]
    settings: PhotoSettings
    cache: Path


class MadePhoto(Struct, frozen=True, kw_only=True):
    """Where the copies of one photo are.

    Attributes:
        keys: for each copy, the key of its bytes in the cache. Empty if there is a diagnostic.
        made: how many of them were not in the cache before.
    """

    keys: tuple[tuple[Derivative, str], ...] = ()
    made: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


def measured_before(task: MeasureTask) -> Measured | None:
    """What was seen in an original that the disk says was not touched since it was last looked at.

    Raises:
        OSError: the original is not there.
    """
    kept = PhotoCache(folder=task.cache).get(_untouched(task))
    return _from_json(kept, task) if kept else None


def measure_photo(task: MeasureTask) -> Measured:
    """Looks at one original, and decodes it only if its bytes are new: a fresh clone touches every file.

    Raises:
        OSError: the original cannot be read, or the cache cannot be written.
    """
    cache, untouched = PhotoCache(folder=task.cache), _untouched(task)  # before it is read: it may change meanwhile
    data = fs.read_bytes(task.path)
    same = _key("same", _decides(task), photo_digest(data, task.faces))
    kept = cache.get(same)
    if kept is None:
        kept = _to_json(measure(data, task.source, task.faces, task.settings))
        cache.put(same, kept)
    cache.put(untouched, kept)
    return _from_json(kept, task)


def _decides(task: MeasureTask) -> str:
    """All that decides what is seen in a photo, besides its bytes."""
    return f"{_decides_always(task.settings)} {(task.source, task.faces)!r}"


@lru_cache(maxsize=4)
def _decides_always(settings: PhotoSettings) -> str:
    return repr((RECIPE, encoder_version(), settings))


def _untouched(task: MeasureTask) -> str:
    return _key("untouched", _decides(task), _touched(task.path))


def _touched(path: Path) -> str:
    """Changes whenever the file is written or replaced, even by programs that restore its time of modification."""
    status = path.stat()
    return repr((status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns))


def make_derivatives(task: PhotoTask) -> MadePhoto:
    """Puts those copies of one photo into the cache that are not there yet.

    Raises:
        OSError: the original cannot be read, or the cache cannot be written.
    """
    cache = PhotoCache(folder=task.cache)
    keys = {job: copy_key(job, task.jobs) for job in task.jobs}
    found = tuple(keys.items())
    missing = [job for job, key in found if not cache.has(key)]
    if not missing:
        return MadePhoto(keys=found)
    data = fs.read_bytes(task.path)
    if photo_digest(data, missing[0].faces) != missing[0].digest:
        return MadePhoto(diagnostics=(problem("photo-changed", missing[0].source),))
    try:
        for job, copy in derive(data, task.jobs, task.settings, wanted=missing):
            cache.put(keys[job], copy)
    except UnreadablePhotoError as error:
        return MadePhoto(diagnostics=(error.diagnostic,))
    return MadePhoto(keys=found, made=len(missing))


def copy_key(job: Derivative, jobs: Iterable[Derivative]) -> str:
    """The key of a copy's bytes, derived from all that decides them.

    That is the original, the faces, the format, the settings and the libraries, and not only the copy's own size: it is
    made from the next larger one among ``jobs``, and that one from the next.
    """
    sizes = sorted({(other.width, other.height) for other in jobs if other.width >= job.width})
    decides = (RECIPE, encoder_version(), job.digest, job.format, sizes, SETTINGS[job.format])
    return _key("copy", repr(decides))


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _to_json(measured: Measured) -> bytes:
    info = measured.info
    return json.dumps(
        {
            "info": [info.digest, info.width, info.height, info.colour] if info else None,
            "diagnostics": [[problem.code, dict(problem.args)] for problem in measured.diagnostics],
        }
    ).encode()


def _from_json(kept: bytes, task: MeasureTask) -> Measured:
    value = json.loads(kept)
    info = None
    if value["info"]:
        digest, width, height, colour = value["info"]
        info = PhotoInfo(source=task.source, digest=digest, width=width, height=height, faces=task.faces, colour=colour)
    return Measured(
        info=info, diagnostics=tuple(problem(code, task.source, **args) for code, args in value["diagnostics"])
    )
