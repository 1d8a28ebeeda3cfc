"""Keeps two publishers apart on a store, with nothing but conditional writes of its manifest.

The publisher that is at work has its name in the manifest, with the time until which it may be believed to be alive;
it renews that time while it works. A publisher that was killed leaves its name there. The next one takes over when the
time has long passed, or, because clocks differ, when it has seen the manifest unchanged for as long as a lease lasts.
"""

from contextlib import suppress
from typing import Final

from sitegen.publish.manifest import MANIFEST, DamagedManifestError, Manifest, from_bytes, to_bytes
from sitegen.publish.patience import Patience
from sitegen.publish.problems import busy, list_damaged, no_lock
from sitegen.publish.target import (
    BusyError,
    CannotCompareError,
    LastingError,
    OtherVersionError,
    OvertakenError,
    Store,
    Tell,
    Work,
    World,
)
from sitegen.values import replace

SECONDS: Final = 60
"""How long a lease lasts; it is renewed when half of it is over."""
CLOCKS_DIFFER: Final = 600
_LOOK_EVERY: Final = 5
_DOUBTS: Final = 5
_HEADERS: Final = {"cache-control": "no-cache", "content-type": "application/json"}


class ManifestKeeper:
    """Reads and writes a store's manifest, and knows which version of it was seen last."""

    def __init__(self, store: Store, world: World, patience: Patience) -> None:
        """Nothing is read yet."""
        self._store = store
        self._world = world
        self._patience = patience
        self._version: str | None = None
        self._last: Manifest | None = None
        self._until = 0.0
        self._compares = True

    def read(self) -> Manifest | None:
        """What the store's manifest says now.

        Raises:
            LastingError: it is damaged, or cannot be read.
        """
        held = self._patience.insist(lambda: self._store.get(MANIFEST))
        self._version = None if held is None else held.version
        try:
            return None if held is None else from_bytes(held.data)
        except DamagedManifestError as error:
            raise LastingError(list_damaged(self._store.shown, MANIFEST)) from error

    def wait_for_others(self, seen: Manifest, tell: Tell) -> None:
        """Returns when nobody can be at work any more, judging by what was read last.

        Raises:
            BusyError: somebody is.
            OvertakenError: somebody was, and has ended in the meantime.
        """
        ours = seen.lease is not None and seen.lease[0] == self._world.publisher
        if seen.lease is None or ours or seen.lease[1] + CLOCKS_DIFFER < self._world.now():
            return
        version = self._version
        looks = SECONDS // _LOOK_EVERY + 1
        for look in range(1, looks + 1):
            tell("waiting", look, looks)
            self._world.sleep(_LOOK_EVERY)
            now = self.read()
            if now is None or now.lease is None:
                raise OvertakenError(busy(self._store.shown))
            if self._version != version or now.lease != seen.lease:
                raise BusyError(busy(self._store.shown))

    def write(self, manifest: Manifest, *, working: bool) -> None:
        """Replaces the manifest, if it still is the one that was seen last.

        Args:
            manifest: without a lease.
            working: put ours into it; else the claim ends with this.

        Raises:
            OvertakenError: somebody else has replaced it.
        """
        self._last = manifest
        until = self._world.now() + SECONDS
        lease = (self._world.publisher, int(until)) if working else None
        data = to_bytes(replace(manifest, lease=lease))
        try:
            self._set(data)
        except OtherVersionError as error:
            raise OvertakenError(busy(self._store.shown)) from error
        self._until = until

    def _set(self, data: bytes) -> None:
        """Replaces the manifest if it is the one that was seen last, where the store can look at that."""
        if self._compares:
            try:
                self._version = self._patience.insist(lambda: self._replace(data))
            except CannotCompareError:
                self._compares = False
        if not self._compares:
            self._patience.insist(lambda: self._store.put(MANIFEST, data, _HEADERS))

    def _replace(self, data: bytes) -> str:
        """One conditional write. If it was done and only its answer was lost, that is noticed."""
        try:
            return self._store.put_if(MANIFEST, data, _HEADERS, version=self._version)
        except OtherVersionError:
            held = self._store.get(MANIFEST)
            if held is None or held.data != data:
                raise
            return held.version

    def doubt(self, paths: frozenset[str]) -> None:
        """Adds paths to those of which somebody else's manifest says that it is not known what stands there.

        Raises:
            TargetError: the store cannot be asked, or its manifest changes all the time.
        """
        for _ in range(_DOUBTS):
            current = self.read() or Manifest()
            data = to_bytes(replace(current, pending=current.pending | paths))
            with suppress(OtherVersionError):
                self._set(data)
                return
        raise OvertakenError(busy(self._store.shown))

    def must_hold(self) -> None:
        """Looks at the clock only: nobody takes over before the lease is over.

        Raises:
            OvertakenError: it is over, so somebody may have.
        """
        if self._world.now() > self._until:
            raise OvertakenError(busy(self._store.shown))

    def renew(self) -> None:
        """Writes what was written last once more, if half of the lease is over."""
        if self._last is not None and self._until - self._world.now() < SECONDS / 2:
            self.write(self._last, working=True)

    def warn(self, work: Work) -> None:
        """Says so if two publishers cannot be kept apart here."""
        if not self._compares:
            work.notes.append(no_lock(self._store.shown))
