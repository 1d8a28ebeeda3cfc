"""Looks for names that must not be published in every file of the site, as it would go out.

Files come by one at a time: pages, feeds, search data, sitemaps, pictures' names. Nothing is remembered but which entry
of private.yaml stands in which file. Pictures and other files that are no text are looked at by their names only.
"""

import gzip
import zlib

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.secret_names import SecretNames

PRIVATE_FILE = "content/private.yaml"
_GZIP = b"\x1f\x8b"
_LOOK = 2_000


#: Entries of private.yaml, and whether each stands in the path of a file (else in the file).
Mentions = tuple[tuple[int, bool], ...]


def names_in(names: SecretNames, path: str, data: bytes) -> Mentions:
    """Looks for the names in one file of the output, and in its path."""
    if not names:
        return ()
    found = {**dict.fromkeys(names.found_in(_text(data)), False)}
    found |= dict.fromkeys(names.found_in(path), True)
    return tuple(sorted(found.items()))


class SecretNameAudit:
    """Collects which secret names would be published, and where."""

    def __init__(self, names: SecretNames) -> None:
        """Starts with nothing."""
        self._names = names
        self.problems: list[Diagnostic] = []
        self.entries: set[int] = set()

    def see(self, path: str, data: bytes) -> None:
        """Looks at one file of the output."""
        self.note(path, names_in(self._names, path, data))

    def note(self, path: str, found: Mentions) -> None:
        """Takes note of what was found in one file of the output."""
        for number, in_path in found:
            self.entries.add(number)
            code = "private-name-in-address" if in_path else "private-name-published"
            place = Location(file=self._names.conceal_path(path))
            self.problems.append(Diagnostic(code=code, location=place, args={"entry": str(number)}))


def _text(data: bytes) -> str:
    """What a file says; empty if it is no text."""
    if data.startswith(_GZIP):
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error):  # a picture or an archive that only begins like one
            return ""
        return data.decode("utf-8", errors="replace")
    return "" if b"\0" in data[:_LOOK] else data.decode("utf-8", errors="replace")
