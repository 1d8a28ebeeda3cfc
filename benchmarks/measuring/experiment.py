"""All generators on the same posts, in turns, so that a busy moment of the machine meets each of them alike."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.corpus.posts import Post
from benchmarks.generators.generator import Generator
from benchmarks.measuring.looking import edited_post, faults, misplaced
from benchmarks.measuring.processes import Run, files_in, run
from benchmarks.measuring.scenarios import Marks, Scenario

SHOWN_FAULTS: Final = 10
#: Seconds between writing the sites and the first build: nobody measures files that are still being written.
SETTLE: Final = 3


class WrongSiteError(Exception):
    """A generator did not make the site that was asked for; what it took for that says nothing."""


@dataclass(slots=True, kw_only=True)
class Bench:
    """A generator with its folder, and what it took so far.

    Attributes:
        files: how many files the finished site has.
        account: what the generator itself says of the time of each part.
    """

    generator: Generator
    root: Path
    marks: Marks
    put: dict[Scenario, str] = field(default_factory=dict)
    runs: dict[Scenario, list[Run]] = field(default_factory=dict)
    files: int = 0
    account: str = ""

    @property
    def output(self) -> Path:
        """The finished site."""
        return self.root / self.generator.output


def measure(
    generators: Sequence[Generator], posts: Sequence[Post], work: Path, *, rounds: int, processors: int
) -> list[Bench]:
    """Measures every generator in every scenario, as often as asked.

    Raises:
        WrongSiteError: if a page, a link or an edit is missing in what a generator made.
    """
    shutil.rmtree(work, ignore_errors=True)
    benches = [_bench(generator, posts, work) for generator in generators]
    time.sleep(SETTLE)
    for number in range(rounds):
        for scenario in Scenario:
            turn = number % len(benches)
            for bench in (*benches[turn:], *benches[:turn]):
                _say(f"round {number + 1} of {rounds}, {scenario}: {bench.generator.name}")
                taken = _once(bench, scenario, number, processors)
                bench.runs.setdefault(scenario, []).append(taken)
                _look(bench, posts, thoroughly=number == 0)
                _say(f"    {taken.wall:.2f} s, {taken.cpu:.2f} s CPU, {taken.memory / 1e6:.0f} MB")
    for bench in benches:
        if bench.generator.account:
            said = subprocess.run(bench.generator.account, cwd=bench.root, capture_output=True, text=True, check=True)
            bench.account = (said.stdout + said.stderr).strip().replace(f"{bench.root}/", "")
    shutil.rmtree(work)
    return benches


def _bench(generator: Generator, posts: Sequence[Post], work: Path) -> Bench:
    root = work / generator.name.replace(", ", "-").replace(" ", "-")
    generator.write(posts, root)
    edits = {
        scenario: replace(edit, file=edit.file.replace("{post}", edited_post(posts).key))
        for scenario, edit in generator.edits.items()
    }
    return Bench(generator=replace(generator, edits=edits), root=root, marks=Marks(root))


def _once(bench: Bench, scenario: Scenario, number: int, processors: int) -> Run:
    generator = bench.generator
    if scenario is Scenario.COLD:
        _put_away(bench, number)
    elif scenario is not Scenario.NOTHING:
        bench.put[scenario] = f"mark-{number}-{scenario.name.lower()}"
        bench.marks.put(generator.edits[scenario], bench.put[scenario])
    commands = generator.commands(bench.root, processors)
    return run(commands, bench.root, bench.output, generator.environment)


def _put_away(bench: Bench, number: int) -> None:
    """Moves what was made before out of the way. Deleting it would make the disk slow for the one who comes next."""
    aside = bench.root.with_name(f"{bench.root.name}-before-{number}")
    aside.mkdir()
    for pattern in (bench.generator.output, *bench.generator.kept):
        for found in list(bench.root.glob(pattern)):
            found.rename(aside / found.name)


def _look(bench: Bench, posts: Sequence[Post], *, thoroughly: bool) -> None:
    found: Iterator[str] = misplaced(bench.output, posts, bench.put)
    wrong = list(islice(found, SHOWN_FAULTS))
    if thoroughly:
        wrong += faults(bench.generator, bench.output, posts)
        bench.files = files_in(bench.output)
    if wrong:
        raise WrongSiteError(f"{bench.generator.name}:\n  " + "\n  ".join(wrong[:SHOWN_FAULTS]))


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
