"""One Markdown file, read: one language of one report or standing page, with references instead of addresses."""

from collections.abc import Iterator
from enum import StrEnum

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.facts import DocumentFacts, SharedFacts
from sitegen.values import Struct


class DocumentKind(StrEnum):
    """What a document is part of."""

    REPORT = "report"
    PAGE = "page"


class LinkRef(Struct, frozen=True, kw_only=True):
    """A link that needs the whole site to become an address: to another document, a file, or a place in this page.

    Attributes:
        number: counts the references of a document from 0.
        target: the path as written, percent-decoded and NFC, without the fragment; empty for a place in this document.
        fragment: what follows ``#``, decoded; empty if absent.
        location: where it stands.
    """

    number: int
    target: str
    fragment: str
    location: Location


class PhotoRef(Struct, frozen=True, kw_only=True):
    """A photo in the text.

    Attributes:
        number: counts the references of a document from 0.
        source: the path as written, percent-decoded and NFC, relative to the document.
        alt: the alternative text written in the Markdown; empty if absent.
        caption: the Markdown title of the image; empty if absent.
        classes: from the attribute list, such as ``wide``.
        figure: stands alone (or in a gallery) and gets a caption; False inside a running paragraph.
        location: where it stands.
    """

    number: int
    source: str
    alt: str
    caption: str
    classes: tuple[str, ...]
    figure: bool
    location: Location


class LinkOpen(Struct, frozen=True, kw_only=True):
    """Stands inside the start tag, right after ``<a``, where the attributes that come from the address belong."""

    ref: LinkRef


class LinkClose(Struct, frozen=True, kw_only=True):
    """Stands right after ``</a>``, where the mark "in English" of an untranslated target belongs."""

    ref: LinkRef


class PhotoSlot(Struct, frozen=True, kw_only=True):
    """Stands where a photo belongs: between blocks if ``ref.figure``, else between words."""

    ref: PhotoRef


#: Sanitised HTML, cut at the places that need the whole site. Strings are markup and safe to print.
Part = str | LinkOpen | LinkClose | PhotoSlot
Parts = tuple[Part, ...]


class Section(Struct, frozen=True, kw_only=True):
    """An ``h2`` and what follows it, or what stands before the first one.

    Attributes:
        title: the heading's words as plain text, without a leading "Day 2:"; empty before the first heading.
        title_parts: the same as markup (inline elements only).
        day: the number in "Day 2" / "اليوم الثاني", or None.
        anchor: the id written in the heading's attribute list; empty if none.
        classes: from the heading's attribute list, such as ``lessons``.
        parts: the content below the heading.
        anchors: every id inside ``parts``.
        words: how many words the section has, heading included.
        location: of the heading; of the body's first line for the first section.
    """

    title: str
    title_parts: Parts
    day: int | None
    anchor: str
    classes: tuple[str, ...]
    parts: Parts
    anchors: tuple[str, ...]
    words: int
    location: Location

    @property
    def has_heading(self) -> bool:
        """False for what stands before the first heading."""
        return bool(self.title_parts) or self.day is not None


class SectionOutline(Struct, frozen=True, kw_only=True):
    """What there is to know about a section without its text; its fields mean what they mean for a ``Section``."""

    title: str
    has_heading: bool
    day: int | None
    anchor: str
    classes: tuple[str, ...]
    anchors: tuple[str, ...]
    location: Location


class Outline(Struct, frozen=True, kw_only=True):
    """A body without its words: all that the rest of the site needs to know of it.

    Small, so that those of a whole site can lie in memory while the texts do not.

    Attributes:
        links: the links of the text that need the whole site, in reading order.
        photos: the photos of the text, in reading order.
        has_footnotes: whether a list of notes follows the last section.
    """

    sections: tuple[SectionOutline, ...] = ()
    links: tuple[LinkRef, ...] = ()
    photos: tuple[PhotoRef, ...] = ()
    has_footnotes: bool = False

    def references(self) -> tuple[LinkRef | PhotoRef, ...]:
        """Every reference, in reading order."""
        if not self.photos:
            return self.links
        return tuple(sorted((*self.links, *self.photos), key=lambda ref: ref.number))

    def anchors(self) -> tuple[str, ...]:
        """Every id inside the sections."""
        return tuple(anchor for section in self.sections for anchor in section.anchors)


class Body:
    """The text of a document. ``footnotes`` is the list of notes, to be printed after the last section."""

    __slots__ = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its sections, in reading order."""
        raise NotImplementedError

    @property
    def footnotes(self) -> Parts:
        """The list of notes."""
        raise NotImplementedError

    @property
    def words(self) -> int:
        """How many words there are, footnotes aside."""
        return sum(section.words for section in self.sections)

    def references(self) -> Iterator[LinkRef | PhotoRef]:
        """Every reference, in reading order."""
        for section in self.sections:
            yield from _references(section.title_parts)
            yield from _references(section.parts)
        yield from _references(self.footnotes)

    def outline(self) -> Outline:
        """The body without its words."""
        references = tuple(self.references())
        return Outline(
            sections=tuple(
                SectionOutline(
                    title=section.title,
                    has_heading=section.has_heading,
                    day=section.day,
                    anchor=section.anchor,
                    classes=section.classes,
                    anchors=section.anchors,
                    location=section.location,
                )
                for section in self.sections
            ),
            links=tuple(ref for ref in references if isinstance(ref, LinkRef)),
            photos=tuple(ref for ref in references if isinstance(ref, PhotoRef)),
            has_footnotes=bool(self.footnotes),
        )


class ReadBody(Body, Struct, frozen=True, kw_only=True):
    """A text that is all here, as it was read."""

    sections: tuple[Section, ...]
    footnotes: Parts = ()


def _references(parts: Parts) -> Iterator[LinkRef | PhotoRef]:
    return (part.ref for part in parts if isinstance(part, LinkOpen | PhotoSlot))


class Document(Struct, frozen=True, kw_only=True):
    """One file of ``content/reports`` or ``content/pages``.

    Attributes:
        key: the path without its language marker; the same for the languages that belong together.
        source: path of the file relative to the site's root.
        shared: facts about the trip that this file gives (usually none: they stand in report.yaml).
        outline: its text without the words.
        body: its text. Where a site is large, it is fetched from the disk whenever it is asked for.
    """

    kind: DocumentKind
    key: str
    lang: Lang
    source: str
    facts: DocumentFacts
    shared: SharedFacts
    outline: Outline
    body: Body

    @property
    def location(self) -> Location:
        """Where a person recognises the document: at its title."""
        return self.facts.title.location
