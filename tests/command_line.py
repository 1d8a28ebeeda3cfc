"""The program as people and CI run it, with its exit code, its output and nothing else.

In this process, since starting another one takes longer than most of what is tested; ``command`` is for the tests that
need a process of its own.
"""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from sitegen.cli import cli

DAY = "2026-11-01"


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def told(self) -> list[tuple[str, str]]:
        """Code and file:line:column of every problem, from the JSON form, in its order."""
        return [(each["code"], self._place(each)) for each in self.problems]

    @property
    def problems(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self.out)["diagnostics"]
        return found

    @staticmethod
    def _place(each: Mapping[str, object]) -> str:
        return ":".join(str(each[part]) for part in ("file", "line", "column") if part in each)


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "sitegen", *map(str, words)]


def environment(**changes: str) -> dict[str, str]:
    """What every process gets: no terminal language, no address, no date of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH", "SYSTEMROOT") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", **changes}


def run(*words: str | Path, cwd: Path | None = None, **changes: str) -> Ended:
    """Runs ``sitegen`` to its end, on one processor and with nobody at the terminal."""
    told = [str(word) for word in words]
    if told[:1] in (["build"], ["check"]) and "--jobs" not in told:
        told += ["--jobs", "1"]
    gone = {name: None for name in os.environ if name.startswith(("SITEGEN", "SOURCE_DATE", "LC_", "LANG"))}
    with chdir(cwd or Path.cwd()):
        done = CliRunner().invoke(cli, told, prog_name="sitegen", env={**gone, "LC_ALL": "C.UTF-8", **changes})
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ended(code=done.exit_code, out=done.stdout, err=done.stderr)


def build(root: Path, *words: str | Path, **changes: str) -> Ended:
    """Builds a site as on ``DAY``, with problems in the JSON form."""
    return run("build", "--site", root, "--date", DAY, "--format", "json", *words, **changes)
