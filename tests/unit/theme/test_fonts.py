"""The typefaces of the theme rihla: small, complete, licensed, and still able to shape Arabic after the cutting."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
import tinycss2
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.model.site import PageKind
from sitegen.model.view.missing import NotFoundView
from sitegen.theme.load import load_theme
from tests.unit.theme.conftest import HEAD, page, site_view

ROOT = Path(__file__).parents[3]
THEME = ROOT / "themes" / "rihla"
FONTS = THEME / "assets" / "fonts"
CARDS = THEME / "data" / "cards"
PACKAGES = ROOT / "tools" / "fonts" / "node_modules" / "@fontsource-variable"

ARABIC = [
    "لا إله لأن الإسلام الآن فلأنّ بلا كلأ لأ لإ لآ ﻻ",
    "مُحَمَّدٌ رَسُولُ المَدِينَةِ، كِتَابٌ عَلَّمَهُ القُرَّاءُ",
    "اللّٰه لِلّهِ المنسِّقون المنسَّقة شدّة مكسورة: بِّ لِّ تِّ",
    "پدر چراغ ژاله ڤيينا کتاب گربه یک",
    "١٢٣ ٪ ٫ ٬ ؟ ؛ ، ـــ محـــمد",
    "تشرين الثاني كانون الأوّل مسؤولون شؤون رأي بئر قراءة هـ ٱلبيت",
    "می\u200cخواهم لا\u200dمع",
]
LATIN = ["Leicester (FCDO), 2019: “Cities” – 25% & 14:30; [St Philip's] «AV» To. 368,600", "0123456789 +/-?!…’‘"]
SERIF = ["Leicester, Beirut – “office” fi ffl AVATAR Tokyo £250,000 €5 café 25%"]
LATIN_1 = ["ÅÖÜÄØ ãëïöü ßçñ œæø àèùî"]
EXTENDED = ["ğİŞĞşś", "Łźč Šșțőű ḥāʾʿ ṭīūḍẓ ŽŁąę"]

#: The file of a page, the uncut one, and what both must draw alike.
PAIRS = [
    ("naskh-arabic", "naskh-arabic", ARABIC),
    ("vazirmatn-arabic", "vazirmatn-arabic", ARABIC),
    ("vazirmatn-signs", "vazirmatn-latin", ["2019 (25–26) “12:30” [7] 368,600 50%"]),
    ("serif-latin", "serif-latin", SERIF),
    ("serif-latin-1", "serif-latin", LATIN_1),
    ("serif-latin-extended", "serif-latin-extended", EXTENDED),
]
#: Letters that stand one by one among those of another file, which no face can make lean on each other.
FOR_NAMES = {"serif-latin-1", "serif-latin-extended"}


@pytest.fixture(scope="module")
def originals() -> Path:
    """The packages that the typefaces were cut from, fetched if they are not there."""
    if not PACKAGES.is_dir():
        if shutil.which("npm") is None:
            pytest.skip("npm is not installed, so the original typefaces cannot be fetched")
        fetched = subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=ROOT / "tools" / "fonts", check=False)
        if fetched.returncode:
            pytest.skip("npm could not fetch the original typefaces")
    return PACKAGES


def opened(data: bytes, weight: int) -> hb.Font:
    font = TTFont(BytesIO(data))
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    made = hb.Font(hb.Face(plain.getvalue()))
    made.set_variations({"wght": weight})
    return made


def drawn(font: hb.Font, text: str, *, kern: bool = True) -> list[tuple[object, ...]]:
    """Every glyph of a line: which letter it comes from, its advance, its offset, and its outline."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": kern})
    found = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        extents = font.get_glyph_extents(info.codepoint)
        box = (extents.x_bearing, extents.y_bearing, extents.width, extents.height) if extents else None
        shift = (position.x_advance, position.x_offset, position.y_offset)
        found.append((info.cluster, info.codepoint == 0, *shift, box))
    return found


