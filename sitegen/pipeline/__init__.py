"""The story of a build, on one page: ``story.py``. Beside it: what was ordered, and how each kind of file is made."""

from sitegen.pipeline.order import Observer, Order, Outcome
from sitegen.pipeline.preview import Preview
from sitegen.pipeline.story import build, check, survey

__all__ = ["Observer", "Order", "Outcome", "Preview", "build", "check", "survey"]
