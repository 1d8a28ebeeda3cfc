"""Publishing into folders of this machine: releases behind a link, and files in place."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen.model.output import Output, OutputKind
from sitegen.model.publishing import DirectoryPlace, Limit
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.publishing import Ending
from tests.publish.little_site import Desk, bytes_of, codes, files_in, gaps, outputs
from tests.publish.reader import Reader
from tests.publish.small_disk import fill, small_disk

ANY = Limit(count=100, percent=True)
ROOT = Path(__file__).parents[2]
MODES = pytest.mark.parametrize("releases", [True, False], ids=["releases", "in place"])

PUBLISH = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from sitegen.model.publishing import DirectoryPlace
from tests.publish.little_site import Desk, outputs
from tests.publish.test_directory import ANY
version, releases = int(sys.argv[3]), sys.argv[4] == "True"
desk = Desk(Path(sys.argv[2]), publisher=str(os.getpid())).write(outputs(version, pages=200))
print("ready", flush=True)
sys.stdin.readline()
print(desk.publish(DirectoryPlace(path="../www", releases=releases), limit=ANY).ending, flush=True)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "site").write(outputs(1))


@pytest.fixture
def www(tmp_path: Path) -> Path:
    return tmp_path / "www"


def place(*, releases: bool = True, keep: int = 3, compress: str = "off") -> DirectoryPlace:
    return DirectoryPlace(path="../www", releases=releases, keep=keep, compress=compress)


def seen(www: Path, *, releases: bool) -> Path:
    return www / "current" if releases else www


def publisher(root: Path, version: int, *, releases: bool) -> "subprocess.Popen[str]":
    """A process of its own that has its site ready and publishes when it is told to."""
    command = [sys.executable, "-c", PUBLISH, str(ROOT), str(root), str(version), str(releases)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


@MODES
def test_the_folder_holds_exactly_the_site_and_an_unchanged_site_makes_no_write(desk, www, releases):
    result = desk.publish(place(releases=releases))
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert files_in(seen(www, releases=releases)) == bytes_of(1)
    before = {path: path.lstat().st_ctime_ns for path in www.rglob("*")}
    assert desk.publish(place(releases=releases)).ending is Ending.NOTHING_TO_DO
    assert {path: path.lstat().st_ctime_ns for path in www.rglob("*")} == before


def test_a_folder_for_each_release_and_the_same_file_in_all_of_them(desk, www):
    desk.publish(place())
    inode = (www / "current/ar/about/index.html").stat().st_ino
    for version in range(2, 7):
        assert desk.write(outputs(version)).publish(place(), limit=ANY).ending is Ending.DONE
    assert (www / "current/ar/about/index.html").stat().st_ino == inode
    assert sorted(path.name[:6] for path in (www / "releases").iterdir()) == ["000003", "000004", "000005", "000006"]
    assert {path.name for path in www.iterdir()} == {"current", "releases"}
    assert bytes_of(6).items() <= files_in(www / "current").items()


def test_a_file_that_was_edited_in_a_release_is_put_again(desk, www):
    desk.publish(place())
    (www / "current/ar/about/index.html").write_bytes(b"edited by hand")
    desk.write(outputs(2)).publish(place(), limit=ANY)
    assert (www / "current/ar/about/index.html").read_bytes() == b"about us"


@MODES
def test_what_somebody_else_put_survives(desk, www, releases):
    desk.publish(place(releases=releases))
    folder = seen(www, releases=releases)
    (www / "beside.txt").write_bytes(b"beside")
    (folder / "ar" / "google1234.html").write_bytes(b"inside")
    (folder / "ar" / "link").symlink_to("google1234.html")
    for version in range(2, 8):
        assert desk.write(outputs(version)).publish(place(releases=releases), limit=ANY).ending is Ending.DONE
    assert (www / "beside.txt").read_bytes() == b"beside"
    assert (folder / "ar/google1234.html").read_bytes() == b"inside"
    assert (folder / "ar/link").is_symlink()


@MODES
def test_a_file_of_somebody_else_in_our_way_stops_everything(desk, www, releases):
    desk.publish(place(releases=releases))
    (seen(www, releases=releases) / "ar/new.html").write_bytes(b"theirs")
    desk.write([*outputs(2), Output(path="ar/new.html", data=b"ours", kind=OutputKind.PAGE)])
    before = files_in(www)
    result = desk.publish(place(releases=releases), limit=ANY)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])
    assert files_in(www) == before


def test_a_current_that_is_no_link_of_ours_is_never_replaced(desk, www):
    (www / "current").mkdir(parents=True)
    (www / "current/index.html").write_bytes(b"theirs")
    result = desk.publish(place(), adopt=True)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])
    assert files_in(www) == {"current/index.html": b"theirs"}


@MODES
def test_a_link_in_the_way_is_never_followed_out_of_the_target(desk, www, tmp_path, releases):
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = www / "releases" if releases else www
    folder.mkdir(parents=True)
    (folder / ("000001-aaaaaaaaaaaa" if releases else "ar")).symlink_to(outside)
    result = desk.publish(place(releases=releases))
    assert list(outside.iterdir()) == []
    assert result.ending is (Ending.DONE if releases else Ending.REFUSED)


@MODES
def test_a_rollback_and_what_comes_after_it(desk, www, releases):
    folder = seen(www, releases=releases)
    for version in (1, 2):
        desk.write(outputs(version)).publish(place(releases=releases), limit=ANY)
    assert desk.publish(place(releases=releases), go_back=True).ending is Ending.DONE
    assert bytes_of(1).items() <= files_in(folder).items()
    assert codes(desk.publish(place(releases=releases), go_back=True)) == ["publish-nothing-earlier"]
    assert desk.write(outputs(3)).publish(place(releases=releases), limit=ANY).ending is Ending.DONE
    assert desk.publish(place(releases=releases), go_back=True).ending is Ending.DONE
    there = files_in(folder)
    assert bytes_of(1).items() <= there.items()
    assert gaps(there.get, there) == []


def test_packed_forms_beside_the_texts(desk, www):
    desk.publish(place(compress="beside"))
    there = files_in(www / "current")
    packed = [name for name in there if name.endswith(".gz")]
    assert len(packed) == 12
    assert all(there[name][4:8] == bytes(4) for name in packed)
    assert desk.publish(place(compress="beside")).ending is Ending.NOTHING_TO_DO
    assert desk.publish(place()).plan.deletes == tuple(sorted(packed))


@MODES
def test_a_publisher_that_is_killed_at_any_moment_harms_no_reader_and_the_next_one_finishes(tmp_path, www, releases):
    first = publisher(tmp_path / "site", 1, releases=releases)
    assert first.communicate("go\n")[0] == "done\n"
    folder = seen(www, releases=releases)
    killed = 0
    with Reader(folder) as reader:
        for version, delay in enumerate((0.002, 0.01, 0.03, 0.06, 0.1), 2):
            process = publisher(tmp_path / "site", version, releases=releases)
            process.stdin.write("go\n")
            process.stdin.flush()
            time.sleep(delay)
            process.kill()
            process.communicate()
            killed += process.returncode == -signal.SIGKILL
    assert killed >= 2
    assert reader.missed == []
    there = files_in(folder)
    assert gaps(there.get, there) == []
    desk = Desk(tmp_path / "site", publisher="last").write(outputs(9, pages=200))
    assert desk.publish(place(releases=releases), limit=ANY).ending is Ending.DONE
    assert sum(desk.slept) < 100
    there = files_in(folder)
    assert bytes_of(9, pages=200).items() <= there.items()
    left = there.keys() - bytes_of(9, pages=200).keys()
    assert all(name.endswith(".css") for name in left)
    assert desk.publish(place(releases=releases)).ending is Ending.NOTHING_TO_DO
    leftovers = [path.name for path in www.rglob(".sitegen*") if path.name != MANIFEST]
    assert leftovers == ([] if releases else [".sitegen-kept"])


def test_two_publishers_at_once_are_kept_apart(tmp_path, www):
    publisher(tmp_path / "zero", 1, releases=True).communicate("go\n")
    both = [publisher(tmp_path / f"site-{number}", number, releases=True) for number in (2, 3)]
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    endings = sorted(process.communicate()[0].strip() for process in both)
    assert endings in (["done", "done"], ["done", "refused"])
    there = files_in(www / "current")
    pages = {name: data for name, data in there.items() if name.endswith(".html")}
    assert pages in [{n: d for n, d in bytes_of(v, 200).items() if n.endswith(".html")} for v in (2, 3)]
    assert gaps(there.get, there) == []


@MODES
def test_a_full_disk_is_reported_and_readers_keep_what_they_had(desk, www, releases):
    with small_disk(www):
        folder = seen(www, releases=releases)
        assert desk.publish(place(releases=releases, keep=0)).ending is Ending.DONE
        ballast = www / "ballast"
        fill(www, ballast, left=40_000)
        result = desk.write(outputs(2, pages=60)).publish(place(releases=releases, keep=0), limit=ANY)
        assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-no-room"])
        there = files_in(folder)
        assert gaps(there.get, there) == []
        assert bytes_of(1).keys() <= there.keys()
        ballast.unlink()
        assert desk.publish(place(releases=releases, keep=0), limit=ANY).ending is Ending.DONE
        assert bytes_of(2, pages=60).items() <= files_in(folder).items()


def test_a_disk_that_may_not_be_written(desk, www):
    with small_disk(www, "ro"):
        result = desk.publish(place())
        assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-credentials"])


@MODES
def test_a_name_that_no_disk_can_hold_is_refused_before_the_first_change(desk, www, releases):
    long = "ط" * 125 + ".html"  # with .gz at its end it would be too long
    desk.write([*outputs(1), Output(path=f"ar/{long}", data=b"text " * 400, kind=OutputKind.PAGE)])
    result = desk.publish(place(releases=releases, compress="beside"))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-path-not-possible"])
    assert not www.exists()


@MODES
def test_a_reader_never_misses_anything_while_versions_follow_each_other(desk, www, releases):
    desk.publish(place(releases=releases))
    with Reader(seen(www, releases=releases)) as reader:
        for version in range(2, 8):
            assert desk.write(outputs(version)).publish(place(releases=releases), limit=ANY).ending is Ending.DONE
    assert reader.missed == []
    assert reader.looks > 2
