"""Takes the pictures of the theme rihla that the README and docs/themes.md show, from the demonstration site.

    make site && python tools/take_theme_pictures.py

Needs Chromium. Writes docs/pictures/{home,report,map}-*.webp; look at them before they are committed.
"""

import io
import shutil
import sys
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
OUTPUT, PICTURES = ROOT / "output", ROOT / "docs" / "pictures"
QUALITY = 72
PHONE, DESKTOP = (390, 1100, 1.5), (1280, 960, 1.0)
REPORT = "reports/marseille-waste/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as somebody sees it: width and height in CSS pixels, and device pixels to each of them."""

    name: str
    address: str
    screen: tuple[int, int, float]
    scheme: Literal["light", "dark"] = "light"


ALL = (
    Picture(name="home-arabic-desktop", address="/ar/", screen=DESKTOP),
    Picture(name="report-english-desktop", address=f"/en/{REPORT}", screen=DESKTOP),
    Picture(name="report-arabic-phone", address=f"/ar/{REPORT}", screen=PHONE),
    Picture(name="report-arabic-phone-dark", address=f"/ar/{REPORT}", screen=PHONE, scheme="dark"),
    Picture(name="map-arabic-phone", address="/ar/map/", screen=PHONE),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
        pass


def main() -> int:
    """Takes all of them."""
    if not (OUTPUT / "index.html").is_file():
        print("There is no site in output/. Run: make site")
        return 2
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(OUTPUT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for picture in ALL:
            take(chromium, picture, f"http://127.0.0.1:{server.server_address[1]}")
        chromium.close()
    server.shutdown()
    return 0


def take(chromium: Browser, picture: Picture, site: str) -> None:
    """One picture. The page is opened twice, because a typeface may come too late for the first time."""
    width, height, scale = picture.screen
    context = chromium.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, color_scheme=picture.scheme
    )
    page = context.new_page()
    for _ in range(2):
        page.goto(site + picture.address, wait_until="networkidle")
        page.evaluate("document.fonts.ready.then(() => null)")
    shown = Image.open(io.BytesIO(page.screenshot()))
    target = PICTURES / f"{picture.name}.webp"
    shown.convert("RGB").save(target, quality=QUALITY, method=6)
    print(f"{target.stat().st_size:>9,}  {target.relative_to(ROOT)}")
    context.close()


if __name__ == "__main__":
    sys.exit(main())
