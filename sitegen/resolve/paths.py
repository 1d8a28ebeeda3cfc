"""Paths as words: a path written in one file, seen from the site's root. Touches no disk."""

import posixpath


def beside(source: str, written: str) -> str | None:
    """Where a path leads that is written in the file ``source``; None if it leaves ``content/``."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), written))
    return path if path.startswith("content/") else None


def between(source: str, path: str) -> str:
    """How the file ``source`` has to write a path that is given from the site's root."""
    return posixpath.relpath(path, posixpath.dirname(source))
