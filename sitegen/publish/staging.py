"""A folder of our own with the files that have to be sent, for programs that copy folders."""

import shutil
import tempfile
from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sitegen import fs
from sitegen.publish.manifest import Entry
from sitegen.publish.plan import Plan, stage_of
from sitegen.publish.target import Tell, Work, World


@contextmanager
def staged(entries: Iterable[Entry], work: Work, world: World, more: Mapping[str, bytes]) -> Iterator[Path]:
    """Makes such a folder, and removes it afterwards.

    Args:
        entries: what is put there.
        work: gives the bytes.
        world: where it may lie.
        more: further files, by path.
    """
    world.scratch.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="stage-", dir=world.scratch))
    try:
        for entry in entries:
            fs.write_new(folder / entry.path, work.load(entry))
        for path, data in more.items():
            fs.write_new(folder / path, data)
        yield folder
    finally:
        shutil.rmtree(folder)


class Counter:
    """Tells how far a program has got that names every file that it has sent."""

    def __init__(self, plan: Plan, tell: Tell) -> None:
        """Nothing is sent yet."""
        self._stages = {entry.path: stage_of(entry) for entry in plan.puts}
        self._all = Tally(self._stages.values())
        self._done: Tally[str] = Tally()
        self._tell = tell

    def sent(self, path: str) -> None:
        """Takes note of a file; other words that the program says are no files."""
        stage = self._stages.pop(path, None)
        if stage is not None:
            self._done[stage] += 1
            self._tell(stage, self._done[stage], self._all[stage])
