"""Walks the finished pages: does every link inside the site lead to a file that exists, and to a place in it?

The last look at what readers will get, whoever made it: a writer, a theme, or sitegen itself. Pages come by one at a
time; only their links and ids are remembered.
"""

import re
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.diagnostics import Diagnostic, Location
from sitegen.values import Struct

#: Looked for in bytes: making a text of a page would take as long as all that is done with it here.
_LINK = re.compile(rb"""<(?:a|link|img|script|source|area|iframe)\b[^>]*?\s(?:href|src)="([^"]*)\"""")
_SRCSET = re.compile(rb"""<(?:img|source)\b[^>]*?\ssrcset="([^"]*)\"""")
#: Another way of speaking than this site's, or a host that is named.
_ELSEWHERE = re.compile(r"(?!https:)[a-zA-Z][a-zA-Z0-9+.-]*:|https://[a-zA-Z0-9]")
#: An address on this host of nothing but letters, digits and hyphens between slashes: it means what it says.
_PLAIN = re.compile(r"/(?:[a-zA-Z0-9-][a-zA-Z0-9.-]*/)*(?:[a-zA-Z0-9-][a-zA-Z0-9.-]*)?(?:#[a-zA-Z0-9-]+)?")
#: A place on the same page.
_PLACE = re.compile(r"#[\w:.-]+")
#: What a pattern begins with, if that is a text, is looked for much faster than a space.
_ID = re.compile(rb"""id="(?<=\sid=")([^"]*)\"""")

#: Path of a file of the output, and the id of a place in it or an empty string.
Target = tuple[str, str]


class PageNotes(Struct, frozen=True, kw_only=True):
    """What a page offers (its ids) and what it asks for (files of the site and places in them), each once, sorted."""

    ids: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()


class NoteTaker:
    """Reads the links and ids of pages. ``base_path`` is ``/`` or ``/site/``."""

    def __init__(self, base_path: str) -> None:
        """Starts with nothing."""
        self._base_path = base_path
        self._known: dict[bytes, Target | None] = {}

    def notes(self, path: str, data: bytes) -> PageNotes:
        """Takes note of one page, which will be written to ``path``."""
        links = set(_LINK.findall(data))
        if b"srcset=" in data:
            links |= {copy.split()[0] for copies in _SRCSET.findall(data) for copy in copies.split(b",")}
        targets = {target for link in links if (target := self._inside(path, link))}
        ids = {found.decode() for found in _ID.findall(data)}
        return PageNotes(ids=tuple(sorted(ids)), targets=tuple(sorted(targets)))

    def _inside(self, path: str, link: bytes) -> Target | None:
        """Where a link leads that stays in the site. Most begin with a slash and mean the same on every page."""
        if not link.startswith(b"/"):
            return self._beside(path, link.decode())
        if link not in self._known:
            self._known[link] = self._parsed(path, link.decode())
        return self._known[link]

    def _beside(self, path: str, link: str) -> Target | None:
        if _ELSEWHERE.match(link):
            return None
        if _PLACE.fullmatch(link) and _PLAIN.fullmatch(f"/{path}"):
            return path, link[1:]
        return self._parsed(path, link)

    def _parsed(self, path: str, link: str) -> Target | None:
        if _PLAIN.fullmatch(link) and link.startswith(self._base_path):
            file, _, place = link.removeprefix(self._base_path).partition("#")
            return (file + "index.html" if not file or file.endswith("/") else file), place
        here = "https://site.invalid" + self._base_path + path
        parts = urlsplit(urljoin(here, unescape(link)))
        if parts.netloc != "site.invalid" or parts.scheme != "https":
            return None
        target = unquote(parts.path)
        if not target.startswith(self._base_path):
            return target, ""
        target = target.removeprefix(self._base_path)
        file = target + "index.html" if not target or target.endswith("/") else target
        return file, unquote(parts.fragment)


class LinkAudit:
    """Compares what pages offer with what they ask for."""

    def __init__(self) -> None:
        """Starts with nothing."""
        self._paths: set[str] = set()
        self._ids: dict[str, tuple[str, ...]] = {}
        self._wanted: dict[Target, str] = {}

    def see(self, path: str, notes: PageNotes | None = None) -> None:
        """Takes note of one file of the output; with what it offers and asks for, if it is a page."""
        self._paths.add(path)
        if notes is not None:
            self._ids[path] = notes.ids
            for target in notes.targets:
                self._wanted.setdefault(target, path)

    def problems(self) -> list[Diagnostic]:
        """Every link that leads nowhere, once, at the first page that has it."""
        found: list[Diagnostic] = []
        for (target, fragment), page in sorted(self._wanted.items()):
            if target not in self._paths:
                args = {"target": _shown(target)}
                found.append(Diagnostic(code="page-link-broken", location=Location(file=page), args=args))
            elif fragment and target in self._ids and fragment not in self._ids[target]:
                args = {"target": _shown(target), "anchor": fragment}
                found.append(Diagnostic(code="page-anchor-broken", location=Location(file=page), args=args))
        return found


def _shown(target: str) -> str:
    """The address of a file, as it stands in links."""
    return "/" + target.removesuffix("index.html").removeprefix("/")
