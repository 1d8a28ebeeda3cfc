"""Work on all processors: the same results in the same order, however many there are."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Below this, starting processes takes longer than they save.
WORTH_IT = 60
CHUNK = 16


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


#: What the workers do. They inherit it when they are forked, so it is never pickled.
_inherited: dict[str, Callable[[Any], Any]] = {}


def _run(item: object) -> Any:
    return _inherited["work"](item)


def map_in_order(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """``map(work, items)``, on ``jobs`` processes where that is worth it and the system can fork.

    Args:
        work: any callable, closures too; what it raises passes through.
        items: picklable; so are the results.
        jobs: 1 runs everything in this process.
    """
    if jobs <= 1 or len(items) < WORTH_IT or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    _inherited["work"] = work
    try:
        with ProcessPoolExecutor(max_workers=jobs, mp_context=multiprocessing.get_context("fork")) as pool:
            yield from pool.map(_run, items, chunksize=CHUNK)
    finally:
        del _inherited["work"]
