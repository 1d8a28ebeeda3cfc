"""Refuses a body that would keep the Markdown parser busy for seconds, or send it too deep, before it gets there.

In comes the body of a document, out go diagnostics. The parser's time grows with the square of some counts, within a
block (lines without a blank one between them) or within the document. The limits below are far above what a report
holds, and each alone costs at most about a second (Python-Markdown 3.11, one core). Never parses anything itself.
"""

import re
from collections.abc import Iterator
from itertools import islice

from sitegen.diagnostics import Diagnostic, Location
from sitegen.values import Struct

#: Lists and quotations inside each other, on one line or by indentation.
MAX_LEVELS = 50

_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_LEAD = re.compile(r"(?:[ \t]|>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t]))*")
_LEAD_BEGINS_WITH = frozenset(" \t>-*+0123456789")
_STEP = re.compile(r">|[-*+]|[0-9]+[.)]|\t| {4}")


class _Limit(Struct, frozen=True, kw_only=True):
    """How often a pattern may occur.

    Attributes:
        pattern: compiled for lines.
        sign: how a person would name it.
        made_of: the characters at least one of which each occurrence holds.
        most: the number allowed.
        in_block: in one block; otherwise in the whole body.
        each_on_a_line: no line holds it twice.
    """

    pattern: re.Pattern[str]
    sign: str
    made_of: str
    most: int
    in_block: bool

    @property
    def each_on_a_line(self) -> bool:
        return self.pattern.pattern.startswith("^")


_LIMITS = (
    _Limit(pattern=re.compile(r"\["), sign="[", made_of="[", most=1000, in_block=True),
    _Limit(pattern=re.compile(r"[*_]"), sign="*", made_of="*_", most=10_000, in_block=True),
    _Limit(pattern=re.compile(r"`"), sign="`", made_of="`", most=3000, in_block=True),
    _Limit(pattern=re.compile(r"\{"), sign="{", made_of="{", most=3000, in_block=True),
    _Limit(pattern=re.compile(r"^ {0,3}#", re.MULTILINE), sign="#", made_of="#", most=2000, in_block=True),
    _Limit(
        pattern=re.compile(r"^ {0,3}[-=*_][-=*_ ]*$", re.MULTILINE),
        sign="---",
        made_of="-=*_",
        most=2000,
        in_block=True,
    ),
    _Limit(pattern=re.compile(r"<"), sign="<", made_of="<", most=3000, in_block=False),
    _Limit(pattern=re.compile(r"<[!?]"), sign="<!", made_of="<", most=1000, in_block=False),
    _Limit(pattern=re.compile(r"^ {0,3}\*\[", re.MULTILINE), sign="*[", made_of="*", most=500, in_block=False),
    _Limit(pattern=re.compile(r"^ {0,3}\[\^", re.MULTILINE), sign="[^", made_of="[", most=2000, in_block=False),
)


def check(body: str, file: str, first_line: int) -> tuple[Diagnostic, ...]:
    r"""Looks whether a body is safe to give to the Markdown parser.

    Args:
        body: Markdown with ``\n`` line endings.
        file: path for diagnostics.
        first_line: the number of the body's first line in the file.

    Returns:
        ``too-many-signs`` and ``too-many-levels``, each at the first place that is over the limit; at most one of each
        kind and sign.
    """
    found = [*_signs(body), *_levels(body)]
    return tuple(_diagnostic(body, index, code, args, file, first_line) for index, code, args in sorted(found))


def _signs(body: str) -> Iterator[tuple[int, str, tuple[tuple[str, str], ...]]]:
    lines = body.count("\n") + 1
    for limit in _LIMITS:
        # The usual case, decided without looking at blocks.
        if (lines if limit.each_on_a_line else len(body)) <= limit.most:
            continue
        if sum(map(body.count, limit.made_of)) <= limit.most:
            continue
        for start, end in _blocks(body) if limit.in_block else [(0, len(body))]:
            surplus = next(islice(limit.pattern.finditer(body, start, end), limit.most, None), None)
            if surplus is not None:
                yield surplus.start(), "too-many-signs", (("sign", limit.sign), ("limit", str(limit.most)))
                break


def _blocks(body: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK.finditer(body):
        yield start, blank.start()
        start = blank.end()
    yield start, len(body)


def _levels(body: str) -> Iterator[tuple[int, str, tuple[tuple[str, str], ...]]]:
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line[:1] in _LEAD_BEGINS_WITH and len(line) > MAX_LEVELS and len(_STEP.findall(_lead(line))) > MAX_LEVELS:
            index = sum(len(before) + 1 for before in lines[:number])
            yield index + len(line) - len(line.lstrip()), "too-many-levels", (("limit", str(MAX_LEVELS)),)
            return


def _lead(line: str) -> str:
    found = _LEAD.match(line)
    return found[0] if found is not None else ""


def _diagnostic(
    body: str, index: int, code: str, args: tuple[tuple[str, str], ...], file: str, first_line: int
) -> Diagnostic:
    line = body.count("\n", 0, index)
    column = index - (body.rfind("\n", 0, index) + 1)
    return Diagnostic(
        code=code, location=Location(file=file, line=first_line + line, column=column + 1), args=dict(args)
    )
