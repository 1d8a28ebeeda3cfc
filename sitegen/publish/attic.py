"""Keeps the publication before the current one inside a store, so that a rollback needs nothing from elsewhere.

Only what a publication replaces or deletes is copied, to ``.sitegen-kept/`` under its digest; what stays the same is
still under its own path. One earlier publication is kept, never more.
"""

import gzip
import zlib
from collections.abc import Callable
from hashlib import sha256
from typing import Final

from sitegen.publish.manifest import DamagedManifestError, Entry, Manifest, from_bytes, to_bytes
from sitegen.publish.parallel import each_at_once
from sitegen.publish.patience import Patience
from sitegen.publish.plan import Plan
from sitegen.publish.problems import nothing_earlier
from sitegen.publish.target import LastingError, Load, Store

FOLDER: Final = ".sitegen-kept"
_MANIFEST: Final = f"{FOLDER}/manifest.json"
_HEADERS: Final = {"cache-control": "no-cache", "content-type": "application/json"}


class Attic:
    """What a store keeps of the publication before."""

    def __init__(self, store: Store, patience: Patience) -> None:
        """Reads nothing yet."""
        self._store = store
        self._patience = patience
        self._stale: frozenset[str] = frozenset()

    def keep(self, plan: Plan, pulse: Callable[[], None]) -> None:
        """Copies what the plan is going to replace or delete."""
        before, kept = plan.before, self._manifest()
        known = before.entries.keys() - before.pending
        replaced = {path: before.entries[path] for path in known if not _stays(before.entries[path], plan.after)}
        if not replaced:
            return
        unfinished = kept is not None and kept.number == before.number
        if kept is not None and unfinished:  # then what is kept is of the publication that this one completes
            replaced = {path: entry for path, entry in replaced.items() if kept.entries.get(path) == entry}
        each_at_once(self._copy, sorted(replaced.values(), key=lambda e: e.path), done=lambda _: None, pulse=pulse)
        if not unfinished:
            self._patience.insist(lambda: self._store.put(_MANIFEST, to_bytes(before), _HEADERS))
            old = {_key(entry) for entry in kept.entries.values() if not _stays(entry, before)} if kept else set()
            self._stale = frozenset(old - {_key(entry) for entry in replaced.values()})

    def _copy(self, entry: Entry) -> None:
        self._patience.insist(lambda: self._store.copy(entry.path, _key(entry)))

    def tidy(self) -> None:
        """Removes what only the publication before the one that is kept now had needed."""
        for key in sorted(self._stale):
            self._delete(key)

    def empty(self, before: Manifest, pulse: Callable[[], None]) -> None:
        """Removes all that is kept.

        Args:
            before: what was published when it was kept; what stayed the same then was not copied.
            pulse: called while it lasts.
        """
        kept = self._manifest()
        if kept is None:
            return
        copied = {_key(entry) for path, entry in kept.entries.items() if _differs(path, entry, before)}
        each_at_once(self._delete, sorted(copied), done=lambda _: None, pulse=pulse)
        self._delete(_MANIFEST)

    def _delete(self, key: str) -> None:
        self._patience.insist(lambda: self._store.delete(key))

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:
        """The kept publication, if it is one before the current one."""
        kept = self._manifest()
        if kept is None or kept.number >= current.number:
            return None

        def load(entry: Entry) -> bytes:
            there = _stays(entry, current) and entry.path not in current.pending
            held = self._patience.insist(lambda: self._store.get(entry.path if there else _key(entry)))
            if held is None or not _is(held.data, entry):
                raise LastingError(nothing_earlier(self._store.shown))
            return held.data

        return kept, load

    def _manifest(self) -> Manifest | None:
        held = self._patience.insist(lambda: self._store.get(_MANIFEST))
        try:
            return None if held is None else from_bytes(held.data)
        except DamagedManifestError:  # then there is nothing to go back to, and the next publication replaces it
            return None


def _stays(entry: Entry, manifest: Manifest) -> bool:
    """Whether a manifest has the same bytes under the same path."""
    other = manifest.entries.get(entry.path) or manifest.leaving.get(entry.path)
    return other is not None and other.same_content(entry)


def _is(data: bytes, entry: Entry) -> bool:
    """Whether these are the bytes of an entry: what was copied may have been replaced by somebody at that moment."""
    try:
        plain = gzip.decompress(data) if entry.encoding else data
    except (OSError, EOFError, zlib.error):
        return False
    return sha256(plain).hexdigest() == entry.sha256


def _differs(path: str, entry: Entry, manifest: Manifest) -> bool:
    return path in manifest.pending or not _stays(entry, manifest)


def _key(entry: Entry) -> str:
    return f"{FOLDER}/{entry.sha256}{'.gz' if entry.encoding else ''}"
