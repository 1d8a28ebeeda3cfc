"""Whether both languages say the same: confirmed, changed, behind, reviewed."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import cli
from sitegen.lang.language import Lang
from sitegen.pipeline.translating import NotFound, review
from tests.mini_site import BASE, REPORT, MiniSite

pytestmark = pytest.mark.usefixtures("theme_made_once")

LOCK = "content/translations.lock"
AR, EN = "content/reports/rome-water/ar.md", "content/reports/rome-water/en.md"


def sitegen(command: str, *arguments: str | Path, site: MiniSite) -> Result:
    """Runs a command as the command line would, in this process."""
    words = [*command.split(), *map(str, arguments), "--site", str(site.root)]
    return CliRunner().invoke(cli, words, env={"LANG": "en_GB.UTF-8", "LC_ALL": ""}, catch_exceptions=False)


@pytest.fixture
def confirmed(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE).add(REPORT)
    assert sitegen("accept", "rome-water", site=site).exit_code == 0
    return site


def change(site: MiniSite, path: str, old: str, new: str) -> None:
    data = (site.root / path).read_bytes()
    assert old.encode() in data
    site.put(path, data.replace(old.encode(), new.encode()))


def sections(site: MiniSite) -> dict[str, dict[str, object]]:
    ended = sitegen("status", "--format", "json", site=site)
    report = next(each for each in json.loads(ended.stdout)["reports"] if each["report"] == "rome-water")
    return {section["section"]: section for section in report["sections"]}


def states(site: MiniSite) -> dict[str, tuple[str, str]]:
    return {name: (each["states"]["ar"], each["states"]["en"]) for name, each in sections(site).items()}


def test_nothing_is_confirmed_before_somebody_says_so(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    assert set(states(site).values()) == {("unconfirmed", "unconfirmed")}
    assert site.check().codes == []


def test_accepting_remembers_one_line_per_section_and_no_text(confirmed: MiniSite):
    lines = [line for line in (confirmed.root / LOCK).read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert lines == sorted(lines)
    assert [line.partition('"')[2].partition('"')[0] for line in lines] == [
        "reports/rome-water .head",
        "reports/rome-water .start",
        "reports/rome-water day-1",
        "reports/rome-water day-2",
    ]
    assert not re.search("وفد|delegation", "".join(lines))
    assert set(states(confirmed).values()) == {("complete", "complete")}


def test_accepting_twice_writes_the_same_bytes(confirmed: MiniSite):
    before = (confirmed.root / LOCK).read_bytes()
    assert sitegen("accept", "--all", site=confirmed).exit_code == 0
    assert (confirmed.root / LOCK).read_bytes() == before


@pytest.mark.parametrize(("changed", "other"), [(AR, "en"), (EN, "ar")])
def test_either_language_may_be_ahead(confirmed: MiniSite, changed: str, other: str):
    old, new = ("وصل الوفد.", "وصل الوفد مساء.") if changed == AR else ("The delegation arrived.", "They arrived late.")
    change(confirmed, changed, old, new)
    section = sections(confirmed)["day-1"]
    assert section["states"][other] == "behind"
    assert section["states"][{"ar": "en", "en": "ar"}[other]] == "complete"
    assert section["changed_words"][{"ar": "en", "en": "ar"}[other]] == 3
    assert states(confirmed)["day-2"] == ("complete", "complete")


def test_both_languages_may_have_changed(confirmed: MiniSite):
    change(confirmed, AR, "وصل الوفد.", "وصل الوفد مساء.")
    change(confirmed, EN, "The delegation arrived.", "The delegation arrived in the evening.")
    assert states(confirmed)["day-1"] == ("both-changed", "both-changed")
    assert sitegen("accept", "rome-water", "Day 1", site=confirmed).exit_code == 0
    assert states(confirmed)["day-1"] == ("complete", "complete")


def test_what_no_translator_would_see_changes_nothing(confirmed: MiniSite):
    change(confirmed, AR, "زار الوفد المحطة.", "زارَ  الوفـد\u200f المحطة.")
    change(confirmed, EN, "A short introduction.", "A short\nintroduction.")
    assert set(states(confirmed).values()) == {("complete", "complete")}


def test_a_section_that_is_behind_is_a_warning_in_both_languages(confirmed: MiniSite):
    change(confirmed, EN, "The delegation arrived.", "The delegation of 14 arrived.")
    found = confirmed.check()
    assert found.codes == ["translation-behind"]
    assert "“الوصول” is behind" in found.said("translation-behind")
    assert "sitegen accept rome-water day-1" in found.said("translation-behind")
    assert f"القسم «الوصول» متأخر: تغيّر مقابله في {EN}" in found.said("translation-behind", "ar")


def test_readers_of_the_older_language_are_told_and_the_others_are_not(confirmed: MiniSite):
    change(confirmed, EN, "The delegation arrived.", "The delegation of 14 arrived.")
    built = confirmed.build()
    assert built.published
    arabic = built.text("ar/reports/rome-water/index.html")
    assert arabic.count("عُدّل هذا النصّ بالإنكليزية لاحقًا") == 1
    assert 'href="/en/reports/rome-water/#day-1"' in arabic
    assert "changed in Arabic" not in built.text("en/reports/rome-water/index.html")


def test_a_title_that_is_behind_is_said_above_it(confirmed: MiniSite):
    change(confirmed, AR, "title: المياه في روما", "title: المياه كلّها في روما")
    text = confirmed.build().text("en/reports/rome-water/index.html")
    assert text.index("This text was changed in Arabic later") < text.index("<h1>")


def test_the_notice_can_be_turned_off(confirmed: MiniSite):
    change(confirmed, EN, "The delegation arrived.", "The delegation of 14 arrived.")
    config = (confirmed.root / "config.yaml").read_text(encoding="utf-8")
    confirmed.put("config.yaml", f"{config}translation_notice: false\n".encode())
    assert "عُدّل هذا النصّ" not in confirmed.build().text("ar/reports/rome-water/index.html")


def test_cosmetic_confirms_only_what_was_confirmed_before(confirmed: MiniSite):
    change(confirmed, EN, "The delegation arrived.", "The delegation arived.")
    confirmed.add("""
