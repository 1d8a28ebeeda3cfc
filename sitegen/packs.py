"""Pieces of data in few large files: fast to write from many processes, and to read one by one.

A pack is written once, by one process, and never changed. Who needs a piece keeps its ``Ticket``. A piece that is
damaged or gone is simply not there: whoever asked can make it again. Knows nothing of what the pieces mean.
"""

import os
import secrets
import zlib
from collections.abc import Sequence
from pathlib import Path

from sitegen.values import Struct

_SUFFIX = ".pack"
#: When pieces are gathered into one new pack: more packs than this, or more than half of all bytes (and these many)
#: of no use any more.
MOST_PACKS = 12
SPARE = 4_000_000


class Ticket(Struct, frozen=True, kw_only=True):
    """Where a piece lies.

    Attributes:
        pack: name of the file in the folder.
        start: of the piece in it, in bytes; ``size`` likewise.
        check: CRC-32 of the piece.
    """

    pack: str
    start: int
    size: int
    check: int


class Packs:
    """The packs of a folder. Every process that writes begins a pack of its own."""

    def __init__(self, folder: Path) -> None:
        """Touches nothing yet."""
        self._folder = folder
        self._open: dict[str, int] = {}
        self._own: tuple[int, str] = (0, "")
        self._written = 0

    def __del__(self) -> None:
        for handle in self._open.values():
            os.close(handle)

    def put(self, piece: bytes) -> Ticket | None:
        """Keeps a piece, which every process can take from now on. None if the disk does not take it."""
        process, name = self._own
        try:
            if process != os.getpid():  # the first piece, or the first after a fork
                name = self._begin()
            written = os.write(self._open[name], piece)
        except OSError:
            return None
        if written != len(piece):  # the disk is full; whether it took some of the piece is of no interest
            self._own = (0, "")
            return None
        self._written += len(piece)
        return Ticket(pack=name, start=self._written - len(piece), size=len(piece), check=zlib.crc32(piece))

    def take(self, ticket: Ticket) -> bytes | None:
        """A piece; None if it is damaged or gone."""
        try:
            piece = os.pread(self._handle(ticket.pack), ticket.size, ticket.start)
        except (OSError, OverflowError, ValueError):
            return None
        return piece if len(piece) == ticket.size and zlib.crc32(piece) == ticket.check else None

    def tidy(self, tickets: Sequence[Ticket]) -> Sequence[Ticket]:
        """Removes all that no ticket names; what another process still needs of it, it makes again.

        Returns:
            the tickets by which the same pieces can be taken from now on. A piece that is gone keeps its old one.
        """
        named = {ticket.pack for ticket in tickets}
        sizes = {path.name: path.stat().st_size for path in self._folder.glob(f"*{_SUFFIX}")}
        wanted = sum(ticket.size for ticket in tickets)
        if len(named) > MOST_PACKS or sum(size for name, size in sizes.items() if name in named) > SPARE + 2 * wanted:
            self._own = (0, "")
            tickets = [self._moved(ticket) for ticket in tickets]
            named = {ticket.pack for ticket in tickets}
        for name in sizes.keys() - named:
            (self._folder / name).unlink(missing_ok=True)
        return tickets

    def _moved(self, ticket: Ticket) -> Ticket:
        piece = self.take(ticket)
        return ticket if piece is None else self.put(piece) or ticket

    def _begin(self) -> str:
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"{secrets.token_hex(8)}{_SUFFIX}"
        self._open[name] = os.open(self._folder / name, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        self._own, self._written = (os.getpid(), name), 0
        return name

    def _handle(self, name: str) -> int:
        if name not in self._open:
            if Path(name).name != name or not name.endswith(_SUFFIX):
                raise ValueError(name)
            self._open[name] = os.open(self._folder / name, os.O_RDONLY | os.O_NOFOLLOW)
        return self._open[name]
