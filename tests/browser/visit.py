"""One visit to a page: what axe says at every width and in both schemes, and what the browser complained about."""

from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Route

from tests.browser import axe
from tests.browser.axe import Verdict
from tests.browser.demonstration_pages import SCHEMES, WIDTHS

#: A refused stylesheet, script or picture is reported to the page before anything of it runs.
_WATCH = """
window.refused = [];
document.addEventListener('securitypolicyviolation',
  event => window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""

#: Boxes that stick out of the window, other than inside something that scrolls by itself.
_SIDEWAYS = """
() => {
  const root = document.documentElement, wide = root.clientWidth;
  if (root.scrollWidth <= wide) return [];
  const out = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > wide + 1 || box.left < -1) && !element.closest('.table-wrap, pre');
  });
  return [`${root.scrollWidth} > ${wide}`, ...out.slice(0, 5).map(element => element.outerHTML.slice(0, 160))];
}
"""


@dataclass(kw_only=True)
class Visit:
    """What came of looking at one page."""

    console: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)
    #: By (width in CSS pixels, colour scheme).
    verdicts: dict[tuple[int, str], Verdict] = field(default_factory=dict)
    sideways: dict[int, list[str]] = field(default_factory=dict)


def complaints(seen: Visit, site_url: str) -> list[str]:
    """Everything that a visit to a page of the site should not have found, a line each."""
    told = {
        f"{width}px {scheme}: {line}"
        for (width, scheme), verdict in seen.verdicts.items()
        for line in (*verdict.violations, *(f"axe cannot tell: {line}" for line in verdict.doubts))
    }
    return [
        *sorted(told),
        *(f"{width}px: sticks out: {line}" for width, lines in seen.sideways.items() for line in lines),
        *(f"the browser says: {line}" for line in seen.console),
        *(f"refused: {line}" for line in seen.refused),
        *(f"missing: {line}" for line in seen.failed),
        *(f"another host: {host}" for host in sorted(seen.hosts - {site_url.removeprefix("http://")})),
    ]


def stay(route: Route) -> None:
    """Serves a page that sends its readers elsewhere without that instruction, so that it can be looked at."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('http-equiv="refresh"', 'name="no-refresh"'))


def open_page(page: Page, site_url: str, address: str) -> None:
    """Goes to an address of the site and waits until typefaces and pictures are there."""
    page.goto(site_url + quote(address), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => null)")


def visit(context: BrowserContext, site_url: str, address: str) -> Visit:
    """Opens a page once and looks at it in every width and scheme."""
    page = context.new_page()
    seen = Visit()

    def note(message: ConsoleMessage) -> None:
        seen.console.append(f"{message.type}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: seen.console.append(f"error: {error}"))
    page.on("request", lambda request: seen.hosts.add(urlsplit(request.url).netloc))
    page.on("requestfailed", lambda request: seen.failed.append(request.url))
    page.on("response", lambda answer: seen.failed.append(answer.url) if answer.status >= 400 else None)
    page.add_init_script(_WATCH)
    page.route("**/uk-study-visit/", stay)
    open_page(page, site_url, address)
    axe.prepare(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            seen.verdicts[width, scheme] = axe.ask(page)
        seen.sideways[width] = page.evaluate(_SIDEWAYS)
    seen.refused = page.evaluate("window.refused")
    page.close()
    return seen
