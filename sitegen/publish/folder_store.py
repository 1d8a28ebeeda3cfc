"""A folder on this machine as a store: files are replaced one by one where they stand.

For a folder that a web server reads under a fixed name. A reader may meet old and new pages in the same second, never a
page without what it needs. Headers are the web server's business.
"""

import fcntl
import os
import shutil
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from sitegen import fs
from sitegen.model.publishing import Compress
from sitegen.publish.disk import disk_errors, name_problem, removed_if_empty
from sitegen.publish.problems import not_ours
from sitegen.publish.target import Held, LastingError, OtherVersionError

_NO_SUCH = (FileNotFoundError, NotADirectoryError)


class FolderStore:
    """See ``Store``."""

    keeps_headers = False

    def __init__(self, folder: Path, *, compress: Compress) -> None:
        """Takes a folder, which may not exist yet."""
        self._folder = folder
        self._drafts = folder / ".sitegen-drafts"
        self._opened = False
        self.shown = folder.as_posix()
        self.compress = compress

    def key_problem(self, key: str) -> str:
        """As in ``Store``."""
        return name_problem(key)

    def get(self, key: str) -> Held | None:
        """As in ``Store``."""
        with disk_errors(self.shown):
            try:
                data = fs.read_bytes(self._folder / key)
            except (*_NO_SUCH, IsADirectoryError):
                return None
        return Held(data=data, version=sha256(data).hexdigest())

    def put(self, key: str, data: bytes, headers: Mapping[str, str]) -> None:  # noqa: ARG002  a folder has none
        """As in ``Store``."""
        path = self._folder / key
        with disk_errors(self.shown):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not fs.inside(self._folder, path.parent):
                raise LastingError(not_ours(self.shown, key))
            draft = self._drafts / f"{os.getpid()}-{threading.get_ident()}"
            while True:
                self._drafts.mkdir(exist_ok=True)
                with suppress(FileNotFoundError):  # ``put_if`` in another thread removed the folder between these lines
                    draft.write_bytes(data)
                    break
            try:
                draft.replace(path)
            finally:
                draft.unlink(missing_ok=True)

    def put_if(self, key: str, data: bytes, headers: Mapping[str, str], *, version: str | None) -> str:
        """As in ``Store``. What was put before is safe on the disk when this returns."""
        with disk_errors(self.shown):
            self._folder.mkdir(parents=True, exist_ok=True)
            if not self._opened and self._drafts.exists():  # of a publication that was killed
                shutil.rmtree(self._drafts)
            self._opened = True
            fs.flush_disk(self._folder)
            with self._alone():
                held = self.get(key)
                if (None if held is None else held.version) != version:
                    raise OtherVersionError
                self.put(key, data, headers)
            with suppress(OSError):  # a file of another thread is in it at this moment
                self._drafts.rmdir()
        return sha256(data).hexdigest()

    def copy(self, key: str, to: str) -> None:
        """As in ``Store``."""
        held = self.get(key)
        if held is not None:
            self.put(to, held.data, {})

    def delete(self, key: str) -> None:
        """As in ``Store``; folders that this leaves empty go too."""
        with disk_errors(self.shown):
            try:
                (self._folder / key).unlink()
            except (*_NO_SUCH, IsADirectoryError):
                return
            for parent in (self._folder / key).parents:
                if parent == self._folder or not removed_if_empty(parent):
                    return

    def present(self, keys: Collection[str]) -> frozenset[str]:
        """As in ``Store``. A file where a folder is needed counts too."""
        with disk_errors(self.shown):
            return frozenset(key for key in keys if self._in_the_way(key))

    def _in_the_way(self, key: str) -> bool:
        path = self._folder / key
        above = [parent for parent in path.parents if parent.is_relative_to(self._folder)]
        blocked = any(parent.is_symlink() or (parent.exists() and not parent.is_dir()) for parent in above[:-1])
        return blocked or os.path.lexists(path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Between looking and writing, nobody else does either. The kernel frees the lock of a killed process."""
        handle = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
