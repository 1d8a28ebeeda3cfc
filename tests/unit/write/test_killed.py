"""A build that is killed at any moment leaves the old site or the new one, and the next build finishes what was begun.

A page of these sites holds the path of its style sheet, so that a page without its assets can be noticed.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("killed_builds.py")

OLD = {
    "assets/old.css": "old",
    "ar/index.html": "assets/old.css",
    "en/index.html": "assets/old.css",
    "en/gone/index.html": "assets/old.css",
    "same.html": "assets/kept.css",
    "assets/kept.css": "kept",
}
NEW = {
    "assets/new.css": "new",
    "ar/index.html": "assets/new.css",
    "ar/added/index.html": "assets/new.css",
    "en/index.html": "assets/new.css",
    "same.html": "assets/kept.css",
    "assets/kept.css": "kept",
}
NOTES = {"notes.txt": "somebody's"}


def kill_everywhere(start: Path, where: Path, way: str, files: dict[str, str]) -> list[Path]:
    where.mkdir()
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(start), str(where), way, json.dumps(files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return [where / str(number) for number in range(1, int(done.stdout) + 1)]


def fails() -> Iterator[tuple[str, str]]:
    yield "ar/index.html", "third"
    raise ZeroDivisionError


def assert_fit_for_readers(tree: dict[str, str], old: dict[str, str], new: dict[str, str]) -> None:
    assert old.keys() & new.keys() <= tree.keys(), "a page that both sites have is missing"
    for path, text in tree.items():
        assert text in {old.get(path), new.get(path)}, f"{path} is neither old nor new"
        if path.endswith(".html"):
            assert text in tree, f"{path} is shown without {text}"


@pytest.mark.parametrize("way", ["as planned", "exchange", "no exchange"])
def test_a_kill_at_any_moment_leaves_one_whole_site(site, tmp_path, way) -> None:
    at_once = way == "exchange"
    site.build(OLD)
    (site.target / "notes.txt").write_text("somebody's")
    seen, put_late = set(), False
    for root in kill_everywhere(site.root, tmp_path / "killed", way, NEW):
        killed = type(site)(root=root)
        tree = killed.tree()
        assert tree.pop("notes.txt") == "somebody's"
        if at_once:
            assert tree in (OLD, NEW)
        assert_fit_for_readers(tree, OLD, NEW)
        put_late |= (killed.target / "late.txt").exists()
        seen.add("old" if tree == OLD else "new" if tree == NEW else "between")

        with pytest.raises(ZeroDivisionError):
            killed.build(fails())
        assert killed.tree() in (OLD | NOTES, NEW | NOTES), "the next build did not finish what was begun"
        assert killed.beside() == ["output"]
        assert killed.build(NEW).published
        assert killed.tree() == NEW | NOTES
        assert (killed.target / "late.txt").exists() == put_late, "what somebody put there was lost"
        assert killed.beside() == ["output"]
    assert seen == ({"old", "new"} if at_once else {"old", "between", "new"})


def test_a_kill_of_the_first_build_leaves_nothing_or_the_site(site, tmp_path) -> None:
    for root in kill_everywhere(site.root, tmp_path / "killed", "exchange", NEW):
        killed = type(site)(root=root)
        assert not killed.target.exists() or killed.tree() == NEW
        assert killed.build(NEW).published
        assert killed.tree() == NEW
        assert killed.beside() == ["output"]


def test_files_that_become_folders_are_finished_too(site, tmp_path) -> None:
    old = {"x.html": "file", "y.html/deep/a.html": "in a folder"}
    new = {"x.html/a.html": "in a folder", "y.html": "file"}
    site.build(old)
    for root in kill_everywhere(site.root, tmp_path / "killed", "no exchange", new):
        killed = type(site)(root=root)
        with pytest.raises(ZeroDivisionError):
            killed.build(fails())
        assert killed.tree() in (old, new)
        assert killed.build(new).published
        assert killed.tree() == new
        assert killed.beside() == ["output"]


def test_a_build_killed_while_it_finishes_a_killed_one_is_finished_too(site, tmp_path) -> None:
    site.build(OLD)
    begun = [
        root
        for root in kill_everywhere(site.root, tmp_path / "killed", "as planned", NEW)
        if (root / ".sitegen-output/journal.json").exists()
    ]
    for root in kill_everywhere(begun[len(begun) // 2], tmp_path / "again", "as planned", NEW):
        killed = type(site)(root=root)
        assert_fit_for_readers(killed.tree(), OLD, NEW)
        assert killed.build(NEW).published
        assert killed.tree() == NEW
        assert killed.beside() == ["output"]


def test_a_journal_for_a_folder_that_somebody_removed_is_dropped(site, tmp_path) -> None:
    site.build(OLD)
    begun = [
        root
        for root in kill_everywhere(site.root, tmp_path / "killed", "as planned", NEW)
        if (root / ".sitegen-output/journal.json").exists()
    ]
    killed = type(site)(root=begun[0])
    killed.target.rename(tmp_path / "taken away")
    assert killed.build(NEW).exchanged
    assert killed.tree() == NEW
    assert killed.beside() == ["output"]


def test_what_a_killed_build_had_prepared_is_cleaned_and_told(site) -> None:
    site.build(OLD)
    halfway = site.root / ".sitegen-output"
    (halfway / "new/ar").mkdir(parents=True)
    (halfway / "new/ar/index.html").write_text("half a pa")
    (halfway / ".sitegen-1-1.tmp").write_text("half a journal")
    assert site.build(OLD).finished_earlier
    assert not site.build(OLD).finished_earlier
    assert site.beside() == ["output"]
