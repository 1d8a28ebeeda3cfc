"""What a person most likely did when YAML cannot be read: the parser's complaint and the lines become one mistake.

The parser says where it gave up, which is often far below the mistake and never in words for people. Each rule here
looks at the complaint and at the lines, and either names the mistake and its place or passes. The rules go by words
that PyYAML's C and Python parsers have in common. Lines and columns count from 0 here.
"""

import re
from collections.abc import Callable, Mapping

import yaml

from sitegen.values import Struct, field

_KEY = re.compile(r"\s*(?:- +)*([^\s:#\"'\[{][^:#]*?) *:(?=\s|$)")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z][\w-]*):(?=[^\s/])")
_LAST_PAIR = re.compile(r"([^\s{\[,][^{\[,:]*):\s+([^,{\[]*)$")
_CLOSING = {"[": "]", "{": "}"}


class Mistake(Struct, frozen=True, kw_only=True):
    """A code of the catalogue, a place (from 0) and the values for its wording."""

    code: str
    line: int
    column: int
    length: int = 0
    args: Mapping[str, str] = field(default_factory=dict)


class _Complaint(Struct, frozen=True, kw_only=True):
    """What the parser said: the problem and its place; the construct it was in, and where that began."""

    problem: str
    line: int
    column: int
    context: str
    context_line: int
    context_column: int
    lines: list[str]

    @property
    def text(self) -> str:
        return self.lines[self.line]

    @property
    def before(self) -> str:
        return self.text[: self.column]

    @property
    def after(self) -> str:
        return self.text[self.column :]

    @property
    def context_after(self) -> str:
        return self.lines[self.context_line][self.context_column :]


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake:
    """The mistake behind a parser's error.

    Args:
        error: as PyYAML raised it.
        lines: the text that was read.
    """
    problem = error.problem_mark or error.context_mark
    line, column = _within(lines, problem)
    context_line, context_column = _within(lines, error.context_mark or problem)
    complaint = _Complaint(
        problem=error.problem or "",
        line=line,
        column=column,
        context=error.context or "",
        context_line=context_line,
        context_column=context_column,
        lines=lines,
    )
    for rule in _RULES:
        if (mistake := rule(complaint)) is not None:
            return mistake
    return Mistake(code="yaml-syntax", line=line, column=column, args={"value": complaint.text.strip()})


def _within(lines: list[str], mark: yaml.Mark | None) -> tuple[int, int]:
    """A mark's line and column; the end of the text may lie one line below the last."""
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))


def _tab(said: _Complaint) -> Mistake | None:
    indent = said.text[: len(said.text) - len(said.text.lstrip())]
    if "\t" not in indent:
        return None
    return Mistake(code="yaml-tab", line=said.line, column=indent.index("\t"), length=1)


def _open_quote(said: _Complaint) -> Mistake | None:
    if "quoted scalar" not in said.context or not {"stream", "indicator"} & set(said.problem.split()):
        return None
    value = said.context_after.rstrip()
    args = {"quote": value[:1], "value": value}
    return Mistake(
        code="yaml-open-quote", line=said.context_line, column=said.context_column, length=len(value), args=args
    )


def _backslash(said: _Complaint) -> Mistake | None:
    if "quoted" not in said.context or said.context_after[:1] != '"':
        return None
    value = said.context_after.rstrip()
    return Mistake(code="yaml-backslash", line=said.line, column=said.column, args={"value": value})


def _link_or_tag(said: _Complaint) -> Mistake | None:
    """``*word*`` as in Markdown, ``& company``, ``!word``: YAML takes the sign for one of its own."""
    if not said.context.endswith(("an alias", "an anchor", "a tag")):
        return None
    value = said.context_after.rstrip()
    return Mistake(
        code="yaml-first-character",
        line=said.context_line,
        column=said.context_column,
        length=1,
        args={"character": value[:1], "value": value, "quoted": quoted(value)},
    )


def _first_character(said: _Complaint) -> Mistake | None:
    complaints = ("cannot start any token", "node content", "comment or line break", "comment or a line break")
    line, column = said.line, said.column
    if "block scalar" in said.context:  # the sign, | or >, stands where the scalar begins
        line, column = said.context_line, said.context_column
    elif (directive := _directive(said)) is not None:
        line, column = directive, 0
    elif not any(words in said.problem for words in complaints):
        return None
    value = said.lines[line][column:].rstrip()
    args = {"character": value[:1], "value": value, "quoted": quoted(value)}
    return Mistake(code="yaml-first-character", line=line, column=column, length=1, args=args)


def _directive(said: _Complaint) -> int | None:
    """The line, above the trouble, that YAML takes for an instruction to itself because of its ``%``."""
    if "directive" not in said.context and "document start" not in said.problem:
        return None
    return next((number for number in range(said.line + 1) if said.lines[number].startswith("%")), None)


