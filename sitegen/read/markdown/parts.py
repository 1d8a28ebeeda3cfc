"""Safe HTML, cut at the links and photos that need the whole site to become addresses.

In comes HTML as nh3 writes it, which is why regular expressions are enough here: every attribute is in double quotes,
every ``<`` and ``>`` that is no markup is escaped. Out go parts: strings that are safe to print, and references.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from sitegen.diagnostics import Location
from sitegen.model.document import LinkClose, LinkOpen, LinkRef, Part, Parts, PhotoRef, PhotoSlot
from sitegen.read.markdown.findings import Findings
from sitegen.read.markdown.places import Places
from sitegen.values import Struct

_ATTRIBUTES: Final = r'(?: [^\s"=>]+="[^"]*")*'
_ATTRIBUTE: Final = re.compile(r' ([^\s"=>]+)="([^"]*)"')
_PHOTO: Final = rf"<img{_ATTRIBUTES}>"
_PLACE: Final = re.compile(
    rf"<p(?P<around>{_ATTRIBUTES})>\s*(?P<alone>{_PHOTO}(?:(?:\s|<br>)*{_PHOTO})*)(?:\s|<br>)*</p>"
    rf"|<img(?P<photo>{_ATTRIBUTES})>|<a(?P<link>{_ATTRIBUTES})>|(?P<end></a>)"
)
_LINK: Final = re.compile(rf"<a({_ATTRIBUTES})>")
_LINK_OR_END: Final = re.compile(rf"</?a(?:(?<=<a)(?P<link>{_ATTRIBUTES})>|(?<=/a)(?P<end>>))")
_EACH_PHOTO: Final = re.compile(rf"<img({_ATTRIBUTES})>")
_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_DRIVE: Final = re.compile(r"[a-zA-Z]:[\\/]|file:", re.IGNORECASE)
_E_MAIL: Final = re.compile(r"[^\s@/?#]+@[^\s@/?#]+\.[^\s@/?#]+")
_BROWSERS_IGNORE: Final = re.compile("[\t\n\r]")
_NOTE_LINK: Final = re.compile(r' (?:[\w-]+="[^"]*" )*?class="footnote-(?:back)?ref" href="#[\w-]+" role="doc-')
_NOTE_LINKS: Final = frozenset({"footnote-ref", "footnote-backref"})


class Cutter(Struct, kw_only=True):
    """Cuts the sections of one document, one after another; numbers the references through all of them."""

    places: Places
    findings: Findings
    number: int = 0

    def cut(self, markup: str, fallback: Location) -> Parts:
        """The parts of some HTML.

        Args:
            markup: safe HTML; what ``sanitise`` returned.
            fallback: the location for a link that cannot be found in the file.
        """
        if "<img" not in markup and all(map(_is_complete, _LINK.findall(markup))):
            return (markup,) if markup else ()
        return tuple(part for part in _joined(self._parts(markup, fallback)) if part != "")

    def _parts(self, markup: str, fallback: Location) -> Iterator[Part]:
        done = 0
        open_link: LinkRef | None = None
        for place in (_PLACE if "<img" in markup else _LINK_OR_END).finditer(markup):
            kind = place.lastgroup
            if (kind == "end" and open_link is None) or (kind == "link" and _is_complete(place["link"])):
                continue
            yield markup[done : place.start()]
            done = place.end()
            if kind == "alone":
                yield from self._figures(place["around"], place["alone"], fallback)
            elif kind == "photo":
                yield from self._photo(_read(place["photo"]), (), fallback, figure=False)
            elif kind == "link":
                attributes, open_link = self._link(_read(place["link"]), fallback)
                yield "<a"
                if open_link is not None:
                    yield LinkOpen(ref=open_link)
                yield _write(attributes) + ">"
            elif open_link is not None:
                yield "</a>"
                yield LinkClose(ref=open_link)
                open_link = None
        yield markup[done:]

    def _figures(self, around: str, photos: str, fallback: Location) -> Iterator[Part]:
        block = _read(around)
        classes = tuple(block.get("class", "").split())
        each = [_read(photo[1]) for photo in _EACH_PHOTO.finditer(photos)]
        if len(each) == 1:
            yield from self._photo(each[0], classes, fallback, figure=True)
            return
        kept = {name: value for name, value in block.items() if name == "id"}
        yield f"<div{_write({**kept, 'class': ' '.join(('gallery', *classes))})}>"
        for photo in each:
            yield from self._photo(photo, (), fallback, figure=True)
        yield "</div>"

    def _photo(
        self, attributes: dict[str, str], classes: tuple[str, ...], fallback: Location, *, figure: bool
    ) -> Iterator[Part]:
        written = attributes.get("src", "")
        if not written:
            return  # the sanitiser took its address away, and said so
        location = self.places.target(written, fallback)
        if _SCHEME.match(written) or _path(written).startswith("//"):
            self.findings.add("photo-elsewhere", location, url=written)
            return
        ref = PhotoRef(
            number=self._next_number(),
            source=_decoded(_path(written).partition("#")[0].partition("?")[0]),
            alt=" ".join(attributes.get("alt", "").split()),
            caption=" ".join(attributes.get("title", "").split()),
            classes=(*classes, *attributes.get("class", "").split()),
            figure=figure,
            location=location,
        )
        yield PhotoSlot(ref=ref)

    def _link(self, attributes: dict[str, str], fallback: Location) -> tuple[dict[str, str], LinkRef | None]:
        """The attributes to print, and the reference if the address has to be found."""
        written = attributes.get("href")
        if written is None or (attributes.get("class") in _NOTE_LINKS and "role" in attributes):
            return attributes, None
        address = _BROWSERS_IGNORE.sub("", written).strip()
        if _SCHEME.match(address) and not _DRIVE.match(address):
            return attributes, None
        location = self.places.target(written, fallback)
        rest = {name: value for name, value in attributes.items() if name != "href"}
        complete = _completed(address)
        if complete:
            self.findings.add("link-incomplete", location, url=written, complete=complete)
            return {"href": complete, **rest}, None
        path = _path(address)
        if not path or path == "#":
            self.findings.add("link-empty", self.places.literal("]()", location))
            return rest, None
        if path.startswith("//"):
            self.findings.add("link-without-scheme", location, url=written, complete=f"https:{path}")
            return rest, None
        target, _, fragment = path.partition("#")
        ref = LinkRef(
            number=self._next_number(), target=_decoded(target), fragment=_decoded(fragment), location=location
        )
        return rest, ref

    def _next_number(self) -> int:
        self.number += 1
        return self.number - 1


def _is_complete(link: str) -> bool:
    """Whether the attributes of a link surely stay as they are: it leads to another site, or belongs to a note."""
    if "&" in link or "'" in link or "<" in link or ">" in link:
        return False
    return ' href="https://' in link or ' href="http://' in link or _NOTE_LINK.match(link) is not None


def _completed(address: str) -> str:
    """What someone meant who left out the beginning; empty if nothing is missing."""
    if address.lower().startswith("www."):
        return f"https://{address}"
    return f"mailto:{address}" if _E_MAIL.fullmatch(address) else ""


def _path(address: str) -> str:
    """The address with the slashes of the web in place of those of Windows, as browsers read it."""
    return address.strip().replace("\\", "/")


def _decoded(written: str) -> str:
    return unicodedata.normalize("NFC", unquote(written))


def _read(attributes: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}


def _write(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbouring strings as one."""
    text: list[str] = []
    for part in parts:
        if isinstance(part, str):
            text.append(part)
        else:
            yield "".join(text)
            text.clear()
            yield part
    yield "".join(text)
