"""What stands in one language of a section and not in the other: days, photos, links, footnotes, numbers and dates."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from sitegen.lang.language import Lang
from sitegen.model.document import LinkRef
from sitegen.model.site import PageId, Site
from sitegen.model.translation import Difference, DifferenceKind
from sitegen.translation.blocks import Block
from sitegen.translation.figures import figures_of
from sitegen.translation.section_text import SectionText

_LANGUAGE_IN_HOST: Final = re.compile(r"^(?:www\.)?(?:(?:ar|en)\.)?")
_LANGUAGE_IN_PATH: Final = re.compile(r"/(?:ar|en)(?=/|$)")

Finder = Callable[[SectionText], Iterable[str]]


class Comparison:
    """Compares sections. Knows the site, so that links and photos are compared by what they mean."""

    def __init__(self, site: Site) -> None:
        """Looks up the site's addresses once for all comparisons."""
        self._site = site
        self._pages: dict[str, PageId] = {
            address: page for page, addresses in site.addresses.items() for address in addresses.values()
        }

    def differences(self, texts: Mapping[Lang, SectionText]) -> tuple[Difference, ...]:
        """What the two languages do not have in common; none where one of them is missing."""
        if len(texts) < len(Lang):
            return ()
        finders: dict[DifferenceKind, Finder] = {
            DifferenceKind.DAY: lambda text: () if text.day is None else (str(text.day),),
            DifferenceKind.PHOTO: self._photos,
            DifferenceKind.PHOTO_TEXT: lambda text: (block.name for block in text.blocks if block.name),
            DifferenceKind.LINK: self._links,
            DifferenceKind.FOOTNOTE: _notes,
            DifferenceKind.NUMBER: lambda text: _figures(text, 0),
            DifferenceKind.DATE: lambda text: _figures(text, 1),
        }
        return tuple(difference for kind, find in finders.items() for difference in _compare(kind, find, texts))

    def _photos(self, text: SectionText) -> Iterator[str]:
        for block in text.blocks:
            if block.photo:
                path = self._site.photo_paths.get((text.source, block.photo.number)) or block.photo.source
                yield path.rpartition("/")[2]

    def _links(self, text: SectionText) -> Iterator[str]:
        for block in text.blocks:
            for link in block.links:
                yield self._resolved(text, link) if isinstance(link, LinkRef) else _external(link)

    def _resolved(self, text: SectionText, ref: LinkRef) -> str:
        link = self._site.links.get((text.source, ref.number))
        if link is None:
            return ref.target
        page = self._pages.get(link.address)
        place = f"{page.kind}/{page.key}" if page else link.address
        return f"{place}#{link.fragment}" if link.fragment else place


def _external(address: str) -> str:
    """An address without what makes it the one of a language: ar.wikipedia.org, /en/."""
    parts = urlsplit(address)
    if not parts.hostname:
        return address
    host = _LANGUAGE_IN_HOST.sub("", parts.hostname)
    if host.endswith("wikipedia.org"):
        return host  # the same article has another name in each language
    return host + _LANGUAGE_IN_PATH.sub("", parts.path.rstrip("/"))


def _notes(text: SectionText) -> Iterator[str]:
    """One mark per reference to a footnote: only their number is compared."""
    return ("†" for block in text.blocks for _ in range(block.notes))


def _figures(text: SectionText, which: int) -> Iterator[str]:
    for block in text.blocks:
        yield from figures_of(_words(block))[which]


def _words(block: Block) -> str:
    return f"{block.text} {block.photo.caption}" if block.photo else block.text


def _compare(kind: DifferenceKind, find: Finder, texts: Mapping[Lang, SectionText]) -> Iterator[Difference]:
    counts = {lang: Counter(find(text)) for lang, text in texts.items()}
    for lang in texts:
        for value in (counts[lang] - counts[lang.other]).elements():
            yield Difference(kind=kind, lang=lang, value=value)
