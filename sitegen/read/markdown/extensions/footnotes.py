"""Footnotes: numbered in the order in which they are referred to, with ids that are ASCII in every language.

Built on Python-Markdown's reading of ``[^label]: …``; the references, the list and the links back are made here. The
list is no part of the document's tree in the end: ``take_notes`` hands it out.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from sitegen.lang.bidi import NBSP
from sitegen.lang.language import Lang
from sitegen.values import Struct

_REFERENCE = r"\[\^([^\]]*)\]"
_TEXT_STYLE = "\ufe0e"  # VARIATION SELECTOR-15: the arrow as a letter, not as a picture


class Wording(Struct, frozen=True, kw_only=True):
    """What a link back to the text looks like and is called. ``{}`` is the number of the note."""

    arrow: str
    back: str


WORDING = {
    Lang.EN: Wording(arrow="\u21a9" + _TEXT_STYLE, back="Back to reference {} in the text"),
    Lang.AR: Wording(arrow="\u21aa" + _TEXT_STYLE, back="العودة إلى موضع الحاشية {}"),
}


class Footnotes(FootnoteExtension):
    """Reads and numbers footnotes of documents in one language."""

    def __init__(self, lang: Lang) -> None:
        """Takes the language of the documents."""
        self.notes: dict[str, Element] = {}
        self.references: dict[str, list[Element]] = {}
        self.list: Element | None = None
        super().__init__()
        self._wording = WORDING[lang]

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        self.md = md
        self.parser = md.parser
        md.registerExtension(self)
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_References(self), "footnote", 175)
        md.treeprocessors.register(_BuildList(self), "footnote", 50)

    def reset(self) -> None:
        """Forgets the document before."""
        super().reset()
        self.notes = {}
        self.references = {}
        self.list = None

    def build_list(self, root: Element) -> None:
        """Parses the notes and hangs their list at the end of the tree, so that inline markup in them is read."""
        while len(self.notes) < len(self.footnotes):  # a note may hold the definition of another one
            for label in [label for label in self.footnotes if label not in self.notes]:
                note = self.notes[label] = Element("li")
                surrogate = Element("div")  # list items have rules of their own while blocks are parsed
                self.parser.parseChunk(surrogate, self.footnotes[label])
                note.extend(list(surrogate))
        if self.notes:
            self.list = SubElement(root, "ol", {"class": "footnotes"})
            self.list.extend(self.notes.values())

    def take_notes(self, root: Element) -> Element | None:
        """Numbers notes and references, and takes the list out of the tree. None if the document has no notes."""
        if self.list is None:
            return None
        root.remove(self.list)
        for tree in (root, self.list):
            for reference in tree.iter("sup"):
                label = reference.attrib.pop("data-note", None)
                if label in self.notes:
                    self.references.setdefault(label, []).append(reference)
        ordered = [*self.references, *(label for label in self.notes if label not in self.references)]
        for number, label in enumerate(ordered, start=1):
            self._number(number, label)
        self.list[:] = [self.notes[label] for label in ordered]
        return self.list

    def reference(self, label: str) -> Element | None:
        """A reference to the note with this label, to be numbered later; None if there is no such note."""
        if label not in self.notes:
            return None
        reference = Element("sup", {"data-note": label})
        reference.text = AtomicString("")
        return reference

    def unused(self) -> list[str]:
        """The labels of the notes that nothing in the text refers to."""
        return [label for label in self.notes if label not in self.references]

    def _number(self, number: int, label: str) -> None:
        note = self.notes[label]
        note.set("id", f"fn-{number}")
        references = self.references.get(label, [])
        for count, reference in enumerate(references, start=1):
            place = f"fnref-{number}" if count == 1 else f"fnref-{number}-{count}"
            reference.set("id", place)
            reference.set("dir", "ltr")  # isolates the figure: beside a year it would become part of the number
            attributes = {"class": "footnote-ref", "href": f"#fn-{number}", "role": "doc-noteref"}
            SubElement(reference, "a", attributes).text = str(number)
            self._link_back(note, place, number)

    def _link_back(self, note: Element, place: str, number: int) -> None:
        last = note[-1] if len(note) and note[-1].tag == "p" else SubElement(note, "p")
        if len(last):
            last[-1].tail = (last[-1].tail or "").rstrip() + NBSP
        elif last.text:
            last.text = last.text.rstrip() + NBSP
        label = self._wording.back.format(number)
        attributes = {"class": "footnote-backref", "href": f"#{place}", "role": "doc-backlink", "aria-label": label}
        SubElement(last, "a", attributes).text = self._wording.arrow


class _References(InlineProcessor):
    def __init__(self, footnotes: Footnotes) -> None:
        super().__init__(_REFERENCE, footnotes.md)
        self._footnotes = footnotes

    def handleMatch(  # type: ignore[override] # noqa: N802 -- the library's name, and the stubs' older signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 -- the library's signature
    ) -> tuple[Element | None, int | None, int | None]:
        reference = self._footnotes.reference(m.group(1))
        return (None, None, None) if reference is None else (reference, m.start(0), m.end(0))


class _BuildList(Treeprocessor):
    def __init__(self, footnotes: Footnotes) -> None:
        super().__init__()
        self._footnotes = footnotes

    def run(self, root: Element) -> None:
        self._footnotes.build_list(root)
