"""What the search index took, told on a line of its own: it is the one stage that a site can do without.

Stands between the pipeline and whoever else wants to know about its stages, with a stopwatch in hand.
"""

import time

from sitegen.lang.language import Lang
from sitegen.pipeline.order import Observer, Stage


class SearchTime:
    """An observer that passes everything on, and remembers how long the search index took."""

    def __init__(self, observe: Observer) -> None:
        """Nothing has begun yet."""
        self._observe = observe
        self._began: float | None = None
        self._took: float | None = None
        self._languages = 0

    def __call__(self, stage: Stage, done: int, everything: int) -> None:
        """Takes the time from the first word about the index to the last one."""
        if stage is Stage.SEARCH:
            now = time.perf_counter()
            if self._began is None:
                self._began = now
            else:
                self._took, self._languages = now - self._began, done
        self._observe(stage, done, everything)

    def said(self, lang: Lang) -> str:
        """One sentence; empty if the site has no search, or its index could not be made."""
        if self._took is None:
            return ""
        seconds = f"{self._took:.2f}"
        if lang is Lang.AR:
            return f"فهرس البحث: {f'أُنشئ في {seconds} ثانية' if self._languages else f'لم يتغيّر ({seconds} ثانية)'}."
        return f"Search index: {f'made in {seconds} s' if self._languages else f'unchanged ({seconds} s)'}."
