"""The first page of a style guide: colours and their contrast, type, and every part in both directions side by side.

In come a palette and finished pieces, out goes HTML that opens from a disk. Every piece stands in a frame of its own,
so that it is laid out as on a page of its language. Never runs a template.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from sitegen.diagnostics import CATALOGUE, Diagnostic
from sitegen.lang.language import Lang
from sitegen.theme.contrast import MINIMUM, ratio
from sitegen.theme.describing import Description
from sitegen.theme.tokens import Palette
from sitegen.values import Struct

STYLESHEET: Final = "preview.css"
SCRIPT: Final = "preview.js"

RULES: Final = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-inline-size: 96rem; padding: 1.5rem; }
h2 { margin-block-start: 3rem; border-block-start: 3px solid; }
h3 { margin-block: 2.5rem 0; font-family: ui-monospace, monospace; }
p { margin-block: .25rem .75rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem; }
iframe { inline-size: 100%; block-size: 16rem; border: 1px dashed GrayText; resize: vertical; box-sizing: border-box; }
table { border-collapse: collapse; }
th, td { padding: .25rem .75rem; text-align: start; border-block-end: 1px solid GrayText; }
td span { display: inline-block; min-inline-size: 6rem; padding: .25rem .5rem; border: 1px solid GrayText; }
.fails { font-weight: 700; text-decoration: underline wavy; }
nav ul { columns: 20rem; }
""".lstrip()

GROW: Final = """
/* Frames as high as what stands in them. Without this script they can be pulled by their corner. */
const fit = (frame) => {
  frame.style.blockSize = "0"; // a page is never lower than its window
  frame.style.blockSize = `${frame.contentDocument.documentElement.scrollHeight + 2}px`;
};
const frames = [...document.querySelectorAll("iframe")];
for (const frame of frames) {
  const shown = () => frame.contentDocument.fonts.ready.then(() => fit(frame));
  if (frame.contentDocument?.readyState === "complete") shown();
  frame.addEventListener("load", shown);
}
addEventListener("resize", () => frames.forEach(fit));
""".lstrip()


class Piece(Struct, frozen=True, kw_only=True):
    """A part of the theme, shown alone.

    Attributes:
        name: of the part: ``parts/teaser.html``.
        title: says which of several ways this is; empty if there is one.
        frames: a page of each language with the part in it, or why there is none.
    """

    name: str
    description: Description
    title: str
    frames: Mapping[Lang, str | Diagnostic]


class Shown(Struct, frozen=True, kw_only=True):
    """A whole page of the sample site. ``path`` is relative to the index."""

    kind: str
    lang: Lang
    path: str


def stylesheet(palette: Palette) -> str:
    """The style guide's own rules, and a class for every shade: the page itself may not say ``style=``."""
    shades = [
        f".{scheme}-{name} {{ background: {shade}; }}\n.on-{scheme}-{name} {{ color: {shade}; }}\n"
        for name, token in palette.tokens.colours.items()
        for scheme, shade in (("light", token.light), ("dark", token.dark))
    ]
    return RULES + "".join(shades)


def index(palette: Palette, pieces: Sequence[Piece], pages: Sequence[Shown]) -> str:
    """The page."""
    return "".join(
        (
            '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Style guide</title>\n',
            f'<link rel="stylesheet" href="{STYLESHEET}">\n<script defer src="{SCRIPT}"></script>\n',
            '<h1>Style guide · <bdi lang="ar">دليل القالب</bdi></h1>\n',
            *_pages(pages),
            *_colours(palette),
            *_contrast(palette),
            *_measures(palette),
            "<h2>Parts</h2>\n",
            *(line for piece in pieces for line in _piece(piece)),
        )
    )


def _pages(pages: Sequence[Shown]) -> Iterator[str]:
    yield "<h2>Whole pages</h2>\n<nav><ul>\n"
    for page in sorted(pages, key=lambda page: (page.kind, page.path)):
        yield f'<li>{page.kind}: <a href="{escape(page.path)}">{escape(page.path)}</a>\n'
    yield "</ul></nav>\n"


def _colours(palette: Palette) -> Iterator[str]:
    yield "<h2>Colours</h2>\n<table>\n<tr><th>token<th>light<th>dark\n"
    for name, token in palette.tokens.colours.items():
        cells = (
            f'<td><span class="{scheme}-{name}"></span> <code>{getattr(token, scheme)}</code>'
            for scheme in ("light", "dark")
        )
        yield f"<tr><td><code>{name}</code>{''.join(cells)}\n"
    yield "</table>\n"


def _contrast(palette: Palette) -> Iterator[str]:
    yield "<h2>Contrast</h2>\n<table>\n<tr><th>foreground on background<th>at least<th>light<th>dark\n"
    colours = palette.tokens.colours
    for pair in palette.pairs:
        if not {pair.foreground, pair.background} <= colours.keys():
            continue
        cells = ""
        for scheme in ("light", "dark"):
            found = ratio(getattr(colours[pair.foreground], scheme), getattr(colours[pair.background], scheme))
            sample = f'<span class="{scheme}-{pair.background} on-{scheme}-{pair.foreground}">نصّ Text</span>'
            fails = ' class="fails"' if found < MINIMUM[pair.kind] else ""
            cells += f"<td{fails}>{sample} {found:.1f}"
        names = f"<code>{pair.foreground}</code> on <code>{pair.background}</code>"
        yield f"<tr><td>{names}<td>{MINIMUM[pair.kind]:g}{cells}\n"
    yield "</table>\n"


def _measures(palette: Palette) -> Iterator[str]:
    yield "<h2>Other tokens</h2>\n<table>\n"
    for name, value in palette.tokens.others.items():
        yield f"<tr><td><code>--{name}</code><td><code>{escape(value)}</code>\n"
    yield "</table>\n"


def _piece(piece: Piece) -> Iterator[str]:
    title = f" · {escape(piece.title)}" if piece.title else ""
    yield f"<h3>{escape(piece.name)}{title}</h3>\n<p>{escape(piece.description.about)}\n"
    if piece.description.wants:
        yield f"<br>Wants: {escape(piece.description.wants)}\n"
    yield '<div class="pair">\n'
    for lang in (Lang.EN, Lang.AR):
        made = piece.frames[lang]
        if isinstance(made, Diagnostic):
            yield f"<p>{escape(str(made.location))}: {escape(CATALOGUE[made.code].en.say(made.args))}</p>\n"
        else:
            yield f'<iframe title="{escape(piece.name)} {lang}" loading="lazy" srcdoc="{escape(made)}"></iframe>\n'
    yield "</div>\n"
