"""What each line of a text is: YAML, a line that bounds it, Markdown, or code. Sees through invisible marks."""

import re
from enum import Enum, auto

from sitegen.read.repair.characters import EDGE_MARKS, ODD_SPACES

_IGNORED = EDGE_MARKS + ODD_SPACES
_FENCE = re.compile(r"(`{3,}|~{3,})")


class Region(Enum):
    """What a line belongs to."""

    YAML = auto()
    BOUNDARY = auto()
    """A line ``---`` above or below the front matter."""
    BODY = auto()
    CODE = auto()
    """Between fences; the fences themselves too."""


def regions(lines: list[str], *, is_yaml: bool) -> list[Region]:
    """The region of every line.

    Args:
        lines: without line endings.
        is_yaml: the text is a YAML file; otherwise a document.
    """
    if is_yaml:
        return [Region.YAML] * len(lines)
    bare = [line.lstrip(_IGNORED).rstrip(_IGNORED + " \t") for line in lines]
    found = [Region.BODY] * len(lines)
    start = _front_matter(bare, found)
    while start < len(lines):
        end = _closing_fence(bare, start)
        if end is not None:
            found[start : end + 1] = [Region.CODE] * (end + 1 - start)
        start = start + 1 if end is None else end + 1
    return found


def _front_matter(bare: list[str], found: list[Region]) -> int:
    """Marks the front matter and tells where the body begins. Front matter that is not closed ends at a blank line."""
    first = next((number for number, line in enumerate(bare) if line.strip()), 0)
    if not bare or bare[first] != "---":
        return 0
    after = range(first + 1, len(bare))
    closing = next((number for number in after if bare[number] == "---"), None)
    end = closing if closing is not None else next((number for number in after if not bare[number]), len(bare))
    found[first] = Region.BOUNDARY
    found[first + 1 : end] = [Region.YAML] * (end - first - 1)
    if closing is None:
        return end
    found[closing] = Region.BOUNDARY
    return closing + 1


def _closing_fence(bare: list[str], start: int) -> int | None:
    """The line that closes the code that begins at ``start``; None if nothing begins there, or it is never closed."""
    opening = _FENCE.match(bare[start])
    if opening is None:
        return None
    fence = opening[1]
    return next(
        (n for n in range(start + 1, len(bare)) if set(bare[n]) == {fence[0]} and len(bare[n]) >= len(fence)), None
    )
