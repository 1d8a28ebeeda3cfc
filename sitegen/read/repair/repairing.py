"""Applies the rules of repair to a text until none finds anything more, and reports what it did."""

import re
from collections.abc import Callable
from enum import StrEnum
from unicodedata import is_normalized

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.numbers import fold_digits
from sitegen.read.repair import body, marks, refusals, yaml_lines, yaml_lists
from sitegen.read.repair.regions import Region, regions
from sitegen.values import Struct

_LINE_END = re.compile(r"\r\n|[\r\n]")
# Each pass can uncover work for the next one (a mark beside a mark); three were the most ever needed.
_MOST_PASSES = 10


class FixKind(StrEnum):
    """What was repaired in a line."""

    LINE_ENDING = "line-ending"
    SEPARATOR = "separator"
    INVISIBLE_MARK = "invisible-mark"
    EMPTY_PAIR = "empty-pair"
    SHAPED_LETTER = "shaped-letter"
    COMPOSITION = "composition"
    SPACE = "space"
    DIGIT = "digit"
    COMMA = "comma"
    COLON = "colon"


class Fix(Struct, frozen=True, kw_only=True, order=True):
    """Something repaired in a line (from 1)."""

    line: int
    what: FixKind


class Repaired(Struct, frozen=True, kw_only=True):
    r"""A text after repair.

    Attributes:
        text: as many lines as before, each ending in ``\n`` only. This is what ``check --fix`` writes to the disk.
        regions: what each of its lines is.
        fixes: what was done to get there, by line.
        diagnostics: errors for what was left alone because only a person knows what it should be, and warnings for
            repairs that a person should look at.
    """

    text: str
    regions: tuple[Region, ...]
    fixes: tuple[Fix, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def changed(self) -> bool:
        """Whether the text is not what it was."""
        return bool(self.fixes)


def repair(text: str, file: str) -> Repaired:
    """Repairs a document, or a YAML file (by the ending of its name). Repairing twice changes nothing more.

    Args:
        text: the whole file, with any line endings.
        file: path for diagnostics; ``.yaml`` or ``.yml`` at its end says that all of it is YAML.
    """
    written = _LINE_END.split(text) if "\r" in text else text.split("\n")
    are_words = _HARMLESS_WORDS.fullmatch(text) is not None
    is_harmless = are_words or _HARMLESS.fullmatch(text) is not None
    repairing = _Repairing(
        written, file, are_words=are_words, only_composes=is_harmless, is_composed=is_normalized("NFC", text)
    )
    fixes = {*_line_endings(text), *repairing.fixes}
    diagnostics = list(repairing.warnings.values())
    if not is_harmless or refusals.SPELLED in text:
        diagnostics += refusals.find(written, repairing.lines, repairing.regions, file)
    return Repaired(
        text="\n".join(repairing.lines) if fixes else text,
        regions=tuple(repairing.regions),
        fixes=tuple(sorted(fixes)),
        diagnostics=tuple(sorted(diagnostics, key=lambda found: found.sort_key)),
    )


def _line_endings(text: str) -> list[Fix]:
    if "\r" not in text:
        return []
    ends = enumerate(_LINE_END.finditer(text), 1)
    return [Fix(line=number, what=FixKind.LINE_ENDING) for number, end in ends if end[0] != "\n"]


_Rule = tuple[FixKind, Callable[[str], str]]

_EVERYWHERE: tuple[_Rule, ...] = (
    (FixKind.SEPARATOR, marks.without_separators),
    (FixKind.EMPTY_PAIR, marks.without_empty_pairs),
    (FixKind.INVISIBLE_MARK, marks.without_useless_marks),
    (FixKind.SHAPED_LETTER, marks.with_plain_letters),
    (FixKind.COMPOSITION, marks.composed),
)
_COMPOSING: tuple[_Rule, ...] = ((FixKind.COMPOSITION, marks.composed),)
# No rule changes a text of these: letters that compose with nothing, spaces, and what a keyboard types.
_PLAIN_WORDS = "\t -~\u00c0-\u02ff\u060c\u061b\u061f\u0620-\u063a\u0640-\u064a–—“”‘’«»…"
_PLAIN = f"{_PLAIN_WORDS}\u0660-\u0669"
_ORDINARY = re.compile(f"[{_PLAIN}]*")
# With tashkeel all that may have to be done is to compose; nothing is refused.
_HARMLESS = re.compile(f"[{_PLAIN}\n\u064b-\u0652\u0670]*")
# Without digits that may number a list, nothing else has to be done to Markdown either.
_HARMLESS_WORDS = re.compile(f"[{_PLAIN_WORDS}\n\u064b-\u0652\u0670]*")


class _Repairing:
    """The lines of a text while the rules go over them.

    ``are_words``: no rule for Markdown can change anything. ``only_composes``: of the rules for every line no other
    can. ``is_composed``: nor can that one.
    """

    def __init__(
        self, written: list[str], file: str, *, are_words: bool, only_composes: bool, is_composed: bool
    ) -> None:
        self._are_words = are_words
        self._everywhere = () if only_composes and is_composed else _COMPOSING if only_composes else _EVERYWHERE
        self._file = file
        self._is_yaml = file.endswith((".yaml", ".yml"))
        self._written = written
        self.lines = list(written)
        self.regions: list[Region] = []
        self.fixes: set[Fix] = set()
        self.warnings: dict[tuple[int, str], Diagnostic] = {}
        for _ in range(_MOST_PASSES):
            before = list(self.lines)
            self._pass()
            if self.lines == before:
                break

    def _pass(self) -> None:
        if self._everywhere:
            for index, line in enumerate(self.lines):
                if _ORDINARY.fullmatch(line) is None:
                    for what, rule in self._everywhere:
                        self._replace(index, what, rule(self.lines[index]))
        self.regions = regions(self.lines, is_yaml=self._is_yaml)
        looks_at_body = not self._are_words and any(map(body.NEEDS_A_LOOK.search, self.lines))
        in_list = False
        for index, region in enumerate(self.regions):
            if region is Region.BODY:
                in_list = looks_at_body and self._body_line(index, in_list=in_list)
            elif region is Region.BOUNDARY:
                self._replace(index, FixKind.SPACE, "---")
            elif region is Region.YAML and not self.lines[index].isascii():
                self._yaml_line(index)
        self._yaml_commas()

    def _body_line(self, index: int, *, in_list: bool) -> bool:
        line = self.lines[index]
        if body.NEEDS_A_LOOK.search(line) is not None:
            self._replace(index, FixKind.SPACE, body.with_plain_spaces(line, in_list=in_list))
            line = body.with_plain_list_numbers(self.lines[index])
            self._replace(index, FixKind.DIGIT, line)
        return body.keeps_list_open(line) if line.strip() else in_list

    def _yaml_line(self, index: int) -> None:
        self._replace(index, FixKind.SPACE, yaml_lines.with_plain_spaces(self.lines[index]))
        self._replace(index, FixKind.INVISIBLE_MARK, yaml_lines.without_marks_at_signs(self.lines[index]))
        line = self.lines[index]
        if (colon := yaml_lines.find_look_alike_colon(line)) is not None:
            fixed = yaml_lines.with_colon(line)
            self._warn("arabic-colon", index, colon["sign"], key=colon["name"], sign=colon["sign"], fixed=fixed.strip())
            self._replace(index, FixKind.COLON, fixed)
            line = fixed
        odd_dates = yaml_lines.find_odd_dates(line)
        for value, fixed in odd_dates:
            code = "date-dashes" if fold_digits(value) == value else "date-digits"
            self._warn(code, index, value, value=value, fixed=fixed)
        if odd_dates:
            self._replace(index, FixKind.DIGIT, yaml_lines.with_plain_dates(line))

    def _yaml_commas(self) -> None:
        lines = {index: self.lines[index] for index, region in enumerate(self.regions) if region is Region.YAML}
        if not any("،" in line or "؛" in line for line in lines.values()):
            return
        for index, columns in yaml_lists.find_commas(lines).items():
            line = self.lines[index]
            fixed = yaml_lists.with_latin_commas(line, columns)
            self._warn("arabic-comma-in-list", index, line[columns[0]], value=line.strip(), fixed=fixed.strip())
            self._replace(index, FixKind.COMMA, fixed)

    def _replace(self, index: int, what: FixKind, line: str) -> None:
        if line != self.lines[index]:
            self.lines[index] = line
            self.fixes.add(Fix(line=index + 1, what=what))

    def _warn(self, code: str, index: int, at: str, /, **args: str) -> None:
        """A warning at the place where ``at`` stands in the line as it was written."""
        column = self._written[index].find(at) + 1
        place = Location(file=self._file, line=index + 1, column=column, length=len(at) if column else 0)
        self.warnings.setdefault((index, args.get("value", code)), Diagnostic(code=code, location=place, args=args))
