"""The one script of the theme only adds: photos over the page, a way to the other language that keeps the place, the
address on the clipboard. Without it the same links lead to the same things.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

REPORT = "reports/marseille-waste/"
PREVIOUS, FOLLOWING, CLOSE = ".viewer__before", ".viewer__after", ".viewer__close"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(
        viewport={"width": 1000, "height": 800}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def report(page: Page, site_url: str, lang: str) -> Page:
    page.goto(f"{site_url}/{lang}/{REPORT}", wait_until="load")
    return page


def photos(page: Page):
    return page.locator("a.figure__large")


def shown(page: Page) -> str:
    return page.locator(".viewer__count").inner_text()


def swipe(page: Page, start: int, end: int) -> None:
    page.evaluate(
        """([start, end]) => {
            const finger = {isPrimary: true, pointerType: 'touch', bubbles: true};
            const viewer = document.querySelector('dialog.viewer');
            viewer.dispatchEvent(new PointerEvent('pointerdown', {...finger, clientX: start}));
            viewer.dispatchEvent(new PointerEvent('pointerup', {...finger, clientX: end}));
        }""",
        [start, end],
    )


def test_the_script_is_small(demonstration: Path):
    (script,) = demonstration.glob("assets/js/site.*.js")
    assert len(gzip.compress(script.read_bytes(), 9)) <= 3_000


def test_only_pages_that_tell_something_load_it(demonstration: Path):
    loads = {
        path.relative_to(demonstration).as_posix()
        for path in demonstration.rglob("*.html")
        if re.search(r'<script type="module" src="/assets/js/site\.', path.read_text(encoding="utf-8"))
    }
    assert loads
    assert all(re.fullmatch(r"(ar|en)/(reports/[\w-]+|[\w-]+)/index\.html", path) for path in loads)
    assert not {path for path in loads if re.fullmatch(r"(ar|en)/(reports|cities|map|search)/index\.html", path)}


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_photos_open_over_the_page_and_the_focus_comes_back(page: Page, site_url: str, lang: str):
    report(page, site_url, lang)
    address = page.url
    opener = photos(page).nth(2)
    opener.click()
    viewer = page.locator("dialog.viewer")
    expect(viewer).to_be_visible()
    expect(page.locator(CLOSE)).to_be_focused()
    assert shown(page).startswith("3 / ")
    expect(viewer.locator("img")).to_have_attribute("alt", re.compile(r"\S"))
    caption = opener.evaluate("link => link.closest('figure').querySelector('figcaption').innerText")
    assert viewer.locator("figcaption").inner_text() == caption
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(opener).to_be_focused()
    assert page.url == address


@pytest.mark.parametrize(
    ("lang", "onwards", "back"), [("ar", "ArrowLeft", "ArrowRight"), ("en", "ArrowRight", "ArrowLeft")]
)
def test_keys_follow_the_direction_of_the_page(page: Page, site_url: str, lang: str, onwards: str, back: str):
    count = photos(report(page, site_url, lang)).count()
    photos(page).first.press("Enter")
    page.keyboard.press(onwards)
    assert shown(page) == f"2 / {count}"
    page.keyboard.press(back)
    page.keyboard.press(back)
    assert shown(page) == f"{count} / {count}"


@pytest.mark.parametrize(("lang", "start", "end"), [("ar", 300, 500), ("en", 500, 300)])
def test_fingers_follow_the_direction_of_the_page(page: Page, site_url: str, lang: str, start: int, end: int):
    count = photos(report(page, site_url, lang)).count()
    photos(page).first.click()
    swipe(page, start, end)
    assert shown(page) == f"2 / {count}"
    swipe(page, end, start)
    assert shown(page) == f"1 / {count}"
    swipe(page, start, start + 10)
    assert shown(page) == f"1 / {count}"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_buttons_stand_in_reading_order(page: Page, site_url: str, lang: str):
    photos(report(page, site_url, lang)).first.click()
    before, after = (page.locator(name).bounding_box() for name in (PREVIOUS, FOLLOWING))
    assert before
    assert after
    assert (before["x"] > after["x"]) is (lang == "ar")
    page.locator(FOLLOWING).click()
    assert shown(page).startswith("2 / ")
    page.locator(PREVIOUS).click()
    assert shown(page).startswith("1 / ")


def test_a_photo_in_a_new_tab_is_left_to_the_browser(context: BrowserContext, page: Page, site_url: str):
    report(page, site_url, "en")
    with context.expect_page() as opened:
        photos(page).first.click(modifiers=["Control"])
    assert "/media/" in opened.value.url or opened.value.wait_for_url("**/media/**") is None
    expect(page.locator("dialog.viewer")).to_be_hidden()


@pytest.mark.parametrize(("lang", "other"), [("ar", "en"), ("en", "ar")])
def test_the_other_language_opens_where_this_one_was_read(page: Page, site_url: str, lang: str, other: str):
    report(page, site_url, lang)
    section = page.locator(".section[id]").nth(2)
    anchor = section.get_attribute("id")
    page.goto(f"{page.url}#{anchor}")
    expect(section).to_be_in_viewport()
    page.locator(".language a").dispatch_event("click")
    page.wait_for_url(f"**/{other}/{REPORT}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_at_the_top_of_a_page_the_other_language_opens_at_the_top(page: Page, site_url: str):
    report(page, site_url, "ar")
    page.locator(".language a").click()
    page.wait_for_url(f"**/en/{REPORT}*")
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize(
    ("lang", "label", "said"), [("ar", "نسخ الرابط", "نُسخ الرابط"), ("en", "Copy link", "Link copied")]
)
def test_the_address_can_be_copied(page: Page, site_url: str, lang: str, label: str, said: str):
    report(page, site_url, lang)
    page.get_by_role("button", name=label).click()
    expect(page.locator(".share [role=status]")).to_have_text(said)
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_without_script_every_photo_is_a_link_and_nothing_is_missing(browser: Browser, site_url: str):
    context = browser.new_context(java_script_enabled=False)
    page = report(context.new_page(), site_url, "ar")
    assert page.locator("dialog, .share button").count() == 0
    href = photos(page).first.get_attribute("href")
    photos(page).first.click()
    assert page.url == f"{site_url}{href}"
    page.go_back()
    page.locator(".language a").click()
    page.wait_for_url(f"**/en/{REPORT}")
    context.close()


def test_the_policy_of_the_page_is_kept(page: Page, site_url: str):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    photos(report(page, site_url, "ar")).first.click()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    assert complaints == []
