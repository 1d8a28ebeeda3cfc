"""Nothing to do: whether everything is as the last build left it. Then nothing is read, made or written.

In come the folders, and what was asked for. All that a build can depend on is compared by the times and sizes that the
disk says: every file of the site, of the themes and of the output folder, and the program itself. Looks at no content,
so it is quick; whatever differs, even by one touched file, is left to a whole build, which compares contents. Imports
next to nothing: when there is nothing to do, nobody should wait for the libraries that would do it.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from sitegen.diagnostics.judgement import Judged
from sitegen.encoding import decoder, digest
from sitegen.engine import engine_digest
from sitegen.fs import RECENT, stamp_of
from sitegen.listing import Listing, listing_of
from sitegen.pipeline.order import SOURCES, Order, Outcome, Why
from sitegen.sealed import read_sealed, write_sealed
from sitegen.values import Struct
from sitegen.write.manifest import MANIFEST
from sitegen.write.place import WORK_INSIDE
from sitegen.write.result import WriteResult

_FILE = "rest"
_CLOCK = "clock"


class Ground(Struct, frozen=True, kw_only=True):
    """What the disk says of the site before a build, and when it was asked."""

    listing: Listing
    looked: int


class _Rest(Struct, frozen=True, kw_only=True):
    """The last build, if the same would come of it again.

    Attributes:
        engine: the program; ``asked``: digest of what was asked for.
        sources: digest of what the disk said of the site; ``output``: of the output folder.
        problems: what it found.
        pages: how many it has; ``files`` likewise.
    """

    engine: bytes
    asked: bytes
    sources: bytes
    output: bytes
    problems: tuple[Judged, ...]
    pages: int
    files: int


_read: Callable[[bytes], _Rest] = decoder(_Rest)


def look(order: Order, shipped: Iterable[Path]) -> Ground | None:
    """What the disk says of the site now; None if it cannot be told.

    Args:
        order: whose site.
        shipped: folders of themes that come with the program.
    """
    try:
        looked = _now(order.cache)
        listing = listing_of((*(order.root / name for name in SOURCES), *shipped))
    except OSError:
        return None
    return Ground(listing=listing, looked=looked)


def resting(order: Order, target: Path, ground: Ground | None) -> Outcome | None:
    """What came of the last build, if the same would come of it again; None if that cannot be said."""
    if ground is None:
        return None
    kept = read_sealed(order.cache / _FILE, _read)
    if kept is None or kept.engine != engine_digest():
        return None
    if kept.asked != _asked(order, target) or kept.sources != ground.listing.digest:
        return None
    try:
        if kept.output != _listed(target).digest:
            return None
    except OSError:
        return None
    return Outcome(
        problems=kept.problems,
        usable=True,
        why={Why.SAME: kept.pages},
        written=WriteResult(published=True, unchanged=kept.files),
    )


def rest(order: Order, target: Path, ground: Ground | None, outcome: Outcome) -> None:
    """Remembers a build after which there is nothing to do as long as nothing changes.

    Args:
        order: what was asked for.
        target: the output folder.
        ground: what the disk said of the site before the build.
        outcome: what came of it.
    """
    written = outcome.written
    if ground is None or not outcome.repeatable or written is None:
        return
    if any(max(stamp[2:]) > ground.looked - RECENT for stamp in ground.listing.files.values()):
        return
    try:
        write_sealed(
            order.cache / _FILE,
            _Rest(
                engine=engine_digest(),
                asked=_asked(order, target),
                sources=ground.listing.digest,
                output=_output(target, written).digest,
                problems=outcome.problems,
                pages=outcome.pages,
                files=len(written.records),
            ),
        )
    except OSError:
        return


def _asked(order: Order, target: Path) -> bytes:
    return digest((str(order.root), order.release, order.base_url, order.strict, str(target)))


def _listed(target: Path) -> Listing:
    return listing_of([target], skip={WORK_INSIDE})


def _output(target: Path, written: WriteResult) -> Listing:
    """What the disk says of the output folder, which was asked before anything was written."""
    before = written.before
    if before is None or before.links_inside or before.others:
        return _listed(target)
    files = {f"{target}/{file.path}": file.stamp for file in before.files}
    again = [f"{target}/{path}" for path in (*written.written, MANIFEST)]
    if not files.keys() >= set(again):
        return _listed(target)
    files |= {path: stamp_of(path) for path in again}
    return Listing(files=files, folders=tuple(f"{target}/{folder}" for folder in before.folders), plain=True)


def _now(folder: Path) -> int:
    """What time it is on the disk, in nanoseconds."""
    folder.mkdir(parents=True, exist_ok=True)
    clock = folder / _CLOCK
    clock.touch()
    return clock.stat().st_mtime_ns
