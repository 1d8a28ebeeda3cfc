"""Corrected words have only the part of the site made again that holds them, and all else is as after a whole build."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from sitegen.cli import cli
from sitegen.pipeline import story
from tests.mini_site import BASE, REPORT, Built, MiniSite

TEXT = "content/reports/rome-water/en.md"
PAGE = "en/reports/rome-water/index.html"


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE + REPORT)
    edit(site, "config.yaml", "base_url:", "search: false\nshare_cards: false\nbase_url:")
    assert site.build().errors == []
    return site


def edit(site: MiniSite, path: str, old: str, new: str) -> None:
    file = site.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def amended(site: MiniSite, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Builds; whether the site was amended."""
    surveyed = []

    def survey(*given: object) -> story.Survey:
        surveyed.append(given)
        return original(*given)

    original = story.survey
    monkeypatch.setattr(story, "survey", survey)
    built = site.build()
    monkeypatch.setattr(story, "survey", original)
    is_what_a_whole_build_makes(site, built)
    return not surveyed


def is_what_a_whole_build_makes(site: MiniSite, built: Built) -> None:
    whole = site.build(cache_folder=site.root.parent / "another-cache")
    assert built.files() == whole.files()
    assert built.codes == whole.codes


def test_words_are_amended(site, monkeypatch):
    edit(site, TEXT, "The delegation arrived", "They arrived")
    assert amended(site, monkeypatch)
    assert "They arrived" in (site.output / PAGE).read_text(encoding="utf-8")
    assert "They arrived" in (site.output / "en/feed.xml").read_text(encoding="utf-8")
    edit(site, TEXT, "They arrived", "All of them arrived")
    assert amended(site, monkeypatch), "what was amended can be amended"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TEXT, "title: Water in Rome", "title: Wells in Rome"),
        (TEXT, "The delegation arrived", "## Arriving\n\nThe delegation arrived"),
        (TEXT, "The delegation arrived", "The [delegation](ar.md) arrived"),
        ("content/cities.yaml", "en: Rome", "en: Roma"),
        ("content/reports/rome-water/report.yaml", "hosts: [rome]", "hosts: [athens]"),
        ("config.yaml", "Network of Cities", "Our Cities"),
    ],
)
def test_what_other_pages_can_know_is_not_amended(site, monkeypatch, path, old, new):
    edit(site, path, old, new)
    assert not amended(site, monkeypatch)


def test_a_page_that_somebody_changed_is_mended(site, monkeypatch):
    (site.output / "en/index.html").write_bytes(b"changed")
    edit(site, TEXT, "The delegation arrived", "They arrived")
    assert not amended(site, monkeypatch)


def test_a_name_that_must_not_be_published_is_found_in_corrected_words(site):
    site.put("content/private.yaml", b"names:\n- {en: Zuhayra Example}\n")
    assert site.build().errors == []
    edit(site, TEXT, "The delegation arrived", "Zuhayra Example arrived")
    assert "private-name-published" in site.build().errors
    assert "Zuhayra" not in (site.output / PAGE).read_text(encoding="utf-8")


def test_a_problem_in_corrected_words_is_told(site, monkeypatch):
    edit(site, TEXT, "The delegation arrived", "The delegation arrived <script>x</script>")
    assert not amended(site, monkeypatch)


def test_a_section_that_falls_behind_is_told(site, monkeypatch):
    accepted = CliRunner().invoke(cli, ["accept", "rome-water", "--site", str(site.root)], catch_exceptions=False)
    assert accepted.exit_code == 0
    assert site.build().codes == []
    edit(site, TEXT, "The delegation arrived", "Eleven people arrived")
    assert not amended(site, monkeypatch)
    assert site.build().codes == ["translation-behind"]


def test_what_need_not_be_checked_again_is_not(site, monkeypatch):
    def checked(*_given: object) -> None:
        raise AssertionError("schemas are not needed")

    monkeypatch.setattr("sitegen.pipeline.amending.read_settings", checked)
    monkeypatch.setattr("sitegen.pipeline.amending.read_surroundings", checked)
    monkeypatch.setattr("sitegen.read.checking.header_of", checked)
    edit(site, TEXT, "The delegation arrived", "They arrived")
    assert site.build().errors == []
    assert "They arrived" in (site.output / PAGE).read_text(encoding="utf-8")
