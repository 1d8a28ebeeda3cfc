"""The text of a document becomes fragments: markup with final addresses, and photos for the theme to draw."""

from collections.abc import Callable, Mapping
from html import escape

from sitegen.lang.language import Lang
from sitegen.model.document import Document, LinkClose, LinkOpen, Parts, PhotoRef, PhotoSlot
from sitegen.model.facts import PhotoFacts
from sitegen.model.site import ResolvedLink
from sitegen.model.view.common import PhotoView
from sitegen.model.view.report import Fragment
from sitegen.render.pictures import Said, picture
from sitegen.render.sources import Sources
from sitegen.values import Struct


class Words(Struct, frozen=True, kw_only=True):
    """Prints the parts of one document.

    Attributes:
        link: what a reference's number means; None leads nowhere.
        photo: the photo for a reference; None if it could not be read.
        url: makes a link's target from address and fragment.
        mark: the words after a link that leads to the other language, such as ``(in English)``.
    """

    lang: Lang
    link: Callable[[int], ResolvedLink | None]
    photo: Callable[[PhotoRef], PhotoView | None]
    url: Callable[[str, str], str]
    mark: Callable[[Lang], str]

    def fragments(self, parts: Parts) -> tuple[Fragment, ...]:
        """Markup and photos in reading order; neighbouring markup is one fragment."""
        found: list[Fragment] = []
        markup: list[str] = []
        for part in parts:
            if not isinstance(part, PhotoSlot):
                markup.append(self._markup(part))
                continue
            photo = self.photo(part.ref)
            if photo is None:
                continue
            if markup:
                found.append(Fragment(markup="".join(markup)))
                markup = []
            found.append(Fragment(photo=photo, inline=not part.ref.figure))
        if markup:
            found.append(Fragment(markup="".join(markup)))
        return tuple(found)

    def markup(self, parts: Parts) -> str:
        """Parts without photos, such as a heading's."""
        return "".join(self._markup(part) for part in parts if not isinstance(part, PhotoSlot))

    def _markup(self, part: str | LinkOpen | LinkClose) -> str:
        if isinstance(part, str):
            return part
        link = self.link(part.ref.number)
        if link is None:
            return ""
        if isinstance(part, LinkOpen):
            href = f' href="{escape(self.url(link.address, link.fragment))}"'
            return href if link.lang is self.lang else f'{href} hreflang="{link.lang}"'
        return (
            "" if link.lang is self.lang else f' <span class="in-other-language">{escape(self.mark(link.lang))}</span>'
        )


def words_of(document: Document, photos: Mapping[str, PhotoFacts], sources: Sources) -> Words:
    """Prints the parts of a document for its own page. ``photos``: what is known about them, by path."""

    def photo(ref: PhotoRef) -> PhotoView | None:
        path = sources.site.photo_paths.get((document.source, ref.number), "")
        said = Said(alt=ref.alt, caption=ref.caption, classes=ref.classes)
        return picture(path, photos, sources, document.lang, said) if path else None

    def mark(lang: Lang) -> str:
        return sources.say(document.lang, "(in Arabic)" if lang is Lang.AR else "(in English)")

    return Words(
        lang=document.lang,
        link=lambda number: sources.site.links.get((document.source, number)),
        photo=photo,
        url=sources.urls.path,
        mark=mark,
    )
