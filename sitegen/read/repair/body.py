"""Repairs of Markdown lines: spaces that Markdown does not take for spaces, and Arabic digits of numbered lists.

Each rule takes a line and returns it, changed or not.
"""

import re

from sitegen.lang.numbers import fold_digits
from sitegen.read.repair.characters import ARABIC_DIGITS, ODD_SPACES

#: A line without any of these is left as it is by every rule here.
NEEDS_A_LOOK = re.compile(f"[{ODD_SPACES}{ARABIC_DIGITS}]")

_ODD = re.compile(f"[{ODD_SPACES}]")
_TRAIL = f"{ODD_SPACES} \t"
_SIGN = re.compile(f"[ \\t]*(?:>[ \\t]*)*(?:[-*+:>]|#{{1,6}}|[0-9{ARABIC_DIGITS}]{{1,9}}\\.)(?=[ \\t{ODD_SPACES}])")
_GAP = re.compile(f"[ \\t]*[{ODD_SPACES}][ \\t{ODD_SPACES}]*")
_LIST_NUMBER = re.compile(f"[ \\t]*(?:>[ \\t]*)*(?:[-*+][ \\t]+)*[0-9{ARABIC_DIGITS}]{{1,9}}\\.(?=[ \\t])")
_LIST_ITEM_OR_INDENTED = re.compile(f"[ \\t]+\\S|[ \\t]*(?:[-*+]|[0-9{ARABIC_DIGITS}]{{1,9}}\\.)[ \\t]")


def keeps_list_open(line: str) -> bool:
    """Whether a line below this one may belong to a list item, so that its indentation means something."""
    return _LIST_ITEM_OR_INDENTED.match(line) is not None


def with_plain_spaces(line: str, *, in_list: bool) -> str:
    """Odd spaces go where Markdown expects plain ones: at both ends of a line and after the sign of a list item.

    Args:
        line: of the body.
        in_list: the line may belong to a list item, so that its indentation may mean something. Odd spaces alone at
            the start of a paragraph never do: they are somebody's first-line indent, and as plain spaces they would
            turn the paragraph into code.
    """
    if _ODD.search(line) is None:
        return line
    words = line.rstrip(_TRAIL)
    if _ODD.search(line, len(words)) is None:
        words = line
    start = words.lstrip(_TRAIL)
    indent = words[: len(words) - len(start)]
    is_meant = in_list and (" " in indent or "\t" in indent or _SIGN.match(start) is not None)
    words = _ODD.sub(" " if is_meant else "", indent) + start
    if (sign := _SIGN.match(words)) is not None and (gap := _GAP.match(words, sign.end())) is not None:
        words = f"{sign[0]} {words[gap.end() :]}"
    return words


def with_plain_list_numbers(line: str) -> str:
    """``١.`` is ``1.``: Markdown takes both for a list, but copies the digit into HTML, where only ``1`` is valid."""
    number = _LIST_NUMBER.match(line)
    return line if number is None else fold_digits(number[0]) + line[number.end() :]
