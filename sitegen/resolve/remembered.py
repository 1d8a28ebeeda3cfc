"""What was resolved before, for whoever resolves a site again and again while one text is being written.

A report is made of its documents, the facts that they share, and what the whole site gives to all of them. As long as
these are the very same objects, so is the report; and as long as what its links lead to is the same, so are they. What
is remembered changes no result, only the time it takes.
"""

from collections.abc import Callable

from sitegen.diagnostics import Diagnostic
from sitegen.model.document import Document
from sitegen.model.facts import SharedFile
from sitegen.model.report import Report, StandingPage
from sitegen.resolve.pairing import Pair
from sitegen.resolve.references import References, Target, Territory, linked_documents, resolve_references
from sitegen.values import Struct, field

Made = tuple[Report | None, tuple[Diagnostic, ...]]


class _Resolved(Struct, frozen=True, kw_only=True):
    """The references of a document, what they were made of, and what is at the paths that they name."""

    document: Document
    owner: Report | StandingPage
    targets: tuple[tuple[str, Target | None], ...]
    made: References


class Remembered(Struct):
    """What was resolved the last time.

    Attributes:
        common: what is the same for all reports.
        reports: by key, what each was made of, and what came of it.
        land: what is the same for all references.
        references: by source, those of each document.
    """

    common: object = None
    reports: dict[str, tuple[tuple[object, ...], Made]] = field(default_factory=dict)
    land: object = None
    references: dict[str, _Resolved] = field(default_factory=dict)

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

    def enter(self, territory: Territory) -> None:
        """Begins anew with all references if what all of them may lead to is not what it was."""
        land = (territory.addresses, territory.files, territory.unread)
        if land != self.land:
            self.references.clear()
            self.land = land

    def references_of(self, document: Document, owner: Report | StandingPage, territory: Territory) -> References:
        """The references of a document, resolved now if they, or what they lead to, are not the same as last time."""
        there = territory.targets
        known = self.references.get(document.source)
        if (
            known is not None
            and known.document is document
            and known.owner is owner
            and all(there.get(path) == target for path, target in known.targets)
        ):
            return known.made
        made = resolve_references(document, owner, territory)
        if made.problems:  # what is suggested instead depends on the whole site
            self.references.pop(document.source, None)
        else:
            targets = tuple((path, there.get(path)) for path in linked_documents(document))
            self.references[document.source] = _Resolved(document=document, owner=owner, targets=targets, made=made)
        return made
