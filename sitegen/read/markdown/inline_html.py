"""Words out of safe HTML: the text without its markup, and the same markup without its first words."""

import html
import re
from typing import Final

_TAG: Final = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>')
_EMPTY: Final = re.compile(r"<(\w+)(?:\s[^<>]*)?></\1>\s*")


def plain_text(markup: str) -> str:
    """The text of some safe HTML, with the white space it has there."""
    return html.unescape(_TAG.sub("", markup))


def drop_text(markup: str, count: int) -> str:
    """Inline HTML without the first ``count`` characters of its text; elements that are left empty go, too."""
    kept: list[str] = []
    done = 0
    for tag in _TAG.finditer(markup):
        piece, count = _shortened(markup[done : tag.start()], count)
        kept += (piece, tag[0])
        done = tag.end()
    kept.append(_shortened(markup[done:], count)[0])
    shorter = "".join(kept)
    while _EMPTY.search(shorter):
        shorter = _EMPTY.sub("", shorter)
    return shorter.strip()


def _shortened(text: str, count: int) -> tuple[str, int]:
    if not count or not text:
        return text, count
    characters = html.unescape(text)
    rest = characters[count:]
    return html.escape(rest, quote=False), max(0, count - len(characters))
