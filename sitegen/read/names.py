"""What the files of a site are, kept between two builds: with the same names, it need not be told again."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sitegen.encoding import decoder, digest
from sitegen.engine import engine_digest
from sitegen.lang.language import Lang
from sitegen.listing import Listing
from sitegen.memo import Memo
from sitegen.read.discover import Discovered, discover
from sitegen.sealed import Made, read_made, write_sealed

_FILE = "names"


_read: Callable[[bytes], Made[Discovered]] = decoder(Made[Discovered])


def discovered(
    root: Path, folder: Path, languages: tuple[Lang, ...], memo: Memo, listing: Listing | None
) -> Discovered:
    """What the site's folder holds, as ``discover`` says it.

    Args:
        root: the folder of the site.
        folder: where it is kept.
        languages: those of the site.
        memo: see ``discover``.
        listing: what the disk says of the site now; None if nobody asked it. Where links lead, names do not tell.
    """
    if listing is None or not listing.plain:
        return discover(root, languages, memo)
    made_from = digest((engine_digest(), str(root), languages, listing.names))
    if kept := read_made(folder / _FILE, _read, made_from):
        return kept
    found = discover(root, languages, memo, listing)
    if not found.diagnostics:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            write_sealed(folder / _FILE, Made(made_from=made_from, value=found))
    return found
