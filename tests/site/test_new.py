"""``sitegen new`` as a person meets it: with flags, and at a terminal that asks."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.command_line import Ended, run
from tests.mini_site import REPORT, MiniSite
from tests.terminal import Terminal

FLAGS = [
    "--start",
    "2026-10-05",
    "--end",
    "2026-10-06",
    "--hosts",
    "روما",
    "--delegation",
    "saida",
    "--authors",
    "نايلة",
]


def new(site: MiniSite, *arguments: str, lang: str = "en") -> Ended:
    return run("new", *arguments, "--site", site.root, "--lang", lang)


pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def site(tmp_path: Path) -> MiniSite:
    return MiniSite(tmp_path)


def test_a_new_report_builds_at_once_and_is_not_published(site: MiniSite) -> None:
    done = new(site, "report", "Water: a plan", "--title-ar", "المياه: خطة", *FLAGS)
    assert done.code == 0, done.err
    assert "content/reports/water-a-plan/report.yaml" in done.err
    assert "sitegen serve --open" in done.err
    folder = site.root / "content/reports/water-a-plan"
    assert "## اليوم الثاني: الثلاثاء 6 تشرين الأول 2026" in (folder / "ar.md").read_text(encoding="utf-8")
    assert "## Day 2: Tuesday 6 October 2026" in (folder / "en.md").read_text(encoding="utf-8")
    built = site.build()
    assert built.errors == []
    assert not (site.output / "en/reports/water-a-plan").exists()
    shown = site.build(drafts=True, today=date(2027, 1, 1))
    assert shown.problems == []
    assert "Water: a plan" in shown.text("en/reports/water-a-plan/index.html")
    assert "المياه: خطة" in shown.text("ar/reports/water-a-plan/index.html")


def test_every_field_that_the_facts_offer_in_comments_is_right_as_it_stands(site: MiniSite) -> None:
    assert new(site, "report", "Water", *FLAGS).code == 0
    facts = site.root / "content/reports/water/report.yaml"
    text = facts.read_text(encoding="utf-8")
    offered = re.sub(r"^( *)# ( *(?:- \{)?[a-z_.]+:(?: |$))", r"\1\2", text, flags=re.MULTILINE)
    fields = set(re.findall(r"^ *([a-z_]+):", offered, re.MULTILINE))
    assert {"embargo", "cover", "photos", "people_met", "commitments", "organisers", "supporters"} <= fields
    facts.write_text(offered, encoding="utf-8")
    picture = BytesIO()
    Image.new("RGB", (2000, 1200), "teal").save(picture, "JPEG")
    site.put("content/reports/water/photo.jpg", picture.getvalue())
    found = site.check(drafts=True, future=True)
    assert found.errors == []
    assert "The promise" in site.build(drafts=True, future=True).text("en/reports/water/index.html")


def test_nothing_is_ever_overwritten(site: MiniSite) -> None:
    site.add(REPORT)
    before = site.root.joinpath("content/reports/rome-water/ar.md").read_bytes()
    done = new(site, "report", "Rome water", *FLAGS)
    assert done.code == 2
    assert "is there already" in done.err
    assert site.root.joinpath("content/reports/rome-water/ar.md").read_bytes() == before


def test_what_is_not_known_gets_a_suggestion_in_the_language_of_the_person(site: MiniSite) -> None:
    done = new(site, "report", "X", "--start", "2026-10-05", "--hosts", "Rmoe", lang="ar")
    assert done.code == 2
    assert "هل تقصد rome؟" in done.err
    assert not (site.root / "content/reports").exists()


def test_a_site_s_own_archetype_goes_first(site: MiniSite) -> None:
    site.put("archetypes/report.en.md", b"---\ntitle: $title\nsummary: S\ndraft: true\n---\n\nOurs: $$5.\n\n$days\n")
    assert new(site, "report", "X", *FLAGS).code == 0
    assert "Ours: $5." in (site.root / "content/reports/x/en.md").read_text(encoding="utf-8")
    site.put("archetypes/report.en.md", b"$nothing")
    refused = new(site, "report", "Y", *FLAGS)
    assert refused.code == 2
    assert "$nothing" in refused.err
    assert not (site.root / "content/reports/y").exists()


def test_a_city_is_added_to_the_registry_once(site: MiniSite) -> None:
    file = site.root / "content/cities.yaml"
    before = file.read_bytes()
    words = ["--name-ar", "ليون", "--name-en", "Lyon", "--country-ar", "فرنسا", "--country-en", "France"]
    place = ["--lat", "٤٥٫٧٦", "--lon", "4.84"]
    assert new(site, "city", *words, *place).code == 0
    after = file.read_bytes()
    assert after.startswith(before)
    assert b"\nlyon:\n" in after
    assert new(site, "city", *words, *place).code == 2
    assert file.read_bytes() == after
    assert site.build().errors == []


@pytest.mark.parametrize(("kind", "file"), [("person", "people"), ("topic", "topics")])
def test_people_and_topics_too(site: MiniSite, kind: str, file: str) -> None:
    assert new(site, kind, "new-one", "--name-ar", "جديد", "--name-en", "New: one").code == 0
    assert "new-one:" in (site.root / f"content/{file}.yaml").read_text(encoding="utf-8")
    assert site.build().errors == []


def test_a_registry_with_errors_is_left_alone(site: MiniSite) -> None:
    site.put("content/topics.yaml", b"water: {name: [}\n")
    done = new(site, "topic", "--name-ar", "جديد", "--name-en", "New")
    assert done.code == 1
    assert (site.root / "content/topics.yaml").read_bytes() == b"water: {name: [}\n"


def test_a_page_is_begun_in_both_languages(site: MiniSite) -> None:
    assert new(site, "page", "Contact", "--title-ar", "اتصل بنا").code == 0
    assert site.build(drafts=True).errors == []
    assert "اتصل بنا" in site.build(drafts=True).text("ar/contact/index.html")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_at_a_terminal_everything_is_asked_and_asked_again(site: MiniSite) -> None:
    terminal = Terminal("new", "report", "--site", str(site.root), "--lang", "en")
    for question, answer in (
        ("In which languages", ""),
        ("Title in Arabic", "قطارات روما"),
        ("Title in English", "Trains of Rome"),
        ("First day", "soon"),
        ("Write a day like this", "2026-10-05"),
        ("Last day", "2026-10-01"),
        ("cannot be before the first", "٢٠٢٦-١٠-٠٦"),
        ("Host cities", ""),
        ("At least one is needed", "Rmoe"),
        ("Did you mean rome?", "روما"),
        ("Cities whose delegations", "Saida"),
        ("Authors", ""),
        ("Topics", "water، youth"),
        ("Day of publication", ""),
        ("Name of the folder", ""),
    ):
        terminal.wait_for(question)
        terminal.wait_for(": ")
        terminal.type(answer)
    terminal.wait_for("A new report has begun")
    assert terminal.end() == 0
    facts = (site.root / "content/reports/trains-of-rome/report.yaml").read_text(encoding="utf-8")
    assert "hosts: [rome]" in facts
    assert "topics: [water, youth]" in facts
    assert site.build(drafts=True, future=True).errors == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_terminal_speaks_arabic(site: MiniSite) -> None:
    terminal = Terminal("new", "topic", "--site", str(site.root), "--lang", "ar")
    for question, answer in (("الاسم بالعربية", "النقل"), ("الاسم بالإنكليزية", "Transport"), ("المعرّف", "")):
        terminal.wait_for(question)
        terminal.type(answer)
    terminal.wait_for("أُضيف transport")
    assert terminal.end() == 0
