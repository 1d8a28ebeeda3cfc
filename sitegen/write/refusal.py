"""Why nothing was written, as one exception on its way to becoming a diagnostic.

The operating system's errors come in; diagnostics go out. Raised inside ``write`` only: ``write_site`` turns it into
its result, so that no caller of this package meets it.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from sitegen.diagnostics import Diagnostic, Location

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class RefusedError(Exception):
    """The site is not written, or not to its end, for reasons that a person can act on."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Carries one diagnostic or more."""
        super().__init__(*(diagnostic.code for diagnostic in diagnostics))
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type["RefusedError"], tuple[Diagnostic, ...]]:
        """It may be raised in another process."""
        return RefusedError, self.diagnostics


def problem(code: str, path: str, **args: str) -> Diagnostic:
    """A diagnostic of the area ``output``: about a path, which is also its argument ``path``."""
    shown = printable(path)
    return Diagnostic(
        code=code,
        location=Location(file=shown),
        args={"path": shown, **{name: printable(value) for name, value in args.items()}},
    )


def printable(path: str) -> str:
    """A path that can be printed, even if the disk holds it in bytes that are not UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")


@contextmanager
def writing(shown: str) -> Iterator[None]:
    """Turns an error of the disk inside the block into a refusal that names ``shown``.

    Raises:
        RefusedError: instead of any ``OSError``.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in _FULL:
            raise RefusedError(problem("output-disk-full", shown)) from error
        if error.errno in _FORBIDDEN:
            raise RefusedError(problem("output-read-only", shown, reason=reason)) from error
        raise RefusedError(problem("output-cannot-write", shown, reason=reason)) from error
