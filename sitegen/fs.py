"""The few ways in which sitegen touches the disk. Paths come in; bytes, listings and changed files come out.

Everything here raises the operating system's own ``OSError``: what a failure means to a person is said by the caller,
who knows what the file was for. Nothing here knows of reports, pages or the output folder.
"""

import ctypes
import errno
import os
import shutil
import stat
import threading
from collections.abc import Container
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from sitegen.values import Struct

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_NO_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EXDEV, errno.EBUSY})


class ExchangeUnsupportedError(Exception):
    """This system, or this disk, cannot exchange two folders in one step."""


#: Disks tell time in steps. A file that changed this shortly before the newest one (nanoseconds) is looked at again,
#: since it may have been written twice within one step.
RECENT = 2_000_000_000

Stamp = tuple[int, int, int, int]
"""Inode, size, and the two times at which a file changed, in nanoseconds."""


class FoundFile(NamedTuple):
    """A regular file of a tree. A tuple, for a site has 20,000 of them.

    Attributes:
        path: relative to the tree's root, forward slashes.
        stamp: what tells without opening it that it was not changed.
    """

    path: str
    stamp: Stamp

    @property
    def size(self) -> int:
        """Bytes."""
        return self.stamp[1]

    @property
    def modified(self) -> int:
        """When it was changed: nanoseconds since 1970, as the disk says."""
        return self.stamp[2]


class Tree(Struct, frozen=True, kw_only=True):
    """What a folder holds, each sorted by path. Symbolic links are named and never followed.

    Attributes:
        names: paths of regular files.
        files: the same files, if they were looked at.
        folders: paths of folders, without the root itself.
        links_inside: symbolic links that lead to something inside the root, or to nothing at all inside it.
        links_outside: symbolic links that leave the root.
        others: sockets, pipes and devices.
    """

    names: tuple[str, ...] = ()
    files: tuple[FoundFile, ...] = ()
    folders: tuple[str, ...] = ()
    links_inside: tuple[str, ...] = ()
    links_outside: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def walk_names(root: Path, *, skip: Container[str] = ()) -> Tree:
    """Lists a folder and all that is below it, without a look at the files.

    Args:
        root: a folder.
        skip: names of entries, at any depth, that are left out with all they hold.

    Raises:
        OSError: a folder cannot be listed.
    """
    return _walk(root, skip, look=False)


def walk_files(root: Path, *, skip: Container[str] = ()) -> Tree:
    """The same with a look at every file; arguments and errors as of ``walk_names``."""
    return _walk(root, skip, look=True)


def _walk(root: Path, skip: Container[str], *, look: bool) -> Tree:
    """Joins strings, for a site has 20,000 folders."""
    names: list[str] = []
    files: list[FoundFile] = []
    folders: list[str] = []
    links: tuple[list[str], list[str]] = ([], [])
    others: list[str] = []
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(f"{root}/{prefix}") as entries:
            for entry in entries:
                name = entry.name
                if name in skip:
                    continue
                path = prefix + name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                    waiting.append(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    if look:
                        files.append(FoundFile(path, stamped(entry.stat(follow_symlinks=False))))
                    else:
                        names.append(path)
                elif entry.is_symlink():
                    links[inside(root, Path(entry.path))].append(path)
                else:
                    others.append(path)
    files.sort(key=itemgetter(0))
    return Tree(
        names=tuple(file.path for file in files) if look else tuple(sorted(names)),
        files=tuple(files),
        folders=tuple(sorted(folders)),
        links_inside=tuple(sorted(links[True])),
        links_outside=tuple(sorted(links[False])),
        others=tuple(sorted(others)),
    )


def inside(root: Path, path: Path) -> bool:
    """Whether a path, after every ``..`` and symbolic link in it, is the root or below it."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def stamp_of(path: Path | str) -> Stamp:
    """What tells without opening a file that it was not changed.

    Raises:
        OSError: there is no such file.
    """
    return stamped(os.stat(path))  # noqa: PTH116  making a Path would take longer


def stamped(status: os.stat_result) -> Stamp:
    """The same, of what the disk has already said."""
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def read_bytes(path: Path | str) -> bytes:
    """All bytes of a file."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  making a Path would take longer than reading a page
        return file.readall()


def mark_used(path: Path) -> None:
    """Sets a file's times to now, so that what was not used for long can be told.

    Raises:
        FileNotFoundError: there is no such file.
    """
    try:
        os.utime(path)
    except PermissionError:  # a cache shared by several users may be read by all and cleaned by one
        path.stat()


def write_new(path: Path | str, data: bytes) -> int:
    """Writes a file where none is yet, with the folders above it, for a place that nobody reads yet.

    Returns:
        when it was written, in nanoseconds, as the disk says.

    Raises:
        FileExistsError: there is one.
    """
    try:
        handle = os.open(path, _NEW, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  a Path takes as long as writing a page
        handle = os.open(path, _NEW, 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        return os.fstat(handle).st_mtime_ns
    finally:
        os.close(handle)


def write_atomically(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Replaces a file or makes it, so that a reader sees all of the old bytes or all of the new ones.

    Keeps the permissions of the file that it replaces. A symbolic link at this path is replaced, not followed.

    Args:
        path: in a folder that exists.
        data: the new bytes.
        durable: also wait until they would survive a power cut.

    Raises:
        OSError: the file could not be written; what was there is untouched and nothing is left beside it.
    """
    draft = path.with_name(f".sitegen-{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with open(draft, "wb", opener=_never_through_a_link) as file:
            if path.is_file() and not path.is_symlink():
                os.fchmod(file.fileno(), stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(path.parent)


def _never_through_a_link(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW, 0o666)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def exchange(one: Path, other: Path) -> None:
    """Gives two files or folders each other's names in one step: no moment in which either name is missing.

    Uses ``renameat2`` with ``RENAME_EXCHANGE`` (Linux 3.15, glibc 2.28).

    Raises:
        ExchangeUnsupportedError: not possible here. Nothing was changed.
        OSError: possible here, but it failed. Nothing was changed.
    """
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError as error:
        raise ExchangeUnsupportedError("the C library has no renameat2") from error
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return
    number = ctypes.get_errno()
    if number in _NO_EXCHANGE:
        raise ExchangeUnsupportedError(os.strerror(number))
    raise OSError(number, os.strerror(number), os.fspath(one), None, os.fspath(other))


def can_rename_between(one: Path, other: Path) -> bool:
    """Whether a file can be renamed from one folder into another, which takes the same disk *and* the same mount.

    Asked by renaming a file that does not exist: Linux compares the mounts before it looks for the name. Comparing
    device numbers would miss a bind mount (a container's volume), where renaming fails although the disk is the same.
    """
    nothing = ".sitegen-no-such-file"
    try:
        (one / nothing).rename(other / nothing)
    except OSError as error:
        return error.errno != errno.EXDEV
    return True


def link_or_copy(source: Path, copy: Path) -> None:
    """Gives a file or symbolic link a second name, keeping inode and times; copies it where the disk cannot do that."""
    try:
        os.link(source, copy, follow_symlinks=False)
    except FileNotFoundError:
        if copy.parent.exists():
            raise
        copy.parent.mkdir(parents=True)
        link_or_copy(source, copy)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP, errno.ENOSYS}:
            raise
        shutil.copy2(source, copy, follow_symlinks=False)


def flush_disk(path: Path) -> None:
    """Waits until all that was written to the disk that holds ``path`` would survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if not hasattr(libc, "syncfs"):
            os.sync()
        elif libc.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), os.fspath(path))
    finally:
        os.close(handle)
