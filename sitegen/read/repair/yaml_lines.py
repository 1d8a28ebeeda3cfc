"""Repairs of YAML lines: front matter, report.yaml, registries, config. Spaces, marks, dates and look-alike colons.

Each rule takes a line and returns it, changed or not. Only what YAML's own signs and plain values hold is touched.
"""

import re

from sitegen.lang.numbers import fold_digits
from sitegen.read.repair.characters import ARABIC_DIGITS, DASHES, DIRECTION_MARKS, EDGE_MARKS, ODD_SPACES

_SPACE = f"[ \\t{ODD_SPACES}]"
_ODD = re.compile(f"[{ODD_SPACES}]")
_MARKS = re.compile(f"[{DIRECTION_MARKS}]+")
_NAME = r"[\"']?[\w.\-]+[\"']?"

_INDENT = re.compile(f"{_SPACE}*(?:-(?={_SPACE}){_SPACE}+)*")
_KEY_AND_COLON = re.compile(f"({_SPACE}*(?:- +)*{_NAME}){_SPACE}*:({_SPACE}*)")
_KEY_IN_BRACES = re.compile(f"([{{,]{_SPACE}*{_NAME}){_SPACE}*:({_SPACE}+)")
_AFTER_COMMA_OR_BRACKET = re.compile(
    f"(?<=[,\\[{{])[ \\t]*[{ODD_SPACES}]{_SPACE}*|[ \\t]*[{ODD_SPACES}]{_SPACE}*(?=[\\]}}])"
)

_KEY_WITH_MARKS = re.compile(f"[ \\t]*(?:- +)*[\\w.\\-\"'{DIRECTION_MARKS}]+:[ \\t{EDGE_MARKS}]*")
_BESIDE_SIGN = re.compile(f"[{DIRECTION_MARKS}]+(?=[\\[\\]{{}},\"':])|(?<=[\\[\\]{{}},\"':])[{DIRECTION_MARKS}]+")
_BESIDE_GAP = re.compile(f"(?P<sign>[\\[{{,:][ \\t]+)[{DIRECTION_MARKS}]+|[{DIRECTION_MARKS}]+(?P<gap>[ \\t]+[\\]}}])")
_WITHIN_WORD = re.compile(f"(?<=[!-~])[{DIRECTION_MARKS}]+(?=[!-~])")

_COLON = re.compile(
    r"(?P<key>[ \t]*(?:- +)*(?P<name>[A-Za-z_][\w\-]*))[ \t]*(?P<sign>[؛\uff1a\ufe55\ufe13\ua789\u2236])[ \t]*"
)
_DIGIT = f"[0-9{ARABIC_DIGITS}]"
_DATE = re.compile(
    f"(?P<before>^[ \\t]*(?:- +)*|[:,\\[][ \\t]+|\\[)(?P<quote>[\"']?)"
    f"(?P<value>{_DIGIT}{{4}}(?P<sep>[-/.{DASHES}]){_DIGIT}{{1,2}}(?P=sep){_DIGIT}{{1,2}})(?P=quote)"
    f"(?=[ \\t]*(?:$|[,\\]}}]|[ \\t]#))"
)


_ODD_IN_DATES = re.compile(f"[{ARABIC_DIGITS}{DASHES}]")


def with_plain_spaces(line: str) -> str:
    """Odd spaces become plain ones where YAML needs one: before a key, after its colon, a comma, a bracket, a dash."""
    if _ODD.search(line) is None:
        return line
    if not line.strip():
        return ""
    indent = _INDENT.match(line)
    end = indent.end() if indent is not None else 0
    line = _ODD.sub(" ", line[:end]) + line[end:]
    line = _KEY_AND_COLON.sub(lambda key: f"{key[1]}:{_ODD.sub(' ', key[2])}", line, count=1)
    if "[" in line or "{" in line:
        line = _KEY_IN_BRACES.sub(lambda key: f"{key[1]}:{_ODD.sub(' ', key[2])}", line)
        line = _AFTER_COMMA_OR_BRACKET.sub(" ", line)
    return line


def without_marks_at_signs(line: str) -> str:
    """Direction marks go from keys, from both sides of YAML's signs, and from within ids and numbers."""
    if _MARKS.search(line) is None:
        return line
    if (key := _KEY_WITH_MARKS.match(line)) is not None:
        line = _MARKS.sub("", key[0]) + line[key.end() :]
    line = _BESIDE_GAP.sub(lambda found: found["sign"] or found["gap"], line)
    return _WITHIN_WORD.sub("", _BESIDE_SIGN.sub("", line))


def find_look_alike_colon(line: str) -> re.Match[str] | None:
    """A key followed by another sign instead of its colon: groups ``name`` and ``sign``."""
    return _COLON.match(line)


def with_colon(line: str) -> str:
    """``title؛ text`` is ``title: text``."""
    return _COLON.sub(lambda found: f"{found['key']}: ", line, count=1)


def find_odd_dates(line: str) -> list[tuple[str, str]]:
    """Dates, year first, with Arabic digits or other dashes than the hyphen: as written, and as they should be."""
    if _ODD_IN_DATES.search(line) is None:
        return []
    return [(found["value"], _iso(found)) for found in _DATE.finditer(line) if not found["value"].isascii()]


def with_plain_dates(line: str) -> str:
    """``٢٠٢٤/٥/٦`` is ``2024-05-06``. Dates in ASCII stay as they are, right or wrong."""
    return _DATE.sub(lambda found: found[0] if found["value"].isascii() else _rewritten(found), line)


def _rewritten(found: re.Match[str]) -> str:
    return f"{found['before']}{found['quote']}{_iso(found)}{found['quote']}"


def _iso(found: re.Match[str]) -> str:
    year, month, day = fold_digits(found["value"]).split(found["sep"])
    return f"{year}-{month:0>2}-{day:0>2}"
