"""What there is to compare: every section of a report or standing page, in each language it exists in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.document import Document
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import Site
from sitegen.model.translation import HEAD, NOTES, START, Digests
from sitegen.translation.blocks import Block, blocks_of
from sitegen.translation.meaning import digests_of

Owner = Report | StandingPage


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionText:
    """One language of a section. ``title`` is its heading, empty for parts that have none."""

    lang: Lang
    title: str
    day: int | None
    blocks: tuple[Block, ...]
    digests: Digests
    location: Location
    source: str


def owners(site: Site) -> tuple[Owner, ...]:
    """All that is written in two languages, reports first."""
    return (*site.reports, *site.pages)


def name_of(owner: Owner) -> str:
    """What the lock file calls it: ``reports/rome``, ``pages/about``."""
    return f"{'reports' if isinstance(owner, Report) else 'pages'}/{owner.key}"


def document_texts(document: Document, ids: tuple[str, ...]) -> dict[str, SectionText]:
    """Every part of one document; ``ids`` are those of the sections of its body."""
    return dict(_texts(document, ids))


DocumentReader = Callable[[Document, tuple[str, ...]], Mapping[str, SectionText]]


def texts_of(owner: Owner, read: DocumentReader = document_texts) -> dict[str, Mapping[Lang, SectionText]]:
    """Every section, in the reading order of the first language; what only the other one has stands in its place.

    ``read`` may remember what it made of a document.
    """
    by_lang = {
        lang: read(document, owner.section_ids[lang])
        for lang, document in sorted(owner.documents.items(), key=lambda item: item[0] is not Lang.AR)
    }
    order = _merged([list(texts) for texts in by_lang.values()])
    return {name: {lang: texts[name] for lang, texts in by_lang.items() if name in texts} for name in order}


def _merged(lists: list[list[str]]) -> list[str]:
    order = list(lists[0]) if lists else []
    for names in lists[1:]:
        place = 0
        for name in names:
            if name in order:
                place = order.index(name) + 1
            else:
                order.insert(place, name)
                place += 1
    return order


def _texts(document: Document, ids: tuple[str, ...]) -> Iterator[tuple[str, SectionText]]:
    facts = document.facts
    head = tuple(Block(kind="p", text=text) for text in (facts.title.value, facts.summary) if text)
    yield HEAD, _text(document, "", None, head, facts.title.location)
    for section, anchor in zip(document.body.sections, ids, strict=True):
        title = (Block(kind="h2", text=section.title),) if section.title else ()
        blocks = (*title, *blocks_of(section.parts))
        yield anchor or START, _text(document, section.title, section.day, blocks, section.location)
    if document.body.footnotes:
        blocks = blocks_of(document.body.footnotes)
        yield NOTES, _text(document, "", None, blocks, Location(file=document.source))


def _text(
    document: Document, title: str, day: int | None, blocks: tuple[Block, ...], location: Location
) -> SectionText:
    return SectionText(
        lang=document.lang,
        title=title,
        day=day,
        blocks=blocks,
        digests=digests_of(blocks),
        location=location,
        source=document.source,
    )
