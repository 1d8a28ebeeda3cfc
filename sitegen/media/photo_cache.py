"""Keeps what took long to make: bytes under a key, as files in a folder that may be deleted at any time.

A key is derived from all that decides the bytes, so nothing kept can be out of date, only unused. Each file begins
with the digest of the rest: a file that was cut off, or changed by anybody, counts as missing. Several processes may
use one folder at once: files come into being whole, and two writers of one key write the same bytes.
"""

import hashlib
from pathlib import Path

from sitegen import fs
from sitegen.values import Struct

_DIGEST_SIZE = hashlib.sha256().digest_size
#: A draft this much older than the newest entry was left behind by a process that was killed.
_ABANDONED_AFTER = 24 * 60 * 60 * 1_000_000_000


class PhotoCache(Struct, frozen=True, kw_only=True):
    """A folder of kept bytes. The folder is made when the first bytes are put.

    Attributes:
        folder: absolute; holds nothing else.
    """

    folder: Path

    def get(self, key: str) -> bytes | None:
        """What was put under this key; None if there is nothing, or nothing whole. Marks it as used."""
        path = self._path(key)
        try:
            kept = fs.read_bytes(path)
            if len(kept) < _DIGEST_SIZE or hashlib.sha256(kept[_DIGEST_SIZE:]).digest() != kept[:_DIGEST_SIZE]:
                path.unlink(missing_ok=True)
                return None
            fs.mark_used(path)
        except FileNotFoundError:  # never put, or cleaned by another process
            return None
        return kept[_DIGEST_SIZE:]

    def has(self, key: str) -> bool:
        """Whether ``get`` would find something under this key, unless it is damaged. Marks it as used."""
        try:
            fs.mark_used(self._path(key))
        except FileNotFoundError:
            return False
        return True

    def put(self, key: str, data: bytes) -> None:
        """Keeps bytes under a key.

        Raises:
            OSError: the disk is full or may not be written.
        """
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(path, hashlib.sha256(data).digest() + data)

    def clean(self, limit: int) -> int:
        """Deletes what was not used for longest until at most ``limit`` bytes are kept. Returns the bytes deleted."""
        if not self.folder.is_dir():
            return 0
        files = sorted(fs.walk_files(self.folder).files, key=lambda file: file.modified, reverse=True)
        newest = files[0].modified if files else 0
        kept = deleted = 0
        for file in files:
            draft = file.path.rpartition("/")[2].startswith(".")
            if draft and newest - file.modified < _ABANDONED_AFTER:
                continue
            if draft or kept + file.size > limit:
                (self.folder / file.path).unlink(missing_ok=True)
                deleted += file.size
            else:
                kept += file.size
        return deleted

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key
