"""What the preview costs beside making pages: noticing a saved file, telling the browser, showing the page anew.

    python -m benchmarks.serve_alone [saves]

The server shows the finished demonstration site (``make site``), and looking at the folder only reads one line. What is
left is the server's and the page's script: from replacing the file to the start of looking, and to the first frame with
the new title. On a page with scripts of its own, and on one without.
"""

import re
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.serve import WATCH
from sitegen.diagnostics import Location
from sitegen.diagnostics.judgement import Judged
from sitegen.serve.running import Watched, open_socket, run
from tests.browser.conftest import CHROMIUM, FLAGS

OUTPUT = Path(__file__).parents[1] / "output"
SCRIPTED, PLAIN = "en/reports/marseille-waste/", "en/cities/rome/"


class Finished:
    """A site that was built already; only the titles of its pages change."""

    base_path = "/"
    problems: tuple[Judged, ...] = ()

    def __init__(self, file: Path) -> None:
        """Takes the file that holds the title."""
        self._file = file
        self.version = 0
        self.looked = 0.0

    def refresh(self, touched: frozenset[str] | None = None) -> None:  # noqa: ARG002  as the server asks for it
        """Reads the title."""
        self.looked = time.time_ns() / 1e6
        self._title = self._file.read_text(encoding="utf-8").strip()
        self.version += 1

    def file(self, path: str) -> bytes | None:
        """A file as it was built, with the new title."""
        target = OUTPUT / path
        if not target.is_file():
            return None
        data = target.read_bytes()
        return re.sub(rb"<title>[^<]*", b"<title>" + self._title.encode(), data) if path.endswith(".html") else data

    def examine(self) -> bool:
        """Nothing is wrong with it."""
        return False

    def line(self, location: Location) -> str:
        """Never asked for."""
        return str(location)


def main() -> None:
    """Measures both kinds of pages and prints."""
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "content" / "title.txt"
        file.parent.mkdir()
        file.write_text("Save 0", encoding="utf-8")
        shown = Finished(file)
        shown.refresh()
        listening = open_socket("127.0.0.1", 0)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        stops: list[Callable[[], None]] = []

        def measure() -> None:
            try:
                _measure(address, shown, file, saves)
            finally:
                stops[0]()

        def started(stop: Callable[[], None]) -> None:
            stops.append(stop)
            threading.Thread(target=measure, daemon=True).start()

        watched = Watched(root=Path(folder), folders=[file.parent], files=[])
        run(shown, listening, watched, host="127.0.0.1", started=started)


def _measure(address: str, shown: Finished, file: Path, saves: int) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for kind, path in (("with scripts", SCRIPTED), ("without", PLAIN)):
            page = chromium.new_page()
            page.add_init_script(WATCH)
            with page.expect_response("**/_sitegen/overlay"):
                page.goto(address + path)
            page.wait_for_timeout(500)
            noticed, shown_after = zip(*(_save(page, shown, file, number) for number in range(saves)), strict=True)
            print(f"page {kind}: noticed {_said(noticed)}; shown {_said(shown_after)}")
            page.close()
        chromium.close()


def _said(values: tuple[float, ...]) -> str:
    return f"median {statistics.median(values):.0f} ms, best {min(values):.0f}, worst {max(values):.0f}"


def _save(page: Page, shown: Finished, file: Path, number: int) -> tuple[float, float]:
    title = f"{page.url} {number}"
    draft = file.parent.parent / "draft.tmp"
    draft.write_text(title, encoding="utf-8")
    time.sleep(0.3)
    started = time.time_ns() / 1e6
    draft.replace(file)
    seen = page.wait_for_function("title => sessionStorage.getItem(title)", arg=title, timeout=60_000).json_value()
    return shown.looked - started, float(seen) - started


if __name__ == "__main__":
    main()
