"""From the path of a request to the path of a file. Pure; refuses whatever does not plainly name a file of the site."""

import unicodedata

#: Separators of other systems, drive letters and alternate streams, and the end of a string in C.
REFUSED = frozenset("\\:\0")


def file_path(path: str, base_path: str) -> str | None:
    """The path of a file below the base path, in NFC; a folder's is that of its ``index.html``.

    Args:
        path: of the request, percent-decoded once.
        base_path: ``/`` or ``/site/``.

    Returns:
        None if the path is outside the base path, or no path that a site could have.
    """
    path = unicodedata.normalize("NFC", path)
    if not path.startswith(base_path) or not REFUSED.isdisjoint(path):
        return None
    below = path.removeprefix(base_path)
    if any(part in {"", ".", ".."} for part in below.split("/")[:-1]) or below.endswith(("/..", "/.")):
        return None
    if below in {".", ".."}:
        return None
    return below + "index.html" if not below or below.endswith("/") else below
