"""Every kind of page, in both languages, on phones and desktops, in light and dark: nothing to complain about."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import axe
from tests.browser.demonstration_pages import ADDRESSES
from tests.browser.visit import complaints, visit


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


@pytest.mark.skipif(not axe.INSTALLED, reason="axe-core is not installed (tools/prepare_tests.py)")
@pytest.mark.parametrize("address", ADDRESSES)
def test_there_is_nothing_to_complain_about(context: BrowserContext, site_url: str, address: str):
    """No violation and no doubt of axe, nothing that sticks out, no message, no refusal, no other host: one visit."""
    assert complaints(visit(context, site_url, address), site_url) == []
