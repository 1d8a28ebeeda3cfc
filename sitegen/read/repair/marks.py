"""Repairs that hold for every line, whatever it belongs to: invisible marks, shaped letters, composed letters.

Each rule takes a line and returns it, changed or not.
"""

import re
import unicodedata

from sitegen.lang import presentation_forms
from sitegen.read.repair.addresses import ADDRESS
from sitegen.read.repair.characters import DIRECTION_MARKS, EDGE_MARKS, NEVER_USEFUL, ODD_SPACES

_MARK = f"[{EDGE_MARKS}]"
_USELESS = re.compile(f"[{NEVER_USEFUL}]+")
_EMPTY_PAIR = re.compile("[\u202a\u202b]\u202c|[\u2066-\u2068]\u2069")
# What may stand before the words of a line: indentation and the signs of quotations, lists, headings, definitions.
_LEAD = re.compile(
    f"(?:[\\s{ODD_SPACES}{EDGE_MARKS}]|>|[-*+:](?=[\\s{ODD_SPACES}{EDGE_MARKS}])|#|[0-9\u0660-\u0669\u06f0-\u06f9]{{1,9}}[.)]"
    f"(?=[\\s{ODD_SPACES}{EDGE_MARKS}]))+"
)
_MARKS = re.compile(f"{_MARK}+")
_TRAIL = f"{EDGE_MARKS}{ODD_SPACES} \t"
_SIGNS = re.escape("[]()*_`|")
# After C# or F# a mark has a purpose: it keeps the sign on its side of the letter in an Arabic line.
_BESIDE_SIGN = re.compile(
    f"[{DIRECTION_MARKS}]+(?=[{_SIGNS}#])|(?<=[{_SIGNS}])[{DIRECTION_MARKS}]+|(?<=#)(?<![A-Za-z0-9]#)[{DIRECTION_MARKS}]+"
)
_IN_ADDRESS = re.compile(f"[{DIRECTION_MARKS}]+")


def without_separators(line: str) -> str:
    """Unicode's own line and paragraph separators, which some programs paste, are spaces within a line of a file."""
    return line.replace("\u2028", " ").replace("\u2029", " ")


def without_useless_marks(line: str) -> str:
    """Marks that serve nothing are gone; so are direction marks where they break Markdown, and at both ends."""
    line = _USELESS.sub("", line)
    if (lead := _LEAD.match(line)) is not None:
        line = _MARKS.sub("", lead[0]) + line[lead.end() :]
    words = line.rstrip(_TRAIL)
    line = words + _MARKS.sub("", line[len(words) :])
    line = _BESIDE_SIGN.sub("", line)
    return ADDRESS.sub(lambda address: _IN_ADDRESS.sub("", address[0]), line)


def without_empty_pairs(line: str) -> str:
    """An opening mark and its end with nothing between them change nothing."""
    while (shorter := _EMPTY_PAIR.sub("", line)) != line:
        line = shorter
    return line


def with_plain_letters(line: str) -> str:
    """Shaped letters, as PDF files hold them, become letters. Not in a line whose order is turned: see ``refusals``."""
    if presentation_forms.has_visual_order(line):
        return line
    return presentation_forms.to_letters(line)


def composed(line: str) -> str:
    """Letters and their marks in the form that everyone else uses (NFC), so that equal words are equal."""
    return unicodedata.normalize("NFC", line)
