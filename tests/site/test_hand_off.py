"""What goes to a translator comes back to its places, or is refused with a reason."""

import io
import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sitegen.handoff.csv_table import from_csv, to_csv
from sitegen.handoff.docx import from_docx, to_docx
from sitegen.handoff.wording import NotASheetError
from sitegen.lang.language import Lang
from sitegen.model.handoff import Row, Sheet
from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.test_translations import AR, EN, change, sitegen

pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def behind(tmp_path: Path) -> MiniSite:
    """A site whose English day 2 is behind, with what an editor may have left in the file."""
    site = MiniSite(tmp_path, BASE).add(REPORT)
    change(site, EN, "## Day 2: The plant\n", "## Day 2: The plant {#day-2 .wide}\n")
    site.put(EN, (site.root / EN).read_bytes().replace(b"\n", b"\r\n") + b"\r\n\r\n[^1]: A note. \r\n")
    change(site, EN, "A short introduction.", "A short introduction.[^1]")
    change(site, AR, "مقدمة قصيرة.", "مقدمة قصيرة.[^1]\n\n[^1]: حاشية.")
    assert sitegen("accept rome-water", site=site).exit_code == 0
    change(site, AR, "زار الوفد المحطة.", "زار الوفد المحطة والخزان.")
    return site


def rows_of(path: Path) -> tuple[Row, ...]:
    data = path.read_bytes()
    return from_csv(data) if path.suffix == ".csv" else from_docx(data)


def translated(path: Path, *texts: str) -> Path:
    """The file as a translator sends it back: with these texts in its last column."""
    rows = tuple(
        Row(tag=row.tag, source=row.source, target=text) for row, text in zip(rows_of(path), texts, strict=True)
    )
    sheet = Sheet(target=Lang.EN, rows=rows)
    path.write_bytes(to_csv(sheet, Lang.EN) if path.suffix == ".csv" else to_docx(sheet, Lang.EN))
    return path


@pytest.mark.parametrize("name", ["day.docx", "day.csv"])
def test_only_what_is_stale_goes_out_and_only_that_changes_when_it_comes_back(
    behind: MiniSite, tmp_path: Path, name: str
):
    before = (behind.root / EN).read_bytes()
    path = tmp_path / name
    assert sitegen("status rome-water --export", path, site=behind).exit_code == 0
    (row,) = rows_of(path)
    assert row.source == "## اليوم الثاني: المحطة\n\nزار الوفد المحطة والخزان."
    assert row.target == "## Day 2: The plant {#day-2 .wide}\n\nThe delegation visited the plant."
    translated(path, "## Day 2: The plant\n\nThe delegation visited the plant and the tank.")
    ended = sitegen("import translation --yes", path, site=behind)
    assert ended.exit_code == 0, ended.output
    assert (
        f"{EN}\n     \n    -The delegation visited the plant.\n    +The delegation visited the plant and"
        in ended.stdout
    )
    after = before.replace(b"visited the plant.", b"visited the plant and the tank.")
    assert (behind.root / EN).read_bytes() == after


def test_nothing_is_written_without_being_asked_for(behind: MiniSite, tmp_path: Path):
    before = (behind.root / EN).read_bytes()
    sitegen("status rome-water --export", tmp_path / "a.docx", site=behind)
    path = translated(tmp_path / "a.docx", "## Day 2: The plant\n\nNew.")
    ended = sitegen("import translation", path, "--lang", "ar", site=behind)
    assert ended.exit_code == 2
    assert "+New." in ended.stdout
    assert "--yes" in ended.stderr
    assert (behind.root / EN).read_bytes() == before


def test_a_row_that_nobody_translated_stays_as_it_is(behind: MiniSite, tmp_path: Path):
    sitegen("status rome-water --export", tmp_path / "a.docx", site=behind)
    ended = sitegen("import translation --yes", tmp_path / "a.docx", site=behind)
    assert ended.exit_code == 0
    assert "not translated yet: rome-water: Day 2: The plant" in ended.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "why"),
    [
        (AR, "والخزان", "والخزانين", "the original was changed after the export"),
        (EN, "visited the plant", "saw the plant", "the translation was changed here after the export"),
    ],
)
def test_what_changed_since_the_export_is_refused(
    behind: MiniSite, tmp_path: Path, file: str, old: str, new: str, why: str
):
    sitegen("status rome-water --export", tmp_path / "a.csv", site=behind)
    change(behind, file, old, new)
    path = translated(tmp_path / "a.csv", "## Day 2: The plant\n\nNew.")
    ended = sitegen("import translation --yes", path, site=behind)
    assert ended.exit_code == 1
    assert why in ended.stderr
    assert "New." not in (behind.root / EN).read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["No heading.", "## Day 2: One\n\nText.\n\n## Day 3: Another\n\nText."])
def test_a_text_that_would_break_the_sections_is_refused(behind: MiniSite, tmp_path: Path, text: str):
    sitegen("status rome-water --export", tmp_path / "a.docx", site=behind)
    ended = sitegen("import translation --yes --lang ar", translated(tmp_path / "a.docx", text), site=behind)
    assert ended.exit_code == 1
    assert "يبدأ القسم بعنوان واحد" in ended.stderr


def test_a_changed_first_column_is_refused(behind: MiniSite, tmp_path: Path):
    sitegen("status rome-water --export", tmp_path / "a.csv", site=behind)
    path = tmp_path / "a.csv"
    path.write_bytes(path.read_bytes().replace(b" day-2 en ", b" day-2 English "))
    assert "the first column was changed" in sitegen("import translation --yes", path, site=behind).stderr


