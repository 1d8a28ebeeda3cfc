"""Descriptions, captions and credits of photos are texts like others: compared, reviewed, sent out and brought back."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sitegen.lang.language import Lang
from sitegen.translation.photo_edits import with_photo_text
from tests.mini_site import BASE, REPORT, MiniSite
from tests.site.test_hand_off import rows_of, translated
from tests.site.test_translations import change, sitegen, states

FACTS = "content/reports/rome-water/report.yaml"
PHOTOS = """\
photos:
  station.jpg:
    alt: {ar: محطة على النهر, en: A station by the river}
    caption:
      ar: "المحطة: ليلًا"
      en: >-
        The station
        at night.
      # seen from the bridge
    credit: NMC
    consent: no-faces
  tank.jpg:
    alt: {ar: خزان قديم}
    caption:
      ar: خزان من ٣ طوابق
    consent: no-faces
"""


pytestmark = pytest.mark.usefixtures("theme_made_once")


@pytest.fixture
def pictured(tmp_path: Path) -> MiniSite:
    site = MiniSite(tmp_path, BASE).add(REPORT)
    picture = BytesIO()
    Image.new("RGB", (8, 6), "teal").save(picture, "JPEG")
    for name in ("station.jpg", "tank.jpg"):
        site.put(f"content/reports/rome-water/{name}", picture.getvalue())
    return site.put(FACTS, (site.root / FACTS).read_bytes() + PHOTOS.encode())


def test_a_text_that_one_language_lacks_is_named_and_goes_out(pictured: MiniSite, tmp_path: Path):
    ended = sitegen("status rome-water", site=pictured)
    assert "texts of photos only in Arabic: tank.jpg/alt, tank.jpg/caption" in " ".join(ended.stdout.split())
    assert states(pictured)[".photos"] == ("unconfirmed", "incomplete")
    path = tmp_path / "photos.docx"
    assert sitegen("status rome-water --export", path, site=pictured).exit_code == 0
    assert [(row.tag.split()[1], row.source, row.target) for row in rows_of(path)] == [
        (".photos/tank.jpg/alt", "خزان قديم", ""),
        (".photos/tank.jpg/caption", "خزان من ٣ طوابق", ""),
    ]


@pytest.mark.parametrize("name", ["photos.docx", "photos.csv"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_comes_back_stands_beside_the_other_language_and_nothing_else_changes(
    pictured: MiniSite, tmp_path: Path, name: str, end: str
):
    before = (pictured.root / FACTS).read_text(encoding="utf-8").replace("\n", end)
    pictured.put(FACTS, before.encode())
    path = tmp_path / name
    sitegen("status rome-water --export", path, site=pictured)
    translated(path, "An old tank", "Tank, # 3: of\nthree floors")
    ended = sitegen("import translation --yes", path, site=pictured)
    assert ended.exit_code == 0, ended.stderr
    assert '+      en: "Tank, # 3: of three floors"' in ended.stdout
    after = before.replace("{ar: خزان قديم}", "{ar: خزان قديم, en: An old tank}").replace(
        f"      ar: خزان من ٣ طوابق{end}",
        f'      ar: خزان من ٣ طوابق{end}      en: "Tank, # 3: of three floors"{end}',
    )
    assert (pictured.root / FACTS).read_bytes().decode() == after
    assert states(pictured)[".photos"] == ("unconfirmed", "unconfirmed")


def test_a_caption_that_changed_is_behind_and_only_that_one_goes_out(pictured: MiniSite, tmp_path: Path):
    change(pictured, FACTS, "{ar: خزان قديم}", "{ar: خزان قديم, en: An old tank}")
    change(pictured, FACTS, "ar: خزان من ٣ طوابق", "ar: خزان من ٣ طوابق\n      en: A tank of 3 floors")
    assert sitegen("accept rome-water", site=pictured).exit_code == 0
    change(pictured, FACTS, "المحطة: ليلًا", "المحطة: في الليل")
    assert states(pictured)[".photos"] == ("complete", "behind")
    behind = [each for each in pictured.check().problems if each.code == "translation-behind"]
    assert [(each.location.file, each.args["section"]) for each in behind] == [(FACTS, ".photos")]
    path = tmp_path / "photos.csv"
    sitegen("status rome-water --export", path, site=pictured)
    (row,) = rows_of(path)
    assert (row.source, row.target) == ("المحطة: في الليل", "The station at night.")
    before = (pictured.root / FACTS).read_text(encoding="utf-8")
    translated(path, "The station after dark.")
    assert sitegen("import translation --yes", path, site=pictured).exit_code == 0
    folded = "en: >-\n        The station\n        at night.\n"
    assert (pictured.root / FACTS).read_text(encoding="utf-8") == before.replace(
        folded, "en: The station after dark.\n"
    )


def test_a_text_that_changed_after_the_export_is_refused(pictured: MiniSite, tmp_path: Path):
    path = tmp_path / "photos.csv"
    sitegen("status rome-water --export", path, site=pictured)
    change(pictured, FACTS, "خزان قديم", "خزان جديد")
    ended = sitegen("import translation --yes", translated(path, "An old tank", "Three floors"), site=pictured)
    assert ended.exit_code == 1
    assert "refused: rome-water: tank.jpg/alt: the original was changed" in ended.stderr
    assert "en: Three floors" in (pictured.root / FACTS).read_text(encoding="utf-8")


def test_a_place_that_is_written_in_an_unusual_way_is_left_to_a_person(pictured: MiniSite, tmp_path: Path):
    change(pictured, FACTS, "{ar: خزان قديم}", '{ar: "خزان\n      قديم"}')
    path = tmp_path / "photos.csv"
    sitegen("status rome-water --export", path, site=pictured)
    before = (pictured.root / FACTS).read_bytes()
    path = translated(path, "An old tank", "")
    ended = sitegen("import translation --yes --lang ar", path, site=pictured)
    assert ended.exit_code == 1
    assert "اكتبه بنفسك في report.yaml" in ended.stderr
    assert (pictured.root / FACTS).read_bytes() == before


def test_photos_in_front_matter_come_back_there_together_with_sections(empty_site: MiniSite, tmp_path: Path):
    path = "content/pages/about/ar.md"
    text = "---\ntitle: من نحن\nphotos:\n  team.png:\n    alt: {ar: الفريق}\n    consent: no-faces\n---\n\nنص.\n"
    picture = BytesIO()
    Image.new("RGB", (8, 6), "teal").save(picture, "PNG")
    empty_site.put(path, text.encode()).put("content/pages/about/team.png", picture.getvalue())
    sheet = tmp_path / "about.docx"
    assert sitegen("status about --export", sheet, site=empty_site).exit_code == 0
    translated(sheet, "About us", "Text.", "The team")
    ended = sitegen("import translation --yes", sheet, site=empty_site)
    assert ended.exit_code == 0, ended.stderr
    assert (empty_site.root / path).read_text(encoding="utf-8") == text.replace("الفريق}", "الفريق, en: The team}")
    assert (empty_site.root / "content/pages/about/en.md").is_file()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_review_page_pairs_them_and_marks_what_changed(pictured: MiniSite, tmp_path: Path, lang: str):
    change(pictured, FACTS, "{ar: خزان قديم}", "{ar: خزان قديم, en: An old tank}")
    sitegen("accept rome-water", site=pictured)
    change(pictured, FACTS, "A station by the river", "A station at the river")
    sitegen("status rome-water --review", tmp_path / "review", "--lang", lang, site=pictured)
    page = (tmp_path / "review/rome-water.html").read_text(encoding="utf-8")
    rows = [row for row in page.split("<tr>") if "station.jpg" in row]
    assert len(rows) == 1
    arabic, english = sorted(rows[0].split("<td")[1:], key=lambda cell: 'lang="en"' in cell.partition(">")[0])
    assert "محطة على النهر" in arabic
    assert "المحطة: ليلًا" in arabic
    assert 'class="flag"' not in arabic
    assert "A station at the river" in english
    assert "The station at night." in english
    assert english.count('class="flag"') == 1


YAML = 'photos:\n  a.jpg:\n    alt: {{ar: {ar}, en: {en}}}\n    caption:\n      en: {en}\nother: "{{en: x}}"\n'


@given(st.text(alphabet="ab é:#,[]{}\"'&*!|>%@`\\-?اب؟\n", min_size=1).filter(str.strip), st.sampled_from(Lang))
def test_any_words_can_be_written_and_are_read_again(words: str, lang: Lang):
    text = YAML.format(ar=json.dumps("قديم", ensure_ascii=False), en="old")
    for field in ("alt", "caption"):
        after = with_photo_text(text, "report.yaml", f"a.jpg/{field}", lang, words)
        assert after is not None
        assert after.endswith('other: "{en: x}"\n')
        assert with_photo_text(after, "report.yaml", f"a.jpg/{field}", lang, words) == after