def _open_bracket(said: _Complaint) -> Mistake | None:
    if "flow" not in said.context:
        return None
    opening = said.context_after[:1]
    closing = _CLOSING.get(opening, "")
    if said.line == said.context_line and (colon := _colon_in_brackets(said)) is not None:
        return colon
    if said.line == said.context_line and closing and closing in said.after:
        # The bracket is closed further on, so what is wrong stands right here.
        args = {"value": said.after.rstrip(), "opening": opening, "closing": closing}
        return Mistake(code="yaml-comma", line=said.line, column=said.column, args=args)
    value = said.context_after.rstrip()
    args = {"opening": opening, "closing": closing, "value": value}
    place = (said.context_line, said.context_column)
    return Mistake(code="yaml-open-bracket", line=place[0], column=place[1], length=len(value), args=args)


def _colon_in_brackets(said: _Complaint) -> Mistake | None:
    """``{ar: cities: a text, en: …}``."""
    pair = _LAST_PAIR.search(said.before)
    if pair is None or not said.after.startswith(":"):
        return None
    value = (pair[2] + re.split(r"[,}\]]", said.after, maxsplit=1)[0]).strip()
    args = {"key": pair[1].strip(), "value": value, "quoted": quoted(value)}
    return Mistake(code="yaml-colon", line=said.line, column=said.column, length=1, args=args)


def _colon(said: _Complaint) -> Mistake | None:
    """``title: cities: a text``."""
    if "mapping values are not allowed" not in said.problem:
        return None
    key = _KEY.match(said.text)
    if key is None or key.end() >= said.column:
        return None
    value = said.text[key.end() :].strip()
    args = {"key": key[1], "value": value, "quoted": quoted(value)}
    return Mistake(code="yaml-colon", line=said.line, column=said.column, length=1, args=args)


def _no_colon(said: _Complaint) -> Mistake | None:
    """A line without ``name:``, or ``name:value`` without the space. YAML notices on the next line, or later."""
    if "mapping values are not allowed" in said.problem:
        line = next((n for n in range(said.line - 1, -1, -1) if said.lines[n].strip()), said.line)
    elif "expected ':'" in said.problem:
        line = said.context_line
    else:
        return None
    text = said.lines[line]
    column = len(text) - len(text.lstrip())
    length = len(text.strip())
    if (key := _KEY_WITHOUT_SPACE.match(text)) is not None:
        args = {"key": key[1], "value": text[key.end() :].strip()}
        return Mistake(code="yaml-colon-space", line=line, column=key.end() - 1, length=1, args=args)
    if _KEY.match(text) is not None:
        return None
    return Mistake(code="yaml-no-colon", line=line, column=column, length=length, args={"value": text.strip()})


def _list_on_key_line(said: _Complaint) -> Mistake | None:
    if "sequence entries are not allowed" not in said.problem:
        return None
    return Mistake(
        code="yaml-list-line", line=said.line, column=said.column, length=1, args={"value": said.after.rstrip()}
    )


def _after_quote(said: _Complaint) -> Mistake | None:
    """``title: "The "best" city"``: the value ends at the second quote."""
    quote = said.before.rstrip()[-1:]
    if said.context != "while parsing a block mapping" or quote not in {'"', "'"} or not quote:
        return None
    key = _KEY.match(said.text)
    value = said.text[key.end() if key is not None else 0 :].strip()
    args = {"quote": quote, "value": value, "quoted": quoted(value)}
    return Mistake(code="yaml-after-quote", line=said.line, column=said.column, args=args)


def _surplus_bracket(said: _Complaint) -> Mistake | None:
    if said.after[:1] not in {"]", "}"}:
        return None
    args = {"character": said.after[0], "value": said.text.strip()}
    return Mistake(code="yaml-surplus-bracket", line=said.line, column=said.column, length=1, args=args)


def _second_document(said: _Complaint) -> Mistake | None:
    if "document start" not in said.problem or not any(line.rstrip() == "..." for line in said.lines[: said.line]):
        return None
    return Mistake(code="yaml-second-document", line=said.line, column=0)


def _indent(said: _Complaint) -> Mistake | None:
    if said.before.strip(" -"):
        key = _KEY.match(said.text)
        if key is None or key.start(1) + len(key[1]) < said.column:
            return None
    column = len(said.text) - len(said.text.lstrip())
    return Mistake(code="yaml-indent", line=said.line, column=column, args={"value": said.text.strip()})


#: Tried in this order; the first that knows the mistake wins.
_RULES: tuple[Callable[[_Complaint], Mistake | None], ...] = (
    _tab,
    _open_quote,
    _backslash,
    _link_or_tag,
    _first_character,
    _open_bracket,
    _colon,
    _no_colon,
    _list_on_key_line,
    _after_quote,
    _surplus_bracket,
    _second_document,
    _indent,
)


def quoted(value: str) -> str:
    """The value in quotes, as a person should write it: in those that it does not hold itself if possible."""
    bare = value
    for opening, closing in (('"', '"'), ("'", "'"), ("“", "”"), ("”", "“"), ("”", "”"), ("„", "“")):
        if len(value) > 1 and value.startswith(opening) and value.endswith(closing):
            bare = value[1:-1]
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'
