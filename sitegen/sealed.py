"""A value in a file behind the checksum of its bytes: what is damaged or of another shape counts as not there."""

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from sitegen import fs
from sitegen.encoding import NotReadableError, encode
from sitegen.values import Struct

T = TypeVar("T")

_SEAL = 4


def read_sealed(path: Path, decode: Callable[[bytes], T]) -> T | None:
    """The value of a file, or None.

    Args:
        path: of the file.
        decode: reads the value (see ``encoding.decoder``).
    """
    try:
        data = fs.read_bytes(path)
        seal, content = data[:_SEAL], data[_SEAL:]
        return decode(content) if _checksum(content) == seal else None
    except (OSError, NotReadableError):
        return None


def write_sealed(path: Path, value: object) -> None:
    """Replaces the value of a file.

    Raises:
        OSError: the disk does not take it; the old value is still there.
    """
    content = encode(value)
    fs.write_atomically(path, _checksum(content) + content)


class Made(Struct, Generic[T], frozen=True, kw_only=True):
    """A value, and the digest of all that it was made from."""

    made_from: bytes
    value: T


def read_made(path: Path, decode: Callable[[bytes], Made[T]], made_from: bytes) -> T | None:
    """The value of a file that holds a ``Made``, or None if it is not there or was made from anything else."""
    kept = read_sealed(path, decode)
    return kept.value if kept and kept.made_from == made_from else None


def _checksum(content: bytes) -> bytes:
    """Tells damage, and forgery no more than anything else here; a digest of 50 MB would take longer than a page."""
    return zlib.crc32(content).to_bytes(_SEAL)
