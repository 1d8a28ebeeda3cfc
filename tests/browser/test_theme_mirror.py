"""The same page with its direction switched is its own mirror image, box by box."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.demonstration_pages import IN_ONE_LANGUAGE, OTHERS, WIDTHS
from tests.browser.visit import open_page

PAGES = [address for pair in IN_ONE_LANGUAGE.values() for address in pair.values()] + OTHERS[:2]

#: Edges of every box whose place the stylesheet decides. Left out: drawings and code, which never turn; what is inside
#: a part with a direction of its own; and what stands within a line of text, where the letters decide.
_BOXES = """
() => {
  const inline = element => getComputedStyle(element).display.startsWith('inline')
    && !/flex|grid/.test(getComputedStyle(element.parentElement).display);
  const outside = element => {
    for (let at = element.parentElement; at && at !== document.documentElement; at = at.parentElement)
      if (at.matches('svg, picture, pre, code, bdi, [dir]') || inline(at)) return false;
    return true;
  };
  return [...document.body.querySelectorAll('*')]
    .filter(element => !inline(element) && outside(element) && element.getClientRects().length)
    .map(element => {
      const box = element.getBoundingClientRect();
      const name = element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '') + ' '
        + element.textContent.trim().slice(0, 40);
      return {name, left: box.left, right: box.right, top: box.top, bottom: box.bottom};
    });
}
"""

#: Where direction turns, lines fall into other runs, and letters at their edges no longer lean on each other.
_APART = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { font-kerning: none !important; font-variant-ligatures: none !important }');
  document.adoptedStyleSheets = [sheet];
}
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def differences(before: list[dict[str, Any]], after: list[dict[str, Any]], width: int) -> list[str]:
    """Boxes that are more than a pixel away from where a mirror shows them."""
    return [
        f"{one['name']!r}: {one['left']:.1f}–{one['right']:.1f} × {one['top']:.1f}–{one['bottom']:.1f}"
        f" became {other['left']:.1f}–{other['right']:.1f} × {other['top']:.1f}–{other['bottom']:.1f}"
        for one, other in zip(before, after, strict=True)
        if max(
            abs(one["left"] - (width - other["right"])),
            abs(one["right"] - (width - other["left"])),
            abs(one["top"] - other["top"]),
            abs(one["bottom"] - other["bottom"]),
        )
        > 1
    ]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_mirrors_when_its_direction_turns(page: Page, site_url: str, address: str):
    open_page(page, site_url, address)
    page.evaluate(_APART)
    turned = "() => { const root = document.documentElement; root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl'; }"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        before = page.evaluate(_BOXES)
        page.evaluate(turned)
        after = page.evaluate(_BOXES)
        page.evaluate(turned)
        assert len(before) > 15  # the page is really there
        assert differences(before, after, width) == []


def test_a_box_that_does_not_turn_would_be_noticed(page: Page, site_url: str):
    open_page(page, site_url, "/ar/")
    page.evaluate(_APART)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.numbers { margin-left: 2px !important }');
      document.adoptedStyleSheets.push(sheet);
    }""")
    before = page.evaluate(_BOXES)
    page.evaluate("document.documentElement.dir = 'ltr'")
    found = differences(before, page.evaluate(_BOXES), 1280)
    assert found
    assert all("dl.numbers" in line or "'d" in line for line in found)
