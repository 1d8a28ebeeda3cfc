"""The wheel alone, in an empty environment, makes a working site."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.demonstration import ROOT

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SITEGEN", "VIRTUAL"))}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean, capture_output=True, text=True, check=False
    )


def test_the_wheel_begins_and_builds_a_site(tmp_path: Path):
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist", cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    assert run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path).returncode == 0
    python = tmp_path / "venv/bin/python"
    locked = run(
        python, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements/runtime.txt", cwd=tmp_path
    )
    if "No matching distribution" in locked.stderr or "Connection" in locked.stderr:
        pytest.skip("PyPI cannot be reached from this machine")
    assert locked.returncode == 0, locked.stderr
    installed = run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr

    begun = run(tmp_path / "venv/bin/sitegen", "init", "blog", "--ci", "gitlab", cwd=tmp_path)
    assert begun.returncode == 0, begun.stderr
    assert (tmp_path / "blog/.gitlab-ci.yml").read_bytes() == (ROOT / "docs/ci/gitlab.yml").read_bytes()
    ended = run(
        tmp_path / "venv/bin/sitegen", "build", "--base-url", "https://example.org/", "--strict", cwd=tmp_path / "blog"
    )
    assert ended.returncode == 0, ended.stderr
    assert "تقريرنا الأول" in (tmp_path / "blog/output/ar/reports/first-trip/index.html").read_text(encoding="utf-8")

    again = run(python, "-m", "sitegen", "init", "blog", "--lang", "ar", cwd=tmp_path)
    assert again.returncode == 2
    assert "ليس فارغًا" in again.stderr
