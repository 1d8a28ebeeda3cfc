import hashlib
import io
import json
import os
import subprocess
import sys
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from sitegen.lang.bidi import LRI, PDI
from sitegen.lang.language import Lang
from sitegen.lang.visual import visual
from sitegen.media.card_faces import CardFacesError, read_card_faces
from sitegen.media.cards import draw
from sitegen.media.metadata import metadata_in
from sitegen.media.shaping import ink, shape
from sitegen.model.view.card import HEIGHT, WIDTH, CardColours, CardView
from sitegen.values import replace

ROOT = Path(__file__).parents[3]
DATA = ROOT / "themes" / "rihla" / "data"
VECTORS = json.loads((ROOT / "tests" / "vectors" / "bidi.json").read_text("utf-8"))["cases"]
COLOURS = CardColours(
    paper="#fffdf9", ink="#1a2027", ink_soft="#4d5661", kicker="#9a3412", accent="#0b5563", rule="#d9d2c3"
)
CARD = CardView(
    lang=Lang.AR,
    kicker="ليستر ولندن · 25–26 تشرين الثاني 2019",
    title="ليستر ولندن (Leicester): ماذا يفعل منسّق الوقاية طوال نهاره؟",
    footing="الوفد: صيدا وطرابلس ومجدل عنجر",
    network="شبكة المدن المتوسطية",
    colours=COLOURS,
)
LONG = (
    f"UCLG-MEWA: لِماذا تُشارِكُ البلدياتُ «الصغيرة» في ٢٥٪ من البرامج، وكيف تتصل بها على {LRI}+961 6 123 456{PDI} "
    "قبل الاجتماع السنوي لشبكة المدن المتوسطية حول التراث والنقل والمياه، وما الذي تعلّمناه من پاريس وڤيينا؟"
)


def data_file(name):
    return (DATA / name).read_bytes() if (DATA / name).is_file() else None


@pytest.fixture(scope="module")
def faces():
    return read_card_faces(data_file)


def picture(card, faces):
    return Image.open(io.BytesIO(draw(card, faces).png))


def inked(image, box):
    """Whether anything but paper is in a part of a card."""
    return len(image.crop(box).convert("RGB").getcolors(100_000)) > 1


