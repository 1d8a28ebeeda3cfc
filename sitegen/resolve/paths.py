"""Paths as words: a path written in one file, seen from the site's root. Touches no disk."""

import posixpath


def beside(source: str, written: str) -> str | None:
    """Where a path leads that is written in the file ``source``; None if it leaves ``content/``."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), written))
    return path if path.startswith("content/") else None
