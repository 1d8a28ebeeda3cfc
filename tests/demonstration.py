"""The demonstration site, built once per test run and shared by all tests that only look at it."""

from datetime import date
from pathlib import Path

from sitegen.model.release import Release
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.story import build

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 1)


def build_demonstration(target: Path, **asked: object) -> Outcome:
    """Builds the demonstration content of the repository into a folder."""
    order = Order(root=ROOT, release=Release(today=DAY), **asked)  # type: ignore[arg-type]
    return build(order, target, durable=False)
