"""Trouble with the output folder, seen from the command line: told in words, and nothing is lost."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sitegen.pipeline import story
from sitegen.write.writer import write_examined
from tests.command_line import DAY, build, command, environment
from tests.mini_site import MiniSite
from tests.site.mistakes import HEAD, document, output_files

pytestmark = pytest.mark.usefixtures("theme_made_once")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def changed(site: MiniSite) -> MiniSite:
    """The next thing that a writer does."""
    return site.add(document(HEAD.replace("المياه", "مياه الشرب")))


def put_into(site: MiniSite, target: Path, *, adopt: bool = False) -> list[str]:
    """Builds into another folder within this process; the codes of what was wrong."""
    outcome = story.build(site.order(), target, adopt=adopt, durable=False)
    return [each.diagnostic.code for each in outcome.problems]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_an_output_folder_that_is_a_file(copied_site: MiniSite, tmp_path: Path):
    target = tmp_path / "public"
    target.write_text("precious")
    ended = build(copied_site.root, "--output", target)
    assert (ended.code, [code for code, _ in ended.told]) == (1, ["output-is-a-file"])
    assert "rename that file, or choose another folder with --output" in str(ended.problems[0]["hint"])
    assert target.read_text() == "precious"


def test_an_output_folder_full_of_somebody_elses_files(copied_site: MiniSite, tmp_path: Path):
    target = tmp_path / "thesis"
    (target / "ar").mkdir(parents=True)
    (target / "ar/index.html").write_text("mine")
    (target / "chapter.docx").write_text("precious")
    ended = build(copied_site.root, "--output", target, "--lang", "ar")
    assert (ended.code, [code for code, _ in ended.told]) == (1, ["output-not-ours"])
    assert "اختر مجلدًا آخر" in str(ended.problems[0]["hint"])
    assert tree(target) == {"ar/index.html": b"mine", "chapter.docx": b"precious"}
    assert put_into(copied_site, target, adopt=True) == []
    assert (target / "chapter.docx").read_text() == "precious"
    assert (target / "ar/index.html").read_text() != "mine"


@pytest.mark.parametrize("inside", ["content", "content/reports/public", "."])
def test_an_output_folder_among_the_sources(copied_site: MiniSite, inside: str):
    before = {path: data for path, data in tree(copied_site.root).items() if not path.startswith(".sitegen")}
    assert put_into(copied_site, copied_site.root / inside) == ["output-holds-sources"]
    assert before == {path: tree(copied_site.root)[path] for path in before}


def mount(folder: Path, *options: str) -> None:
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting needs more rights: {done.stderr.strip()}")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or not AS_ROOT:
        pytest.skip("mounting a disk needs Linux and its root")
    mount(folder, "-t", "tmpfs", "-o", "size=3m", "tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_disk(copied_site: MiniSite, disk: Path):
    target = disk / "output"
    assert put_into(copied_site, target) == []
    before = tree(target)
    mount(disk, "-o", "remount,ro")
    ended = build(changed(copied_site).root, "--output", target)
    assert (ended.code, [code for code, _ in ended.told]) == (1, ["output-read-only"])
    assert "ask for the right to write this folder" in str(ended.problems[0]["hint"])
    assert tree(target) == before


def test_a_full_disk(copied_site: MiniSite, disk: Path):
    target = disk / "output"
    assert put_into(copied_site, target) == []
    before = tree(target)
    (disk / "film.mp4").write_bytes(b"\0" * (os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize - 8192))
    copied_site.put("static/plan.pdf", os.urandom(200_000))
    ended = build(changed(copied_site).root, "--output", target, "--lang", "ar")
    assert (ended.code, [code for code, _ in ended.told]) == (1, ["output-disk-full"])
    assert "أفسح مكانًا على القرص" in str(ended.problems[0]["hint"])
    assert tree(target) == before


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(copied_site: MiniSite, tmp_path: Path):
    locked_folder = tmp_path / "locked"
    locked_folder.mkdir(mode=0o555)
    ended = build(copied_site.root, "--output", locked_folder / "output")
    assert (ended.code, [code for code, _ in ended.told]) == (1, ["output-read-only"])


def test_two_builds_at_once_end_with_a_whole_site(copied_site: MiniSite):
    changed(copied_site)
    words = command("build", "--site", copied_site.root, "--date", DAY)
    both = [
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120)[1] for process in both]
    assert {process.returncode for process in both} <= {0, 1}
    assert 0 in {process.returncode for process in both}
    for process, words_said in zip(both, said, strict=True):
        assert "Traceback" not in words_said
        assert ("another build" in words_said) == (process.returncode == 1)
    together = output_files(copied_site)
    assert copied_site.build().files() == together


def test_a_build_that_finds_another_at_work_says_so(copied_site: MiniSite, monkeypatch: pytest.MonkeyPatch):
    changed(copied_site)
    before = output_files(copied_site)
    lock = copied_site.root / ".sitegen-output/lock"
    lock.parent.mkdir()
    monkeypatch.setattr(story, "write_examined", partial(write_examined, wait_seconds=0.2))
    with lock.open("w", encoding="ascii") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        other.write("4711")
        other.flush()
        built = copied_site.build()
    assert built.errors == ["output-busy"]
    assert "another build (process 4711) is writing output" in built.said("output-busy")
    assert "انتظر حتى ينتهي، ثم ابنِ من جديد" in built.said("output-busy", "ar")
    assert output_files(copied_site) == before
    assert copied_site.build().published


def test_a_killed_build_leaves_a_whole_site_and_the_next_one_finishes(copied_site: MiniSite):
    old = output_files(copied_site)
    copied_site.add("-- static/a.txt --\nnew\n")
    changed(copied_site)
    words = command("build", "--site", copied_site.root, "--date", DAY)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())
    beside = copied_site.root / ".sitegen-output"
    while process.poll() is None and not any(path.name == "index.html" for path in beside.rglob("*")):
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=30)
    left = output_files(copied_site)
    new = copied_site.build().files()
    assert left in (old, new)
    assert new != old
    assert not beside.exists()
