"""What a long-lived process remembers between two builds: values, by the bytes that they were made from.

In come paths and values, out come the values again while the file is the same. A build without a memory is a build with
an empty one: what is remembered may never change a result, only the time it takes. Knows neither reports nor themes.
"""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from sitegen import fs
from sitegen.encoding import digest_of
from sitegen.fs import RECENT, Stamp, stamp_of
from sitegen.values import Struct

T = TypeVar("T")


class _Kept(Struct, kw_only=True):
    stamp: Stamp
    digest: bytes
    value: Any
    asked: bool = True


class _Derived(Struct, kw_only=True):
    value: Any
    asked: bool = True


class Memo:
    """Values of files, and values of values. For one thread."""

    def __init__(self) -> None:
        """Remembers nothing yet."""
        self._files: dict[tuple[Path, Hashable], _Kept] = {}
        self._values: dict[Hashable, _Derived] = {}
        self._stamps: dict[Path, Stamp] = {}
        self._newest = 0

    def known(self, path: Path, key: Hashable) -> Any | None:
        """The value of a file, if the file still holds the bytes that it was made from.

        Args:
            path: of the file; absolute.
            key: all that the value depends on besides the bytes.

        Raises:
            OSError: the file cannot be read.
        """
        stamp = stamp_of(path)
        self._stamps[path] = stamp
        kept = self._files.get((path, key))
        if kept is None:
            return None
        if stamp != kept.stamp or stamp[-1] > self._newest - RECENT:
            if digest_of(fs.read_bytes(path)) != kept.digest:
                return None
            kept.stamp = stamp
        kept.asked = True
        return kept.value

    def keep(self, path: Path, key: Hashable, digest: bytes, value: object) -> None:
        """Remembers the value of a file that ``known`` did not know, made of bytes with this digest."""
        self._files[path, key] = _Kept(stamp=self._stamps[path], digest=digest, value=value)

    def of_file(self, path: Path, key: Hashable, make: Callable[[bytes], T]) -> T:
        """The value of a file, made now if it is not known.

        Raises:
            OSError: the file cannot be read.
        """
        value: T | None = self.known(path, key)
        if value is None:
            data = fs.read_bytes(path)
            value = make(data)
            self.keep(path, key, digest_of(data), value)
        return value

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value that depends on nothing but its key, made now if it is not known."""
        derived = self._values.get(key)
        if derived is None:
            derived = self._values[key] = _Derived(value=make())
        derived.asked = True
        value: T = derived.value
        return value

    def sweep(self) -> None:
        """Ends a build: what it did not ask for is forgotten."""
        self._newest = max((self._newest, *(stamp[-1] for stamp in self._stamps.values())))
        self._stamps.clear()
        self._files = {key: kept for key, kept in self._files.items() if kept.asked}
        self._values = {key: derived for key, derived in self._values.items() if derived.asked}
        for kept in self._files.values():
            kept.asked = False
        for derived in self._values.values():
            derived.asked = False
