"""Cuts the typefaces of the theme rihla out of the packages in tools/fonts, for pages and for share cards.

    cd tools/fonts && npm ci && cd ../.. && python tools/make_fonts.py            writes all files, prints their sizes
    python tools/make_fonts.py --check                                          says which files would change

For pages: small woff2 files with the letters that Arabic and English reports use. For cards: plain TrueType with every
letter of the original, because nothing downloads them. The same packages give the same bytes.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "tools" / "fonts" / "node_modules" / "@fontsource-variable"
THEME = ROOT / "themes" / "rihla"


def _span(first: int, last: int) -> range:
    return range(first, last + 1)


def _letters(text: str) -> list[int]:
    return [ord(letter) for letter in text]


#: Letters of Arabic, the Persian ones that reports borrow, tashkeel, digits as the Arab world writes them, punctuation,
#: and the invisible marks that a run of Arabic may hold. The space too: it must be as wide as the letters' own.
ARABIC = [
    *(0x20, 0xA0, 0x60C, 0x61B, 0x61F),
    *_span(0x621, 0x63A),
    *_span(0x640, 0x655),
    *_span(0x660, 0x66C),
    *(0x670, 0x671),
    *_letters("پچژڤکگی"),
    *_span(0x200C, 0x200E),
]
LATIN_LETTERS = _letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
#: What stands between Arabic words without being Arabic: digits, brackets, quotation marks, signs.
SIGNS = [
    *_letters("0123456789!\"%&'()*+,-./:;?[]"),
    *(0xAB, 0xB7, 0xBB),
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2039, 0x203A),
]
RARE_SIGNS = _letters("#$@")
#: What English is written with, but for what only programs write. The é of "café" too.
ENGLISH = [
    *(letter for letter in _span(0x20, 0x7D) if chr(letter) not in "<>\\^`{|}"),
    *_letters("\u00a0£°·×é"),
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x20AC),
]
#: Slanted are letters and the points that lean on them. Digits and brackets stand upright in a line of italics too.
SLANTED = [*LATIN_LETTERS, *_letters(" !',-.:;?é"), 0x2018, 0x2019, 0x201C, 0x201D]
#: The letters of names in western Europe; then, from another file of the package, those of names from Turkey, the
#: Balkans and central Europe, and of scholarly transliteration of Arabic. Signs and what is rarer are left to the
#: reader's own faces: all faces of an English page together keep to its budget, whatever it says.
LATIN_1 = _letters("àâäáãåæçèêëìíîïñòóôöõøœùúûüßıÁÄÅÆÇÉÎÖØÜ")
LATIN_EXTENDED = _letters("ğĞİşŞāīūḥṣṭḍẓʾʿćčđšžĆČĐŠŽąęłńśźżŁŚŻěřůășțȘȚőű")

ARABIC_FEATURES = [
    "ccmp",
    "locl",
    "isol",
    "init",
    "medi",
    "fina",
    "rlig",
    "liga",
    "calt",
    "mark",
    "mkmk",
    "kern",
    "tnum",
]
#: Latin letters neither join nor carry marks that are apart from them; those for names need not lean on each other.
LATIN_FEATURES = ["ccmp", "locl", "liga", "kern", "tnum"]
NAME_FEATURES = ["ccmp", "locl", "liga"]
#: What a file says about itself: copyright, and on cards also family, style, PostScript name and the licence's address.
NAMES, CARD_NAMES = [0], [0, 1, 2, 6, 14]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One file of the theme.

    Attributes:
        target: below the theme's folder; its ending decides the format.
        source: a file of a package, without the ending .woff2.
        letters: code points to keep; None keeps all.
        weights: the range of weights to keep, or the only one.
        features: how letters are told to act together; "*" stands for all.
    """

    target: str
    source: str
    letters: tuple[int, ...] | None = None
    weights: tuple[int, int] | int = (400, 700)
    features: Sequence[str] = ("*",)


def _page(
    name: str,
    source: str,
    letters: Iterable[int],
    features: Sequence[str] = ARABIC_FEATURES,
    *,
    weights: tuple[int, int] | int = (400, 700),
) -> Cut:
    target = f"assets/fonts/{name}.woff2"
    return Cut(target=target, source=source, letters=tuple(letters), weights=weights, features=features)


