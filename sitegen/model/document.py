"""One Markdown file, read: one language of one report or standing page, with references instead of addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.facts import DocumentFacts, SharedFacts


class DocumentKind(StrEnum):
    """What a document is part of."""

    REPORT = "report"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRef:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoRef:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpen:
    """Stands inside the start tag, right after ``<a``, where the attributes that come from the address belong."""

    ref: LinkRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkClose:
    """Stands right after ``</a>``, where the mark "in English" of an untranslated target belongs."""

    ref: LinkRef


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSlot:
    """Stands where a photo belongs: between blocks if ``ref.figure``, else between words."""

    ref: PhotoRef


#: Sanitised HTML, cut at the places that need the whole site. Strings are markup and safe to print.
Part = str | LinkOpen | LinkClose | PhotoSlot
Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a document. ``footnotes`` is the list of notes, to be printed after the last section."""

    sections: tuple[Section, ...]
    footnotes: Parts = ()

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


def _references(parts: Parts) -> Iterator[LinkRef | PhotoRef]:
    return (part.ref for part in parts if isinstance(part, LinkOpen | PhotoSlot))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file of ``content/reports`` or ``content/pages``.

    Attributes:
        key: the path without its language marker; the same for the languages that belong together.
        source: path of the file relative to the site's root.
        shared: facts about the trip that this file gives (usually none: they stand in report.yaml).
    """

    kind: DocumentKind
    key: str
    lang: Lang
    source: str
    facts: DocumentFacts
    shared: SharedFacts
    body: Body

    @property
    def location(self) -> Location:
        """Where a person recognises the document: at its title."""
        return self.facts.title.location
