import fcntl
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.pipeline import loaded_theme
from sitegen.theme.load import ThemeLoad, load_theme
from tests.demonstration import build_demonstration
from tests.scheduling import pytest_xdist_make_scheduler

__all__ = ["pytest_xdist_make_scheduler"]

settings.register_profile("sitegen", deadline=None, max_examples=60, derandomize=True)
settings.register_profile("deep", deadline=None, max_examples=1_500, derandomize=False)
settings.load_profile("sitegen")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the demonstration site. Read it, never write into it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return _built(tmp_path_factory.mktemp("demonstration"))
    shared = tmp_path_factory.getbasetemp().parent / "demonstration"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _built(shared)


def _built(folder: Path) -> Path:
    target = folder / "output"
    if not target.exists():
        outcome = build_demonstration(target)
        assert outcome.written is not None
        assert outcome.written.published, [str(each.diagnostic) for each in outcome.problems]
    return target


@pytest.fixture
def theme_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of sites in which the theme has no part: the one that comes with sitegen is made ready once for all."""
    monkeypatch.setattr(loaded_theme, "load_theme", _theme_made_once)


def _theme_made_once(_root: Path, choice: ThemeChoice, *, languages: tuple[Lang, ...], **_: object) -> ThemeLoad:
    return _shipped_theme(choice.name, languages)


@cache
def _shipped_theme(name: str, languages: tuple[Lang, ...]) -> ThemeLoad:
    return load_theme(Path(), ThemeChoice(name=name), languages=languages)
