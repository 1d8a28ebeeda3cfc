"""Takes the pictures of the writing guide, in its two languages: the guide is followed on a new site.

    python tools/take_guide_pictures.py

Needs Chromium. Writes docs/pictures/writing-*.webp; look at them before they are committed.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

if __package__ in {None, ""}:
    sys.path.insert(0, str(Path(__file__).parent.parent))
from tools.guide import BEGIN, CITY, DOCS, PERSON, REPORT, as_draft, example, words

PICTURES = DOCS / "pictures"
FOLDER = f"content/reports/{REPORT}"
SIZE = {"width": 1000, "height": 640}
QUALITY = 72
POSITION = "node => getComputedStyle(node).position"
#: A mistake that is easily made, and what changes after both languages were confirmed.
MISTAKE = ("summary:", "sumary:")
CHANGES = {
    "ar": (
        "en",
        "The delegation visited the station.",
        "The delegation of 14 visited the station and its oldest pump.",
    ),
    "en": ("ar", "زار الوفد المحطة.", "زار الوفد المحطة وأقدم مضخة فيها."),
}


def main() -> None:
    """Takes all of them."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language in ("en", "ar"):
            with tempfile.TemporaryDirectory() as folder:
                site = begun(Path(folder) / "blog", language)
                page = chromium.new_page(viewport=SIZE)
                with preview(site, language) as address:
                    take(page, site, address, language)
                page.close()
        chromium.close()


def take(page: Page, site: Path, address: str, language: str) -> None:
    """The page of a draft, a mistake over it, and both languages side by side."""
    page.goto(f"{address}{language}/reports/{REPORT}/")
    page.wait_for_timeout(1000)
    keep(page, f"writing-preview-{language}")
    text = site / FOLDER / f"{language}.md"
    good = text.read_text(encoding="utf-8")
    text.write_text(good.replace(*MISTAKE), encoding="utf-8")
    page.locator("#sitegen-overlay").wait_for(state="attached")
    while page.locator(".problems--over").evaluate(POSITION) != "fixed":  # until its style sheet is there
        page.wait_for_timeout(100)
    keep(page, f"writing-mistake-{language}")
    text.write_text(good, encoding="utf-8")
    sitegen(site, "accept", REPORT)
    other, old, new = CHANGES[language]
    changed = site / FOLDER / f"{other}.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    page.goto(f"{address}_sitegen/review/{REPORT}/")
    page.locator("td.changed").scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, document.querySelector('td.changed').getBoundingClientRect().top - 330)")
    page.wait_for_timeout(500)
    keep(page, f"writing-review-{language}")


def keep(page: Page, name: str) -> None:
    """A small picture of what the window shows."""
    with Image.open(io.BytesIO(page.screenshot())) as seen:
        seen.convert("RGB").save(PICTURES / f"{name}.webp", quality=QUALITY, method=6)


def begun(site: Path, language: str) -> Path:
    """A new site with the guide's report as a draft."""
    sitegen(site.parent, "init", site.name)
    for command in (CITY, PERSON, BEGIN):
        sitegen(site, *words(command))
    for path, text in example(language).items():
        (site / path).write_text(as_draft(path, text), encoding="utf-8")
    return site


def sitegen(cwd: Path, *typed: str) -> None:
    """One command, as it is typed."""
    subprocess.run([sys.executable, "-m", "sitegen", *typed], cwd=cwd, check=True, stdin=subprocess.DEVNULL)


@contextmanager
def preview(site: Path, language: str) -> Iterator[str]:
    """``sitegen serve``, and the address that it says."""
    command = [sys.executable, "-m", "sitegen", "serve", "--port", "0", "--lang", language]
    with subprocess.Popen(command, cwd=site, stderr=subprocess.PIPE, text=True) as running:
        said = iter(running.stderr or ())
        try:
            yield next(found[1] for line in said if (found := re.search(r"(http://[\d.:]+/)[ )]", line)))
        finally:
            running.terminate()


if __name__ == "__main__":
    main()
