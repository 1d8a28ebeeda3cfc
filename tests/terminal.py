"""A real terminal, as far as the program can tell: what it asks can be waited for and answered."""

import os
import pty
import select
import sys
import time


class Terminal:
    """``sitegen`` with a person before it."""

    def __init__(self, *command: str) -> None:
        """Starts it."""
        self.said = ""
        self.child, self.file = pty.fork()
        if self.child == 0:
            environment = {**os.environ, "SITEGEN_BIDI": "off"}
            os.execve(sys.executable, [sys.executable, "-m", "sitegen", *command], environment)  # noqa: S606

    def wait_for(self, words: str, seconds: float = 60.0) -> None:
        """Waits until these words stand there; forgets what stood before them."""
        end = time.monotonic() + seconds
        while words not in self.said:
            assert time.monotonic() < end, self.said
            if select.select([self.file], [], [], 0.2)[0]:
                self.said += os.read(self.file, 4096).decode("utf-8", "replace")

    def type(self, line: str) -> None:
        """Answers."""
        self.said = ""
        os.write(self.file, f"{line}\n".encode())

    def end(self) -> int:
        """Waits for the end, and says with which exit code."""
        while True:
            try:
                data = os.read(self.file, 4096)
            except OSError:
                break
            if not data:
                break
            self.said += data.decode("utf-8", "replace")
        os.close(self.file)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
