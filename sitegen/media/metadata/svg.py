"""Reads an SVG as what it can be: a program, a page that loads others, or a drawing with its maker's name in it.

Bytes in, findings out. An SVG is never cleaned: what is left after cleaning would have to be trusted. It is refused,
and drawing programs can export one without all this.
"""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes
from xml.parsers import expat

from sitegen.media.metadata.findings import DAMAGED, DamagedError
from sitegen.media.metadata.raster import raster_findings

_ACTIVE = frozenset({"script", "handler", "listener", "foreignobject", "iframe", "embed", "object", "audio", "video"})
_WORDS = frozenset({"metadata"})
#: Namespaces in which drawing programs keep paths of the maker's disk, and whole documents of their own.
_EDITORS = ("inkscape.org/", "sodipodi", "ns.adobe.com/", "bohemiancoding.com/", "serif.com/", "w3.org/1999/02/22-rdf")
_HARMLESS_LINK = re.compile(r"\s*(https?:|mailto:|tel:|#)", re.IGNORECASE)
_URL = re.compile(r"url\(\s*[\"']?([^\"')]*)|@import\s*[\"']?([^\"';)]*)", re.IGNORECASE)
_DATA_IMAGE = re.compile(r"\s*data:image/(png|jpeg|webp|gif|avif);base64,(.*)", re.IGNORECASE | re.DOTALL)
_DANGEROUS_TARGET = re.compile(r"\s*(on|href|src)", re.IGNORECASE)
_LONGEST_SHOWN = 60
_ANIMATION = frozenset({"animate", "set", "animatemotion", "animatetransform"})


def svg_findings(data: bytes) -> list[str]:
    """What makes an SVG unfit to be published; ``damaged`` if it is not well-formed XML, or hidden in gzip."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.element
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = reader.entity
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003  expat knows no keywords
    except (expat.ExpatError, DamagedError, LookupError, ValueError):
        reader.found.append(DAMAGED)
    return reader.found


class _Reader:
    """Collects findings while the parser reads."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._style: list[str] | None = None

    def entity(self, *_: object) -> None:
        self.found.append("<!ENTITY")

    def instruction(self, target: str, _: str) -> None:
        if target.startswith("xml-"):
            self.found.append(f"<?{target}?>")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        lower = local.lower()
        if _is_editors(space) or lower in _ACTIVE | _WORDS:
            self.found.append(f"<{local}>")
        if lower == "style":
            self._style = []
        for key, value in attributes.items():
            self._attribute(lower, key, value)

    def text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def end(self, name: str) -> None:
        if self._style is not None and name.rpartition(" ")[2].lower() == "style":
            self._styles("".join(self._style))
            self._style = None

    def _attribute(self, element: str, name: str, value: str) -> None:
        space, _, local = name.rpartition(" ")
        lower = local.lower()
        if _is_editors(space) or lower.startswith("on"):
            self.found.append(local)
        elif lower in {"href", "src", "base"}:
            self._reference(element, value)
        elif element in _ANIMATION and lower == "attributename" and _DANGEROUS_TARGET.match(value.rpartition(":")[2]):
            self.found.append(f"<{element} {value}>")
        elif lower == "style" or "(" in value:
            self._styles(value)

    def _styles(self, css: str) -> None:
        if "\\" in css:  # u\\72l(...) is url(...)
            self.found.append("CSS \\")
        for match in _URL.finditer(css):
            self._reference("", match[1] or match[2] or "")

    def _reference(self, element: str, value: str) -> None:
        if value.strip().startswith("#") or not value.strip():
            return
        if element == "a" and _HARMLESS_LINK.match(value):
            return
        if image := _DATA_IMAGE.match(value):
            self.found += _embedded(image[2])
        else:
            self.found.append(_shortened(value.strip()))


def _embedded(encoded: str) -> list[str]:
    """What an embedded photo says; it is read like any other."""
    try:
        return raster_findings(base64.b64decode(unquote_to_bytes(encoded)), ".png")
    except binascii.Error as error:
        raise DamagedError from error


def _is_editors(namespace: str) -> bool:
    return any(editor in namespace for editor in _EDITORS)


def _shortened(address: str) -> str:
    return address if len(address) <= _LONGEST_SHOWN else f"{address[:_LONGEST_SHOWN]}…"
