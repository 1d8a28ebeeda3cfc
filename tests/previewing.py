"""A real ``sitegen serve`` in a process of its own, for tests that look at it from outside."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

ADDRESS = re.compile(r"(http://\S+?/)[ )]")


@dataclass
class Serving:
    address: str
    said: list[str] = field(default_factory=list)


@contextmanager
def serving(root: Path, *options: str) -> Iterator[Serving]:
    command = [sys.executable, "-m", "sitegen", "serve", "--site", str(root), "--port", "0", "--date", "2026-11-01"]
    process = subprocess.Popen([*command, "--lang", "en", *options], stderr=subprocess.PIPE, text=True, bufsize=1)
    lines: Queue[str] = Queue()
    said: list[str] = []

    def listen() -> None:
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line)
            lines.put(line)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield Serving(address=_address(lines, said), said=said)
    finally:
        process.terminate()
        process.wait(timeout=20)
        listener.join(timeout=5)
        assert process.stderr is not None
        process.stderr.close()


def _address(lines: "Queue[str]", said: list[str]) -> str:
    while True:
        try:
            line = lines.get(timeout=60)
        except Empty:
            raise AssertionError("".join(said)) from None
        if found := ADDRESS.search(line):
            return found[1]
