"""Disks that are full, read-only, or not the disk beside them. Without the right to mount, most are skipped."""

import errno
import os
from typing import Never

import pytest

from sitegen import fs

SMALL = {"assets/a.css": "a", "ar/index.html": "home"}
BIG = {f"ar/{n}.html": str(n) * 60_000 for n in range(30)}


def test_a_full_disk_leaves_the_old_site_and_no_rubbish(site, mount) -> None:
    mount(site.root, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    site.build(SMALL)
    used = os.statvfs(site.root).f_bfree
    result = site.build(SMALL | BIG)
    assert [problem.code for problem in result.diagnostics] == ["output-disk-full"]
    assert result.diagnostics[0].location.file.startswith("output/ar/")
    assert site.tree() == SMALL
    assert site.beside() == ["output"]
    assert os.statvfs(site.root).f_bfree == used


def test_a_full_disk_at_the_first_build_leaves_nothing(site, mount) -> None:
    mount(site.root, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    assert site.refuses(BIG) == ["output-disk-full"]
    assert site.beside() == []


def test_a_disk_without_room_for_the_lock_is_full_too(site, mount) -> None:
    mount(site.root, "-t", "tmpfs", "-o", "nr_inodes=1", "tmpfs")
    assert site.refuses(SMALL) == ["output-disk-full"]


def test_a_read_only_disk_is_refused(site, mount) -> None:
    mount(site.root, "-t", "tmpfs", "tmpfs")
    site.build(SMALL)
    mount(site.root, "-o", "remount,ro")
    assert site.refuses({}) == ["output-read-only"]
    assert site.tree() == SMALL


@pytest.mark.parametrize("kind", ["other disk", "same disk"])
def test_a_folder_that_is_a_mount_point_is_written_file_by_file(site, mount, tmp_path, kind) -> None:
    if kind == "same disk":
        (tmp_path / "volume").mkdir()
        mount(site.target, "--bind", str(tmp_path / "volume"))
    else:
        mount(site.target, "-t", "tmpfs", "tmpfs")
    for files in (SMALL, SMALL | BIG, SMALL):
        result = site.build(files)
        assert result.published
        assert not result.exchanged
        assert site.tree() == files
        assert site.beside() == ["output"]
        assert [path.name for path in site.target.iterdir() if path.name.startswith(".sitegen-work")] == []


def test_a_mount_point_that_is_read_only_is_refused(site, mount) -> None:
    mount(site.target, "-t", "tmpfs", "-o", "ro", "tmpfs")
    assert site.refuses(SMALL) == ["output-read-only"]
    assert site.beside() == ["output"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "output-disk-full"),
        (errno.EDQUOT, "output-disk-full"),
        (errno.EACCES, "output-read-only"),
        (errno.EROFS, "output-read-only"),
        (errno.EIO, "output-cannot-write"),
    ],
)
def test_every_refusal_of_the_disk_is_told_and_leaves_the_old_site(site, monkeypatch, number, code) -> None:
    site.build(SMALL)

    def refuse(*_: object) -> Never:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fs, "write_new", refuse)
    assert site.refuses({"ar/index.html": "new"}) == [code]
    assert site.tree() == SMALL
    assert site.beside() == ["output"]


def test_what_was_prepared_inside_a_volume_is_cleaned_when_it_is_no_volume_any_more(site) -> None:
    site.build(SMALL)
    left = site.target / ".sitegen-work/new/ar"
    left.mkdir(parents=True)
    (left / "index.html").write_text("half")
    assert site.build(SMALL).finished_earlier
    assert not (site.target / ".sitegen-work").exists()
    assert site.tree() == SMALL
