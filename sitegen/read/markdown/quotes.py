"""Typographic quotation marks, dashes and ellipses for English text.

In comes one stretch of running text and the character before it, out goes the same text with “ ” ‘ ’ – — … in place of
the marks of a typewriter. Only for English: in Arabic the marks are left as they were written, because prefixes stick
to the quoted word (و"التخطيط" would get two closing marks) and both «…» and "…" are in use. Never knows HTML.
"""

import re

_MARK = re.compile(r"""["']|(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)""")
_OPENS_AFTER = frozenset("([{<-/\u2010\u2011\u2012\u2013\u2014\u201c\u2018\u00ab\u00a0\u2009\u202f")
_DECADE = re.compile(r"\d\ds\b")
_REPLACEMENT = {"--": "\u2013", "---": "\u2014", "...": "\u2026"}


def may_be_typographic(text: str) -> bool:
    """Whether a text holds any of the marks that are replaced."""
    return '"' in text or "'" in text or "--" in text or "..." in text


def typographic(text: str, before: str = "") -> str:
    """The text with typographic marks.

    Args:
        text: running text, without markup.
        before: the character that precedes it in the same block, such as the last letter of an emphasised word; empty
            at the start of a block. It decides whether a mark at the very start opens or closes.
    """

    def replace(mark: re.Match[str]) -> str:
        if mark[0] in _REPLACEMENT:
            return _REPLACEMENT[mark[0]]
        previous = text[mark.start() - 1] if mark.start() else before
        # A mark replaced in this same run is still a straight one in `text`; it opens if what precedes it opens.
        opens = _opens(text, mark.start(), previous, before) and not text[mark.end() : mark.end() + 1].isspace()
        if mark[0] == '"':
            return "\u201c" if opens else "\u201d"
        return "\u2018" if opens and not _DECADE.match(text, mark.end()) else "\u2019"

    return _MARK.sub(replace, text)


def _opens(text: str, at: int, previous: str, before: str) -> bool:
    steps = 0
    while previous and previous in "\"'" and at > 0 and steps < 3:  # noqa: PLR2004 -- “‘“ is as deep as it goes
        at -= 1
        previous = text[at - 1] if at else before
        steps += 1
    return not previous or previous.isspace() or previous in _OPENS_AFTER
