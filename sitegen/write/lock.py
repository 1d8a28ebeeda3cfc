"""One build at a time per output folder.

The lock is ``flock`` on a file in the work folder: the kernel gives it back when a process ends in any way, so a
killed build leaves no lock behind. The file itself is removed at the end, hence the second look after locking: what we
locked may be a file that its last owner has just removed.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sitegen.write.place import Work
from sitegen.write.refusal import RefusedError, problem, writing

_PAUSE = 0.05
_TRIES = 3
"""At least: a build that ends just now can make one or two of them fail."""


@contextmanager
def locked(work: Work, *, wait_seconds: float, shown: str) -> Iterator[None]:
    """Holds the lock of a work folder, which is made for it and removed after it if nothing else is left in it.

    Args:
        work: its folder is made, with its parents.
        wait_seconds: how long to wait for another build, at most.
        shown: the output folder as messages name it.

    Raises:
        RefusedError: another build still has it, or the work folder cannot be made.
    """
    with writing(shown):
        handle = _acquire(work.lock, attempts=_TRIES + int(wait_seconds / _PAUSE), shown=shown)
    try:
        with writing(shown):
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode())  # for the message that another build would show
        yield
    finally:
        # Tidying only, the kernel frees the lock in any case: the folder may hold a journal for the next build, or the
        # lock of a build that waited for us.
        with suppress(OSError):
            work.lock.unlink(missing_ok=True)
            work.folder.rmdir()
        os.close(handle)


def _acquire(path: Path, *, attempts: int, shown: str) -> int:
    for attempt in range(attempts):
        if attempt:
            time.sleep(_PAUSE)
        handle = _try(path)
        if handle is not None:
            return handle
    raise RefusedError(problem("output-busy", shown, process=_owner(path)))


def _try(path: Path) -> int | None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    except FileNotFoundError:  # its last owner removed the folder between these two lines
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _owner(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip() or "?"
    except (OSError, ValueError):
        return "?"
