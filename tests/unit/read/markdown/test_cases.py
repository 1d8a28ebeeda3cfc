"""The text fixtures of tests/cases: Markdown, a line of =====, what comes of it.

The first two letters of a file's name are the language. References are written as {link …}, {/link}, {photo …} and
{figure …}; what was wrong stands at the end. ``REWRITE_CASES=1 pytest`` writes them anew: read the diff before you
commit it.
"""

import os
from pathlib import Path

import pytest

from sitegen.lang.language import Lang
from sitegen.model.document import LinkClose, LinkOpen, Part, Parts, PhotoSlot, Section
from sitegen.read.markdown import Converted, convert

CASES = sorted((Path(__file__).parents[3] / "cases").glob("*.md"))
SEPARATOR = "\n=====\n"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_markdown_becomes_what_the_case_says(path: Path) -> None:
    markdown, _, expected = path.read_text(encoding="utf-8").partition(SEPARATOR)
    lang = Lang(path.stem[:2])
    written = written_out(convert(markdown, lang=lang, file=path.name, first_line=1, smart_quotes=True))
    if os.environ.get("REWRITE_CASES"):
        path.write_text(f"{markdown}{SEPARATOR}{written}", encoding="utf-8")
    else:
        assert written == expected


def test_there_are_cases() -> None:
    assert CASES


def written_out(converted: Converted) -> str:
    blocks = [section_written_out(section) for section in converted.body.sections]
    if converted.body.footnotes:
        blocks.append("--- footnotes\n" + parts_written_out(converted.body.footnotes))
    blocks += [
        f"! {found.location.line}:{found.location.column} {found.code} {' | '.join(found.args.values())}".rstrip()
        for found in converted.diagnostics
    ]
    return "\n".join(blocks) + "\n"


def section_written_out(section: Section) -> str:
    words = [f"{section.words} words"]
    if section.has_heading:
        words.insert(0, f"line {section.location.line}")
    words += [f"day {section.day}"] if section.day else []
    words += [f"#{section.anchor}"] if section.anchor else []
    words += [f".{name}" for name in section.classes]
    title = f"{parts_written_out(section.title_parts)} " if section.has_heading else ""
    return f"--- {title}({', '.join(words)})\n{parts_written_out(section.parts)}".rstrip()


def parts_written_out(parts: Parts) -> str:
    return "".join(part_written_out(part) for part in parts)


def part_written_out(part: Part) -> str:
    match part:
        case LinkOpen(ref=ref):
            return f" {{link {ref.number}: {ref.target}{f' #{ref.fragment}' if ref.fragment else ''}}}"
        case LinkClose():
            return "{/link}"
        case PhotoSlot(ref=ref):
            kind = "figure" if ref.figure else "photo"
            more = [ref.source, f"alt={ref.alt}", *([f"caption={ref.caption}"] if ref.caption else [])]
            return f"{{{kind} {ref.number}: {' '.join([*more, *(f'.{name}' for name in ref.classes)])}}}"
        case _:
            return str(part)
