"""What is remembered of documents is used while it holds, and no longer."""

from pathlib import Path

import pytest

from tests.mini_site import BASE, REPORT, MiniSite

CITIES = "content/cities.yaml"
TEXT = "content/reports/rome-water/ar.md"


def rename(site: MiniSite, old: str, new: str) -> None:
    file = site.root / CITIES
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE + REPORT)
    rename(site, "أثينا", "اثينا")
    return site.put(TEXT, "---\ntitle: روما\nsummary: وفد صيدا.\n---\nزرنا اثينا.\n".encode())


def spelled_otherwise(site: MiniSite) -> list[str]:
    return [
        each.diagnostic.args["value"]
        for each in site.build().outcome.problems
        if each.diagnostic.code == "name-spelled-otherwise"
    ]


def test_a_new_spelling_of_a_name_is_looked_for_without_reading_the_texts_anew(site, monkeypatch):
    assert spelled_otherwise(site) == []
    monkeypatch.setattr("sitegen.read.memory.read_document", None)
    rename(site, "اثينا", "أثينا")
    assert spelled_otherwise(site) == ["اثينا"]
    rename(site, "أثينا", "اثينا")
    assert spelled_otherwise(site) == []


def test_a_text_that_changes_with_the_names_is_read_anew(site):
    assert spelled_otherwise(site) == []
    rename(site, "اثينا", "أثينا")
    site.put(TEXT, "---\ntitle: روما\nsummary: وفد صيدا.\n---\nزرنا أثينا، ثم اثينا.\nواثينا\n".encode())
    assert spelled_otherwise(site) == ["اثينا", "واثينا"]
