"""Runs the other programs that some targets need, in a known language and without ever asking a question."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from sitegen.publish.problems import program_missing
from sitegen.publish.target import LastingError
from sitegen.values import Struct


class Ended(Struct, frozen=True, kw_only=True):
    """A program that has ended.

    Attributes:
        code: its exit code; negative if a signal ended it.
        out: what it wrote.
        err: what it said, readable.
    """

    code: int
    out: bytes
    err: str


class Runner(Struct, frozen=True, kw_only=True):
    """How programs are run for one target.

    Attributes:
        shown: the target, as messages name it.
        environment: all that the programs see of the environment.
        folder: where they run.
    """

    shown: str
    environment: Mapping[str, str]
    folder: Path

    def run(self, command: Sequence[str], *, given: bytes = b"") -> Ended:
        """Runs a program to its end.

        Raises:
            LastingError: it is not installed.
        """
        with self.start(command) as process:
            out, err = process.communicate(given)
        return Ended(code=process.returncode, out=out, err=err.decode("utf-8", "replace"))

    def feed(self, command: Sequence[str], write: Callable[[IO[bytes]], None]) -> Ended:
        """Runs a program that reads much and says little.

        Args:
            command: the program; it must not write more than a pipe holds before it has read everything.
            write: writes what it reads.

        Raises:
            LastingError: it is not installed.
        """
        with self.start(command) as process:
            if process.stdin is None:
                raise AssertionError("it was started with a pipe")
            try:
                write(process.stdin)
                process.stdin.close()
            except BrokenPipeError:  # it has ended before the end, and its exit code and last words say why
                with suppress(BrokenPipeError):
                    process.stdin.close()
            process.stdin = None
            out, err = process.communicate()
        return Ended(code=process.returncode, out=out, err=err.decode("utf-8", "replace"))

    def start(self, command: Sequence[str]) -> subprocess.Popen[bytes]:
        """Starts a program with pipes to its three streams.

        Raises:
            LastingError: it is not installed.
        """
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(  # noqa: S603  a list of words, no shell
                command, cwd=self.folder, env=dict(self.environment), stdin=pipe, stdout=pipe, stderr=pipe
            )
        except FileNotFoundError as error:
            raise LastingError(program_missing(self.shown, command[0])) from error


def last_words(err: str) -> str:
    """What a program said at its end, in one line."""
    lines = [line.strip() for line in err.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(_TELLING)]
    return (telling or lines or ["?"])[-1][:300]


_TELLING = ("fatal:", "error:", "remote: fatal:", "remote: error:", "rsync: [", "ssh: ")
