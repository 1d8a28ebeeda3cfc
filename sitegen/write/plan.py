"""What must be done to the output folder, and in which order. Pure: lists come in, steps go out.

The order of small changes is the promise that is kept to a reader in the middle of them: a page appears after the
assets and photos that it shows, new pages before the pages that link to them, feeds and sitemap after the pages they
announce; what goes away goes last, and in the opposite order.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum

from sitegen.values import Struct
from sitegen.write.manifest import Record

FEW = 32
FEW_OF_MANY = 20
"""A change is small up to 32 files, or up to a twentieth of the site: milliseconds in which a reader may meet both."""


class Verb(StrEnum):
    """What is done to one path."""

    WRITE = "write"
    DELETE = "delete"


class Step(Struct, frozen=True, kw_only=True):
    """One change of the output folder. Doing it twice is the same as doing it once."""

    verb: Verb
    path: str


class Plan(Struct, frozen=True, kw_only=True):
    """The changes, in order.

    Attributes:
        steps: without the manifest's own, which is always the last.
        small: few enough to be made one by one while readers are reading.
    """

    steps: tuple[Step, ...]
    small: bool

    @property
    def deleted(self) -> tuple[str, ...]:
        """Paths that no page owns any more, sorted."""
        return tuple(sorted(step.path for step in self.steps if step.verb is Verb.DELETE))


def plan_changes(
    *, wanted: Mapping[str, Record], changed: Iterable[str], owned: Mapping[str, Record], present: Collection[str]
) -> Plan:
    """Orders the changes that make the output folder the wanted site.

    Args:
        wanted: every file of the site.
        changed: the paths among them whose bytes are not in the output folder yet.
        owned: what the last build wrote.
        present: the regular files that are in the output folder.
    """
    here = frozenset(present)
    gone = [path for path in owned if path in here and path not in wanted]
    in_the_way = _in_the_way(gone, wanted)
    writes = sorted(changed, key=lambda path: (wanted[path].kind.rank, path in here, path))
    first = sorted(in_the_way)
    last = sorted(set(gone) - in_the_way, key=lambda path: (-owned[path].kind.rank, path))
    steps = (
        *(Step(verb=Verb.DELETE, path=path) for path in first),
        *(Step(verb=Verb.WRITE, path=path) for path in writes),
        *(Step(verb=Verb.DELETE, path=path) for path in last),
    )
    return Plan(steps=steps, small=not first and len(steps) <= max(FEW, len(wanted) // FEW_OF_MANY))


def _in_the_way(gone: Collection[str], wanted: Iterable[str]) -> set[str]:
    """What must be deleted first: a file where a folder is needed, or the files of a folder that becomes a file."""
    if not gone:
        return set()
    names = frozenset(wanted)
    folders = frozenset(folder for path in names for folder in folders_above(path))
    return {path for path in gone if path in folders or not names.isdisjoint(folders_above(path))}


def folders_above(path: str) -> Iterator[str]:
    """``a/b/c`` has ``a/b`` and ``a``."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
