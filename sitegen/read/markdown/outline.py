"""The headings of a document: their levels, their ids, and what is wrong with them.

In comes the tree of a document, which is changed in place. Afterwards every ``h2`` of the document is a child of the
root (it begins a section), no ``h1`` is left (that is the page's title), and ``h3`` to ``h6`` have ids. The ids of
sections are given later, when both languages are known.
"""

from collections import Counter
from xml.etree.ElementTree import Element

from sitegen.diagnostics import Location
from sitegen.lang.slug import heading_slug
from sitegen.read.markdown.extensions.headings import HEADINGS
from sitegen.read.markdown.findings import Findings
from sitegen.read.markdown.parser import Parser
from sitegen.read.markdown.places import Places

_ANY_HEADING = frozenset(HEADINGS)
_LOWEST = len(HEADINGS)
_SECTION = 2


def put_in_order(root: Element, parser: Parser, places: Places, findings: Findings) -> dict[Element, Location]:
    """Makes the headings of a document right.

    Returns:
        where each heading stands in the file.
    """
    headings = [element for element in root.iter() if element.tag in _ANY_HEADING]
    if not headings:
        return {}
    locations = {heading: places.heading(parser.headings.written.get(heading, "")) for heading in headings}
    headings = _without_empty(headings, root, locations, findings)
    _lower(headings, parser, locations, findings)
    top = set(root)
    previous = 1
    for heading in headings:
        level = _level(heading)
        if level == _SECTION and heading not in top:
            findings.add("heading-inside-block", locations[heading], text=parser.plain_text(heading))
            level = _set_level(heading, _SECTION + 1)
        if level > previous + 1:
            marks = {"marks": "#" * level, "expected": "#" * (previous + 1)}
            findings.add("heading-skips-level", locations[heading], text=parser.plain_text(heading), **marks)
        previous = level
    _give_ids(root, headings, parser)
    return locations


def _without_empty(
    headings: list[Element], root: Element, locations: dict[Element, Location], findings: Findings
) -> list[Element]:
    empty = [heading for heading in headings if not len(heading) and not (heading.text or "").strip()]
    if not empty:
        return headings
    parents = {child: parent for parent in root.iter() for child in parent}
    for heading in empty:
        findings.add("heading-empty", locations[heading])
        parents[heading].remove(heading)
    return [heading for heading in headings if heading not in empty]


def _lower(headings: list[Element], parser: Parser, locations: dict[Element, Location], findings: Findings) -> None:
    """One ``h1`` becomes a section. Several mean that the whole document is written one level too high."""
    highest = [heading for heading in headings if heading.tag == "h1"]
    for heading in highest:
        findings.add("heading-too-high", locations[heading], text=parser.plain_text(heading))
    for heading in headings if len(highest) > 1 else highest:
        _set_level(heading, _level(heading) + 1)


def _give_ids(root: Element, headings: list[Element], parser: Parser) -> None:
    nameless = [heading for heading in headings if heading.tag != "h2" and not heading.get("id")]
    if not nameless:
        return
    taken = {written for element in root.iter() if (written := element.get("id"))}
    counts: Counter[str] = Counter()
    for heading in nameless:
        wanted = heading_slug(parser.plain_text(heading)) or "heading"
        chosen = wanted
        while chosen in taken:
            counts[wanted] += 1
            chosen = f"{wanted}-{counts[wanted] + 1}"
        heading.set("id", chosen)
        taken.add(chosen)


def _level(heading: Element) -> int:
    return int(heading.tag[1])


def _set_level(heading: Element, level: int) -> int:
    level = min(level, _LOWEST)
    heading.tag = f"h{level}"
    return level
