"""A browser draws every line with the theme's small typefaces exactly as with the whole ones."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, Route

THEME = Path(__file__).parents[2] / "themes" / "rihla"
PAIRS = {
    "naskh-arabic": "naskh-arabic",
    "vazirmatn-arabic": "vazirmatn-arabic",
    "vazirmatn-signs": "vazirmatn-latin",
    "serif-latin": "serif-latin",
    "serif-latin-extended": "serif-latin-extended",
}
LINES = {
    "naskh-arabic": "لا إله لأنّ الإسلام، مُحَمَّدٌ كِتَابٌ عَلَّمَهُ القُرَّاءُ؛ تشرين الثاني ١٢٣؟ بِّ لِّ تِّ اللّٰه",
    "vazirmatn-arabic": "ليستر ولندن: ماذا يفعل منسِّق الوقاية؟ مسؤولون شؤون رأي بئر قراءة لأنّ الآن ١٢٣",
    "vazirmatn-signs": "2019(25–26)“12:30”[7]368,600;50%",
    "serif-latin": "“office” fi ffl AVATAR Tokyo, £250,000 – café",
    "serif-latin-extended": "ğİŞĞşś Łźč Ššțőű ḥāʾʿ ṭīūḍẓ",
}
PAGE = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: small; src: url("/small.woff2"); font-weight: 400 700 }}
@font-face {{ font-family: whole; src: url("/whole.ttf"); font-weight: 400 700 }}
p {{ margin: 0; padding: 10px; font-size: 40px; line-height: 2; white-space: nowrap; width: 1600px; overflow: hidden }}
</style><p id="small" style="font-family: small; font-weight: {weight}" dir="auto">{line}</p>
<p id="whole" style="font-family: whole; font-weight: {weight}" dir="auto">{line}</p>
<p id="other" style="font-family: sans-serif; font-weight: {weight}" dir="auto">{line}</p>"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1700, "height": 500})
    yield context.new_page()
    context.close()


def drawn(page: Page, selector: str) -> Image.Image:
    """A line as white ink on black."""
    return ImageChops.invert(Image.open(BytesIO(page.locator(selector).screenshot())).convert("L"))


def ink(picture: Image.Image) -> float:
    return float(ImageStat.Stat(picture).sum[0])


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("face", PAIRS)
def test_a_line_looks_the_same_in_the_small_and_the_whole_typeface(page: Page, face: str, weight: int):
    served = {
        "/": PAGE.format(line=LINES[face], weight=weight).encode(),
        "/small.woff2": (THEME / "assets" / "fonts" / f"{face}.woff2").read_bytes(),
        "/whole.ttf": (THEME / "data" / "cards" / f"{PAIRS[face]}.ttf").read_bytes(),
    }

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        route.fulfill(body=served[path], content_type="text/html" if path == "/" else "font/ttf")

    page.unroute_all()
    page.route("http://fonts.example/**", answer)
    page.goto("http://fonts.example/")
    page.evaluate("document.fonts.ready.then(() => null)")
    assert page.evaluate("[...document.fonts].map(face => face.status)") == ["loaded", "loaded"]
    small, whole, other = (drawn(page, f"#{name}") for name in ("small", "whole", "other"))
    # A face without letters is fitted to the pixels a little otherwise; another shape differs by half of its ink.
    assert ink(ImageChops.difference(small, whole)) < 0.2 * ink(whole)
    assert ink(ImageChops.difference(small, other)) > 0.3 * ink(whole)
