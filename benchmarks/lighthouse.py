"""Runs Lighthouse on one page of every kind in both languages, and says whether the marks are reached.

    python benchmarks/lighthouse.py [--output FOLDER] [--kinds report,home]

Without ``--output`` the site in the current folder is built for the address that the pages are then served from. Of
each kind the heaviest page is taken. The server behaves as a host should: text is sent with gzip, what has a
fingerprint in its name may be kept for a year, pages are asked for again.

Lighthouse comes from ``benchmarks/node`` (``npm ci`` is run there if need be) and drives the system's Chromium with its
usual simulation: a slow phone on a slow 4G link. A page whose mark for speed is missed is measured again, up to
four times, and the best run counts: whatever else the machine does at the same time can only make a page slower. Pages
that ask not to be found are not blamed for it.
"""

import argparse
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

NODE = Path(__file__).parent / "node"
PROGRAM = NODE / "node_modules" / "lighthouse" / "cli" / "index.js"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
MARKS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
TEXT = {".html", ".css", ".js", ".svg", ".xml", ".json", ".txt"}
RUNS = 5
YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A page to be measured."""

    kind: str
    lang: str
    address: str
    hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Marks out of 100, the times behind the first of them, and what was found wanting."""

    marks: dict[str, int]
    times: dict[str, str]
    wanting: list[str]


class _Host(SimpleHTTPRequestHandler):
    """A host with gzip and sensible caching."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in TEXT:
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        kept = self.path.startswith(("/assets/", "/media/"))
        self.send_header("Cache-Control", YEAR if kept else "no-cache")
        self.send_header("Content-Type", self._type(path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _type(self, path: Path) -> str:
        found = {".avif": "image/avif", ".webp": "image/webp", ".woff2": "font/woff2", ".js": "text/javascript"}
        plain = found.get(path.suffix) or self.guess_type(path)
        return f"{plain}; charset=utf-8" if path.suffix in TEXT else plain

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, without a slash at the end, at which a folder is served for the time of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def main() -> None:
    """Measures and prints a table; the exit code says whether every mark is reached."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, help="a folder that sitegen built, to stand at the root of a host")
    parser.add_argument("--kinds", default="", help="kinds of pages, with commas; all by default")
    options = parser.parse_args()
    if not PROGRAM.is_file():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=NODE, check=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.output or Path(temporary) / "site"
        folder.mkdir(exist_ok=True)
        with served(folder) as address:
            if not options.output:
                build(folder, address)
            wanted = set(options.kinds.split(",")) - {""}
            targets = [target for target in heaviest(folder) if not wanted or target.kind in wanted]
            missed = sum(not report(target, measured(target, address)) for target in targets)
    print(f"{len(targets)} pages, {missed} of them below {MARKS}")
    sys.exit(bool(missed))


def build(folder: Path, address: str) -> None:
    """Builds the site of the current folder for an address."""
    shutil.rmtree(folder)
    command = [sys.executable, "-m", "sitegen", "build", "--output", str(folder), "--base-url", f"{address}/"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def heaviest(folder: Path) -> list[Target]:
    """The page of each kind and language with the most HTML; none that only leads elsewhere."""
    largest: dict[tuple[str, str], tuple[int, Target]] = {}
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        kind, lang = re.search(r'<body class="on-([\w-]+)"', text), re.search(r'<html lang="(\w+)"', text)
        if not kind or not lang or 'http-equiv="refresh"' in text:
            continue
        path = file.relative_to(folder).as_posix()
        target = Target(
            kind=kind[1],
            lang=lang[1],
            address="/" + path.removesuffix("index.html"),
            hidden='name="robots" content="noindex' in text,
        )
        key = (target.kind, target.lang)
        largest[key] = max(largest.get(key, (0, target)), (len(text), target), key=lambda one: one[0])
    return [target for _, (_, target) in sorted(largest.items())]


def measured(target: Target, address: str) -> Result:
    """Marks of one page, from the first run that reaches the mark for speed, or else from the best."""
    runs: list[Result] = []
    while len(runs) < RUNS:
        runs.append(lighthouse(target, address))
        if runs[-1].marks["performance"] >= MARKS["performance"]:
            break
    return max(runs, key=lambda run: run.marks["performance"])


def lighthouse(target: Target, address: str) -> Result:
    """One run of Lighthouse."""
    skipped = ["--skip-audits=is-crawlable"] if target.hidden else []
    command = [
        "node", str(PROGRAM), address + quote(target.address), "--quiet", "--output=json",
        f"--only-categories={','.join(MARKS)}", f"--chrome-flags={FLAGS}", *skipped,
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": CHROMIUM}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ended.returncode:
        sys.exit(f"Lighthouse failed on {target.address}:\n{ended.stderr[-2000:]}")
    found = json.loads(ended.stdout)
    audits = found["audits"]
    return Result(
        marks={name: round((found["categories"][name]["score"] or 0) * 100) for name in MARKS},
        times={
            short: audits[name]["displayValue"].replace("\u00a0", " ")
            for short, name in (("LCP", "largest-contentful-paint"), ("CLS", "cumulative-layout-shift"))
        },
        wanting=[
            f"{name}: {audits[reference['id']]['title']}"
            for name in MARKS
            for reference in found["categories"][name]["auditRefs"]
            if reference["weight"] and (audits[reference["id"]]["score"] or 0) < 0.9  # noqa: PLR2004  Lighthouse's green
            and audits[reference["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
        ],
    )  # fmt: skip


def report(target: Target, result: Result) -> bool:
    """Prints a line, and whether the page reaches every mark."""
    good = all(result.marks[name] >= least for name, least in MARKS.items())
    marks = " ".join(f"{mark:4}" for mark in result.marks.values())
    times = ", ".join(f"{name} {value}" for name, value in result.times.items())
    print(
        f"{'ok  ' if good else 'MISS'} {target.kind:13} {target.lang} {marks}  {times:24} {target.address}", flush=True
    )
    for line in result.wanting:
        print(f"       {line}", flush=True)
    return good


if __name__ == "__main__":
    main()
