"""Every kind of page, in both languages, on phones and desktops, in light and dark: nothing to complain about."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.demonstration_pages import ADDRESSES
from tests.browser.visit import Visit, visit

Looked = Callable[[str], Visit]


@pytest.fixture(scope="module")
def looked(browser: Browser, site_url: str) -> Iterator[Looked]:
    """Looks at a page once, however many tests ask about it."""
    context = browser.new_context()
    known: dict[str, Visit] = {}

    def look(address: str) -> Visit:
        if address not in known:
            known[address] = visit(context, site_url, address)
        return known[address]

    yield look
    context.close()


@pytest.mark.skipif(not axe.INSTALLED, reason="axe-core is not installed (tools/prepare_tests.py)")
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_no_violation(looked: Looked, address: str):
    found = {
        f"{width}px {scheme}: {line}"
        for (width, scheme), verdict in looked(address).verdicts.items()
        for line in verdict.violations
    }
    assert not found, "\n".join(sorted(found))


@pytest.mark.skipif(not axe.INSTALLED, reason="axe-core is not installed (tools/prepare_tests.py)")
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_leaves_no_words_out(looked: Looked, address: str):
    doubts = {
        f"{width}px {scheme}: {line}"
        for (width, scheme), verdict in looked(address).verdicts.items()
        for line in verdict.doubts
    }
    assert not doubts, "\n".join(sorted(doubts))


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_scrolls_sideways(looked: Looked, address: str):
    assert {width: found for width, found in looked(address).sideways.items() if found} == {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_browser_has_nothing_to_say(looked: Looked, address: str):
    seen = looked(address)
    assert seen.console == []
    assert seen.refused == []
    assert seen.failed == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_this_host_is_asked(looked: Looked, site_url: str, address: str):
    assert looked(address).hosts == {site_url.removeprefix("http://")}
