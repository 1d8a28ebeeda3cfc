"""Text on share cards against an independent renderer: Chromium draws the same strings with the same typefaces.

Both pictures of a line are laid over each other; what is inked in both, as a share of what is inked in any, is close to
one if letters, joins, marks and order are the same, and falls to a quarter if the text is reversed.
"""

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from sitegen.lang.bidi import LRI, PDI
from sitegen.lang.language import Direction, Lang
from sitegen.lang.visual import visual
from sitegen.media.card_faces import FOLDER, LIST, read_card_faces
from sitegen.media.shaping import Shaped, ink, shape

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
]

DATA = Path(__file__).parents[3] / "themes" / "rihla" / "data"
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "bidi.json").read_text("utf-8"))["cases"]
SIZE = 48
ROW, WIDE = 120, 2400
ALIKE = 0.85

OWN: list[tuple[str, Direction]] = [
    ("رحلة دراسية إلى ليستر (Leicester) لمهندسي اتحاد بلديات الفيحاء", "rtl"),
    ("“مدن أكثر مناعة” بتمويل UCLG (MEWA) في 2019", "rtl"),
    ("مُدُنٌ مُسْتَدامَةٌ وَشَبابٌ يُشارِكُونَ في القَرارِ", "rtl"),
    ("المنسّقون والمنسِّقات: كِتَابُ اللّٰه وَلِلّهِ الأمر", "rtl"),
    ("لا لأ لإ لآ فلا بلا كلا الإسلام الآن الأولى لأنّ", "rtl"),
    ("پاريس ڤيينا چاد ژنيف گوتنبرغ کتاب", "rtl"),
    ("UCLG نظّمت ورشة في طرابلس (2019).", "rtl"),
    ("«إشراك الشباب»: ٢٥٪ من ١٬٢٠٠ مشارك", "rtl"),
    (f"الهاتف {LRI}+961 6 123 456{PDI} أو info@example.org", "rtl"),
    ("من 12–15 آذار 2019 إلى 3 كانون الثاني 2020", "rtl"),
    ("كيلوغرامات [ملاحظة] 3.5 كلم: ماذا؟ نعم؛ ثمّ، ولا…", "rtl"),
    ("Study visit to Leicester (ليستر) for “Al-Fayhaa” engineers", "ltr"),
    ("Århus, São Paulo, Łódź, Beyoğlu, İzmir – office AVATAR 2019 (25%)", "ltr"),
    ("The report “تقرير المدن (2019)” is out: £250,000", "ltr"),
]
LINES: list[tuple[str, Direction]] = [
    *((case["logical"], "rtl" if case["base"] == "R" else "ltr") for case in VECTORS),
    *OWN,
]


@pytest.fixture(scope="module")
def faces():
    return read_card_faces(lambda name: (DATA / name).read_bytes() if (DATA / name).is_file() else None)


@pytest.fixture(scope="module")
def drawn_by_chromium(tmp_path_factory) -> list[Image.Image]:
    """One picture per line, white on black."""
    folder = tmp_path_factory.mktemp("chromium")
    (folder / "lines.html").write_text(_document(), encoding="utf-8")
    window = f"--window-size={WIDE // 2},{ROW * len(LINES) // 2}"
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-device-scale-factor=2",
        "--virtual-time-budget=10000",  # no picture before the typefaces are there, however much the machine has to do
        window,
    ]
    target = [f"--screenshot={folder / 'lines.png'}", (folder / "lines.html").as_uri()]
    subprocess.run([CHROMIUM, *flags, *target], check=True, capture_output=True, timeout=120)
    picture = Image.open(folder / "lines.png").convert("L")
    return [ImageChops.invert(picture.crop((0, ROW * n, WIDE, ROW * (n + 1)))) for n in range(len(LINES))]


def _document() -> str:
    """One line of each text, in the typefaces of a card's title."""
    listed = json.loads((DATA / LIST).read_text("utf-8"))
    styles = []
    for lang in Lang:
        names = listed[lang.value]["title"]["files"]
        for name in names:
            data = base64.b64encode((DATA / FOLDER / name).read_bytes()).decode()
            source = f"url(data:font/ttf;base64,{data})"
            styles.append(f"@font-face{{font-family:'{lang}-{name}';src:{source};font-weight:400 700}}")
        families = ",".join(f"'{lang}-{name}'" for name in names)
        styles.append(f":lang({lang}){{font-family:{families}}}")
    styles.append("*{margin:0;padding:0}")
    styles.append(f"p{{font-size:{SIZE / 2}px;font-weight:700;line-height:{ROW / 2}px;height:{ROW / 2}px}}")
    styles.append("p{white-space:nowrap;overflow:hidden;padding-inline:10px}")
    rows = "".join(f"<p lang={_lang(base)} dir={base}>{_escaped(text)}</p>" for text, base in LINES)
    return f"<!doctype html><meta charset=utf-8><style>{''.join(styles)}</style>{rows}"


def _lang(base: Direction) -> Lang:
    return Lang.AR if base == "rtl" else Lang.EN


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def alike(ours: Shaped, theirs: Image.Image) -> float:
    """Ink in both pictures as a share of ink in any, where they fit each other best."""
    drawn = ink(ours, SIZE)
    mine = Image.frombytes("L", (drawn.width, drawn.height), drawn.data)
    box, mine_box = theirs.point(lambda v: 255 if v > 60 else 0).getbbox(), mine.getbbox()
    assert box is not None
    assert mine_box is not None
    best = 0.0
    for dx in range(-3, 4):
        for dy in range(-3, 4):
            moved = Image.new("L", theirs.size, 0)
            moved.paste(mine, (box[0] - mine_box[0] + dx, box[1] - mine_box[1] + dy))
            both, any_ = ImageChops.darker(moved, theirs), ImageChops.lighter(moved, theirs)
            best = max(best, _amount(both) / _amount(any_))
    return best


def _amount(picture: Image.Image) -> int:
    return sum(shade * count for shade, count in enumerate(picture.histogram()))


@pytest.mark.parametrize("number", range(len(LINES)), ids=[text for text, _ in LINES])
def test_a_line_of_a_card_looks_as_in_a_browser(number, faces, drawn_by_chromium):
    text, base = LINES[number]
    lang = _lang(base)
    ours = shape(visual(text, base), faces.by_role[lang, "title"], lang.value)
    assert not ours.missing
    assert alike(ours, drawn_by_chromium[number]) > ALIKE


@pytest.mark.parametrize("number", [n for n, (text, base) in enumerate(LINES) if base == "rtl" and len(text) > 24])
def test_reversed_text_would_be_noticed(number, faces, drawn_by_chromium):
    text, _ = LINES[number]
    ours = shape(text, faces.by_role[Lang.AR, "title"], "ar")
    assert alike(ours, drawn_by_chromium[number]) < 0.7


@pytest.mark.parametrize("number", [n for n, (text, base) in enumerate(LINES) if base == "rtl" and len(text) > 24])
def test_unshaped_text_would_be_noticed(number, faces, drawn_by_chromium):
    text, base = LINES[number]
    apart = re.sub("([\u0621-\u064a])(?=[\u0621-\u0652])", "\\1\u200c", text)
    ours = shape(visual(apart, base), faces.by_role[Lang.AR, "title"], "ar")
    assert alike(ours, drawn_by_chromium[number]) < 0.8
