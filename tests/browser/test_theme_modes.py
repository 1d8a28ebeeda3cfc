"""What readers set for themselves: zoom, spacing of text, colours of their own, less motion, no script, paper."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.demonstration_pages import IN_ONE_LANGUAGE, OTHERS
from tests.browser.visit import open_page

Opener = Callable[..., Page]

EVERY_KIND = [address for pair in IN_ONE_LANGUAGE.values() for address in pair.values()] + OTHERS[:2]
REPORTS = list(IN_ONE_LANGUAGE["report"].values())

_WORDS = "document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

#: What a reader may ask of every site (WCAG 1.4.12).
_SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}
"""

#: Words that are cut off: what holds them is smaller than they are and hides the rest.
_CUT_OFF = """
() => [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  return style.overflow !== 'visible' && !element.matches('.vh, .table-wrap, pre, svg, img, input, select, .index')
    && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
    && element.getClientRects().length;
}).map(element => element.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def opened(browser: Browser, site_url: str) -> Iterator[Opener]:
    """Opens a page in a browser with certain settings; one context for all pages with the same ones."""
    contexts: dict[str, Any] = {}

    def opener(address: str, **settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(**settings).new_page()
        if settings.get("java_script_enabled", True):
            open_page(contexts[key], site_url, address)
        else:
            contexts[key].goto(site_url + address)
        return contexts[key]

    yield opener
    for page in contexts.values():
        page.context.close()


@pytest.mark.parametrize("address", EVERY_KIND)
def test_nothing_is_lost_at_twice_or_four_times_the_size(opened: Opener, address: str):
    page = opened(address)
    page.set_viewport_size({"width": 1280, "height": 900})
    desktop = page.evaluate(_WORDS)
    for width, height in ((640, 450), (320, 225)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(_OVERFLOW) <= 0
        assert page.evaluate(_CUT_OFF) == []
        assert set(desktop.split()) <= set(page.evaluate(_WORDS).split())


@pytest.mark.parametrize("address", [address for address in EVERY_KIND if not address.endswith("s/")])
def test_text_may_be_spaced_out(opened: Opener, address: str):
    page = opened(address)
    page.evaluate(_SPACED)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(_OVERFLOW) <= 0
        assert page.evaluate(_CUT_OFF) == []


@pytest.mark.parametrize("address", REPORTS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_lose_nothing(opened: Opener, address: str, scheme: str):
    page = opened(address, forced_colors="active", color_scheme=scheme)
    colour = "(selector, name) => getComputedStyle(document.querySelector(selector))[name]"

    def of(selector: str, name: str) -> str:
        return str(page.evaluate(f"([a, b]) => ({colour})(a, b)", [selector, name]))

    ground = of("html", "backgroundColor")
    assert of("body", "color") != ground
    assert of(".map__route", "stroke") not in {ground, of(".map__land", "fill")}
    assert of(".map__land", "stroke") != of(".map__land", "fill")
    assert of(".button", "borderTopStyle") == "solid"
    assert of(".menu [aria-current]", "borderBottomColor") != of(".menu a:not([aria-current])", "borderBottomColor")
    page.keyboard.press("Tab")
    assert of(":focus", "outlineStyle") == "solid"


def test_motion_is_only_for_those_who_like_it(opened: Opener):
    moving = """() => [...document.querySelectorAll('*')].filter(element => {
      const style = getComputedStyle(element);
      return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    }).map(element => element.tagName)"""
    assert opened("/ar/", reduced_motion="reduce").evaluate(moving) == []
    assert opened("/ar/", reduced_motion="no-preference").evaluate(moving) == ["HTML"]


@pytest.mark.parametrize("address", EVERY_KIND)
def test_no_page_needs_a_script(opened: Opener, address: str):
    read = ".indexes" if "/search/" in address else "main"  # the other ways to a report, where a script searches
    plain = [line for line in opened(address, java_script_enabled=False).inner_text(read).splitlines() if line]
    lively = [line for line in opened(address).inner_text(read).splitlines() if line]
    assert [line for line in lively if line in plain] == plain
    assert len(lively) <= len(plain) + 1  # the button that copies the link


@pytest.mark.parametrize("address", REPORTS)
def test_paper_is_light_and_shows_where_links_lead(opened: Opener, address: str):
    page = opened(address, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    shown = page.evaluate("""() => {
      const style = (element, part) => getComputedStyle(element, part);
      const hidden = selector => [...document.querySelectorAll(selector)].every(element => !element.checkVisibility());
      return {
        ground: style(document.documentElement).backgroundColor,
        ink: style(document.body).color,
        hidden: ['.menu', '.skip-link', '.share', '.language', '.neighbours'].filter(selector => !hidden(selector)),
        links: [...document.querySelectorAll('.prose a[href^=http]')]
          .map(link => [link.href, style(link, '::after').content, style(link, '::after').direction]),
        address: document.querySelector('.on-paper').innerText,
      };
    }""")
    assert (shown["ground"], shown["ink"]) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert shown["hidden"] == []
    assert shown["address"] == f"https://example.org{address}"
    for href, content, direction in shown["links"]:
        assert href.rstrip("/") in content
        assert direction == "ltr"


@pytest.mark.parametrize("address", REPORTS)
def test_a_report_prints_on_a4(opened: Opener, address: str):
    printed = opened(address).pdf(prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert 3 <= len(sheets) <= 12  # the longest report of the demonstration
    assert {(round(float(width)), round(float(height))) for width, height in sheets} == {(595, 842)}
