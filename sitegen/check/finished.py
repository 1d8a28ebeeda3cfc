"""The last look at files before the world sees them, whoever made them: in come path and bytes, out come problems.

A build has looked at most of this already. This look does not rely on it: it is cheap, and what was published once
cannot be taken back.
"""

import posixpath
import re

from sitegen.diagnostics import Diagnostic, Location
from sitegen.media.metadata import metadata_problem

_PICTURE = re.compile(r"\.(?:avif|gif|hei[cf]|ico|jpe?g|png|svgz?|tiff?|webp)$", re.IGNORECASE)
_LINK = re.compile(rb"""\s(?:href|src|srcset|action|poster)=["']([^"']*)""")
#: What stands before an address that the browser loads: the beginning of an attribute, or the width of the one before.
_BEFORE_ADDRESS = re.compile(rb"""=["']\s*$|[wx],\s*$""")
_CSS_LINK = re.compile(rb"""url\(\s*["']?(?!data:|[a-z]+:)([^"')\s?#]+)""")
_LOCAL = re.compile(
    rb"(?:https?:)?//(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+"
    rb"|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[\w.-]+\.(?:local|localhost|internal))(?=[:/?#\s]|$)|^\s*file:/",
    re.IGNORECASE,
)
#: Of these every local address has at least one; most pages have none, and are not looked at any further.
_SIGNS = tuple(b"//localhost .local //127. //0.0 //[:: //10. //192. //169. //172. .internal file:/".split())


class FinishedAudit:
    """Looks at one file after the other. ``base_path`` is ``/`` or ``/site/``."""

    def __init__(self, base_path: str) -> None:
        """Starts with nothing."""
        self._base = base_path.encode()
        # It begins with what is in it as it is, or it would take ten times as long.
        self._asset = re.compile(re.escape(self._base) + rb"""((?:assets|media|cards)/[^"'\s,?#]+)""")
        self._paths: set[str] = set()
        self._wanted: dict[str, str] = {}
        self._known: set[bytes] = set()
        self._problems: list[Diagnostic] = []

    def see(self, path: str, data: bytes) -> None:
        """Looks at one file of the output."""
        self._paths.add(path)
        if path.endswith(".html"):
            self._see_page(path, data)
        elif path.endswith(".css"):
            for link in _CSS_LINK.findall(data):
                self._wanted.setdefault(self._from_css(path, link), path)
        elif _PICTURE.search(path) and (problem := metadata_problem(data, path)):
            self._problems.append(problem)

    def _see_page(self, path: str, data: bytes) -> None:
        for found in self._asset.finditer(data):
            if found[1] not in self._known and _BEFORE_ADDRESS.search(data[max(0, found.start() - 4) : found.start()]):
                self._known.add(found[1])
                self._wanted.setdefault(found[1].decode(errors="replace"), path)
        if address := local_link(data):
            args = {"address": address}
            self._problems.append(Diagnostic(code="local-link", location=Location(file=path), args=args))

    def _from_css(self, path: str, link: bytes) -> str:
        if link.startswith(b"/"):
            return link.removeprefix(self._base).decode(errors="replace")
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), link.decode(errors="replace")))

    def problems(self) -> list[Diagnostic]:
        """Pictures that say too much, links that work on one computer only, and pages without what they need."""
        missing = [
            Diagnostic(code="page-link-broken", location=Location(file=page), args={"target": f"/{asset}"})
            for asset, page in sorted(self._wanted.items())
            if asset not in self._paths
        ]
        return [*self._problems, *missing]


def local_link(page: bytes) -> str:
    """The first address in a page that only works on the computer or in the house where it was written; else empty."""
    small = page.lower()
    if not any(sign in small for sign in _SIGNS):
        return ""
    return next((link.decode(errors="replace") for link in _LINK.findall(page) if _LOCAL.search(link)), "")
