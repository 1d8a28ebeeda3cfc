import os
import stat
from collections.abc import Iterator
from typing import Never

import pytest

from sitegen import fs
from sitegen.write import MANIFEST, read_manifest

MANY = {f"ar/reports/{n}/index.html": f"report {n}" for n in range(60)}
SMALL = {"assets/a.css": "a", "ar/index.html": "home", "feed.xml": "feed"}


def inode(path):
    return path.stat().st_ino, path.stat().st_mtime_ns


@pytest.fixture(params=["exchange", "one by one"])
def both_ways(request, monkeypatch) -> None:
    """Large changes by exchange, and on a system that has no exchange."""

    def unsupported(*_: object) -> Never:
        raise fs.ExchangeUnsupportedError("a test")

    if request.param == "one by one":
        monkeypatch.setattr(fs, "exchange", unsupported)


def test_the_first_build_makes_the_folder_and_leaves_nothing_beside_it(site) -> None:
    result = site.build(SMALL)
    assert result.published
    assert result.exchanged
    assert result.written == ("ar/index.html", "assets/a.css", "feed.xml")
    assert site.tree() == SMALL
    assert site.beside() == ["output"]


def test_the_first_build_may_fill_an_empty_folder_and_keeps_its_permissions(site) -> None:
    site.target.mkdir(mode=0o750)
    assert site.build(SMALL).published
    assert stat.S_IMODE(site.target.stat().st_mode) == 0o750


def test_a_folder_several_levels_down_is_made(site) -> None:
    assert site.build(SMALL, target=site.root / "build" / "public" / "site").published


def test_files_can_be_read_by_a_web_server(site) -> None:
    umask = os.umask(0o022)
    try:
        site.build(SMALL)
        site.build(SMALL | {"ar/index.html": "new"})
    finally:
        os.umask(umask)
    assert {stat.S_IMODE(path.stat().st_mode) for path in site.target.rglob("*") if path.is_file()} == {0o644}


def test_building_again_touches_nothing(site) -> None:
    site.build(SMALL)
    before = {path: inode(path) for path in site.root.rglob("*")}
    result = site.build(SMALL)
    assert result.published
    assert (result.written, result.deleted, result.unchanged) == ((), (), 3)
    assert {path: inode(path) for path in site.root.rglob("*")} == before


def test_a_small_change_replaces_only_its_files(site) -> None:
    site.build(SMALL)
    folder, kept = inode(site.target), inode(site.target / "assets/a.css")
    result = site.build(SMALL | {"ar/index.html": "new"})
    assert result.written == ("ar/index.html",)
    assert not result.exchanged
    assert site.tree()["ar/index.html"] == "new"
    assert inode(site.target / "assets/a.css") == kept
    assert inode(site.target)[0] == folder[0]
    assert site.beside() == ["output"]


@pytest.mark.usefixtures("both_ways")
def test_a_large_change_keeps_what_did_not_change(site) -> None:
    site.build(SMALL | MANY)
    kept = inode(site.target / "assets/a.css")
    new = SMALL | {path: text + "!" for path, text in MANY.items()}
    result = site.build(new)
    assert len(result.written) == 60
    assert result.unchanged == 3
    assert site.tree() == new
    assert inode(site.target / "assets/a.css") == kept
    assert site.beside() == ["output"]


def test_a_large_change_exchanges_the_whole_folder(site) -> None:
    site.build(MANY)
    before = inode(site.target)
    assert site.build({path: text + "!" for path, text in MANY.items()}).exchanged
    assert inode(site.target) != before


def test_what_no_page_owns_any_more_goes_with_its_empty_folders(site) -> None:
    site.build(SMALL | {"en/reports/rome/index.html": "rome"})
    result = site.build(SMALL)
    assert result.deleted == ("en/reports/rome/index.html",)
    assert not (site.target / "en").exists()


@pytest.mark.usefixtures("both_ways")
@pytest.mark.parametrize("more", [{}, MANY])
def test_what_no_build_wrote_stays(site, more) -> None:
    site.build(SMALL)
    (site.target / "ar/notes.txt").write_text("mine")
    (site.target / "empty/folder").mkdir(parents=True)
    (site.target / "shortcut").symlink_to("ar/notes.txt")
    before = inode(site.target / "ar/notes.txt")
    result = site.build({"assets/a.css": "b", **more})
    assert result.published
    assert result.deleted == ("ar/index.html", "feed.xml")
    assert inode(site.target / "ar/notes.txt") == before
    assert (site.target / "empty/folder").is_dir()
    assert (site.target / "shortcut").is_symlink()
    assert site.beside() == ["output"]


