"""Work for the main thread, where time limits work: one thing at a time, what was asked for before what is idle.

In come callables from any thread, out come futures.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")


class Workbench:
    """A queue of work, and the loop that does it."""

    def __init__(self) -> None:
        """Nothing to do yet."""
        self._waiting: queue.SimpleQueue[tuple[Callable[[], Any], Future[Any]]] = queue.SimpleQueue()
        self._stopped = threading.Event()

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Asks for work to be done; what it raises comes out of the future."""
        future: Future[T] = Future()
        self._waiting.put((work, future))
        return future

    def stop(self) -> None:
        """Ends ``run`` after the work at hand."""
        self._stopped.set()
        self.submit(lambda: None)

    def run(self, idle: Callable[[], bool], *, patience: float = 1.0) -> None:
        """Works until stopped.

        Args:
            idle: called when nothing was asked for; False when there is nothing more to do until something was.
            patience: seconds of quiet before idle work begins.
        """
        more = True
        wait: float | None = patience
        while not self._stopped.is_set():
            try:
                work, future = self._waiting.get(timeout=wait)
            except queue.Empty:
                more = idle()
                wait = 0.0 if more else None
                continue
            wait = patience
            _do(work, future)


def _do(work: Callable[[], Any], future: "Future[Any]") -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  it is raised where the future is waited for
        future.set_exception(error)
    else:
        future.set_result(result)
