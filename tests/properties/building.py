"""A process that builds a site a few times, each time into a new folder: ``python -m tests.properties.building``."""

import sys
from pathlib import Path

from sitegen import pool
from sitegen.model.release import Release
from sitegen.pipeline.order import Order
from sitegen.pipeline.rest import look
from sitegen.pipeline.story import build
from tests.mini_site import TODAY


def main(root: str, target: str, times: str) -> None:
    """Builds with two processes of its own, so that four write to the cache at the same time."""
    pool.WORTH_IT, pool.CHUNK = 2, 3
    order = Order(root=Path(root), release=Release(today=TODAY, drafts=False, future=False), jobs=2)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for time in range(int(times)):
        ground = look(order, ())
        assert ground is not None
        outcome = build(order, Path(target) / str(time), durable=False, listing=ground.listing)
        assert outcome.written is not None, outcome.problems
        assert outcome.written.published, outcome.problems


if __name__ == "__main__":
    main(*sys.argv[1:])