@pytest.mark.usefixtures("both_ways")
def test_a_file_may_become_a_folder_and_a_folder_a_file(site) -> None:
    site.build({"ar.html": "file", "en.html/deep/index.html": "in a folder", "en.html/b.html": "b"})
    new = {"ar.html/index.html": "in a folder", "en.html": "file"}
    assert site.build(new).published
    assert site.tree() == new
    assert site.beside() == ["output"]


def test_what_somebody_puts_there_while_the_site_is_made_stays_too(site) -> None:
    site.build(MANY)
    (site.target / "replaced.txt").write_text("before")

    def meanwhile() -> Iterator[tuple[str, str]]:
        (site.target / "late").mkdir()
        (site.target / "late/added.txt").write_text("mine")
        (site.target / "new.txt").write_text("after")
        (site.target / "new.txt").replace(site.target / "replaced.txt")
        yield from ((path, text + "!") for path, text in MANY.items())

    assert site.build(meanwhile()).exchanged
    assert (site.target / "late/added.txt").read_text() == "mine"
    assert (site.target / "replaced.txt").read_text() == "after"
    assert site.beside() == ["output"]


def test_a_page_that_somebody_changed_by_hand_is_put_right(site) -> None:
    site.build(SMALL)
    (site.target / "ar/index.html").write_text("HOME")
    assert site.build(SMALL).written == ("ar/index.html",)
    assert site.tree() == SMALL


def test_a_page_that_somebody_deleted_comes_back(site) -> None:
    site.build(SMALL)
    (site.target / "ar/index.html").unlink()
    (site.target / "ar").rmdir()
    assert site.build(SMALL).published
    assert site.tree() == SMALL


def test_a_removed_output_folder_is_made_again(site) -> None:
    site.build(SMALL)
    for path in sorted(site.target.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    site.target.rmdir()
    assert site.build(SMALL).published
    assert site.tree() == SMALL


def test_a_site_may_become_empty_and_full_again(site) -> None:
    site.build({})
    assert site.build(SMALL).published
    assert site.build({}).published
    assert site.tree() == {}
    assert site.build(SMALL).published
    assert site.tree() == SMALL


def test_an_error_while_pages_are_made_leaves_the_old_site(site) -> None:
    site.build(SMALL)

    def broken() -> Iterator[tuple[str, str]]:
        yield "ar/index.html", "new"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        site.build(broken())
    assert site.tree() == SMALL
    assert site.beside() == ["output"]


def test_a_disk_error_of_the_page_maker_is_not_taken_for_one_of_the_output_folder(site) -> None:
    def broken() -> Iterator[tuple[str, str]]:
        yield "ar/index.html", "new"
        raise FileNotFoundError("photo.jpg")

    with pytest.raises(FileNotFoundError):
        site.build(broken())


def test_a_site_that_is_not_approved_is_not_published(site) -> None:
    site.build(SMALL)
    seen = []
    result = site.build(SMALL | {"ar/index.html": "new"}, approve=lambda: bool(seen))
    assert not result.published
    assert site.tree() == SMALL
    assert site.beside() == ["output"]


def test_the_list_of_files_is_the_same_for_the_same_site(site) -> None:
    site.build(SMALL | {"ar/تقرير/index.html": "x"})
    other = site.root / "other"
    site.build({"ar/تقرير/index.html": "x"} | dict(reversed(SMALL.items())), target=other)
    assert (other / MANIFEST).read_bytes() == (site.target / MANIFEST).read_bytes()
    assert sorted(read_manifest(other)) == ["ar/index.html", "ar/تقرير/index.html", "assets/a.css", "feed.xml"]


def test_durable_or_not_the_files_are_the_same(site) -> None:
    site.build(SMALL, durable=True)
    site.build(SMALL | {"ar/index.html": "new"}, durable=True)
    site.build(SMALL | MANY, durable=True)
    assert site.tree() == SMALL | MANY
