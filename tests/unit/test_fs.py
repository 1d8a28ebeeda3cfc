import errno
import os
import stat
from typing import Never

import pytest

from sitegen import fs


def test_a_walk_lists_everything_sorted_and_follows_no_link(tmp_path) -> None:
    root = tmp_path / "root"
    (root / "b/c").mkdir(parents=True)
    (root / "b/c/deep.md").write_text("12345")
    (root / "a.md").write_text("1")
    (root / "b.md").write_text("")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/x").write_text("secret")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "b/loop").symlink_to(root)
    (root / "broken").symlink_to("nothing")
    os.mkfifo(root / "pipe")
    tree = fs.walk_files(root)
    assert [(file.path, file.size) for file in tree.files] == [("a.md", 1), ("b.md", 0), ("b/c/deep.md", 5)]
    assert tree.folders == ("b", "b/c")
    assert tree.links_outside == ("out",)
    assert tree.links_inside == ("b/loop", "broken")
    assert tree.others == ("pipe",)


def test_a_walk_leaves_out_what_it_is_told_to(tmp_path) -> None:
    (tmp_path / ".git/objects").mkdir(parents=True)
    (tmp_path / ".git/config").write_text("")
    (tmp_path / "a.md").write_text("")
    tree = fs.walk_files(tmp_path, skip={".git"})
    assert [file.path for file in tree.files] == ["a.md"]
    assert tree.folders == ()


def test_inside_sees_through_dots_and_links(tmp_path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "door").symlink_to(tmp_path)
    assert fs.inside(root, root)
    assert fs.inside(root, root / "a/../b")
    assert not fs.inside(root, root / "../other")
    assert not fs.inside(root, root / "door/other")
    assert not fs.inside(root, tmp_path / "root-two")
    assert fs.inside(root, root / "door/root/x")


def test_an_atomic_write_keeps_permissions_and_leaves_nothing_beside(tmp_path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o640)
    fs.write_atomically(path, b"new", durable=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.md"]


def test_an_atomic_write_that_fails_leaves_the_old_file_and_nothing_beside(tmp_path, monkeypatch) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(_: object) -> Never:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        fs.write_atomically(path, b"new", durable=True)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.md"]


def test_an_atomic_write_replaces_a_link_and_not_what_it_leads_to(tmp_path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "link").symlink_to("precious")
    fs.write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "precious").read_text() == "precious"
    assert (tmp_path / "link").read_text() == "new"


def test_a_new_file_never_replaces_one(tmp_path) -> None:
    fs.write_new(tmp_path / "a/b/c", b"1")
    with pytest.raises(FileExistsError):
        fs.write_new(tmp_path / "a/b/c", b"2")
    assert fs.read_bytes(tmp_path / "a/b/c") == b"1"


def test_two_folders_are_exchanged(tmp_path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_text("")
    try:
        fs.exchange(tmp_path / "one", tmp_path / "two")
    except fs.ExchangeUnsupportedError as error:
        pytest.skip(f"this system cannot: {error}")
    assert (tmp_path / "one/two").exists()
    assert (tmp_path / "two/one").exists()


def test_exchanging_with_nothing_is_an_error_and_changes_nothing(tmp_path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises((FileNotFoundError, fs.ExchangeUnsupportedError)):
        fs.exchange(tmp_path / "one", tmp_path / "missing")
    assert (tmp_path / "one").is_dir()


def test_a_second_name_keeps_the_inode_also_of_a_link(tmp_path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to("file")
    fs.link_or_copy(tmp_path / "file", tmp_path / "a/b/file")
    fs.link_or_copy(tmp_path / "link", tmp_path / "a/link")
    assert (tmp_path / "a/b/file").samefile(tmp_path / "file")
    assert (tmp_path / "a/link").is_symlink()
    with pytest.raises(FileNotFoundError):
        fs.link_or_copy(tmp_path / "missing", tmp_path / "a/missing")


def test_where_a_second_name_is_impossible_a_copy_with_the_same_time_is_made(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("x")
    os.utime(tmp_path / "file", ns=(1, 10**18))

    def refuse(*_: object, **__: object) -> Never:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    fs.link_or_copy(tmp_path / "file", tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "x"
    assert (tmp_path / "copy").stat().st_mtime_ns == 10**18


def test_renaming_is_possible_within_one_disk(tmp_path) -> None:
    (tmp_path / "a").mkdir()
    assert fs.can_rename_between(tmp_path, tmp_path / "a")
    assert list((tmp_path / "a").iterdir()) == []


def test_flushing_a_disk_changes_nothing_that_can_be_seen(tmp_path) -> None:
    (tmp_path / "a").write_text("a")
    fs.flush_disk(tmp_path)
    assert (tmp_path / "a").read_text() == "a"
