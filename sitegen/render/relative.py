"""Pages that can be opened from a disk: addresses within the site become relative to the page.

In comes a finished page and its path, out goes the same page. Only for previews; a published site has whole paths, so
that its 404 page works at every address.
"""

import posixpath
import re

from sitegen.render.urls import output_path

_ONE = re.compile(r'(\s(?:href|src|action)=")(/(?!/)[^"]*)"')
_MANY = re.compile(r'(\ssrcset=")([^"]*)"')


def relative(html: str, path: str) -> str:
    """The page with relative addresses.

    Args:
        html: whose addresses begin with ``/``, the site's own base path.
        path: of the page below the output folder: ``ar/reports/x/index.html``.
    """
    folder = posixpath.dirname(path)
    html = _ONE.sub(lambda match: f'{match[1]}{_address(match[2], folder)}"', html)
    return _MANY.sub(lambda match: f'{match[1]}{_candidates(match[2], folder)}"', html)


def _candidates(srcset: str, folder: str) -> str:
    parts = (candidate.partition(" ") for candidate in srcset.split(", "))
    return ", ".join(f"{_address(url, folder)}{space}{size}" for url, space, size in parts)


def _address(address: str, folder: str) -> str:
    if not address.startswith("/"):
        return address
    target, mark, fragment = address.partition("#")
    return posixpath.relpath(output_path(target), folder or ".") + mark + fragment
