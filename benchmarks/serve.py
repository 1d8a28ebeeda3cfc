"""From saving a file to the reloaded page, in a real Chromium: what a person waits for who writes.

    python -m benchmarks.serve 500 [saves]

The clock starts before the file is replaced and stops in the first frame after the page shows the new title. Says how
long the server looked at the folder, too (that is what it prints itself), and how busy the machine was.
"""

import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.corpus.posts import key_of, posts
from benchmarks.generators.sitegen_form import write_sitegen
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.previewing import serving

WATCH = """
const look = () => requestAnimationFrame(() => {
  sessionStorage.setItem(document.title, String(performance.timeOrigin + performance.now()));
});
document.addEventListener("DOMContentLoaded", look);
document.addEventListener("sitegen:fresh", look);
"""


def main() -> None:
    """Measures and prints."""
    reports, saves = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 30  # noqa: PLR2004  arguments
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        write_sitegen(posts(reports), root, "rihla")
        with serving(root) as running, sync_playwright() as playwright:
            print(f"ready: {running.said[0].strip()}")
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = chromium.new_page()
            page.add_init_script(WATCH)
            with page.expect_response("**/_sitegen/overlay"):
                page.goto(f"{running.address}en/reports/{key_of(reports // 2)}/")
            waited = [_save(page, root, reports // 2, number) for number in range(saves)]
            chromium.close()
        looked = [int(found[1]) for line in running.said[1:] if (found := re.search(r"Updated in (\d+) ms", line))]
    print(f"{reports} reports, {saves} saves, load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"save to page   median {statistics.median(waited):.0f} ms, best {min(waited):.0f}, worst {max(waited):.0f}")
    print(f"of it, looking median {statistics.median(looked):.0f} ms, best {min(looked)}, worst {max(looked)}")


def _save(page: object, root: Path, report: int, number: int) -> float:
    file = root / f"content/reports/{key_of(report)}/en.md"
    text = re.sub(r"^title: .*$", f"title: Save {number}", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    draft = root / "draft.tmp"
    draft.write_text(text, encoding="utf-8")
    title = f"Save {number} – Network of Cities"
    time.sleep(0.4)
    started = time.time_ns() / 1e6
    draft.replace(file)
    script = "title => sessionStorage.getItem(title)"
    shown = page.wait_for_function(script, arg=title, timeout=60_000).json_value()  # type: ignore[attr-defined]
    return float(shown) - started


if __name__ == "__main__":
    main()
