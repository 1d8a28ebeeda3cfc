"""Work on all processors: the same results in the same order, however many there are."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: How many small things must be waiting before starting processes saves more than it costs, and how many go at once.
WORTH_IT = 60
CHUNK = 16


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


#: What the workers do, by a number. They inherit it when they are forked, so it is never pickled.
_inherited: dict[int, Callable[[Any], Any]] = {}


def _run(number: int, item: object) -> Any:
    return _inherited[number](item)


def map_in_order(
    work: Callable[[T], R],
    items: Sequence[T],
    jobs: int,
    *,
    heavy: bool = False,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[R]:
    """``map(work, items)``, on ``jobs`` processes where that is worth it and the system can fork.

    Args:
        work: any callable, closures too; what it raises passes through.
        items: picklable; so are the results.
        jobs: 1 runs everything in this process.
        heavy: each item takes long, so that even two are worth two processes.
        meanwhile: what this process does first, while the others begin with the items.
    """
    few = 2 if heavy else WORTH_IT
    if jobs <= 1 or len(items) < few or not hasattr(os, "fork"):
        meanwhile()
        yield from map(work, items)
        return
    import multiprocessing  # noqa: PLC0415  a build with little to do does without
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  likewise

    number = id(work)
    _inherited[number] = work
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=multiprocessing.get_context("fork"))
    try:
        results = pool.map(partial(_run, number), items, chunksize=1 if heavy else CHUNK)
        meanwhile()
        yield from results
    finally:
        pool.shutdown(cancel_futures=True)
        del _inherited[number]
