"""What is shown while a site is written is what a build would write, after any edit; and what is good stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.pipeline.preview import Preview
from tests.mini_site import BASE, REPORT, MiniSite

TEXT = "content/reports/rome-water/en.md"


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE + REPORT)
    site.put("static/notes.txt", b"notes")
    return site


def edited(path: str, old: str, new: str) -> Callable[[MiniSite], object]:
    def edit(site: MiniSite) -> None:
        file = site.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return edit


EDITS: dict[str, Callable[[MiniSite], object]] = {
    "text": edited(TEXT, "The delegation arrived", "They arrived"),
    "title": edited(TEXT, "title: Water in Rome", "title: Wells in Rome"),
    "slug": edited(TEXT, "title: Wells", "slug: wells\ntitle: Wells"),
    "facts": edited("content/reports/rome-water/report.yaml", "hosts: [rome]", "hosts: [athens]"),
    "city": edited("content/cities.yaml", "en: Rome", "en: Roma"),
    "settings": edited("config.yaml", "Network of Cities", "Our Cities"),
    "template": lambda site: site.put("templates/parts/facts.html", b"<p>Ours</p>\n"),
    "file": lambda site: site.put("static/notes.txt", b"other notes"),
    "gone": lambda site: site.remove("content/reports/rome-water/ar.md"),
    "moved": lambda site: (site.root / "content/reports/rome-water").rename(site.root / "content/reports/wells"),
}


def touched_by(edit: Callable[[MiniSite], object], site: MiniSite) -> frozenset[str]:
    """Makes an edit; what a watcher would say of it."""

    def listing() -> dict[str, bytes | None]:
        return {str(path): path.read_bytes() if path.is_file() else None for path in site.root.rglob("*")}

    before = listing()
    edit(site)
    after = listing()
    return frozenset(path for path in before.keys() | after.keys() if before.get(path, b"") != after.get(path, b""))


@pytest.mark.parametrize("told", [False, True])
def test_after_each_of_many_edits_it_is_byte_for_byte_what_a_build_writes(site: MiniSite, told: bool) -> None:
    preview = Preview(site.order())
    preview.refresh()
    for name, edit in EDITS.items():
        touched = touched_by(edit, site)
        assert touched, name
        preview.refresh(touched if told else None)
        built = site.build()
        assert built.errors == [], name
        for path, data in built.files().items():
            if not path.startswith((".sitegen", "search-index/")):
                assert preview.file(path) == data, (name, path)
        assert {each.diagnostic.code for each in preview.problems} <= set(built.codes), name
        while preview.examine():
            pass
        assert sorted(each.diagnostic.code for each in preview.problems) == sorted(built.codes), name


def test_an_error_changes_no_page_and_is_gone_when_it_is_mended(site: MiniSite) -> None:
    preview = Preview(site.order())
    preview.refresh()
    before, version = preview.file("en/reports/rome-water/index.html"), preview.version
    good = (site.root / TEXT).read_bytes()
    site.put(TEXT, b"---\ntitle: [\n---\n")
    preview.refresh()
    assert preview.version == version
    assert preview.problems
    assert preview.file("en/reports/rome-water/index.html") == before
    site.put(TEXT, good)
    preview.refresh()
    assert preview.problems == ()


def test_a_page_whose_template_fails_stays_as_it_was(site: MiniSite) -> None:
    page = "en/reports/rome-water/index.html"
    preview = Preview(site.order())
    preview.refresh()
    before = preview.file(page)
    site.put("templates/parts/facts.html", b"{{ view.trip.days // 0 }}\n")
    preview.refresh()
    assert preview.file(page) == before
    assert [each.diagnostic.location.file for each in preview.problems] == ["templates/parts/facts.html"]


def test_a_site_that_cannot_be_read_at_all_shows_nothing_and_says_why(tmp_path: Path) -> None:
    preview = Preview(MiniSite(tmp_path, "-- content/x.txt --\n").order())
    preview.refresh()
    assert preview.file("index.html") is None
    assert [each.diagnostic.code for each in preview.problems] == ["no-config"]


def test_a_name_that_must_not_be_published_is_said_as_soon_as_its_page_is_looked_at_and_never_shown(
    site: MiniSite,
) -> None:
    site.put("content/private.yaml", "names: [نور الخطيب]\n".encode())
    edited("content/reports/rome-water/ar.md", "وصل الوفد.", "وصل الوفد ومعه نـور الخطيب, ثم عاد.")(site)
    preview = Preview(site.order())
    preview.refresh()
    assert preview.file("en/reports/rome-water/index.html")
    assert "private-name-published" not in codes(preview)
    assert preview.file("ar/reports/rome-water/index.html")
    found = {str(each.diagnostic.location) for each in preview.problems if each.diagnostic.code.startswith("private-")}
    assert found == {"ar/reports/rome-water/index.html", "content/reports/rome-water/ar.md:10"}
    shown = [preview.line(each.diagnostic.location) for each in preview.problems]
    assert "الخطيب" not in f"{preview.problems} {shown}"
    edited("content/reports/rome-water/ar.md", "نـور الخطيب,", "نور،")(site)
    preview.refresh()
    assert preview.file("ar/reports/rome-water/index.html")
    while preview.examine():
        pass
    assert codes(preview) == []


def test_a_name_on_a_page_that_nobody_looks_at_is_found_too(site: MiniSite) -> None:
    site.put("content/private.yaml", b"names: [Nour Khatib]\n")
    site.put("static/nour-khatib.txt", b"notes")
    preview = Preview(site.order())
    preview.refresh()
    while preview.examine():
        pass
    assert codes(preview) == ["private-name-in-address"]


def codes(preview: Preview) -> list[str]:
    return [each.diagnostic.code for each in preview.problems]


def test_what_was_not_touched_is_not_looked_at(site: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = Preview(site.order())
    preview.refresh()
    touched = touched_by(edited(TEXT, "The delegation arrived", "They arrived"), site)
    monkeypatch.setattr("sitegen.fs.walk_names", None)
    preview.refresh(touched)
    page = preview.file("en/reports/rome-water/index.html")
    assert page is not None
    assert b"They arrived" in page


def test_a_file_that_is_gone_when_it_is_looked_at_is_not_shown(site: MiniSite) -> None:
    preview = Preview(site.order())
    preview.refresh()
    touched = touched_by(lambda site: site.remove(TEXT), site)
    preview.refresh(touched)
    assert preview.file("en/reports/rome-water/index.html") is None
