"""Which reports stand beside a report: the one before, the one after, and those it has most in common with."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitegen.lang.language import Lang
from sitegen.model.report import Report
from sitegen.model.site import Neighbours
from sitegen.values import Struct

RELATED = 3
#: How far to look in the list of one city or topic. Keeps the work per report constant in archives of any size.
WINDOW = 12

HOST, TOPIC, DELEGATION = 3, 2, 1


class Neighbourhood(Mapping[tuple[Lang, str], Neighbours]):
    """What stands beside each report, by language and key; worked out when it is asked for."""

    def __init__(self, listed: Mapping[Lang, Sequence[Report]]) -> None:
        """Takes the reports that each language lists, newest first."""
        self._listed = listed
        self._rows: dict[Lang, _Row] = {}
        self._last: tuple[tuple[Lang, str], Neighbours] | None = None

    def __getitem__(self, place: tuple[Lang, str]) -> Neighbours:
        if self._last is None or self._last[0] != place:  # whoever makes a page asks more than once
            self._last = place, self._found(*place)
        return self._last[1]

    def _found(self, lang: Lang, key: str) -> Neighbours:
        row = self._row(lang)
        rank, reports = row.ranks[key], row.reports
        return Neighbours(
            previous=reports[rank + 1] if rank + 1 < len(reports) else None,
            following=reports[rank - 1] if rank else None,
            related=tuple(reports[other] for other in _related(reports[rank], rank, row.shelves)),
        )

    def __iter__(self) -> Iterator[tuple[Lang, str]]:
        return ((lang, report.key) for lang, reports in self._listed.items() for report in reports)

    def __len__(self) -> int:
        return sum(map(len, self._listed.values()))

    def _row(self, lang: Lang) -> "_Row":
        if lang not in self._rows:
            reports = self._listed[lang]
            ranks = {report.key: rank for rank, report in enumerate(reports)}
            self._rows[lang] = _Row(reports=reports, ranks=ranks, shelves=_shelves(reports))
        return self._rows[lang]


class _Row(Struct, frozen=True, kw_only=True):
    """The reports of one language, the place of each, and the places of those that have something in common."""

    reports: Sequence[Report]
    ranks: Mapping[str, int]
    shelves: Mapping[str, list[int]]


def _traits(report: Report) -> Iterable[tuple[str, int]]:
    yield from ((f"host {city.id}", HOST) for city in report.trip.hosts)
    yield from ((f"topic {topic.id}", TOPIC) for topic in report.topics)
    yield from ((f"from {city.id}", DELEGATION) for city in report.trip.delegation)


def _shelves(reports: Sequence[Report]) -> dict[str, list[int]]:
    shelves: dict[str, list[int]] = {}
    for rank, report in enumerate(reports):
        for trait, _ in _traits(report):
            shelves.setdefault(trait, []).append(rank)
    return shelves


def _related(report: Report, rank: int, shelves: Mapping[str, list[int]]) -> list[int]:
    scores: dict[int, int] = {}
    for trait, weight in _traits(report):
        shelf = shelves[trait]
        here = bisect_left(shelf, rank)
        for other in shelf[max(0, here - WINDOW) : here + WINDOW + 1]:
            scores[other] = scores.get(other, 0) + weight
    scores.pop(rank, None)
    enough = sorted(scores.values())[-RELATED:][:1]  # of all those with less, none is among the first
    best = [other for other, score in scores.items() if [score] >= enough]
    return sorted(best, key=lambda other: (-scores[other], abs(other - rank), other))[:RELATED]
