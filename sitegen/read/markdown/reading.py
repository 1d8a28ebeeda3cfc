"""The body of a document becomes sections of safe HTML: the story of this package, from top to bottom.

In comes Markdown as a person wrote it, out go a ``Body`` and what was wrong. Whatever the text holds, nothing is
raised: a document that cannot be read is an empty body and an error that names its file. Knows one document, not the
site.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.lang.ordinals import parse_day_heading
from sitegen.lang.reading_time import count_words
from sitegen.model.document import Body, Parts, ReadBody, Section
from sitegen.read.markdown import outline, running_text, sanitise
from sitegen.read.markdown.directions import mark_languages, may_turn
from sitegen.read.markdown.extensions.tables import name_table_frames
from sitegen.read.markdown.findings import Findings
from sitegen.read.markdown.finishing import Finisher
from sitegen.read.markdown.inline_html import drop_text, plain_text
from sitegen.read.markdown.parser import Html, Parser
from sitegen.read.markdown.parts import Cutter
from sitegen.read.markdown.places import Places
from sitegen.read.markdown.shortcuts.parser import parser_for
from sitegen.read.markdown.time_limit import TookTooLong, time_limit
from sitegen.values import Struct

SECONDS: Final = 8.0
"""How long one document may take to compute. An ordinary one takes a few thousandths of a second."""

_COMMA: Final = {Lang.AR: "، ", Lang.EN: ", "}
_FOOTNOTE_REFERENCE: Final = re.compile(r"<sup[^>]*>\s*<a[^>]* role=\"doc-noteref\"[^>]*>[^<]*</a>\s*</sup>")
_ON_THE_COMPUTER: Final = re.compile("file:|[a-z]:")  # a drive of Windows looks like the scheme of an address
_CLOSED_BY_THEMSELVES: Final = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"})
_NO_MARKUP: Final = re.compile("[^<&>\x00-\x1f\x7f-\x9f\xa0\u200e\u200f\u202a-\u202e\u2066-\u2069]*")
_UNKNOWN_NOTE: Final = re.compile(r"\[\^([^\]\n]+)\](?!:)")


class Converted(Struct, frozen=True, kw_only=True):
    """A body, and what was wrong with it."""

    body: Body
    diagnostics: tuple[Diagnostic, ...] = ()


def convert(
    body: str,
    *,
    lang: Lang,
    file: str,
    first_line: int,
    smart_quotes: bool,
    parsers: Callable[[Lang], Parser] = parser_for,
) -> Converted:
    """Reads the Markdown of one document.

    Args:
        body: what follows the front matter, repaired (see ``read/repair``).
        lang: the language of the document.
        file: its path, for diagnostics.
        first_line: the line of the file on which the body begins, from 1.
        smart_quotes: typographic quotation marks and dashes in English text.
        parsers: gives the parser for a language; all of them read the same.
    """
    here = Location(file=file, line=first_line)
    try:
        with time_limit(SECONDS):
            return _Reading(body, lang, file, first_line, smart_quotes=smart_quotes).run(parsers(lang))
    except (RecursionError, sanitise.TooDeep):
        problem = Diagnostic(code="too-deep", location=here)
    except TookTooLong:
        problem = Diagnostic(code="too-slow", location=here, args={"seconds": f"{SECONDS:g}"})
    except Exception as error:  # noqa: BLE001 -- the parser is not ours; one bad document must not stop a whole build
        args = {"reason": f"{type(error).__name__}: {error}"}
        problem = Diagnostic(code="markdown-unreadable", location=here, args=args)
    parser_for.cache_clear()  # it broke off midway and may hold half a document
    return Converted(body=ReadBody(sections=()), diagnostics=(problem,))


class _Reading:
    """The reading of one document."""

    def __init__(self, body: str, lang: Lang, file: str, first_line: int, *, smart_quotes: bool) -> None:
        self._body = body
        self._lang = lang
        self._smart_quotes = smart_quotes
        self._may_turn = may_turn(lang, body)
        self._findings = Findings()
        self._places = Places(body, file, first_line)
        self._cutter = Cutter(places=self._places, findings=self._findings)
        self._finisher = Finisher(body=body, places=self._places, findings=self._findings)

    def run(self, parser: Parser) -> Converted:
        if not self._body.strip():
            return Converted(body=ReadBody(sections=()))
        root = parser.read(self._body)
        locations = outline.put_in_order(root, parser, self._places, self._findings)
        notes = parser.footnotes.take_notes(root)
        self._check_notes(parser)
        for tree in (root, notes):
            if tree is not None:
                self._finish_tree(tree, parser)
        sections = tuple(self._sections(root, parser, locations))
        footnotes = () if notes is None else self._footnotes(notes, parser)
        for tag in parser.raw_html.unclosed:
            if tag in _CLOSED_BY_THEMSELVES or not sanitise.is_publishable(tag):
                continue
            self._findings.add("html-unclosed", self._places.literal(f"<{tag}", self._places.start), tag=tag)
        body = ReadBody(sections=sections, footnotes=footnotes)
        return Converted(body=body, diagnostics=self._findings.sorted())

    def _footnotes(self, notes: Element, parser: Parser) -> Parts:
        markup, _ = self._publish(parser.html([notes]), self._places.start)
        return self._cutter.cut(markup, self._places.start)

    def _finish_tree(self, tree: Element, parser: Parser) -> None:
        if self._may_turn:
            mark_languages(tree, self._lang, by_hand="<" in self._body or "{" in self._body)
        running_text.finish(tree, self._lang, parser, smart_quotes=self._smart_quotes, may_turn=self._may_turn)
        name_table_frames(tree, _COMMA[self._lang])

    def _sections(self, root: Element, parser: Parser, locations: dict[Element, Location]) -> Iterator[Section]:
        heading: Element | None = None
        blocks: list[Element] = []
        for block in root:
            if block.tag == "h2":
                if heading is not None or blocks:
                    yield self._section(heading, blocks, parser, locations)
                heading, blocks = block, []
            else:
                blocks.append(block)
        if heading is not None or blocks:
            yield self._section(heading, blocks, parser, locations)

    def _section(
        self, heading: Element | None, blocks: list[Element], parser: Parser, locations: dict[Element, Location]
    ) -> Section:
        location = self._places.start if heading is None else locations[heading]
        title_markup = "" if heading is None else self._title(heading, parser, location)
        title = " ".join(plain_text(title_markup).split())
        day = parse_day_heading(title)
        words = count_words(title)
        if day is not None:
            title_markup = drop_text(title_markup, title.rindex(day.title) if day.title else len(title))
            title = day.title
            if title_markup.startswith(title[:1]):  # what stood after a colon now begins the heading
                title, title_markup = (text[:1].upper() + text[1:] for text in (title, title_markup))
        title_parts = self._cutter.cut(title_markup, location)
        anchor = "" if heading is None else self._finisher.claim(heading.get("id", ""), location)
        html = parser.html(blocks)
        markup, anchors = self._publish(html, location)
        return Section(
            title=title,
            title_parts=title_parts,
            day=None if day is None else day.number,
            anchor=anchor,
            classes=() if heading is None else tuple(heading.get("class", "").split()),
            parts=self._cutter.cut(markup, location),
            anchors=anchors,
            words=words + count_words(html.words if html.is_safe else plain_text(markup)),
            location=location,
        )

    def _title(self, heading: Element, parser: Parser, location: Location) -> str:
        if not len(heading) and _NO_MARKUP.fullmatch(heading.text or ""):
            return " ".join((heading.text or "").split())
        written = parser.html(list(heading), heading.text)
        markup = written.text
        if _NO_MARKUP.fullmatch(markup):
            return " ".join(markup.split())
        if not written.is_known:
            self._report_removed(markup, location)
        finished, _ = self._finisher.finish(sanitise.safe_title(markup), location)
        return " ".join(finished.split())

    def _publish(self, html: Html, location: Location) -> tuple[str, tuple[str, ...]]:
        """Safe HTML and the ids in it."""
        if not html.is_known:
            self._report_removed(html.text, location)
        return self._finisher.finish(html.text if html.is_safe else sanitise.safe_section(html.text), location)

    def _report_removed(self, markup: str, location: Location) -> None:
        for gone in sanitise.removed(markup):
            # Markdown's own links are escaped by now: then the plain address is what stands in the file.
            literal = gone.literal if gone.literal in self._body else gone.url or gone.literal
            place = self._places.literal(literal, location)
            if gone.url and _ON_THE_COMPUTER.fullmatch(gone.what):
                self._findings.add("link-to-computer", place, url=gone.url)
            elif gone.url:
                self._findings.add("link-forbidden", place, url=gone.url, scheme=gone.what)
            else:
                self._findings.add("html-program" if gone.runs else "html-removed", place, what=gone.what)

    def _check_notes(self, parser: Parser) -> None:
        for label in parser.footnotes.unused():
            place = self._places.literal(f"[^{label}]:", self._places.start)
            self._findings.add("footnote-unused", place, label=label)
        if "[^" not in self._body:
            return
        for label in _UNKNOWN_NOTE.findall(self._places.text):
            if label not in parser.footnotes.notes:
                place = self._places.literal(f"[^{label}]", self._places.start)
                self._findings.add("footnote-unknown", place, label=label)
