from pathlib import Path

import pytest

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
def built_site(copied_site: MiniSite, theme_made_once: None) -> MiniSite:  # noqa: ARG001  asked for its effect
    """The same for mistakes in the content, in which the theme has no part."""
    return copied_site


@pytest.fixture(scope="session")
def demonstration_pages(demonstration: Path) -> dict[str, PageContent]:
    return read_pages(demonstration)
