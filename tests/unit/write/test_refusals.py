import fcntl
import os
import threading
from collections.abc import Iterator

import pytest

SMALL = {"assets/a.css": "a", "ar/index.html": "home"}


def test_a_file_in_place_of_the_folder_is_refused(site) -> None:
    site.target.write_text("precious")
    assert site.refuses(SMALL) == ["output-is-a-file"]
    assert site.target.read_text() == "precious"


def test_a_link_in_place_of_the_folder_is_refused(site, tmp_path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    site.target.symlink_to(elsewhere)
    assert site.refuses(SMALL) == ["output-is-a-link"]
    assert list(elsewhere.iterdir()) == []


def test_a_folder_of_somebody_else_is_refused_and_named(site) -> None:
    site.target.mkdir()
    (site.target / "thesis.docx").write_text("precious")
    result = site.build(SMALL)
    assert [problem.code for problem in result.diagnostics] == ["output-not-ours"]
    assert result.diagnostics[0].args == {"path": "output", "example": "thesis.docx"}
    assert site.tree() == {"thesis.docx": "precious"}
    assert site.beside() == ["output"]


def test_an_adopted_folder_keeps_what_is_not_the_sites(site) -> None:
    (site.target / "ar").mkdir(parents=True)
    (site.target / "ar/index.html").write_text("old")
    (site.target / "thesis.docx").write_text("precious")
    assert site.build(SMALL, adopt=True).published
    assert site.tree() == SMALL | {"thesis.docx": "precious"}
    assert site.build({"assets/a.css": "a"}).deleted == ("ar/index.html",)


def test_a_page_does_not_replace_a_file_that_no_build_wrote(site) -> None:
    site.build({"assets/a.css": "a"})
    (site.target / "robots.html").write_text("mine")
    result = site.build({"assets/a.css": "b", "robots.html": "the site's"})
    assert [problem.code for problem in result.diagnostics] == ["output-file-in-the-way"]
    assert site.tree() == {"assets/a.css": "a", "robots.html": "mine"}
    assert site.build({"assets/a.css": "b", "robots.html": "the site's"}, adopt=True).published


def test_a_file_that_is_already_what_the_page_would_be_becomes_the_sites(site) -> None:
    site.build({"assets/a.css": "a"})
    (site.target / "x.html").write_text("same")
    assert site.build({"assets/a.css": "a", "x.html": "same"}).published
    assert site.build({"assets/a.css": "a"}).deleted == ("x.html",)


@pytest.mark.parametrize("adopt", [False, True])
def test_folders_and_links_in_the_way_are_never_replaced(site, adopt) -> None:
    site.build({"assets/a.css": "a"})
    (site.target / "folder.html/mine").mkdir(parents=True)
    (site.target / "file").write_text("mine")
    (site.target / "link.html").symlink_to("file")
    (site.target / "linked").symlink_to("assets")
    result = site.build(
        {"folder.html": "x", "file/index.html": "x", "link.html": "x", "linked/index.html": "x"}, adopt=adopt
    )
    assert [problem.code for problem in result.diagnostics] == ["output-file-in-the-way"] * 4
    assert (site.target / "assets/a.css").exists()


def test_a_link_out_of_the_folder_is_refused(site, tmp_path) -> None:
    site.build(SMALL)
    secret = tmp_path / "secret"
    secret.mkdir()
    (site.target / "downloads").symlink_to(secret)
    result = site.build({"downloads/x.html": "x"})
    assert [problem.code for problem in result.diagnostics] == ["output-link-outside"]
    assert list(secret.iterdir()) == []


@pytest.mark.parametrize("name", [".", "..", "content", "content/site", "static/x/y"])
def test_a_folder_that_holds_or_is_in_the_sources_is_refused(site, name) -> None:
    for folder in ("content", "static"):
        (site.root / folder).mkdir()
    result = site.build(
        SMALL, target=site.root / name, sources=[site.root / "content", site.root / "static"], adopt=True
    )
    assert [problem.code for problem in result.diagnostics] == ["output-holds-sources"]
    assert site.beside() == ["content", "static"]


def test_a_folder_that_reaches_the_sources_through_a_link_is_refused(site, tmp_path) -> None:
    (site.root / "content").mkdir()
    (tmp_path / "door").symlink_to(site.root)
    result = site.build(SMALL, target=tmp_path / "door" / "content" / "x", sources=[site.root / "content"])
    assert [problem.code for problem in result.diagnostics] == ["output-holds-sources"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"format": 99, "files": {}}',
        '{"format": 1, "files": {"../../etc/passwd": ["page", 1, "x"]}}',
        '{"format": 1, "files": {"a.html": 3}}',
        '{"format": 1, "files": []}',
        "\xff",
    ],
)
def test_a_damaged_list_is_refused_until_the_folder_is_adopted(site, text) -> None:
    site.build(SMALL)
    (site.target / ".sitegen-manifest.json").write_text(text, encoding="latin-1")
    assert site.refuses({}) == ["output-list-damaged"]
    assert site.tree() == SMALL
    assert site.build(SMALL, adopt=True).published
    assert site.build({}).deleted == ("ar/index.html", "assets/a.css")


