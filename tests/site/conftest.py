from pathlib import Path

import pytest

from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.html_pages import PageContent, read_pages


@pytest.fixture
def empty_site(tmp_path: Path) -> MiniSite:
    """Settings and registries, and no report yet."""
    return MiniSite(tmp_path, BASE)


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    """A site with one report in both languages."""
    return MiniSite(tmp_path, BASE).add(REPORT)


@pytest.fixture(scope="session")
def demonstration_pages(demonstration: Path) -> dict[str, PageContent]:
    return read_pages(demonstration)
