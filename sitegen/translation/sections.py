"""What there is to compare: every section of a report or standing page, in each language it exists in."""

from collections.abc import Callable, Iterator, Mapping

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.document import Document
from sitegen.model.facts import PhotoFacts
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import Site
from sitegen.model.translation import HEAD, NOTES, PHOTOS, START
from sitegen.translation.blocks import Block, blocks_of
from sitegen.translation.meaning import digests_of
from sitegen.translation.photo_texts import photo_texts
from sitegen.translation.section_text import SectionText
from sitegen.values import Struct

Owner = Report | StandingPage


def owners(site: Site) -> tuple[Owner, ...]:
    """All that is written in two languages, reports first."""
    return (*site.reports, *site.pages)


def name_of(owner: Owner) -> str:
    """What the lock file calls it: ``reports/rome``, ``pages/about``."""
    return f"{'reports' if isinstance(owner, Report) else 'pages'}/{owner.key}"


def document_texts(document: Document, ids: tuple[str, ...]) -> dict[str, SectionText]:
    """Every part of one document; ``ids`` are those of the sections of its body."""
    return dict(_texts(document, ids))


class Readers(Struct, frozen=True, kw_only=True):
    """How texts are taken from documents and from facts about photos. Others than these may remember what they read."""

    document: Callable[[Document, tuple[str, ...]], Mapping[str, SectionText]] = document_texts
    photos: Callable[[Mapping[str, PhotoFacts]], Mapping[Lang, SectionText]] = photo_texts


PLAIN = Readers()


def texts_of(owner: Owner, read: Readers = PLAIN) -> dict[str, Mapping[Lang, SectionText]]:
    """Every section, in the reading order of the first language; what only the other one has stands in its place.

    Last come the texts of photos.
    """
    by_lang = {
        lang: read.document(document, owner.section_ids[lang])
        for lang, document in sorted(owner.documents.items(), key=lambda item: item[0] is not Lang.AR)
    }
    order = _merged([list(texts) for texts in by_lang.values()])
    texts = {name: {lang: texts[name] for lang, texts in by_lang.items() if name in texts} for name in order}
    photos = read.photos(owner.photos)
    return {**texts, PHOTOS: photos} if photos else {**texts}


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
