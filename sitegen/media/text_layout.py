"""Lines: where a title breaks, how large it can be, and where it must end.

In come words in logical order and a function that says how wide a text is; out go lines in logical order. Never knows
typefaces, pixels or directions: ordering comes after breaking (UAX #9, section 3.4), never before.
"""

import math
import re
import unicodedata
from collections.abc import Callable, Sequence

from sitegen.lang.bidi import ALM, FSI, LRI, LRM, NBSP, PDI, RLI
from sitegen.values import Struct

ELLIPSIS = "\u2026"
#: How wide a text is, at a size of one.
Width = Callable[[str], float]

_ISOLATE = re.compile(f"[{LRI}{RLI}{FSI}][^{LRI}{RLI}{FSI}{PDI}]*{PDI}")
#: A phone number's groups; a number and its short unit; a dash stays with what is before it.
_BOUND = (
    re.compile(r"(?<=\d) (?=\d)"),
    re.compile(r"(?<=\d) (?=[^\W\d_]{1,2}\b)"),
    re.compile(r" (?=[–—-] )"),
)
#: What a line costs that is one short word at the end of a title, as a share of the line's width.
_LONELY = 1.5


class Block(Struct, frozen=True, kw_only=True):
    """A text in lines at the size that it needs.

    Attributes:
        lines: in logical order.
        cut: the text did not fit at the smallest size and ends in an ellipsis.
    """

    lines: tuple[str, ...]
    size: float
    cut: bool = False


def fit(text: str, width: Width, sizes: Sequence[float], room: float, height: Callable[[float], int]) -> Block:
    """Sets a text as large as it fits.

    Args:
        text: in logical order.
        width: of a text at a size of one.
        sizes: from the largest to the smallest.
        room: the longest that a line may be, in the unit of sizes.
        height: how many lines fit at a size.
    """
    words = words_of(text)
    if not words:
        return Block(lines=(), size=sizes[0])
    widths = {word: width(word) for word in words}
    space = width(" ")
    for size in sizes:
        if max(widths.values()) * size > room:
            continue
        lines = _balanced([widths[word] for word in words], space, room / size, height(size))
        if lines:
            return Block(lines=tuple(" ".join(words[a:b]) for a, b in lines), size=size)
    size = sizes[-1]
    return _truncated(words, width, room / size, height(size), size)


def words_of(text: str) -> list[str]:
    """The pieces between which a line may break.

    Kept together by no-break spaces: what stands in an isolate, numbers and what counts them, and dashes with the word
    before them.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = "".join(" " if c.isspace() and c != NBSP else c for c in composed if c.isspace() or _is_text(c))
    bound = _ISOLATE.sub(lambda isolate: isolate[0].replace(" ", NBSP), plain)
    for pattern in _BOUND:
        bound = pattern.sub(NBSP, bound)
    return [word for word in bound.split(" ") if word.strip(NBSP)]


def in_context(line: str, before: str, after: str) -> str:
    """A line with invisible marks for the letters next to it in its paragraph.

    A line that is ordered alone knows nothing of the words around it, though signs at its ends take their direction
    from them: "%" before a number that follows Arabic, a bracket between two Latin words.
    """
    left = _mark(_strong(reversed(_ISOLATE.sub("", before))))
    right = _mark(_strong(_ISOLATE.sub("", after)))
    return left + line + right


def _strong(letters: object) -> str:
    return next((c for c in letters if unicodedata.bidirectional(c) in {"L", "R", "AL"}), "")  # type: ignore[attr-defined]


def _mark(letter: str) -> str:
    if not letter:
        return ""
    return LRM if unicodedata.bidirectional(letter) == "L" else ALM


def _is_text(letter: str) -> bool:
    """Not a control character, and not a selector of a picture's form."""
    return unicodedata.category(letter) != "Cc" and not "\ufe00" <= letter <= "\ufe0f"


def _balanced(widths: Sequence[float], space: float, room: float, most: int) -> list[tuple[int, int]]:
    """Breaks into as few lines as possible, of lengths as equal as possible; empty if that is more than ``most``."""
    count = len(widths)
    # best[n][i]: the least cost of setting the words from i on in n lines, and where the first of them ends.
    best: list[dict[int, tuple[float, int]]] = [{count: (0.0, count)}]
    for _ in range(most):
        row: dict[int, tuple[float, int]] = {}
        for start in range(count):
            line = -space
            for end in range(start + 1, count + 1):
                line += space + widths[end - 1]
                if line > room:
                    break
                if end in best[-1]:
                    lonely = _LONELY if end == count and end - start == 1 and count > 2 else 0.0  # noqa: PLR2004
                    cost = best[-1][end][0] + ((room - line) / room) ** 2 + lonely
                    if cost < row.get(start, (math.inf, 0))[0]:
                        row[start] = (cost, end)
        best.append(row)
        if 0 in row:
            return _followed(best)
    return []


def _followed(best: list[dict[int, tuple[float, int]]]) -> list[tuple[int, int]]:
    lines = []
    start = 0
    for row in reversed(best[1:]):
        end = row[start][1]
        lines.append((start, end))
        start = end
    return lines


def _truncated(words: Sequence[str], width: Width, room: float, most: int, size: float) -> Block:
    """As many words as there is room for, and an ellipsis; a word that is longer than a line is cut."""
    lines: list[str] = []
    rest = list(words)
    while rest and len(lines) < most:
        last = len(lines) == most - 1
        line = ""
        while rest:
            longer = f"{line} {rest[0]}" if line else rest[0]
            if width(longer + (ELLIPSIS if last and len(rest) > 1 else "")) > room:
                break
            line = longer
            rest.pop(0)
        if not line:
            fitting = next(n for n in range(len(rest[0]), 0, -1) if n == 1 or width(rest[0][:n] + ELLIPSIS) <= room)
            line, rest[0] = rest[0][:fitting], rest[0][fitting:]
            rest = rest if rest[0] else rest[1:]
        lines.append(line + (ELLIPSIS if last and rest else ""))
    return Block(lines=tuple(lines), size=size, cut=bool(rest))
