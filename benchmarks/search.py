"""How large the search index is, how long it takes to make, and how soon a reader on a slow link sees a hit.

python benchmarks/search.py [--reports 1000 5000] [--words 480]

The texts are made up from a fixed seed: Arabic-like words in the frequencies of language (Zipf), a few real ones among
them. The link is slowed in Chromium (400 kbit/s, 560 ms): a phone on a bad day. Counted is everything that was
transferred from the moment of searching until the first hit stands, from a host that compresses scripts (most do) and
from one that sends every file as it is.

Bounds: the first hit within 6 s and 150 kB on a host that compresses; 20 ms of processors' time for a report. The exit
code is 1 if one is broken.
"""

import argparse
import gzip
import http.server
import os
import random  # noqa: TID251  made-up texts, always from the same seed
import shutil
import sys
import tempfile
import threading
import time
from datetime import date
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from sitegen.lang.language import Lang
from sitegen.model.release import Release
from sitegen.model.search import Searchable
from sitegen.pipeline.order import Order
from sitegen.pipeline.story import build
from sitegen.search.outputs import index_site

ROOT = Path(__file__).parent.parent
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
REAL = ("المنسقون", "والمنسقين", "لطرابلس", "طرابلس", "الوقاية", "إشراك", "البلديات", "المياه", "للشباب", "مدينة")
QUERIES = ("المنسقون", "لطرابلس")
BITS_PER_SECOND, DELAY_MS = 400_000, 560
SLOWEST_SECONDS, LARGEST_BYTES = 6.0, 150_000
BUSY_SECONDS_PER_REPORT = 0.02


def reports(number: int, words: int) -> list[Searchable]:
    """Made-up reports in Arabic, always the same."""
    chance = random.Random(2019)  # noqa: S311  made-up words are no secret
    vocabulary = ["".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(30_000)]
    weights = [1 / (rank + 2.7) for rank in range(len(vocabulary))]
    stream = chance.choices(vocabulary, weights, k=number * words)
    pages = []
    for index in range(number):
        text = stream[index * words : (index + 1) * words]
        if index % 9 == 0:
            text[chance.randrange(words)] = chance.choice(REAL)
        pages.append(
            Searchable(
                lang=Lang.AR,
                address=f"/ar/reports/report-{index}/",
                title=" ".join(chance.choices(vocabulary, weights, k=6)),
                text=" ".join(text),
                names=("ليستر", "Leicester"),
                cities=(f"city-{index % 40}",),
                topics=(f"topic-{index % 12}",),
                year=str(2015 + index % 12),
                label="ليستر · 2019",
            )
        )
    return pages


def index(pages: list[Searchable], site: Path, cache: Path) -> tuple[float, float]:
    """Writes the index of pages into a site; returns how many seconds it took to make, and of processors' time."""
    started, before = time.perf_counter(), sum(os.times()[:4])
    outputs = index_site(pages, [Lang.AR], cache, jobs=1).outputs
    seconds = time.perf_counter() - started, sum(os.times()[:4]) - before
    shutil.rmtree(site / "search-index" / "ar", ignore_errors=True)
    for output in outputs:
        target = site / output.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.data)
    return seconds


def sizes(folder: Path) -> dict[str, int]:
    """Bytes of an index by kind of file."""
    kinds = {"index": 0, "fragment": 0, "": 0}
    for path in folder.rglob("*"):
        if path.is_file():
            kind = path.parent.name
            kinds[kind if kind in kinds else ""] += path.stat().st_size
    return kinds


class _Host(http.server.SimpleHTTPRequestHandler):
    """Compresses scripts, pages and styles, as GitHub Pages, Netlify and their like do by themselves."""

    compresses = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not self.compresses or path.suffix not in {".js", ".html", ".css", ".json"} or not path.is_file():
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class _PlainHost(_Host):
    """Sends every file as it is."""

    compresses = False


def first_hit(url: str, query: str) -> tuple[float, int, int]:
    """Seconds and bytes until the first hit stands, and bytes until nothing more comes."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        link = page.context.new_cdp_session(page)
        link.send("Network.enable")
        transferred: list[int] = []
        link.on("Network.loadingFinished", lambda event: transferred.append(int(event["encodedDataLength"])))
        page.goto(f"{url}/ar/search/", wait_until="networkidle")
        rate = BITS_PER_SECOND / 8
        slow = {"offline": False, "latency": DELAY_MS, "downloadThroughput": rate, "uploadThroughput": rate}
        link.send("Network.emulateNetworkConditions", slow)
        transferred.clear()
        page.fill("#q", query)
        started = time.perf_counter()
        page.press("#q", "Enter")
        page.wait_for_selector(".results .hit", timeout=60_000)
        seconds, before = time.perf_counter() - started, sum(transferred)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(3000)
        browser.close()
        return seconds, before, sum(transferred)


def main() -> int:
    """Prints a line for every size, and one for every query on the slow link."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, nargs="+", default=[1000, 5000])
    parser.add_argument("--words", type=int, default=480)
    asked = parser.parse_args()
    broken = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = folder / "site"
        order = Order(root=ROOT, release=Release(today=date(2026, 11, 1)))
        build(order, site, durable=False)
        hosts = {"compressing host": _serve(site, _Host), "plain host": _serve(site, _PlainHost)}
        for number in asked.reports:
            pages = reports(number, asked.words)
            seconds, busy = index(pages, site, folder / "cache")
            again, _ = index(pages, site, folder / "cache")
            broken |= busy > BUSY_SECONDS_PER_REPORT * number
            kinds = sizes(site / "search-index" / "ar")
            print(
                f"{number} reports: {seconds:.1f} s ({busy:.1f} s of processors, {again:.1f} s unchanged), "
                f"{sum(kinds.values()) / 1e6:.2f} MB: "
                f"index {kinds['index'] / 1e6:.2f}, texts {kinds['fragment'] / 1e6:.2f}, rest {kinds[''] / 1e6:.2f}",
                flush=True,
            )
            for host, url in hosts.items():
                for query in QUERIES:
                    took, before, whole = first_hit(url, query)
                    broken |= "plain" not in host and (took > SLOWEST_SECONDS or before > LARGEST_BYTES)
                    line = f"first hit {took:.1f} s, {before / 1000:.0f} kB; everything {whole / 1000:.0f} kB"
                    print(f"  {host}, {query}: {line}", flush=True)
    print("a bound is broken" if broken else "within bounds: first hit within 6 s and 150 kB, 20 ms for a report")
    return int(broken)


def _serve(site: Path, host: type[_Host]) -> str:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


if __name__ == "__main__":
    sys.exit(main())