-- content/pages/about/ar.md --
---
title: عن الموقع
---

نص.
-- content/pages/about/en.md --
---
title: About
---

Text.
""")
    ended = sitegen("accept", "--all", "--cosmetic", site=confirmed)
    assert "1 section: the changes need no translation." in ended.stderr
    assert states(confirmed)["day-1"] == ("complete", "complete")
    assert "pages/about" not in (confirmed.root / LOCK).read_text(encoding="utf-8")


def test_numbers_dates_photos_links_and_notes_of_one_language_are_named(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    change(site, AR, "وصل الوفد.", "وصل ٤١ مندوبًا في ١٢ آذار ٢٠١٩ من أصل ٣٦٨٬٦٠٠. [رابط](https://ar.example.org/x)[^1]")
    site.put(AR, (site.root / AR).read_bytes() + "\n[^1]: حاشية.\n".encode())
    change(
        site, EN, "The delegation arrived.", "14 delegates arrived on March 12, 2019, of 368,600. [A](https://b.org)"
    )
    found = {(each["kind"], each["only_in"], each["value"]) for each in sections(site)["day-1"]["differences"]}
    assert found == {
        ("number", "ar", "41"),
        ("number", "en", "14"),
        ("link", "ar", "example.org/x"),
        ("link", "en", "b.org"),
        ("footnote", "ar", "†"),
    }


def test_a_report_in_one_language_is_missing_in_the_other(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT).remove(EN)
    ended = sitegen("status", "--lang", "ar", site=site)
    assert ended.exit_code == 0
    assert "غير موجود" in ended.stdout
    assert "ما كُتب بلغة واحدة: 1" in ended.stderr


def test_a_section_without_counterpart_cannot_be_confirmed(confirmed: MiniSite):
    confirmed.put(AR, (confirmed.root / AR).read_bytes() + "\n## على الهامش {#aside}\n\nنص.\n".encode())
    ended = sitegen("accept", "rome-water", "aside", site=confirmed)
    assert ended.exit_code == 1
    assert "stands in one language only" in ended.stderr
    assert states(confirmed)["aside"] == ("complete", "missing")


def test_a_mistyped_report_is_suggested(confirmed: MiniSite):
    assert "Did you mean rome-water?" in sitegen("accept", "rome-watr", site=confirmed).stderr
    assert "Did you mean rome-water?" in sitegen("status", "rome", site=confirmed).stderr
    missing = sitegen("accept", "rome-water", "اليوم العاشر", "--lang", "ar", site=confirmed).stderr
    assert "العنوان والملخص، المقدمة، اليوم الأول: الوصول، اليوم الثاني: المحطة" in missing
    assert "هل تقصد rome-water؟" in sitegen("accept", "rome-watr", "--lang", "ar", site=confirmed).stderr


def test_accept_wants_a_report_or_all(confirmed: MiniSite):
    assert sitegen("accept", site=confirmed).exit_code == 2


def test_a_lock_that_was_merged_badly_is_an_error(confirmed: MiniSite):
    confirmed.put(LOCK, (confirmed.root / LOCK).read_bytes() + b'"nonsense": 3\n')
    assert confirmed.check().codes == ["lock-line"]


def test_two_lines_for_one_section_are_an_error(confirmed: MiniSite):
    text = (confirmed.root / LOCK).read_bytes()
    confirmed.put(LOCK, text + text.splitlines(keepends=True)[-1])
    assert confirmed.check().codes == ["duplicate-key"]


def test_the_table_for_a_spreadsheet_has_a_row_per_section(confirmed: MiniSite):
    ended = sitegen("status", "--format", "csv", site=confirmed)
    rows = ended.stdout.splitlines()
    assert rows[0] == "\ufeffReport,Section,Arabic,English,To look at"
    assert "rome-water,Day 1: Arrival,complete,complete," in rows


class _Direction(HTMLParser):
    """The direction of every table cell, by its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.cells: list[tuple[dict[str, str | None], str]] = []
        self._open: dict[str, str | None] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "td":
            self.cells.append((dict(attrs), ""))
            self._open = dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "td":
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            attributes, text = self.cells[-1]
            self.cells[-1] = (attributes, text + data)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_review_page_marks_what_changed_and_keeps_directions(confirmed: MiniSite, tmp_path: Path, lang: str):
    change(confirmed, EN, "The delegation arrived.", "The delegation arrived.\n\nIt was late & <b>dark</b>.")
    ended = sitegen("status", "rome-water", "--review", tmp_path / "review", "--lang", lang, site=confirmed)
    assert ended.exit_code == 0, ended.stderr
    text = (tmp_path / "review/rome-water.html").read_text(encoding="utf-8")
    assert (tmp_path / "review/review.css").is_file()
    assert "<script" not in text
    cells = _Direction(text).cells
    changed = [words for attributes, words in cells if "changed" in (attributes.get("class") or "")]
    assert len(changed) == 1
    assert changed[0].startswith("It was late & dark.")
    for attributes, words in cells:
        if re.search("[\u0621-\u064a]{3}", words) and attributes.get("lang"):
            assert (attributes["lang"], attributes["dir"]) == ("ar", "rtl") or "changed" in (
                attributes.get("class") or ""
            )
    pairs = [words for _, words in cells]
    at = pairs.index("وصل الوفد.")
    assert "The delegation arrived." in {pairs[at - 1], pairs[at + 1]}


def test_telephone_numbers_keep_their_order_on_the_review_page(confirmed: MiniSite):
    change(confirmed, AR, "وصل الوفد.", "للأسئلة: +961 7 123 456.")
    page = review(confirmed.order(), "rome-water", Lang.AR, style_url="")
    assert 'للأسئلة: <bdi dir="ltr">+961 7 123 456</bdi>.' in str(page)


def test_a_review_page_can_be_shown_without_files(confirmed: MiniSite):
    page = review(confirmed.order(), "rome-water", Lang.AR, style_url="/_sitegen/review.css")
    assert isinstance(page, str)
    assert '<html lang="ar" dir="rtl">' in page
    assert 'href="/_sitegen/review.css"' in page
    assert isinstance(review(confirmed.order(), "rme", Lang.AR, style_url=""), NotFound)
