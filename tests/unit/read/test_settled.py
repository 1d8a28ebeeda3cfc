"""What is kept of settings and registries counts as long as their bytes are the same."""

from pathlib import Path

import pytest

from sitegen.read.settled import Settings
from tests.mini_site import BASE, REPORT, MiniSite

NAME = "Zuhayra Example"


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE + REPORT)
    assert site.build().errors == []
    return site


def settings(site: MiniSite, base_url: str | None = None) -> Settings:
    return Settings(site.root, site.root / ".sitegen/cache/reading", base_url)


def test_what_was_read_is_known(site):
    settled = settings(site).known()
    assert settled is not None
    assert settled.config.languages == ("ar", "en")
    assert settled.around.registries.cities["rome"].name.best(settled.config.languages[1]).value == "Rome"


@pytest.mark.parametrize("path", ["config.yaml", "content/cities.yaml", "content/glossary.yaml"])
def test_other_bytes_are_read_anew(site, path):
    file = site.root / path
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b"# a remark\n")
    assert settings(site).known() is None


def test_another_address_is_another_site(site):
    assert settings(site, "https://elsewhere.example/").known() is None


def test_what_was_changed_in_the_meantime_is_not_kept(site):
    now = settings(site)
    settled = now.known()
    assert settled is not None
    file = site.root / "content/cities.yaml"
    file.write_bytes(file.read_bytes() + b"# a remark\n")
    now.keep(settled)
    assert settings(site).known() is None


def test_names_that_must_not_be_published_are_not_kept(site):
    site.put("content/private.yaml", f"names:\n- {{en: {NAME}}}\n".encode())
    assert site.build().errors == []
    assert settings(site).known() is None
    kept = [path for path in (site.root / ".sitegen").rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if NAME.encode() in path.read_bytes()]
