"""What each line of a text is: YAML, a line that bounds it, Markdown, or code. Sees through invisible marks."""

import re
from enum import Enum, auto

from sitegen.read.repair.characters import EDGE_MARKS, ODD_SPACES

_IGNORED = EDGE_MARKS + ODD_SPACES
_IGNORED_AT_END = _IGNORED + " \t"
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
    found = [Region.BODY] * len(lines)
    start = _front_matter(lines, found)
    text = "\n".join(lines)
    if "```" not in text and "~~~" not in text:
        return found
    fences = [number for number in range(start, len(lines)) if "```" in lines[number] or "~~~" in lines[number]]
    for number in fences:
        if number >= start and (end := _closing_fence(lines, number)) is not None:
            found[number : end + 1] = [Region.CODE] * (end + 1 - number)
            start = end + 1
    return found


def _bare(line: str) -> str:
    return line.lstrip(_IGNORED).rstrip(_IGNORED_AT_END)


def _front_matter(lines: list[str], found: list[Region]) -> int:
    """Marks the front matter and tells where the body begins. Front matter that is not closed ends at a blank line."""
    first = next((number for number, line in enumerate(lines) if _bare(line).strip()), 0)
    if not lines or _bare(lines[first]) != "---":
        return 0
    after = range(first + 1, len(lines))
    closing = next((number for number in after if "---" in lines[number] and _bare(lines[number]) == "---"), None)
    end = closing if closing is not None else next((n for n in after if not _bare(lines[n])), len(lines))
    found[first] = Region.BOUNDARY
    found[first + 1 : end] = [Region.YAML] * (end - first - 1)
    if closing is None:
        return end
    found[closing] = Region.BOUNDARY
    return closing + 1


def _closing_fence(lines: list[str], start: int) -> int | None:
    """The line that closes the code that begins at ``start``; None if nothing begins there, or it is never closed."""
    opening = _FENCE.match(_bare(lines[start]))
    if opening is None:
        return None
    fence = opening[1]
    for number in range(start + 1, len(lines)):
        if fence in lines[number]:
            bare = _bare(lines[number])
            if set(bare) == {fence[0]} and len(bare) >= len(fence):
                return number
    return None
