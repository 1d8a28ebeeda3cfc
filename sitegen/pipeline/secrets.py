"""Names that must not be published, in the story: where one is written that would go out, and what may be said of it.

In come the names and what was read; out go diagnostics. Never says a name: only which entry of private.yaml it is.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.secret_names import SecretNames
from sitegen.model.report import Report, StandingPage
from sitegen.model.secret import SecretName
from sitegen.model.site import Site
from sitegen.pipeline.order import Order
from sitegen.read.discover import Discovered
from sitegen.read.site import Contents


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


def concealed(diagnostics: Iterable[Diagnostic], names: SecretNames) -> list[Diagnostic]:
    """The same problems, with no name in their values or paths. They go into logs that anyone may read.

    Of a line with a name nothing else is said: a value could be half of the name.
    """
    if not names:
        return list(diagnostics)
    diagnostics = list(diagnostics)
    written = {(each.location.file, each.location.line) for each in diagnostics if each.code == "private-name-written"}
    return [
        replace(
            each,
            location=_concealed_place(each.location, names),
            args={key: names.conceal(value) for key, value in each.args.items()},
            related=tuple(_concealed_place(place, names) for place in each.related),
        )
        for each in diagnostics
        if each.code == "private-name-written" or (each.location.file, each.location.line) not in written
    ]


def _concealed_place(place: Location, names: SecretNames) -> Location:
    return replace(place, file=names.conceal_path(place.file))
