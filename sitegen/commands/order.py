"""From what was asked on the command line to an order for the pipeline."""

from datetime import date
from pathlib import Path

from sitegen.model.release import Release
from sitegen.pipeline.order import Order
from sitegen.pool import processors


def make_order(
    *,
    root: Path,
    today: date,
    drafts: bool,
    future: bool,
    base_url: str | None,
    jobs: int | None,
    strict: bool,
) -> Order:
    """An order; ``jobs`` None means all processors."""
    return Order(
        root=root,
        release=Release(today=today, drafts=drafts, future=future),
        base_url=base_url or None,
        jobs=jobs or processors(),
        strict=strict,
    )
