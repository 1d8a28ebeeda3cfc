"""Weighs the pages of an output folder as a reader's browser pays for them, and says whether the budgets are kept.

    python benchmarks/weight.py [--output output] [--format text|json]

Everything is counted in bytes after ``gzip -9``, which is what a host sends; typefaces and photos are compressed
already and count as they are. A page's first load is its HTML, its stylesheet, the module that it asks for, its small
icon, and the typefaces that its words need, photos aside. Which those are is read from the stylesheet's ranges: every
face is counted that could be asked for. No script is needed to read a page (``tests/browser/test_theme_modes.py``).

kB are 1,000 bytes. The budgets are those of the theme ``rihla``; another theme is weighed against the same.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html.parser import HTMLParser
from pathlib import Path

#: The budgets of reports are meant for those of about 1,500 words, and hold for all that are shorter.
ABOUT, MOST = 1_200, 1_800
BUDGETS = {
    "HTML of a report of 1,500 words": 14_000,
    "CSS": 8_000,
    "optional script, one module": 3_000,
    "fonts, Arabic": 60_000,
    "fonts, English": 30_000,
    "first load, Arabic": 80_000,
    "first load, English": 45_000,
    "first load with system fonts": 25_000,
}
SCRIPT_OF = {"ar": "Arabic", "en": "English"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What one page costs, in bytes as sent."""

    address: str
    lang: str
    words: int
    html: int
    css: int
    script: int
    icon: int
    fonts: dict[str, int]

    @property
    def first_load(self) -> int:
        """Everything that the first page of a visit asks for, photos aside."""
        return self.html + self.css + self.script + self.icon + sum(self.fonts.values())

    @property
    def without_fonts(self) -> int:
        """The same where the reader's own typefaces serve."""
        return self.first_load - sum(self.fonts.values())


class _Page(HTMLParser):
    """What a page links, and the letters that it shows, by slant."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.links: dict[str, str] = {}
        self.modules: list[str] = []
        self.upright: set[str] = set()
        self.slanted: set[str] = set()
        self.words = 0
        self._silent = self._slant = self._prose = 0
        self._open: list[tuple[str, tuple[int, int, int]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = found["lang"]
        if tag == "link":
            self.links[found["rel"]] = found["href"]
        if tag == "script" and found.get("src"):
            self.modules.append(found["src"])
        if tag in {"link", "meta", "img", "br", "hr", "input", "source", "wbr", "path", "circle"}:
            return
        state = (self._silent, self._slant, self._prose)
        self._open.append((tag, state))
        self._silent += tag in {"script", "style", "title", "noscript"} and not found.get("id")
        self._slant += tag in {"em", "i", "cite", "dfn", "var", "address"}
        self._prose += found.get("class") == "prose"

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, state = self._open.pop()
            self._silent, self._slant, self._prose = state
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        (self.slanted if self._slant and self.lang != "ar" else self.upright).update(data)
        if self._prose:
            self.words += len(data.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Face:
    """One file of a typeface, from the stylesheet."""

    family: str
    file: str
    slanted: bool
    ranges: tuple[range, ...]

    def draws(self, letters: set[str]) -> bool:
        return any(ord(letter) in covered for letter in letters for covered in self.ranges)


def main() -> None:
    """Prints the heaviest page of each kind of budget; the exit code says whether all are kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--output", type=Path, default=Path("output"), help="a folder that sitegen built, to stand at a root"
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    found = measured(weights(options.output))
    if options.format == "json":
        print(json.dumps({name: {**asdict(page), "bytes": size} for name, (size, page) in found.items()}, indent=1))
    else:
        for name, (size, page) in found.items():
            verdict = "ok  " if size <= BUDGETS[name] else "OVER"
            said = f"{size / 1000:6.1f} kB of {BUDGETS[name] / 1000:4.0f}   {page.address} ({page.words} words)"
            print(f"{verdict} {name:32} {said}")
    sys.exit(any(size > BUDGETS[name] for name, (size, _) in found.items()))


def measured(pages: list[Weight]) -> dict[str, tuple[int, Weight]]:
    """Budget → the most that any page needs of it, and that page."""
    reports = [page for page in pages if "/reports/" in page.address and page.words <= MOST]
    sizes = {
        "HTML of a report of 1,500 words": [(page.html, page) for page in reports if page.words >= ABOUT],
        "CSS": [(page.css, page) for page in pages],
        "optional script, one module": [(page.script, page) for page in reports],
        "first load with system fonts": [(page.without_fonts, page) for page in reports],
    }
    for lang, name in SCRIPT_OF.items():
        sizes[f"fonts, {name}"] = [(sum(page.fonts.values()), page) for page in pages if page.lang == lang]
        sizes[f"first load, {name}"] = [(page.first_load, page) for page in reports if page.lang == lang]
    largest = {name: max(found, key=lambda one: one[0]) for name, found in sizes.items() if found}
    return {name: largest[name] for name in BUDGETS if name in largest}


def weights(output: Path) -> list[Weight]:
    """Every page of the folder but those that only lead elsewhere."""
    files = sorted(output.rglob("index.html"))
    return [weight(output, file) for file in files if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]


def weight(output: Path, file: Path) -> Weight:
    """What a page costs."""
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    sheet = output / page.links["stylesheet"].lstrip("/")
    faces = list(_asked(sheet, page))
    return Weight(
        address="/" + file.relative_to(output).as_posix().removesuffix("index.html"),
        lang=page.lang,
        words=page.words,
        html=sent(file),
        css=sent(sheet),
        script=sum(sent(output / module.lstrip("/")) for module in page.modules),
        icon=sent(output / page.links["icon"].lstrip("/")) if "icon" in page.links else 0,
        fonts={face.file: (sheet.parent / face.file).stat().st_size for face in faces},
    )


def _asked(sheet: Path, page: _Page) -> Iterator[_Face]:
    """The faces of the page's own language whose letters stand on it; every file once."""
    css = sheet.read_text(encoding="utf-8")
    families = {
        family
        for rule in re.findall(rf":root:lang\({page.lang}\)[^{{]*{{([^}}]*)}}", css)
        for family in re.findall(r'"([^"]+)"', rule)
    }
    seen: set[str] = set()
    for face in _faces(css):
        letters = page.slanted if face.slanted else page.upright | (page.slanted if page.lang == "ar" else set())
        if face.family in families and face.file not in seen and face.draws(letters):
            seen.add(face.file)
            yield face


def _faces(css: str) -> Iterator[_Face]:
    for rule in re.findall(r"@font-face\s*{([^}]*)}", css):
        found = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", rule))
        ends = [part.strip().removeprefix("U+").split("-") for part in found["unicode-range"].split(",")]
        yield _Face(
            family=found["font-family"].strip('" '),
            file=re.findall(r'url\("?([^")]+)"?\)', found["src"])[0],
            slanted=found.get("font-style", "normal").strip() != "normal",
            ranges=tuple(range(int(pair[0], 16), int(pair[-1], 16) + 1) for pair in ends),
        )


def sent(file: Path) -> int:
    """Bytes of a file as a host sends them."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