def test_a_damaged_journal_is_refused(site) -> None:
    site.build(SMALL)
    work = site.root / ".sitegen-output"
    work.mkdir()
    (work / "journal.json").write_text("{")
    assert site.refuses({}) == ["output-list-damaged"]
    (work / "journal.json").unlink()
    assert site.build({}).published


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ar/a.html", "ar/a.html"),
        ("ar/a.html", "ar/A.html"),
        ("ar/a.html", "AR/a.html/index.html"),
        ("ar/a.html/index.html", "ar/a.html"),
        ("straße.html", "STRASSE.html"),
    ],
)
def test_two_files_that_would_be_one_are_refused_and_both_are_named(site, first, second) -> None:
    result = site.build([(first, "1"), (second, "2")])
    assert [problem.code for problem in result.diagnostics] == ["output-name-twice"]
    assert result.diagnostics[0].args["first"] == f"output/{first}"
    assert result.diagnostics[0].args["second"] == f"output/{second}"
    assert not site.target.exists()


def test_a_second_build_at_the_same_time_is_refused_and_names_the_first(site) -> None:
    site.build(SMALL)

    def slow() -> Iterator[tuple[str, str]]:
        second = site.build({})
        assert [problem.code for problem in second.diagnostics] == ["output-busy"]
        assert second.diagnostics[0].args["process"] == str(os.getpid())
        yield "ar/index.html", "new"

    assert site.build(slow()).published
    assert site.tree() == {"ar/index.html": "new"}


def test_a_second_build_waits_a_little_for_the_first(site) -> None:
    work = site.root / ".sitegen-output"
    work.mkdir()
    handle = os.open(work / "lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    published = []
    second = threading.Thread(target=lambda: published.append(site.build(SMALL, wait_seconds=20).published))
    second.start()
    # The first build ends as builds end: it removes its lock and its folder while it still holds them.
    (work / "lock").unlink()
    work.rmdir()
    os.close(handle)
    second.join()
    assert published == [True]
    assert site.tree() == SMALL
    assert site.beside() == ["output"]


def test_a_lock_that_was_removed_while_we_waited_for_it_is_not_taken_for_the_lock(site, monkeypatch) -> None:
    lock = site.root / ".sitegen-output/lock"
    flock = fcntl.flock
    third = []

    def overtaken(handle: int, how: int) -> None:
        if not third:
            lock.unlink()
            third.append(os.open(lock, os.O_CREAT | os.O_RDWR))
            flock(third[0], fcntl.LOCK_EX)
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", overtaken)
    assert site.refuses(SMALL) == ["output-busy"]
    os.close(third[0])
    assert site.build(SMALL).published
