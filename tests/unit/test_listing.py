"""One listing says what walks say."""

from pathlib import Path

import pytest

from sitegen import fs
from sitegen.listing import listing_of
from sitegen.read.file_names import PrivateNames


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a/b.md", "a/.hidden/c.md", "a/.d.md", "a/e.md~", "f.md", "ab/g.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_the_names_below_a_folder_are_those_of_a_walk(root: Path) -> None:
    listing = listing_of([root, root / "nothing"])
    assert listing.plain
    for folder in (root, root / "a"):
        assert listing.below(folder, PrivateNames()).names == fs.walk_names(folder, skip=PrivateNames()).names
        assert listing.below(folder, ()).names == fs.walk_names(folder).names
    assert listing.files == {path: fs.stamp_of(path) for path in listing.files}


def test_changes_are_told(root: Path) -> None:
    before = listing_of([root])
    assert (listing_of([root]).digest, listing_of([root]).names) == (before.digest, before.names)
    (root / "f.md").write_text("longer than before", encoding="utf-8")
    changed = listing_of([root])
    assert changed.digest != before.digest
    assert changed.names == before.names
    (root / "empty").mkdir()
    assert listing_of([root]).digest != changed.digest
    (root / "new.md").touch()
    assert listing_of([root]).names != before.names


def test_links_are_not_plain(root: Path) -> None:
    (root / "link.md").symlink_to("f.md")
    listing = listing_of([root])
    assert not listing.plain
    assert listing.files[f"{root}/link.md"] == fs.stamp_of(root / "f.md")
    Path(root.with_name("linked")).symlink_to(root)
    assert not listing_of([root.with_name("linked")]).plain


def test_a_link_to_nothing_is_no_listing(root: Path) -> None:
    (root / "link.md").symlink_to("nothing")
    with pytest.raises(FileNotFoundError):
        listing_of([root])
