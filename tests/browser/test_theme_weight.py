"""What the benchmark counts is what a browser asks for."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from benchmarks.weight import weight
from tests.browser.demonstration_pages import IN_ONE_LANGUAGE
from tests.browser.visit import open_page


@pytest.mark.parametrize("kind", ["report", "home", "page", "map"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_browser_asks_for_what_is_counted(browser: Browser, site_url: str, demonstration: Path, kind: str, lang: str):
    address = IN_ONE_LANGUAGE[kind][lang]
    context = browser.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    open_page(page, site_url, address)
    page.wait_for_load_state("networkidle")
    context.close()
    counted = weight(demonstration, demonstration / address.strip("/") / "index.html")
    fonts = {path.rpartition("/")[2] for path in asked if path.endswith(".woff2")}
    assert fonts <= {Path(name).name for name in counted.fonts}
    if kind == "report":
        assert len(fonts) == len(counted.fonts)  # elsewhere a typeface may serve only words that are not written in it
    assert len([path for path in asked if path.endswith(".css")]) == 1
    assert len([path for path in asked if path.endswith(".js")]) <= 1
    assert len([path for path in asked if not path.startswith("/media/")]) <= 10
