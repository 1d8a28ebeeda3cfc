"""Releases in folders of their own, of which ``current`` shows one: names, and what may go. Touches no disk."""

import hashlib
import re
from collections.abc import Collection, Iterable
from typing import Final

from sitegen.publish.manifest import MANIFEST, Manifest, to_bytes
from sitegen.values import replace

RELEASES: Final = "releases"
CURRENT: Final = "current"
DRAFT: Final = ".sitegen-draft"
_NAME: Final = re.compile(r"(\d{6,})-[0-9a-f]{12}")


def release_name(manifest: Manifest) -> str:
    """The name of a release: its number and a digest, ``000007-1a2b3c4d5e6f``."""
    return f"{manifest.number:06d}-{hashlib.sha256(to_bytes(manifest)).hexdigest()[:12]}"


def is_release(name: str) -> bool:
    """Whether a folder's name is one that we give."""
    return _NAME.fullmatch(name) is not None


def _number(name: str) -> int:
    return int(name.partition("-")[0])


def release_shown(link: str) -> str | None:
    """The release that the link ``current`` leads to, from what is written in the link; None if it is not ours."""
    folder, _, name = link.rpartition("/")
    return name if folder == RELEASES and is_release(name) else None


def release_before(names: Iterable[str], shown: str) -> str | None:
    """The release to go back to."""
    return max((name for name in names if is_release(name) and _number(name) < _number(shown)), default=None)


def releases_to_drop(names: Iterable[str], shown: str, keep: int) -> tuple[str, ...]:
    """Releases that are not needed any more: those that a rollback has left behind, and all but the last few before.

    Args:
        names: of the folders that are there.
        shown: the release that has just been published.
        keep: how many before it stay.
    """
    others = sorted((name for name in names if is_release(name) and name != shown), reverse=True)
    earlier = [name for name in others if _number(name) < _number(shown)]
    left_behind = [name for name in others if _number(name) >= _number(shown)]
    return (*left_behind, *earlier[keep:])


def numbered_after(manifest: Manifest, shown: str | None) -> Manifest:
    """A manifest with a higher number than the release that is shown has, also if nothing is known of that."""
    if shown is None or _number(shown) < manifest.number:
        return manifest
    return replace(manifest, number=_number(shown) + 1)


def somebody_elses(there: Iterable[str], before: Manifest) -> tuple[str, ...]:
    """What somebody else put beside our files, of all files and links that are there."""
    ours = before.ours | {MANIFEST}
    return tuple(path for path in sorted(there) if path not in ours)


def collisions(paths: Iterable[str], others: Collection[str]) -> frozenset[str]:
    """Those of our paths that cannot be put without replacing something of somebody else's.

    A file can be in the way of a file, of a folder above one, and, being in it, of a folder with a file's name.
    """
    blocked = {*others, *(folder for other in others for folder in folders_above(other))}
    files = frozenset(others)
    return frozenset(path for path in paths if path in blocked or not files.isdisjoint(folders_above(path)))


def folders_above(path: str) -> tuple[str, ...]:
    """The folders that a path lies in, the innermost first: for ``a/b/c`` these are ``a/b`` and ``a``."""
    parts = path.split("/")
    return tuple("/".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))
