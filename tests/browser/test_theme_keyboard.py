"""Without a mouse: the skip link comes first, every stop is seen, and the way follows the order of reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.demonstration_pages import IN_ONE_LANGUAGE
from tests.browser.visit import open_page

#: Every kind of page once, phones and Arabic by turns with desktops and English; those with most to them in both.
WALKS = [
    (pair[lang], width)
    for number, (kind, pair) in enumerate(IN_ONE_LANGUAGE.items())
    for turn, (lang, width) in enumerate((("ar", 390), ("en", 1280)))
    if number % 2 == turn or kind in {"home", "report"}
] + [("/", 1280), ("/404.html", 390)]

#: Where the focus is, how it is shown, and what stands at its middle.
_STOP = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const shown = ['', '::after'].map(part => getComputedStyle(element, part))
    .some(style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2);
  const box = element.getBoundingClientRect();
  const seen = [...element.getClientRects()].some(one => {
    const left = Math.max(one.left, 0), right = Math.min(one.right, innerWidth);
    const at = document.elementFromPoint((left + right) / 2, one.y + one.height / 2);
    return at && (at === element || element.contains(at) || at.contains(element));
  });
  let around = element.parentElement;
  while (window.walked && !around.contains(window.walked)) around = around.parentElement;
  window.walked = element;
  element.dataset.stops = Number(element.dataset.stops || 0) + 1;
  return {
    name: element.outerHTML.slice(0, 120), shown, seen, stops: Number(element.dataset.stops),
    direction: getComputedStyle(around).direction,
    left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY,
  };
}
"""

_FOCUSABLE = """
() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled && !element.dataset.stops)
  .map(element => element.outerHTML.slice(0, 120))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where the Tab key leads: edges in CSS pixels from the top and the left of the page.

    ``direction`` is that of what holds this stop and the one before.
    """

    name: str
    shown: bool
    seen: bool
    stops: int
    direction: str
    left: float
    right: float
    top: float
    bottom: float


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(reduced_motion="reduce")
    yield opened
    opened.close()


def turns_back(before: Stop, after: Stop) -> bool:
    """Whether a step goes against reading: upwards without going on to a next column, or back within a line."""
    if after.direction == "rtl":
        onward, backward = after.right <= before.left + 1, after.left >= before.right - 1
    else:
        onward, backward = after.left >= before.right - 1, after.right <= before.left + 1
    above = after.bottom <= before.top + 1
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    beside = shared > min(before.bottom - before.top, after.bottom - after.top) / 2
    return (above and not onward) or (beside and backward)


@pytest.mark.parametrize(("address", "width"), WALKS)
def test_the_tab_key_leads_through_the_page_as_it_is_read(
    context: BrowserContext, site_url: str, address: str, width: int
):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, site_url, address)
    stops: list[Stop] = []
    while len(stops) < 400:  # no page has so many; a trap for the focus would
        page.keyboard.press("Tab")
        found = page.evaluate(_STOP)
        if found is None or found["stops"] > 1:
            break
        stops.append(Stop(**found))
    left_out = page.evaluate(_FOCUSABLE)
    page.close()
    assert 'href="#content"' in stops[0].name
    assert not left_out
    assert not [stop.name for stop in stops if not stop.shown]
    assert not [stop.name for stop in stops if not stop.seen]
    assert not [(a, b) for a, b in pairwise(stops[1:]) if turns_back(a, b)]


def test_the_skip_link_leads_past_the_menu(context: BrowserContext, site_url: str):
    page = context.new_page()
    open_page(page, site_url, "/ar/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.close()


def test_the_skip_link_is_out_of_sight_until_it_is_needed(context: BrowserContext, site_url: str):
    page = context.new_page()
    open_page(page, site_url, "/en/")
    bottom = "document.querySelector('.skip-link').getBoundingClientRect().bottom"
    assert page.evaluate(bottom) < 0
    page.keyboard.press("Tab")
    assert page.evaluate(bottom) > 0
    page.close()


#: What stands alone to be touched, and is less high than a thumb is wide. (axe sees to the 24 pixels of all others.)
_SMALL = """
() => [...document.querySelectorAll('.menu a, .language a, .button, .skip-link, button, input, select')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 44)
  .map(element => element.outerHTML.slice(0, 160))
"""


@pytest.mark.parametrize("kind", ["report", "search", "archive", "home"])
def test_a_thumb_can_hit_what_stands_alone(context: BrowserContext, site_url: str, kind: str):
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 800})
    for address in IN_ONE_LANGUAGE[kind].values():
        open_page(page, site_url, address)
        assert page.evaluate(_SMALL) == []
    page.close()
