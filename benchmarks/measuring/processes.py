"""One run of a program with everything that it starts: how long, how much work, how much memory.

Wall time is from the start until the last program has ended. CPU seconds are what the kernel accounts for the programs
and all their ended children (``wait4``). Memory is the largest sum, over all processes alive at a moment, of their
proportional share (PSS in ``/proc/<pid>/smaps_rollup``: a page that two processes share counts half for each), looked
at ten times a second.
"""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOOK_EVERY: Final = 0.1
_KIB: Final = 1024


class RunFailedError(Exception):
    """A program ended with an error; the message is what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took.

    Attributes:
        wall: seconds.
        cpu: seconds of all processors, of all processes.
        memory: bytes, the peak.
        written: how many files of the output were written.
    """

    wall: float
    cpu: float
    memory: int
    written: int


def run(commands: Sequence[Sequence[str]], folder: Path, output: Path, environment: Mapping[str, str]) -> Run:
    """Runs commands at the same time and waits for all.

    Args:
        commands: usually one; a generator that makes one language at a time has two.
        folder: where they run.
        output: in which written files are counted afterwards.
        environment: set besides the usual one.

    Raises:
        RunFailedError: if one of them fails.
    """
    log = folder / "benchmark.log"
    os.sync()
    began = time.time_ns()
    with log.open("wb") as said:
        started = time.perf_counter()
        running = [
            subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env={**_usual(), **environment})
            for command in commands
        ]
        peak = _Peak([process.pid for process in running])
        peak.start()
        cpu, codes = 0.0, []
        for process in running:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cpu += usage.ru_utime + usage.ru_stime
            codes.append(process.returncode)
        wall = time.perf_counter() - started
    memory = peak.stop()
    if any(codes):
        raise RunFailedError(f"{commands}: {codes}\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
    return Run(wall=wall, cpu=cpu, memory=memory, written=_written_since(output, began))


def files_in(folder: Path) -> int:
    """How many files a folder holds."""
    return sum(len(files) for _, _, files in os.walk(folder))


def _written_since(folder: Path, moment: int) -> int:
    return sum(
        (Path(place) / name).stat().st_mtime_ns >= moment for place, _, files in os.walk(folder) for name in files
    )


class _Peak(threading.Thread):
    """Looks at processes and their children until it is stopped."""

    def __init__(self, roots: Sequence[int]) -> None:
        super().__init__(daemon=True)
        self._roots, self._largest, self._over = roots, 0, threading.Event()

    def run(self) -> None:
        while not self._over.is_set():
            self._largest = max(self._largest, sum(map(_memory_of, _with_children(self._roots))))
            self._over.wait(LOOK_EVERY)

    def stop(self) -> int:
        """Stops looking; the peak in bytes."""
        self._over.set()
        self.join()
        return self._largest


def _with_children(roots: Sequence[int]) -> list[int]:
    found = list(roots)
    for process in found:
        for task in _tasks(process):
            found += [int(child) for child in _read(task / "children").split()]
    return found


def _tasks(process: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return []


def _memory_of(process: int) -> int:
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * _KIB
    return 0


def _read(path: Path) -> str:
    """A file of /proc; empty once its process is gone."""
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def _usual() -> dict[str, str]:
    """The environment that people have: with Python's bytecode kept, as it is after any first run."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
