"""A report is taken down: one line in its files, a neutral page at its addresses, and nothing of it anywhere else."""

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import cli
from sitegen.read.withdrawing import withdrawn_text
from tests.mini_site import REPORT, MiniSite
from tests.site.html_pages import read_page

PAGES = ("ar/reports/rome-water/index.html", "en/reports/rome-water/index.html")
FACTS = "content/reports/rome-water/report.yaml"

pytestmark = pytest.mark.usefixtures("theme_made_once")


def takedown(site: MiniSite, report: str = "rome-water", lang: str = "en") -> Result:
    return CliRunner().invoke(cli, ["takedown", report, "--lang", lang, "--site", str(site.root)])


def test_one_line_is_added_and_everything_else_stays(site: MiniSite):
    before = (site.root / FACTS).read_bytes()
    run = takedown(site)
    assert run.exit_code == 0
    assert (site.root / FACTS).read_bytes() == before + b"withdrawn: true\n"
    assert f"{FACTS} now says: withdrawn: true" in run.output
    assert "https://example.org/ar/reports/rome-water/" in run.output


@pytest.mark.parametrize(
    ("lang", "words"), [("en", ("CDN", "Git", "Feed readers")), ("ar", ("CDN", "Git", "قارئات الخلاصات"))]
)
def test_what_remains_to_be_done_is_said(site: MiniSite, lang: str, words: tuple[str, ...]):
    said = takedown(site, lang=lang).output
    assert all(word in said for word in words)


@pytest.mark.parametrize("name", ["/en/reports/rome-water/", "https://example.org/ar/reports/rome-water/", FACTS])
def test_a_report_may_be_named_by_its_address_or_file(site: MiniSite, name: str):
    assert takedown(site, name).exit_code == 0
    assert b"withdrawn: true" in (site.root / FACTS).read_bytes()


def test_an_unknown_report_is_refused_with_a_suggestion(site: MiniSite):
    run = takedown(site, "rome-watr")
    assert run.exit_code == 2
    assert "sitegen takedown rome-water" in run.output


def test_neutral_pages_stand_at_the_addresses(site: MiniSite):
    site.build()
    takedown(site)
    built = site.build()
    assert built.codes == []
    for path, lang in zip(PAGES, ("ar", "en"), strict=True):
        page = read_page(path, built.text(path))
        assert page.one("html")["lang"] == lang
        assert page.one("meta", name="robots")["content"].startswith("noindex")
        assert page.all("link", rel="canonical") == []
    assert "لم تعد هذه الصفحة متاحة" in built.text(PAGES[0])
    assert "This page is no longer available" in built.text(PAGES[1])


def test_nothing_of_the_report_is_left_in_any_file(site: MiniSite):
    site.put("content/reports/rome-water/notes.pdf", b"%PDF")
    text = (site.root / "content/reports/rome-water/en.md").read_text(encoding="utf-8")
    site.put("content/reports/rome-water/en.md", f"{text}\n[Notes](notes.pdf)\n".encode())
    before = site.build()
    assert "files/reports/rome-water/notes.pdf" in before.files()
    takedown(site)
    files = site.build().files()
    telling = [word.encode() for word in ("Water in Rome", "المياه في روما", "The plant", "ما رآه وفد")]
    for path, data in files.items():
        assert not [word for word in telling if word in data], path
        if path not in PAGES and not path.startswith(".sitegen"):
            assert b"rome-water" not in data, path
    assert not [path for path in files if path.endswith(".pdf") or path.startswith("search-index")]


def test_a_retired_address_leads_to_the_neutral_page(site: MiniSite):
    text = (site.root / "content/reports/rome-water/en.md").read_text(encoding="utf-8")
    site.put("content/reports/rome-water/en.md", text.replace("summary:", "aliases: [/old/]\nsummary:").encode())
    takedown(site)
    assert "/en/reports/rome-water/" in site.build().text("old/index.html")


def test_links_from_other_reports_do_not_stop_the_build(site: MiniSite):
    site.add(
        REPORT.replace("rome-water", "rome-again").replace("The delegation arrived.", "See [it](../rome-water/en.md).")
    )
    takedown(site)
    built = site.build()
    assert built.published
    assert built.codes == ["link-to-withdrawn"]
    assert 'href="/en/reports/rome-water/"' in built.text("en/reports/rome-again/index.html")


def test_an_address_that_tells_a_private_name_is_not_made_at_all(site: MiniSite):
    for lang in ("ar", "en"):
        path = f"content/reports/rome-water/{lang}.md"
        text = (site.root / path).read_text(encoding="utf-8")
        site.put(path, text.replace("summary:", "slug: nour-khatib\nsummary:").encode())
    site.put("content/private.yaml", b"names: [Nour Khatib]\n")
    assert not site.build().published
    takedown(site)
    built = site.build()
    assert built.codes == []
    assert not [path for path in built.files() if "nour" in path]


@pytest.mark.parametrize("line", ["draft: true", "date: 2027-01-01"])
def test_of_what_was_never_public_nothing_remains(site: MiniSite, line: str):
    for lang in ("ar", "en"):
        path = f"content/reports/rome-water/{lang}.md"
        text = (site.root / path).read_text(encoding="utf-8")
        site.put(path, text.replace("summary:", f"{line}\nsummary:").encode())
    facts = (site.root / FACTS).read_text(encoding="utf-8")
    site.put(FACTS, facts.replace("date: 2026-03-10\n", "" if "date" in line else "date: 2026-03-10\n").encode())
    takedown(site)
    assert not [path for path in site.build().files() if "rome-water" in path]


def test_without_report_yaml_the_front_matter_says_it(empty_site: MiniSite):
    facts = "summary: A.\r\ndate: 2026-03-10\r\ntrip: {start: 2026-03-01}\r\n"
    text = f"---\r\ntitle: Water\r\n{facts}---\r\n\r\nText --- more.\r\n"
    empty_site.put("content/reports/water.en.md", text.encode())
    assert takedown(empty_site, "water").exit_code == 0
    written = (empty_site.root / "content/reports/water.en.md").read_bytes().decode()
    assert written == text.replace("}\r\n---", "}\r\nwithdrawn: true\r\n---")
    assert "no longer available" in empty_site.build().text("en/reports/water/index.html")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1", "a: 1\nwithdrawn: true\n"),
        ("a: 1\nwithdrawn: no # x\nb: 2\n", "a: 1\nwithdrawn: true\nb: 2\n"),
        ("a: |\n  long\n  text\n", "a: |\n  long\n  text\nwithdrawn: true\n"),
        ("\ufeffa: 1\r\n", "\ufeffa: 1\r\nwithdrawn: true\r\n"),
        ("{a: 1}\n", None),
        ("- a\n", None),
    ],
)
def test_an_unusual_file_is_left_to_a_person(before: str, after: str | None):
    assert withdrawn_text(before, "report.yaml") == after
