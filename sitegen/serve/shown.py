"""What the server shows, as far as the server knows it."""

from typing import Protocol

from sitegen.diagnostics import Location
from sitegen.diagnostics.judgement import Judged


class Shown(Protocol):
    """A site that is being written. All of its methods are called in one thread, one after the other."""

    @property
    def base_path(self) -> str:
        """The path that all addresses begin with: ``/`` or ``/site/``."""

    @property
    def version(self) -> int:
        """Grows whenever pages may look otherwise."""

    @property
    def problems(self) -> tuple[Judged, ...]:
        """All that is known to be wrong now, sorted."""

    def refresh(self, touched: frozenset[str] | None = None) -> None:
        """Looks at the folder again. ``touched``: absolute paths of all that changed; None if that is not known."""

    def file(self, path: str) -> bytes | None:
        """A file of the site by its path below the base path, in NFC; None if there is none.

        A page that cannot be made is answered as it was when it could be, and the reason is one of the problems.
        """

    def examine(self) -> bool:
        """Looks at one more file that nobody asked for; False when all have been looked at."""

    def line(self, location: Location) -> str:
        """The text of the line that a problem names; empty if there is none."""
