"""A folder on a server whose files are replaced where they stand, over ssh: for hosts that show a fixed folder.

rsync sends one stage after the other and puts the files of a stage in place together (``--delay-updates``); deletions
come at the very end. The manifest says before the first change what is going to be in doubt, as in ``key_by_key.py``.
"""

import shlex
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from sitegen.model.publishing import SshPlace
from sitegen.publish.disk import name_problem
from sitegen.publish.manifest import MANIFEST, DamagedManifestError, Manifest, as_far_as, from_bytes, to_bytes
from sitegen.publish.plan import Plan
from sitegen.publish.problems import list_damaged, no_lock
from sitegen.publish.ssh_claim import claimed
from sitegen.publish.ssh_session import SshSession
from sitegen.publish.staging import Counter, staged
from sitegen.publish.target import LastingError, Load, Tell, Work, World
from sitegen.values import replace


class SshInPlace:
    """See ``Target``."""

    keeps_headers = False

    def __init__(self, place: SshPlace, world: World) -> None:
        """Connects to nothing yet."""
        self._session = SshSession(place, world)
        self._world = world
        self._locks = True
        self.shown = self._session.shown
        self.compress = place.compress

    def path_problem(self, path: str) -> str:
        """As in ``Target``."""
        return name_problem(path)

    def published(self) -> Manifest | None:
        """As in ``Target``."""
        folder = shlex.quote(self._session.path)
        said = self._session.must(f"cd -- {folder} 2>/dev/null && [ -f {MANIFEST} ] || exit 0\ncat {MANIFEST}")
        try:
            return from_bytes(said) if said else None
        except DamagedManifestError as error:
            raise LastingError(list_damaged(self.shown, MANIFEST)) from error

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """As in ``Target``."""
        return self._session.standing("", paths)

    @contextmanager
    def claim(self, plan: Plan, tell: Tell) -> Iterator[None]:  # noqa: ARG002  nothing is waited for
        """As in ``Target``."""
        with claimed(self._session, plan.before, self.published) as self._locks:
            yield

    def carry_out(self, work: Work) -> None:
        """As in ``Target``."""
        plan, counter = work.plan, Counter(work.plan, work.tell)
        if not self._locks:
            work.notes.append(no_lock(self.shown))
        self._write(as_far_as(plan.before, plan.puts, ()), work)
        for group in plan.groups:
            if group.puts:
                with staged(group.puts, work, self._world, {}) as folder:
                    self._session.send(folder, "", counter.sent, "--delay-updates", "--omit-dir-times")
        if plan.deletes:
            self._write(replace(plan.after, pending=frozenset(plan.deletes)), work)
            self._session.remove("", plan.deletes)
            work.tell("deletes", len(plan.deletes), len(plan.deletes))
        self._write(plan.after, work)

    def _write(self, manifest: Manifest, work: Work) -> None:
        with staged((), work, self._world, {MANIFEST: to_bytes(manifest)}) as folder:
            self._session.send(folder, "", lambda _: None)

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:  # noqa: ARG002  nothing is kept
        """As in ``Target``."""
        return None

    def go_back(self, work: Work) -> None:
        """As in ``Target``."""
        self.carry_out(work)
