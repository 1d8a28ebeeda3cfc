"""What publications into a folder of this machine need of the disk, and what its errors mean for them."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sitegen import fs
from sitegen.model.output import LONGEST_NAME
from sitegen.publish.problems import credentials_refused, failed, no_room
from sitegen.publish.target import LastingError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@contextmanager
def disk_errors(shown: str) -> Iterator[None]:
    """Turns an error of the disk inside the block into one about the target.

    Raises:
        LastingError: instead of any ``OSError``.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in _FULL:
            raise LastingError(no_room(shown)) from error
        if error.errno in _FORBIDDEN:
            raise LastingError(credentials_refused(shown, reason)) from error
        raise LastingError(failed(shown, reason)) from error


def name_problem(path: str) -> str:
    """Why a disk cannot hold a path, or an empty string."""
    long = any(len(os.fsencode(part)) > LONGEST_NAME for part in path.split("/"))
    return f"longer than {LONGEST_NAME} bytes" if long else ""


def everything_in(folder: Path) -> tuple[str, ...]:
    """Every file and link below a folder."""
    tree = fs.walk_files(folder)
    return (*(file.path for file in tree.files), *tree.links_inside, *tree.links_outside)


def linked(old: Path, new: Path, size: int | None) -> bool:
    """Gives a file a second name, if it is one, and has this size.

    Returns:
        whether that was so.
    """
    try:
        status = old.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(status.st_mode) or (size is not None and status.st_size != size):
        return False
    fs.link_or_copy(old, new)
    return True


def same_file(one: Path, other: Path) -> bool:
    """Whether two names lead to one file; a link is a file of its own."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def removed_if_empty(folder: Path) -> bool:
    """Removes a folder that holds nothing."""
    try:
        folder.rmdir()
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST, errno.EBUSY, errno.EACCES, errno.ENOENT}:
            raise
        return False
    return True
