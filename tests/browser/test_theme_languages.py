"""Every word on a page is in the language that the page says it is in, as a screen reader would hear it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.demonstration_pages import ADDRESSES
from tests.browser.visit import open_page, stay

#: Pieces of text in one script alone that stand in an element of the other language, or of none. Names of services and
#: formats, initials, addresses and code are the same in every language.
_FOREIGN = r"""
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  const scripts = {ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u};
  const international = RegExp('^(' + [
    /\W|WhatsApp|Facebook|X|JSON|Atom|sitegen|[A-Z]{2,6}/, /\S+@\S+|[\w.-]+\.\w{2,}(\/\S*)?|https?:\S+/,
  ].map(part => part.source).join('|') + ')+$');
  for (let node; (node = walker.nextNode());) {
    const text = node.data.trim(), parent = node.parentElement;
    const {lang} = parent.closest('[lang]'), other = lang === 'ar' ? 'en' : 'ar';
    if (!text || parent.closest('script, style, code, pre') || international.test(text)) continue;
    if (scripts[other].test(text) && !scripts[lang].test(text))
      found.push(`${lang}: ${parent.outerHTML.slice(0, 160)}`);
  }
  return found;
}
"""

#: Elements with a language of their own and the other direction, or no direction at all.
_DIRECTIONS = """
() => [...document.querySelectorAll('[lang]')]
  .filter(element => getComputedStyle(element).direction !== {ar: 'rtl', en: 'ltr'}[element.lang])
  .filter(element => !element.closest('svg'))
  .map(element => element.outerHTML.slice(0, 160))
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.route("**/uk-study-visit/", stay)
    yield opened
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_words_in_another_language_say_so(page: Page, site_url: str, address: str):
    open_page(page, site_url, address)
    assert page.evaluate(_FOREIGN) == []
    assert page.evaluate(_DIRECTIONS) == []


def test_an_unmarked_word_would_be_noticed(page: Page, site_url: str):
    open_page(page, site_url, "/ar/")
    page.evaluate("document.querySelector('h2').textContent = 'Latest reports'")
    assert len(page.evaluate(_FOREIGN)) == 1
