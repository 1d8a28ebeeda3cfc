"""The same content gives the same bytes: built twice, on one processor or two, in another place, language and order."""

from pathlib import Path

import pytest

from sitegen import pool
from tests.command_line import run
from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.mistakes import output_files

pytestmark = pytest.mark.usefixtures("theme_made_once")

EPOCH = "1793491200"  # 2026-11-01


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    """Three reports, of which two are in both languages, and a page."""
    site = MiniSite(tmp_path, BASE).add(REPORT)
    for name, day in (("athens", "2026-05-01"), ("saida-port", "2025-12-31")):
        site.add(REPORT.replace("rome-water", name).replace("2026-03-10", day))
    site.remove("content/reports/athens/en.md")
    site.put("static/plan.pdf", b"%PDF-1.7\n").put(
        "content/pages/about/ar.md", "---\ntitle: من نحن\n---\nنص.\n".encode()
    )
    return site


@pytest.fixture
def eager_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes even for a handful of pages, in portions as unlike the serial order as possible."""
    monkeypatch.setattr(pool, "WORTH_IT", 2)
    monkeypatch.setattr(pool, "CHUNK", 1)


def test_building_twice_changes_nothing(site: MiniSite):
    first = site.build()
    before = {path: (site.output / path).stat().st_mtime_ns for path in first.files()}
    files = first.files()
    second = site.build()
    assert second.outcome.written is not None
    assert (second.outcome.written.written, second.outcome.written.deleted) == ((), ())
    assert second.files() == files
    assert {path: (site.output / path).stat().st_mtime_ns for path in files} == before


@pytest.mark.usefixtures("eager_pool")
def test_two_processors_make_what_one_makes(site: MiniSite):
    parallel = site.build(jobs=2).files()
    site.output.rename(site.root / "parallel")
    assert site.build(jobs=1).files() == parallel


@pytest.mark.usefixtures("eager_pool")
def test_two_processors_find_the_same_problems_in_the_same_order(site: MiniSite):
    site.put("content/reports/athens/ar.md", b"---\ntitle: x\n---\n[x](y.md)\n")
    site.put("content/reports/saida-port/en.md", "---\ntitle: a: b\n---\n\u202e\n".encode())
    serial = site.build(jobs=1).problems
    assert len(serial) == 3
    assert site.build(jobs=2).problems == serial


WORLDS = [
    {"TZ": "Asia/Beirut", "LC_ALL": "ar_LB.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    {"TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
]


def test_the_place_the_language_and_the_seed_of_the_machine_change_nothing(site: MiniSite, tmp_path: Path):
    made = []
    for number, world in enumerate(WORLDS):
        root = tmp_path / f"somewhere else {number}/site"
        elsewhere = MiniSite(root.parent, "")
        # The files come in another order, and the folder has another name.
        files = [path for path in sorted(site.root.rglob("*"), reverse=bool(number % 2)) if path.is_file()]
        for path in files:
            elsewhere.put(path.relative_to(site.root).as_posix(), path.read_bytes())
        ended = run("build", "--site", root, "--jobs", str(number + 1), SOURCE_DATE_EPOCH=EPOCH, **world)
        assert ended.code == 0, ended.err
        made.append(output_files(elsewhere))
    assert made[0] == made[1] == made[2]
    assert any(path.endswith("/athens/index.html") for path in made[0])
