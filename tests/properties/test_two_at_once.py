"""Two builds at the same time, with one cache: a preview and a build, or two jobs of a CI that share a folder."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.command_line import environment
from tests.properties.edited_site import BEGINNING, Post
from tests.properties.test_incremental import from_nothing

REPOSITORY = Path(__file__).parents[2]
TIMES = 2
EDITED = replace(
    BEGINNING,
    posts={**BEGINNING.posts, "market": Post(day=11, texts={"ar": "سوق", "en": "A market"})},
    cities={**BEGINNING.cities, "rome": "Roma"},
    templates={"report.html": "new"},
)


def _both_build(root: Path, where: Path) -> list[Path]:
    """Two processes that begin in the same moment; the folders that they wrote."""
    targets = [where / "one", where / "other"]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.properties.building", root, target, str(TIMES)],
            cwd=REPOSITORY,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for target in targets
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        _, said = process.communicate(timeout=120)
        assert (process.returncode, said) == (0, "")
    return [target / str(time) for target in targets for time in range(TIMES)]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_two_builds_at_once_with_one_cache_make_the_same_site(tmp_path: Path):
    root = tmp_path / "site"
    files: dict[str, bytes] = {}
    for name, state in (("first", BEGINNING), ("edited", EDITED)):
        files = state.put(root, files)
        expected = from_nothing(state).files
        for made in _both_build(root, tmp_path / name):
            assert _files(made) == expected