@pytest.mark.parametrize("title", ["روما", CARD.title, LONG, LONG * 3, "Leicester " * 30, "x" * 300])
@pytest.mark.parametrize("lang", Lang)
def test_every_title_makes_a_light_card_of_the_right_size(title, lang, faces):
    made = draw(replace(CARD, lang=lang, title=title), faces)
    assert made.missing == ()
    assert len(made.png) <= 120_000
    with Image.open(io.BytesIO(made.png)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")


def test_nothing_is_in_the_file_but_pixels(faces):
    assert not metadata_in(draw(CARD, faces).png, "card.png")


def test_each_language_begins_on_its_own_side(faces):
    title = (0, 200, WIDTH // 4, 460), (WIDTH * 3 // 4, 200, WIDTH, 460)
    arabic = picture(replace(CARD, title="روما", kicker=""), faces)
    english = picture(replace(CARD, lang=Lang.EN, title="Rome", kicker=""), faces)
    assert [inked(arabic, box) for box in title] == [False, True]
    assert [inked(english, box) for box in title] == [True, False]


@pytest.mark.parametrize("title", [LONG, LONG * 2, CARD.title, "Leicester and London " * 9])
def test_no_ink_touches_the_margins(title, faces):
    for lang in Lang:
        image = picture(replace(CARD, lang=lang, title=title), faces)
        assert not inked(image, (0, 40, 60, HEIGHT))
        assert not inked(image, (WIDTH - 60, 40, WIDTH, HEIGHT))
        assert not inked(image, (0, HEIGHT - 6, WIDTH, HEIGHT))


def test_the_colours_are_those_of_the_theme(faces):
    colours = {colour for _, colour in picture(CARD, faces).convert("RGB").getcolors(100_000)}
    assert {(0xFF, 0xFD, 0xF9), (0x1A, 0x20, 0x27), (0x9A, 0x34, 0x12), (0x0B, 0x55, 0x63)} <= colours


@pytest.mark.parametrize("field", ["kicker", "footing", "network"])
def test_a_card_does_without_what_is_not_known(field, faces):
    assert draw(replace(CARD, **{field: ""}), faces).png != draw(CARD, faces).png


def test_a_letter_that_no_typeface_has_is_named(faces):
    made = draw(replace(CARD, title="روما \U0001f600 東", footing="東"), faces)
    assert made.missing == (("東", "vazirmatn-arabic.ttf"), ("\U0001f600", "vazirmatn-arabic.ttf"))


def test_invisible_marks_are_not_missing_letters(faces):
    marks = "\u200e\u200f\u2066\u2069\u200c\u200d\ufe0f\u00ad\ufeff"
    assert draw(replace(CARD, title=f"رو{marks}ما"), faces).missing == ()


@pytest.mark.parametrize("case", VECTORS, ids=[case["logical"] for case in VECTORS])
def test_glyphs_stand_in_the_order_in_which_a_reader_sees_them(case, faces):
    lang = Lang.AR if case["base"] == "R" else Lang.EN
    typefaces = faces.by_role[lang, "title"]
    seen = shape(visual(case["logical"], lang.direction), typefaces, lang.value)
    expected = shape(case["visual"], typefaces, lang.value)
    assert seen.missing == frozenset()
    assert [(g.typeface.name, g.number, g.x) for g in seen.glyphs] == [
        (g.typeface.name, g.number, g.x) for g in expected.glyphs
    ]
    places = [glyph.x for glyph in seen.glyphs]
    assert all(after - before > -1 for before, after in pairwise(places))


def test_lam_and_alef_become_one_glyph_and_marks_take_no_room(faces):
    typefaces = faces.by_role[Lang.AR, "title"]
    assert len(shape(visual("لا", "rtl"), typefaces, "ar").glyphs) == 1
    plain, marked = (shape(visual(text, "rtl"), typefaces, "ar") for text in ("مدن", "مُدُنٌ"))
    assert plain.advance == pytest.approx(marked.advance, abs=0.02)


def test_a_joiner_decides_how_letters_join(faces):
    typefaces = faces.by_role[Lang.AR, "title"]
    joined, apart = (shape(visual(text, "rtl"), typefaces, "ar") for text in ("میخ", "می\u200cخ"))
    assert [glyph.number for glyph in joined.glyphs] != [glyph.number for glyph in apart.glyphs]


def test_a_line_without_letters_has_no_ink(faces):
    drawn = ink(shape(" ", faces.by_role[Lang.EN, "text"], "en"), 40)
    assert drawn.data == b""


DRAW = textwrap.dedent("""
    import hashlib, sys
    from PIL import features
    from tests.unit.media.test_cards import CARD, data_file
    from sitegen.media.card_faces import read_card_faces
    from sitegen.media.cards import draw
    print(features.check("raqm"), hashlib.sha256(draw(CARD, read_card_faces(data_file)).png).hexdigest())
""")


def test_cards_are_the_same_with_and_without_the_systems_bidi_library(tmp_path, faces):
    """Pillow changes its layout engine when libfribidi is there; a broken one on the search path hides it."""
    for name in ("libfribidi.so.0", "libfribidi.so"):
        (tmp_path / name).write_bytes(b"")
    seen = {}
    for hidden, folder in ((False, ""), (True, str(tmp_path))):
        environment = {**os.environ, "LD_LIBRARY_PATH": folder, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "random"}
        ended = subprocess.run(
            [sys.executable, "-c", DRAW], env=environment, cwd=ROOT, check=True, capture_output=True, text=True
        )
        seen[hidden] = ended.stdout.split()
    assert seen[True][0] == "False"
    assert seen[True][1] == seen[False][1] == hashlib.sha256(draw(CARD, faces).png).hexdigest()


def test_a_theme_without_a_list_has_no_cards():
    assert read_card_faces(lambda _: None) is None


@pytest.mark.parametrize(
    "listed",
    [
        "",
        "[]",
        "{}",
        '{"ar": {"title": {"weight": 700, "files": ["gone.ttf"]}}}',
        '{"ar": {"title": {"weight": 700, "files": ["no.ttf"]}}}',
    ],
)
def test_a_list_that_cannot_be_followed_is_refused(listed):
    files = {"cards/faces.json": listed.encode(), "cards/no.ttf": b"no typeface"}
    with pytest.raises(CardFacesError):
        read_card_faces(files.get)
