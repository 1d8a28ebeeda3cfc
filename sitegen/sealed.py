"""A value in a file behind the digest of its bytes: what is damaged or of another shape counts as not there."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sitegen import fs
from sitegen.encoding import DIGEST_BYTES, NotReadableError, digest_of, encode

T = TypeVar("T")


def read_sealed(path: Path, decode: Callable[[bytes], T]) -> T | None:
    """The value of a file, or None.

    Args:
        path: of the file.
        decode: reads the value (see ``encoding.decoder``).
    """
    try:
        data = fs.read_bytes(path)
        seal, content = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
        return decode(content) if digest_of(content) == seal else None
    except (OSError, NotReadableError):
        return None


def write_sealed(path: Path, value: object) -> None:
    """Replaces the value of a file.

    Raises:
        OSError: the disk does not take it; the old value is still there.
    """
    content = encode(value)
    fs.write_atomically(path, digest_of(content) + content)
