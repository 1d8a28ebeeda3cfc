"""Names that must not be published, in the story: where one is written that would go out, and what may be said of it.

In come the names and what was read; out go diagnostics. Never says a name: only which entry of private.yaml it is.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import CATALOGUE, Diagnostic, Location
from sitegen.lang.secret_names import CONCEALED, SecretNames
from sitegen.model.report import Report, StandingPage
from sitegen.model.secret import SecretName
from sitegen.model.site import Site
from sitegen.pipeline.order import Order
from sitegen.read.discover import Discovered
from sitegen.read.site import Contents
from sitegen.values import replace


def matcher(names: Iterable[SecretName]) -> SecretNames:
    """The names, ready to be looked for."""
    return SecretNames((name.number, name.spellings) for name in names)


def sources_of(site: Site, contents: Contents) -> tuple[str, ...]:
    """The files that what is published is made from: paths relative to the site's root."""
    keys = {report.key for report in site.reports}
    owners: tuple[Report | StandingPage, ...] = (*site.reports, *site.pages)
    return (
        "config.yaml",
        *contents.found.registries.values(),
        *(document.source for owner in owners for document in owner.documents.values()),
        *(shared.source for shared in contents.shared if shared.key in keys),
    )


def written_where(
    names: SecretNames, entries: Collection[int], paths: Sequence[str], found: Discovered, order: Order
) -> Iterator[Diagnostic]:
    """Every line in which one of these entries is written. Reads the files again."""
    for path in paths:
        text = fs.read_bytes(order.root / found.on_disk(path)).decode("utf-8-sig", errors="replace")
        wanted = [entry for entry in names.found_in(text) if entry in entries]
        if wanted:
            yield from _lines(names, wanted, path, text.splitlines())


def _lines(names: SecretNames, wanted: Sequence[int], path: str, lines: Sequence[str]) -> Iterator[Diagnostic]:
    found = [(number, entry) for number, line in enumerate(lines, 1) for entry in names.found_in(line)]
    alone = {entry for _, entry in found}
    for number, (line, following) in enumerate(pairwise(lines), 1):
        found += [(number, entry) for entry in names.found_in(f"{line} {following}") if entry not in alone]
    for number, entry in found:
        if entry in wanted:
            place = Location(file=names.conceal_path(path), line=number)
            yield Diagnostic(code="private-name-written", location=place, args={"entry": str(entry)})


def concealed(diagnostics: Iterable[Diagnostic], names: SecretNames, root: Path) -> list[Diagnostic]:
    """The same problems, with no name in their values or paths. They go into logs that anyone may read.

    Of a line with a name no value is shown at all: it could be half of the name.
    """
    if not names:
        return list(diagnostics)
    lines = _Lines(root)
    return [
        replace(
            each,
            location=_concealed_place(each.location, names),
            args=_concealed_args(each, names, lines),
            related=tuple(_concealed_place(place, names) for place in each.related),
        )
        for each in diagnostics
    ]


def _concealed_args(diagnostic: Diagnostic, names: SecretNames, lines: "_Lines") -> dict[str, str]:
    if CATALOGUE[diagnostic.code].secret:
        return dict(diagnostic.args)
    if any(names.found_in(text) for text in lines.around(diagnostic.location)):
        return dict.fromkeys(diagnostic.args, CONCEALED)
    return {key: names.conceal(value) for key, value in diagnostic.args.items()}


class _Lines:
    """The lines of the site's files, each file read once. A file that is not there has none; that is said elsewhere."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, list[str]] = {}

    def around(self, place: Location) -> tuple[str, ...]:
        """The line that is meant, with the one before it and with the one after it."""
        lines = self._of(place.file)
        if not 0 < place.line <= len(lines):
            return ()
        before = lines[place.line - 2] if place.line > 1 else ""
        after = lines[place.line] if place.line < len(lines) else ""
        here = lines[place.line - 1]
        return here, f"{before} {here}", f"{here} {after}"

    def _of(self, file: str) -> list[str]:
        if file not in self._files:
            path = self._root / file
            data = fs.read_bytes(path) if path.is_file() else b""
            self._files[file] = data.decode("utf-8-sig", errors="replace").splitlines()
        return self._files[file]


def _concealed_place(place: Location, names: SecretNames) -> Location:
    return replace(place, file=names.conceal_path(place.file))