@pytest.mark.parametrize("weight", [400, 550, 700])
@pytest.mark.parametrize(("small", "whole", "lines"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_a_face_draws_every_line_as_before_it_was_cut(small, whole, lines, weight):
    cut = opened((FONTS / f"{small}.woff2").read_bytes(), weight)
    original = opened((CARDS / f"{whole}.ttf").read_bytes(), weight)
    kern = small not in FOR_NAMES
    for line in lines:
        for run in runs(line, cut):
            assert drawn(cut, run, kern=kern) == drawn(original, run, kern=kern), run


def runs(line: str, font: hb.Font) -> list[str]:
    """The parts of a line that the face draws; a browser takes the rest from the next one."""
    return [
        run for run in re.split("[^" + re.escape("".join(map(chr, font.face.unicodes))) + "]+", line) if run.strip()
    ]


@pytest.mark.parametrize(("small", "lines"), [(small, lines) for small, _, lines in PAIRS])
def test_the_lines_of_this_test_reach_the_face(small, lines):
    unicodes = set(opened((FONTS / f"{small}.woff2").read_bytes(), 400).face.unicodes)
    letters = {letter for line in lines for letter in line}
    assert len({ord(letter) for letter in letters} & unicodes) / len(letters) > 0.7


@pytest.mark.slow
@pytest.mark.parametrize(("small", "package", "part", "lines"), [
    ("naskh-arabic", "noto-naskh-arabic", "arabic", ARABIC),
    ("naskh-signs", "noto-naskh-arabic", "latin", LATIN),
    ("naskh-latin", "noto-naskh-arabic", "latin", LATIN),
    ("vazirmatn-arabic", "vazirmatn", "arabic", ARABIC),
    ("serif-latin", "noto-serif", "latin", SERIF),
])  # fmt: skip
def test_a_face_draws_every_line_as_its_maker_published_it(small, package, part, lines, originals):
    original = opened((originals / package / "files" / f"{package}-{part}-wght-normal.woff2").read_bytes(), 400)
    cut = opened((FONTS / f"{small}.woff2").read_bytes(), 400)
    for line in lines:
        for run in runs(line, cut):
            assert drawn(cut, run) == drawn(original, run), run


def faces() -> list[dict[str, str]]:
    """The @font-face rules of the stylesheet, as name and value."""
    rules = tinycss2.parse_stylesheet((THEME / "assets/css/fonts.css").read_text("utf-8"), True, True)
    return [
        {
            declaration.lower_name: tinycss2.serialize(declaration.value).strip()
            for declaration in tinycss2.parse_blocks_contents(rule.content, True, True)
        }
        for rule in rules
        if rule.type == "at-rule" and rule.lower_at_keyword == "font-face"
    ]


def file_of(face: dict[str, str]) -> str:
    return re.search(r"fonts/([\w-]+\.woff2)", face["src"])[1]


def ranges(face: dict[str, str]) -> set[int]:
    found: set[int] = set()
    for part in face["unicode-range"].split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def test_a_browser_asks_a_face_only_for_letters_that_it_has_and_for_none_twice():
    families: dict[tuple[str, str], set[int]] = {}
    for face in faces():
        known = set(TTFont(FONTS / file_of(face)).getBestCmap())
        assert ranges(face) - known == set(), file_of(face)
        family = families.setdefault((face["font-family"], face.get("font-style", "normal")), set())
        assert not family & ranges(face)
        family |= ranges(face)


def test_no_face_moves_the_text_when_it_arrives_late():
    assert {face["font-display"] for face in faces()} == {"optional"}


@pytest.mark.parametrize(("families", "most"), [(("Naskh", "Vazirmatn"), 56_000), (("Serif",), 30_000)])
def test_all_faces_that_a_page_could_ask_for_are_light(families, most):
    files = {file_of(face) for face in faces() if face["font-family"].strip('"').split()[-1] in families}
    assert sum((FONTS / name).stat().st_size for name in files) <= most


def test_an_english_page_without_foreign_letters_needs_one_face_and_its_italics():
    assert sum((FONTS / f"serif-{name}.woff2").stat().st_size for name in ("latin", "italic")) <= 20_000


def test_a_line_of_italics_has_every_letter_and_sign_of_an_upright_one():
    slants = {
        style: set().union(*(ranges(face) for face in faces() if file_of(face) in files and style == slant(face)))
        for style, files in (
            ("normal", {"serif-latin.woff2"}),
            ("italic", {"serif-latin.woff2", "serif-italic.woff2"}),
        )
    }
    assert slants["normal"] == slants["italic"]


def slant(face: dict[str, str]) -> str:
    return face.get("font-style", "normal")


@pytest.mark.parametrize("folder", [FONTS, CARDS])
def test_licences_lie_beside_the_faces(folder):
    families = {path.stem.split("-")[0] for path in (*folder.glob("*.woff2"), *folder.glob("*.ttf"))}
    for family in families:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / f"OFL-{family}.txt").read_text("utf-8")


@pytest.mark.parametrize(("lang", "preloaded"), [("ar", ["vazirmatn-arabic", "naskh-arabic"]), ("en", ["serif-latin"])])
def test_pages_fetch_the_faces_of_their_own_language_first(tmp_path, links, lang, preloaded):
    assert re.findall(r'rel="preload"[^>]*fonts/([\w-]+)\.', links(tmp_path, Lang(lang), "naskh")) == preloaded


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_site_may_do_without_typefaces_of_its_own(tmp_path, links, lang):
    page = links(tmp_path, Lang(lang), "system")
    assert "woff2" not in page
    assert "site-with-fonts" not in page


@pytest.fixture
def links():
    """The head of a page of the theme, as far as it names files."""

    def render(root: Path, lang: Lang, fonts: str) -> str:
        loaded = load_theme(root, ThemeChoice(settings={"fonts": fonts}))
        assert loaded.theme is not None
        view = NotFoundView(head=HEAD, doors=())
        made = loaded.theme.render(page(view, PageKind.NOT_FOUND, lang), site_view(lang))
        return made.partition("</head>")[0]

    return render
