"""A browser and a real web server with the configuration that sitegen makes: nothing that a page needs is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.command_line import run
from tests.demonstration import ROOT
from tests.publish.web_servers import WebServer, program, web_server

WATCH = """
window.refused = [];
document.addEventListener('securitypolicyviolation',
  event => window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
SMALLEST = "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 'ran', () => 'refused')"
PLACES = ("/", "/ar/", "/en/reports/leicester-london/", "/ar/map/", "/en/cities/", "/nothing/here/")


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, demonstration: Path, tmp_path_factory) -> Iterator[WebServer]:
    if program(request.param) is None:
        pytest.skip(f"there is no {request.param} on this machine (tools/prepare_tests.py installs it)")
    made = run("hosting", request.param, "--site", ROOT, "--output", demonstration, "--folder", demonstration)
    assert made.code == 0, made.err
    with web_server(request.param, made.out, tmp_path_factory.mktemp(request.param) / "server") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def refused(page: Page) -> list[str]:
    return list(page.evaluate("window.refused"))


def test_pages_get_everything_that_they_need(server: WebServer, page: Page):
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for place in PLACES:
        page.goto(f"http://127.0.0.1:{server.port}{place}", wait_until="load")
        assert refused(page) == [], place
    assert failed == [f"http://127.0.0.1:{server.port}/nothing/here/"]


@pytest.mark.parametrize(("lang", "query"), [("en", "youth"), ("ar", "الشباب")])
def test_the_search_runs_its_webassembly(server: WebServer, page: Page, lang: str, query: str):
    page.goto(f"http://127.0.0.1:{server.port}/{lang}/search/?q={query}", wait_until="load")
    page.wait_for_selector(".results .hit")
    assert refused(page) == []
    assert page.evaluate(SMALLEST) == "ran"


def test_webassembly_runs_nowhere_else(server: WebServer, page: Page):
    page.goto(f"http://127.0.0.1:{server.port}/en/", wait_until="load")
    assert page.evaluate(SMALLEST) == "refused"


def test_nobody_shows_a_page_in_a_frame(server: WebServer, page: Page):
    page.goto(f"http://localhost:{server.port}/robots.txt", wait_until="load")
    framed = page.evaluate(
        """address => new Promise(done => {
            const frame = document.createElement('iframe');
            frame.onload = () => done(frame.contentDocument === null ? 'closed' : 'open');
            frame.src = address; document.documentElement.append(frame); setTimeout(() => done('nothing'), 5000);
        })""",
        f"http://127.0.0.1:{server.port}/en/",
    )
    assert framed in {"closed", "nothing"}
