"""Server processes that end with the test run, however it ends."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


class ServerError(Exception):
    """A server did not come up; the text holds the end of what it printed."""


class Process:
    """One program in the foreground, with what it prints in a file.

    The system kills it when the thread that has started it ends, so it has to be started in one that lasts.
    """

    def __init__(self, command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None) -> None:
        self.log = log
        self._words = ["setpriv", "--pdeathsig", "KILL", *map(str, command)]
        self._env = env
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self._words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self._env
            )

    def kill(self) -> None:
        """As when the power goes."""
        self.running.send_signal(signal.SIGKILL)
        self.running.wait(timeout=10)

    def wait_for(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not ready():
            if self.running.poll() is not None or time.monotonic() > end:
                raise ServerError(f"{self._words[3]}: {self.log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.05)


def missing_programs(names: Sequence[str]) -> list[str]:
    return [name for name in names if shutil.which(name) is None]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
