"""What the readers of all formats share: words for findings, and a way to read bytes that never runs past the end."""

from sitegen.values import Struct

DAMAGED = "damaged"
#: Bytes after the last one that belongs to the picture: a second picture, a film, anything.
TRAILING = "data after the end"


class DamagedError(Exception):
    """The file does not follow the rules of its format."""


class Bytes(Struct, frozen=True):
    """Bytes in which every read is checked."""

    data: bytes

    def take(self, start: int, count: int) -> bytes:
        """``count`` bytes from ``start``.

        Raises:
            DamagedError: there are not that many.
        """
        if start < 0 or count < 0 or start + count > len(self.data):
            raise DamagedError
        return self.data[start : start + count]

    def number(self, start: int, count: int, *, little: bool = False) -> int:
        """An unsigned number of ``count`` bytes.

        Raises:
            DamagedError: there are not that many.
        """
        return int.from_bytes(self.take(start, count), "little" if little else "big")


def printable(name: bytes) -> str:
    """A name out of a file as a person may read it, whatever it holds."""
    return "".join(c if c.isascii() and c.isprintable() else "?" for c in name.decode("latin-1"))
