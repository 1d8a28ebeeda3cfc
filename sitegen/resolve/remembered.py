"""Reports that were resolved before, for whoever resolves a site again and again while one text is being written.

A report is made of its documents, the facts that they share, and what the whole site gives to all of them. As long as
these are the very same objects, so is the report. What is remembered changes no result, only the time it takes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.diagnostics import Diagnostic
from sitegen.model.facts import SharedFile
from sitegen.model.report import Report
from sitegen.resolve.pairing import Pair

Made = tuple[Report | None, tuple[Diagnostic, ...]]


@dataclass(slots=True)
class Remembered:
    """What was resolved the last time.

    Attributes:
        common: what is the same for all reports.
        reports: by key, what each was made of, and what came of it.
    """

    common: object = None
    reports: dict[str, tuple[tuple[object, ...], Made]] = field(default_factory=dict)

    def begin(self, common: object) -> None:
        """Begins anew if what all reports depend on is not what it was."""
        if common != self.common:
            self.reports.clear()
            self.common = common

    def report(self, pair: Pair, file: SharedFile | None, make: Callable[[], Made]) -> Made:
        """What comes of a report, made now if it is not made of the same as the last time."""
        parts = (*pair.documents.values(), file)
        known = self.reports.get(pair.key)
        if (
            known is None
            or len(known[0]) != len(parts)
            or any(a is not b for a, b in zip(known[0], parts, strict=True))
        ):
            known = self.reports[pair.key] = (parts, make())
        return known[1]
