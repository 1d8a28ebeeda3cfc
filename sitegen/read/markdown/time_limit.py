"""A limit on the computing time that one document may take.

Counts the time this process has computed, not the time on the wall, so a busy machine changes nothing. It works where
signals do: in the main thread of a process on Linux and macOS. Elsewhere it does nothing, and the limits on what a
document may hold (``read/limits.py``) have to be enough.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TookTooLong(Exception):  # noqa: N818 -- says what happened, and is caught where the file's name is known
    """The work inside ``time_limit`` was cut off."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Cuts off what happens inside after so many seconds of computing.

    Raises:
        TookTooLong: the time is up.
    """
    if not _available():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _available() -> bool:
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
    )


def _time_is_up(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLong
