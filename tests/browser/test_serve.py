"""What a person sees who writes with the preview open: the page follows, and keeps her place."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.mini_site import BASE, REPORT, MiniSite
from tests.previewing import Serving, serving

PAGE = "en/reports/rome-water/"
TEXT = "content/reports/rome-water/en.md"
PATIENCE = 15_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    long = "".join(f"\nParagraph {n} of the evening, long enough to fill a screen.\n" for n in range(60))
    site = MiniSite(tmp_path_factory.mktemp("preview"), BASE + REPORT)
    site.put(TEXT, (site.root / TEXT).read_bytes() + long.encode())
    return site


@pytest.fixture(scope="module")
def preview(site: MiniSite) -> Iterator[Serving]:
    with serving(site.root) as running:
        yield running


@pytest.fixture
def page(browser: Browser, preview: Serving) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    with page.expect_response("**/_sitegen/overlay"):
        page.goto(preview.address + PAGE)
    yield page
    page.close()
    assert [said for said in complaints if "404 (Not Found)" not in said] == []


def text_of(site: MiniSite) -> str:
    return (site.root / TEXT).read_text(encoding="utf-8")


def save(site: MiniSite, path: str, text: str) -> None:
    site.put(path, text.encode())


def test_a_saved_text_appears_where_the_reader_is(page: Page, site: MiniSite) -> None:
    page.evaluate("window.scrollTo(0, 900)")
    place = page.evaluate("window.scrollY")
    before = text_of(site)
    save(site, TEXT, before.replace("Paragraph 30 of the evening", "Paragraph 30 of the morning"))
    expect(page.get_by_text("Paragraph 30 of the morning")).to_be_attached(timeout=PATIENCE)
    page.wait_for_function(f"Math.abs(window.scrollY - {place}) < 2", timeout=PATIENCE)
    assert place > 0
    save(site, TEXT, before)
    expect(page.get_by_text("Paragraph 30 of the evening")).to_be_attached(timeout=PATIENCE)


def test_a_page_without_scripts_is_changed_and_not_even_loaded_anew(
    page: Page, site: MiniSite, preview: Serving
) -> None:
    with page.expect_response("**/_sitegen/overlay"):
        page.goto(preview.address + "en/reports/")
    page.evaluate("window.stayed = true")
    before = text_of(site)
    save(site, TEXT, before.replace("title: Water in Rome", "title: Wells in Rome"))
    expect(page.get_by_text("Wells in Rome").first).to_be_attached(timeout=PATIENCE)
    assert page.evaluate("window.stayed") is True
    save(site, TEXT, before)
    expect(page.get_by_text("Wells in Rome")).to_have_count(0, timeout=PATIENCE)


def test_words_on_a_page_with_scripts_are_changed_without_loading_and_what_scripts_made_stays(
    page: Page, site: MiniSite
) -> None:
    page.evaluate("window.stayed = true; document.querySelector('main h1').append(document.createElement('hr'))")
    before = text_of(site)
    after = before.replace(
        "The delegation visited the plant.", "They visited it.\n\nA **new** paragraph.\n\n- and a list"
    )
    save(site, TEXT, after.replace("title: Water in Rome", "title: Wells in Rome"))
    expect(page.get_by_text("and a list")).to_be_attached(timeout=PATIENCE)
    expect(page.get_by_text("They visited it.")).to_be_attached()
    expect(page.locator("strong", has_text="new")).to_be_attached()
    expect(page.locator("main h1", has_text="Wells in Rome").locator("hr")).to_be_attached()
    expect(page).to_have_title(re.compile("Wells in Rome"))
    assert page.evaluate("window.stayed") is True
    save(site, TEXT, before)
    expect(page.get_by_text("and a list")).to_have_count(0, timeout=PATIENCE)
    expect(page.get_by_text("The delegation visited the plant.")).to_be_attached()
    assert page.evaluate("window.stayed") is True


@pytest.mark.parametrize(
    "added", ["[a link](https://example.org/)", "## A heading {#new}", "A note.[^1]\n\n[^1]: Here."]
)
def test_what_a_script_may_wait_for_makes_the_page_load_anew(page: Page, site: MiniSite, added: str) -> None:
    page.evaluate("window.stayed = true")
    before = text_of(site)
    save(site, TEXT, f"{before}\n{added}\n\nThe very end.\n")
    expect(page.get_by_text("The very end.")).to_be_attached(timeout=PATIENCE)
    assert page.evaluate("window.stayed") is None
    save(site, TEXT, before)
    expect(page.get_by_text("The very end.")).to_have_count(0, timeout=PATIENCE)


def test_a_broken_text_is_named_over_the_last_good_page(page: Page, site: MiniSite) -> None:
    before = text_of(site)
    save(site, TEXT, before.replace("title: Water in Rome", "titel: <img src=x onerror=alert(1)>"))
    overlay = page.locator("#sitegen-overlay")
    expect(overlay).to_be_attached(timeout=PATIENCE)
    expect(overlay.locator(".problems--over")).to_have_css("position", "fixed", timeout=PATIENCE)
    expect(overlay.locator(".problems--over")).to_be_in_viewport()
    shown = overlay.locator(".problems").inner_text()
    assert f"{TEXT}:2" in shown
    assert "titel: <img src=x onerror=alert(1)>" in shown
    assert "هناك خطأ" in shown
    assert "An error keeps the site" in shown
    assert overlay.locator("img").count() == 0
    expect(page.locator("main h1")).to_have_text("Water in Rome")
    save(site, TEXT, before)
    expect(overlay).not_to_be_attached(timeout=PATIENCE)


def test_a_broken_template_is_named_and_mended(page: Page, site: MiniSite) -> None:
    name = "templates/parts/facts.html"
    site.put(name, b"<p>the road</p>\n")
    expect(page.get_by_text("the road")).to_be_attached(timeout=PATIENCE)
    site.put(name, b"<p>{{ view.nothing_of_the_kind </p>\n")
    overlay = page.locator("#sitegen-overlay")
    expect(overlay).to_be_attached(timeout=PATIENCE)
    assert name in overlay.locator(".problems").inner_text()
    expect(page.get_by_text("the road")).to_be_attached()
    site.remove(name)
    expect(overlay).not_to_be_attached(timeout=PATIENCE)
    expect(page.get_by_text("the road")).not_to_be_attached()


def test_a_half_written_file_is_forgiven(page: Page, site: MiniSite) -> None:
    before = text_of(site)
    with (site.root / TEXT).open("wb") as file:
        data = before.replace("The delegation visited the plant", "The delegation saw the plant").encode()
        file.write(data[:20])
        file.flush()
        page.wait_for_timeout(300)
        file.write(data[20:])
    expect(page.get_by_text("The delegation saw the plant")).to_be_attached(timeout=PATIENCE)
    expect(page.locator("#sitegen-overlay")).not_to_be_attached(timeout=PATIENCE)
    save(site, TEXT, before)
    expect(page.get_by_text("The delegation visited the plant")).to_be_attached(timeout=PATIENCE)


def test_a_renamed_folder_moves_its_page(page: Page, site: MiniSite, preview: Serving) -> None:
    old, new = site.root / "content/reports/rome-water", site.root / "content/reports/rome-wells"
    shutil.move(old, new)
    expect(page.locator("body.on-404, body.on-not-found")).to_be_attached(timeout=PATIENCE)
    answer = page.request.get(preview.address + "en/reports/rome-wells/")
    assert answer.status == 200
    shutil.move(new, old)
    expect(page.locator("main h1")).to_have_text("Water in Rome", timeout=PATIENCE)


def test_language_and_direction_follow_too(page: Page, site: MiniSite, preview: Serving) -> None:
    with page.expect_response("**/_sitegen/overlay"):
        page.goto(preview.address + "ar/reports/rome-water/")
    page.evaluate("document.documentElement.lang = 'en'; document.documentElement.dir = 'ltr'")
    before = text_of(site)
    save(site, TEXT, before + "\nThe end.\n")
    expect(page.locator("html[lang=ar][dir=rtl]")).to_be_attached(timeout=PATIENCE)
    save(site, TEXT, before)


def test_all_problems_have_a_page(page: Page, site: MiniSite, preview: Serving) -> None:
    before = text_of(site)
    with page.expect_response("**/_sitegen/overlay"):
        page.goto(preview.address + "_sitegen/")
    save(site, TEXT, before.replace("summary:", "sumary:"))
    expect(page.locator("li", has_text="sumary").first).to_be_attached(timeout=PATIENCE)
    save(site, TEXT, before)
    expect(page.locator("li", has_text="sumary")).to_have_count(0, timeout=PATIENCE)


def test_a_draft_is_shown_with_a_mark(page: Page, site: MiniSite) -> None:
    before = text_of(site)
    save(site, TEXT, before.replace("title: Water in Rome", "draft: true\ntitle: Water in Rome"))
    expect(page.locator(".notice--draft")).to_be_attached(timeout=PATIENCE)
    save(site, TEXT, before)
    expect(page.locator(".notice--draft")).not_to_be_attached(timeout=PATIENCE)


@pytest.mark.slow
def test_two_hundred_saves_in_a_row_end_with_the_last_one(page: Page, site: MiniSite) -> None:
    before = text_of(site)
    for number in range(200):
        save(site, TEXT, before.replace("A short introduction", f"Save number {number}"))
        page.wait_for_timeout(10)
    expect(page.get_by_text("Save number 199", exact=False)).to_be_attached(timeout=4 * PATIENCE)
    expect(page.locator("#sitegen-overlay")).not_to_be_attached(timeout=PATIENCE)
    save(site, TEXT, before)
    expect(page.get_by_text("A short introduction")).to_be_attached(timeout=PATIENCE)


def test_nothing_is_written_where_the_published_site_lies(page: Page, site: MiniSite) -> None:
    assert page.url
    assert not (site.root / "output").exists()
    assert not list(Path(site.root).rglob("index.html"))
