"""Reports beside a report, seen from outside on a small archive."""

from pathlib import Path

from sitegen.lang.language import Lang
from sitegen.model.site import Site
from sitegen.pipeline.story import survey
from tests.mini_site import BASE, MiniSite


def report(key: str, day: str, host: str, topic: str, languages: tuple[str, ...] = ("ar", "en")) -> str:
    facts = f"date: {day}\ntopics: [{topic}]\ntrip: {{start: {day}, hosts: [{host}], delegation: [saida]}}\n"
    texts = "".join(
        f"-- content/reports/{key}/{lang}.md --\n---\ntitle: {key}\nsummary: {key}\n---\n\ntext\n" for lang in languages
    )
    return f"-- content/reports/{key}/report.yaml --\n{facts}{texts}"


def resolved(tmp_path: Path, *reports: str, settings: str = "") -> Site:
    site = MiniSite(tmp_path, BASE.replace("base_url:", settings + "\nbase_url:"))
    for each in reports:
        site.add(each)
    made = survey(site.order())
    assert made.workshop is not None
    return made.workshop.sources.site


def test_the_older_report_is_the_previous_one(tmp_path: Path):
    site = resolved(
        tmp_path,
        report("a", "2026-01-01", "rome", "water"),
        report("b", "2026-02-01", "rome", "water"),
        report("c", "2026-03-01", "rome", "water"),
    )
    beside = site.neighbours[Lang.AR, "b"]
    assert beside.previous is not None
    assert beside.following is not None
    assert (beside.previous.key, beside.following.key) == ("a", "c")


def test_a_common_host_counts_more_than_a_common_topic(tmp_path: Path):
    site = resolved(
        tmp_path,
        report("here", "2026-01-01", "rome", "water"),
        report("same-topic", "2026-02-01", "athens", "water"),
        report("same-host", "2026-03-01", "rome", "youth"),
        report("neither", "2026-04-01", "athens", "youth"),
    )
    assert [other.key for other in site.neighbours[Lang.AR, "here"].related] == ["same-host", "same-topic", "neither"]


def test_reports_of_one_day_keep_one_order(tmp_path: Path):
    site = resolved(tmp_path, *(report(key, "2026-01-01", "rome", "water") for key in ("b", "c", "a")))
    assert [each.key for each in site.reports] == ["a", "b", "c"]


def test_hidden_untranslated_reports_are_nobodys_neighbours(tmp_path: Path):
    site = resolved(
        tmp_path,
        report("a", "2026-01-01", "rome", "water"),
        report("b", "2026-02-01", "rome", "water", ("en",)),
        report("c", "2026-03-01", "rome", "water"),
        settings="untranslated: hide",
    )
    beside = site.neighbours[Lang.AR, "c"]
    assert beside.previous is not None
    assert beside.previous.key == "a"
    assert site.neighbours[Lang.EN, "c"].previous is not None
    assert (Lang.AR, "b") not in site.neighbours