def test_a_whole_language_becomes_a_new_file(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT).remove(EN)
    path = tmp_path / "all.docx"
    assert sitegen("status rome-water --export", path, site=site).exit_code == 0
    assert len(rows_of(path)) == 4
    translated(
        path,
        'Water: "in" Rome\n\nWhat they saw.',
        "An introduction.",
        "## Day 1: Arrival\n\nThey arrived.",
        "## Day 2: The plant\n\nThey visited it.",
    )
    assert sitegen("import translation --yes", path, site=site).exit_code == 0
    built = site.build()
    assert built.codes == []
    assert "Water: “in” Rome" in built.text("en/reports/rome-water/index.html") or (
        "Water: &#34;in&#34; Rome" in built.text("en/reports/rome-water/index.html")
    )
    assert [line for line in sitegen("status rome-water", site=site).stdout.splitlines() if "missing" in line] == []


def test_a_missing_section_finds_its_place_between_the_others(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    change(site, AR, "## اليوم الثاني", "## على الهامش {#aside}\n\nحديث.\n\n## اليوم الثاني")
    path = tmp_path / "aside.docx"
    sitegen("status rome-water --export", path, site=site)
    translated(path, "## On the side\n\nA talk.")
    assert sitegen("import translation --yes", path, site=site).exit_code == 0
    text = (site.root / EN).read_text(encoding="utf-8")
    assert "arrived.\n\n## On the side {#aside}\n\nA talk.\n\n## Day 2" in text


def test_footnotes_that_stand_elsewhere_stay_where_they_are(behind: MiniSite, tmp_path: Path):
    change(behind, AR, "مقدمة قصيرة.", "مقدمة أخرى.")
    path = tmp_path / "a.docx"
    sitegen("status rome-water --export", path, site=behind)
    translated(path, "Another introduction.[^1]", "## Day 2: The plant\n\nThe plant and the tank.")
    assert sitegen("import translation --yes", path, site=behind).exit_code == 0
    assert (behind.root / EN).read_bytes().endswith(b"tank.\r\n\r\n\r\n[^1]: A note. \r\n")


def test_lists_stay_lists_when_a_word_processor_makes_paragraphs_of_their_items(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    change(site, AR, "## اليوم الثاني", "## دروس {#lessons}\n\n1. أول\n2. ثان\n\n## اليوم الثاني")
    path = tmp_path / "a.docx"
    sitegen("status rome-water --export", path, site=site)
    translated(path, "## Lessons\n\n1. First\n\n2. Second")
    sitegen("import translation --yes", path, site=site)
    assert "1. First\n2. Second\n" in (site.root / EN).read_text(encoding="utf-8")


def test_nothing_to_translate_is_said(tmp_path: Path):
    site = MiniSite(tmp_path, BASE).add(REPORT)
    ended = sitegen("status rome-water --export", tmp_path / "a.docx", site=site)
    assert "nothing to translate" in ended.stderr
    assert not (tmp_path / "a.docx").exists()


def test_columns_have_the_direction_of_their_language(behind: MiniSite, tmp_path: Path):
    sitegen("status rome-water --export", tmp_path / "a.docx", site=behind)
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        text = package.read("word/document.xml").decode()
    arabic = next(each for each in text.split("<w:p>") if "والخزان" in each)
    english = next(each for each in text.split("<w:p>") if "visited" in each)
    assert "<w:bidi/>" in arabic
    assert "<w:rtl/>" in arabic
    assert "bidi/>" not in english
    assert "rtl" not in english


def document(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", text)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        document("<a"),
        document("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"),
        document('<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'),
        document('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
        document("<a>" + " " * 21_000_000 + "</a>"),
    ],
    ids=["empty", "broken", "unclosed", "no table", "entities", "outside", "bomb"],
)
def test_a_file_that_is_no_translation_is_refused_unread(data: bytes, behind: MiniSite, tmp_path: Path):
    with pytest.raises(NotASheetError):
        from_docx(data)
    (tmp_path / "x.docx").write_bytes(data)
    ended = sitegen("import translation", tmp_path / "x.docx", site=behind)
    assert ended.exit_code == 2
    assert "cannot be read as a translation" in ended.stderr


def test_a_spreadsheet_may_save_with_semicolons_and_takes_no_list_for_a_formula():
    sheet = Sheet(target=Lang.EN, rows=(Row(tag="t", source="- ا\n- ب", target='=1+1; "x"'),))
    data = to_csv(sheet, Lang.AR)
    assert b"\"'- " in data
    assert from_csv(data) == sheet.rows
    assert from_csv('a;b;c\r\nt;"- ا\n- ب";y\r\n'.encode()) == (Row(tag="t", source="- ا\n- ب", target="y"),)


@pytest.mark.parametrize(
    ("lang", "answer", "written"), [("en", "y\n", True), ("ar", "نعم\n", True), ("en", "\n", False)]
)
def test_a_person_at_a_terminal_is_asked(behind: MiniSite, tmp_path: Path, lang: str, answer: str, written: bool):
    sitegen("status rome-water --export", tmp_path / "a.docx", site=behind)
    path = translated(tmp_path / "a.docx", "## Day 2: The plant\n\nThe plant and the tank.")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sitegen", "import", "translation", path, "--lang", lang]
    with subprocess.Popen(
        command, cwd=behind.root, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        os.write(ours, answer.encode())
        _, said = running.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert ("هل تُكتب" if lang == "ar" else "Write these changes?") in said.decode()
    assert ("the tank." in (behind.root / EN).read_text(encoding="utf-8")) is written
    assert running.returncode == (0 if written else 2)
