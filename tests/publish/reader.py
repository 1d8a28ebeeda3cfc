"""Somebody who reads a folder all the time while it is being published to."""

import re
import threading
from contextlib import suppress
from pathlib import Path
from typing import Self

_REFERENCE = re.compile(rb'(?:href|src)="/([^"]+)"')


class Reader:
    """Opens every page again and again, and looks for everything that it refers to at the same moment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.missed: list[str] = []
        self.looks = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _read(self) -> None:
        while not self._stop.is_set():
            # A browser asks for the parts of a page while that page is the one that is shown.
            with suppress(FileNotFoundError):  # a folder went while it was looked through
                for page in sorted(self.folder.rglob("*.html")):
                    self._look_at(page)
            self.looks += 1
            self._stop.wait(0.002)

    def _look_at(self, page: Path) -> None:
        try:
            data = page.read_bytes()
        except FileNotFoundError:
            return
        missing = [path for path in _REFERENCE.findall(data) if not (self.folder / path.decode()).exists()]
        try:
            again = page.read_bytes()
        except FileNotFoundError:
            return
        if missing and again == data:
            self.missed += [f"{page.name} → {path.decode()}" for path in missing]
