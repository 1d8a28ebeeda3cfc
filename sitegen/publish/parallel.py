"""Several things at once, and none begun any more after one has failed."""

from collections.abc import Callable, Collection
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Final, TypeVar

WORKERS: Final = 8
_PULSE_SECONDS: Final = 10

T = TypeVar("T")


def each_at_once(
    function: Callable[[T], object], items: Collection[T], *, done: Callable[[T], None], pulse: Callable[[], None]
) -> None:
    """Calls a function with each item, in several threads.

    Args:
        function: may raise.
        items: in the order in which they are begun.
        done: told each item that has succeeded, also after another one has failed; in this thread.
        pulse: called in this thread every few seconds, and after every item.

    Raises:
        Exception: the first one that a call has raised, after all that had begun have ended.
    """
    waiting = iter(items)
    failure: BaseException | None = None
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        running: dict[Future[object], T] = {}
        while True:
            while failure is None and len(running) < WORKERS and (item := next(waiting, None)) is not None:
                running[pool.submit(function, item)] = item
            if not running:
                break
            ended, _ = wait(running, timeout=_PULSE_SECONDS, return_when=FIRST_COMPLETED)
            for future in ended:
                item = running.pop(future)
                if error := future.exception():
                    failure = failure or error
                else:
                    done(item)
            pulse()
    if failure:
        raise failure
