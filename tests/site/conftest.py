from functools import cache
from pathlib import Path

import pytest

from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.pipeline import loaded_theme
from sitegen.theme.load import ThemeLoad, load_theme
from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.html_pages import PageContent, read_pages
from tests.site.mistakes import copy_of, good_site


@pytest.fixture
def empty_site(tmp_path: Path) -> MiniSite:
    """Settings and registries, and no report yet."""
    return MiniSite(tmp_path, BASE)


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    """A site with one report in both languages."""
    return MiniSite(tmp_path, BASE).add(REPORT)


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """The site with one report, built. Copied for each test that breaks it."""
    return good_site(tmp_path_factory.mktemp("good"))


@pytest.fixture
def copied_site(good: MiniSite, tmp_path: Path) -> MiniSite:
    """A site with one report in both languages, which was built without any problem."""
    return copy_of(good, tmp_path)


@pytest.fixture
def built_site(copied_site: MiniSite, monkeypatch: pytest.MonkeyPatch) -> MiniSite:
    """The same for mistakes in the content: the theme has no part in them, so it is made ready once for all."""
    monkeypatch.setattr(loaded_theme, "load_theme", _theme_made_once)
    return copied_site


@cache
def _shipped_theme(name: str, languages: tuple[Lang, ...]) -> ThemeLoad:
    return load_theme(Path(), ThemeChoice(name=name), languages=languages)


def _theme_made_once(_root: Path, choice: ThemeChoice, *, languages: tuple[Lang, ...], **_: object) -> ThemeLoad:
    return _shipped_theme(choice.name, languages)


@pytest.fixture(scope="session")
def demonstration_pages(demonstration: Path) -> dict[str, PageContent]:
    return read_pages(demonstration)
