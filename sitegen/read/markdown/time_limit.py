"""A limit on the computing time that one document may take.

Counts the time this process has computed, not the time on the wall, so a busy machine changes nothing. It works where
signals do: in the main thread of a process on Linux and macOS. Elsewhere it does nothing, and the limits on what a
document may hold (``read/limits.py``) have to be enough.
"""

import signal
import threading
from functools import cache
from types import FrameType

#: Seconds after which it is said again that the time is up. What is raised while the program looks for garbage or ends
#: an object goes nowhere.
AGAIN = 1.0


class TookTooLong(Exception):  # noqa: N818 -- says what happened, and is caught where the file's name is known
    """The work inside ``time_limit`` was cut off."""


class time_limit:  # noqa: N801  reads as a verb, as context managers do
    """Cuts off what happens inside after so many seconds of computing.

    Raises:
        TookTooLong: the time is up.
    """

    def __init__(self, seconds: float) -> None:
        """Nothing is counted yet."""
        self._seconds = seconds
        self._counts = False

    def __enter__(self) -> None:
        """Begins to count, unless somebody counts already."""
        if threading.current_thread() is threading.main_thread() and _listens():
            self._counts = signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
        if self._counts:
            signal.setitimer(signal.ITIMER_VIRTUAL, self._seconds, AGAIN)

    def __exit__(self, *_: object) -> None:
        """Counts no longer."""
        if self._counts:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@cache
def _listens() -> bool:
    """Asks the system, once in a process, to say when the time is up; False where it cannot. Nobody else needs it."""
    if not hasattr(signal, "setitimer"):
        return False
    signal.signal(signal.SIGVTALRM, _time_is_up)
    return True


def _time_is_up(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLong
