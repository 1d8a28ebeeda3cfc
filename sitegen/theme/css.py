"""Stylesheets as text: their imports, their references to other files, and the white space that they can do without.

In comes CSS, out goes CSS. A scanner, not a parser: it tells comments, strings and ``url(…)`` from the rest, which is
all that is needed. Never knows which files exist.
"""

import re
from collections.abc import Callable
from typing import Final

from sitegen.values import Struct

# In this order: what begins first wins, and inside a string or comment nothing else begins.
_PIECE: Final = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z))
      | (?P<url>\burl\(\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^"'()\s]*))\s*\))
      | (?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_IMPORT: Final = re.compile(
    r"""@import\s+(?:url\(\s*)?["']?(?P<path>[^"'()\s;]+)["']?(?:\s*\))?
        \s*(?P<layer>layer(?:\(\s*(?P<name>[\w.-]+)\s*\))?)?\s*(?P<query>[^;]*);""",
    re.VERBOSE | re.IGNORECASE,
)
_SPACE: Final = re.compile(r"\s+")
_AROUND: Final = re.compile(r" ?([{};,]) ?")


class Import(Struct, frozen=True, kw_only=True):
    """One ``@import``.

    Attributes:
        path: as written.
        layer: the cascade layer's name; "" for an anonymous one, None for none.
        query: media or other conditions; may be empty.
        line: counted from 1.
    """

    path: str
    layer: str | None
    query: str
    line: int

    def wrap(self, css: str) -> str:
        """The imported text, in the layer and under the conditions of the import."""
        if self.layer is not None:
            css = f"@layer {self.layer}{{{css}}}" if self.layer else f"@layer{{{css}}}"
        if not self.query:
            return css
        # supports(…) and media queries may follow each other; a stylesheet that uses both is better split.
        return f"@media {self.query}{{{css}}}"


def without_comments(css: str) -> str:
    """The text without comments but with all its line ends, so that line numbers hold; ``/*! … */`` stays."""

    def drop(piece: re.Match[str]) -> str:
        comment = piece["comment"]
        if comment is None or comment.startswith("/*!"):
            return piece[0]
        return "\n" * comment.count("\n") or " "

    return _PIECE.sub(drop, css)


def with_imports(css: str, replace: Callable[[Import], str]) -> str:
    """The text with every ``@import`` replaced. Comments must be gone."""

    def call(match: re.Match[str]) -> str:
        layer = (match["name"] or "") if match["layer"] else None
        line = css.count("\n", 0, match.start()) + 1
        return replace(Import(path=match["path"], layer=layer, query=match["query"].strip(), line=line))

    return _IMPORT.sub(call, css)


def with_urls(css: str, replace: Callable[[str, int], str]) -> str:
    """The text with every address in ``url(…)`` replaced, but not in ``@import url(…)``.

    ``replace`` gets the address and its line, counted from 1.
    """

    def call(piece: re.Match[str]) -> str:
        if piece["url"] is None or css[: piece.start()].rstrip().lower().endswith("@import"):
            return piece[0]
        address = piece["double"] or piece["single"] or piece["bare"] or ""
        return f'url("{replace(address, css.count(chr(10), 0, piece.start()) + 1)}")'

    return _PIECE.sub(call, css)


def squeezed(css: str) -> str:
    """The text with the white space that means nothing taken out, but for strings, addresses and kept comments."""
    parts: list[str] = []
    end = 0
    for piece in _PIECE.finditer(css):
        parts += [_squeeze(css[end : piece.start()]), piece[0]]
        end = piece.end()
    return "".join([*parts, _squeeze(css[end:])]).strip()


def _squeeze(css: str) -> str:
    css = _AROUND.sub(r"\1", _SPACE.sub(" ", css))
    # After a colon a space means nothing; before one it does ("a :hover").
    return css.replace(": ", ":").replace(";}", "}")