def _card(name: str, source: str, letters: Iterable[int] | None = None) -> Cut:
    return Cut(target=f"data/cards/{name}.ttf", source=source, letters=None if letters is None else tuple(letters))


NASKH = "noto-naskh-arabic/files/noto-naskh-arabic-{}-wght-normal"
VAZIRMATN = "vazirmatn/files/vazirmatn-{}-wght-normal"
SERIF = "noto-serif/files/noto-serif-{}-wght-{}"

CUTS = (
    _page("naskh-arabic", NASKH.format("arabic"), ARABIC),
    _page("naskh-signs", NASKH.format("latin"), SIGNS),
    _page("naskh-latin", NASKH.format("latin"), [*LATIN_LETTERS, *RARE_SIGNS], weights=400),
    _page("vazirmatn-arabic", VAZIRMATN.format("arabic"), ARABIC),
    _page("vazirmatn-signs", VAZIRMATN.format("latin"), SIGNS),
    _page("serif-latin", SERIF.format("latin", "normal"), ENGLISH, LATIN_FEATURES),
    _page("serif-latin-1", SERIF.format("latin", "normal"), LATIN_1, NAME_FEATURES),
    _page("serif-latin-extended", SERIF.format("latin-ext", "normal"), LATIN_EXTENDED, NAME_FEATURES),
    _page("serif-italic", SERIF.format("latin", "italic"), SLANTED, LATIN_FEATURES, weights=400),
    _card("naskh-arabic", NASKH.format("arabic")),
    _card("vazirmatn-arabic", VAZIRMATN.format("arabic")),
    _card("vazirmatn-latin", VAZIRMATN.format("latin")),
    _card("vazirmatn-latin-extended", VAZIRMATN.format("latin-ext")),
    _card("serif-latin", SERIF.format("latin", "normal")),
    _card(
        "serif-latin-extended",
        SERIF.format("latin-ext", "normal"),
        [*LATIN_EXTENDED, *_span(0x100, 0x24F), *_span(0x1E00, 0x1EFF)],
    ),
)
LICENCES = {"noto-naskh-arabic": "OFL-naskh.txt", "vazirmatn": "OFL-vazirmatn.txt", "noto-serif": "OFL-serif.txt"}


def cut(order: Cut) -> bytes:
    """Makes one file."""
    font = TTFont(PACKAGES / f"{order.source}.woff2", recalcTimestamp=False)
    for_pages = order.target.endswith(".woff2")
    options = subset.Options(
        hinting=False,
        layout_features=list(order.features),
        name_IDs=NAMES if for_pages else CARD_NAMES,
        glyph_names=False,
        notdef_outline=True,
        # Advances follow from the outlines' variations, and one axis needs no names of styles.
        drop_tables=["HVAR", "STAT", "DSIG"],
    )
    tool = subset.Subsetter(options)
    tool.populate(unicodes=font.getBestCmap() if order.letters is None else order.letters)
    tool.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": order.weights})
    font.flavor = "woff2" if for_pages else None
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


def unicode_range(letters: Iterable[int]) -> str:
    """Code points as CSS writes them: ``U+20, U+60C, U+621-63A``."""
    spans: list[tuple[int, int]] = []
    for letter in sorted(set(letters)):
        if spans and letter == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], letter)
        else:
            spans.append((letter, letter))
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in spans)


def files() -> dict[str, bytes]:
    """All files by path below the theme's folder."""
    made = {order.target: cut(order) for order in CUTS}
    for package, name in LICENCES.items():
        licence = (PACKAGES / package / "LICENSE").read_bytes()
        made |= {f"{folder}/{name}": licence for folder in ("assets/fonts", "data/cards")}
    return made


def main() -> int:
    """Writes the files, or compares them."""
    if not PACKAGES.is_dir():
        print("The packages are missing. Run: cd tools/fonts && npm ci")
        return 2
    different = 0
    for target, data in files().items():
        path = THEME / target
        if "--check" in sys.argv:
            if not path.is_file() or path.read_bytes() != data:
                different = 1
                print(f"differs: {path.relative_to(ROOT)}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{len(data):>9,}  {path.relative_to(ROOT)}")
    if "--ranges" in sys.argv:
        for order in CUTS:
            if order.letters and order.target.startswith("assets/"):
                print(f"{order.target}: {unicode_range(order.letters)}")
    return different


if __name__ == "__main__":
    sys.exit(main())
