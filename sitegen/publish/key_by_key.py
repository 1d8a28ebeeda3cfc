"""Makes a whole target of a store that takes files one by one: in order, with retries, and deletions at the very end.

Before anything is touched, the store's manifest is rewritten: it names every path that may change (``pending``) and who
is at work (``lease``). So whatever happens, the next publication knows what is ours and in doubt. Files of one stage go
in parallel; the next stage begins when all of them are there. After an error no further stage begins and nothing is
deleted.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from typing import Final, TypeVar

from sitegen.model.publishing import Compress
from sitegen.publish.attic import Attic
from sitegen.publish.lease import ManifestKeeper
from sitegen.publish.manifest import Entry, Manifest, as_far_as
from sitegen.publish.parallel import each_at_once
from sitegen.publish.patience import Patience
from sitegen.publish.plan import Plan
from sitegen.publish.problems import other_came_back
from sitegen.publish.target import Held, LastingError, Load, OvertakenError, Store, TargetError, Tell, Work, World
from sitegen.values import replace

T = TypeVar("T")

_SAMPLE: Final = 12


class KeyByKey:
    """A target that is made of a store."""

    def __init__(self, store: Store, world: World, *, keep: bool) -> None:
        """Opens nothing yet.

        Args:
            store: where the files go.
            world: clock, pauses and name of this publisher.
            keep: also keep what is replaced, so that there is something to go back to.
        """
        self._store = store
        self._patience = Patience(sleep=world.sleep)
        self._manifest = ManifestKeeper(store, world, self._patience)
        self._attic = Attic(store, self._patience)
        self._keep = keep

    @property
    def shown(self) -> str:
        """As in ``Target``."""
        return self._store.shown

    @property
    def compress(self) -> Compress:
        """As in ``Target``."""
        return self._store.compress

    @property
    def keeps_headers(self) -> bool:
        """As in ``Target``."""
        return self._store.keeps_headers

    def path_problem(self, path: str) -> str:
        """As in ``Target``."""
        return self._store.key_problem(path)

    def published(self) -> Manifest | None:
        """As in ``Target``."""
        return self._manifest.read()

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """As in ``Target``."""
        return self._patience.insist(lambda: self._store.present(paths))

    @contextmanager
    def claim(self, plan: Plan, tell: Tell) -> Iterator[None]:
        """As in ``Target``: writes the manifest with our name and all paths that may change."""
        self._manifest.wait_for_others(plan.before, tell)
        self._manifest.write(as_far_as(plan.before, plan.puts, ()), working=True)
        yield

    def carry_out(self, work: Work) -> None:
        """As in ``Target``.

        If another publisher has taken over – after a long sleep of this machine, say –, a last request of ours may have
        come after its own; so what we were about to change is marked as in doubt in its manifest.
        """
        try:
            self._carry_out(work)
        except OvertakenError:
            with suppress(TargetError):
                self._manifest.doubt(frozenset({*(entry.path for entry in work.plan.puts), *work.plan.deletes}))
            raise

    def _carry_out(self, work: Work) -> None:
        self._manifest.warn(work)
        plan = work.plan
        done: list[Entry] = []
        with self._giving_up(lambda: as_far_as(plan.before, plan.puts, done)):
            if self._keep:
                self._attic.keep(plan, self._manifest.renew)
            for group in plan.groups:
                self._in_order(group.stage, lambda entry: self._put(entry, work.load), group.puts, done, work)
            self._read_back(work, done)
        deleted: list[str] = []
        if plan.deletes:
            self._manifest.write(replace(plan.after, pending=frozenset(plan.deletes)), working=True)
            with self._giving_up(lambda: replace(plan.after, pending=frozenset(plan.deletes) - {*deleted})):
                self._in_order("deletes", self._delete, plan.deletes, deleted, work)
        if not self._keep:
            self._attic.empty(plan.before, self._manifest.renew)
        self._manifest.write(plan.after, working=False)
        if self._keep:
            self._attic.tidy()

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:
        """As in ``Target``."""
        return self._attic.earlier(current)

    def go_back(self, work: Work) -> None:
        """As in ``Target``."""
        self.carry_out(work)

    @contextmanager
    def _giving_up(self, left: Callable[[], Manifest]) -> Iterator[None]:
        """If the block fails, writes down how far it got, so that the next publication has less to do.

        If even that fails, the manifest still says that everything is in doubt.
        """
        try:
            yield
        except OvertakenError:
            raise
        except BaseException:
            with suppress(TargetError):
                self._manifest.write(left(), working=False)
            raise

    def _in_order(
        self, stage: str, function: Callable[[T], None], items: tuple[T, ...], done: list[T], work: Work
    ) -> None:
        """One stage; the lease is renewed while it lasts."""
        before = len(done)

        def note(item: T) -> None:
            done.append(item)
            work.tell(stage, len(done) - before, len(items))

        each_at_once(function, items, done=note, pulse=self._manifest.renew)

    def _put(self, entry: Entry, load: Load) -> None:
        data = load(entry)
        headers = dict(entry.headers)
        self._while_claimed(lambda: self._store.put(entry.path, data, headers))

    def _delete(self, path: str) -> None:
        self._while_claimed(lambda: self._store.delete(path))

    def _while_claimed(self, change: Callable[[], None]) -> None:
        """Changes something, but not any more if another publisher may have taken over: after a long sleep, say."""

        def attempt() -> None:
            self._manifest.must_hold()
            change()

        self._patience.insist(attempt)

    def _read_back(self, work: Work, done: list[Entry]) -> None:
        """Reads some of what was put again. If anything else comes back, all that was put is in doubt."""
        puts = work.plan.puts
        for entry in puts[:: max(1, len(puts) // _SAMPLE)]:
            held = self._patience.insist(lambda entry=entry: self._store.get(entry.path))  # type: ignore[misc]
            if held is None or not _is(held, work.load(entry), entry):
                done.clear()
                raise LastingError(other_came_back(self.shown, entry.path))


def _is(held: Held, data: bytes, entry: Entry) -> bool:
    """Whether what stands under a key is what was put there, headers included if the store tells them."""
    told = held.headers
    return held.data == data and (told is None or all(told.get(name) == value for name, value in entry.headers))
