"""Which reports stand beside a report: the one before, the one after, and those it has most in common with."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sitegen.model.report import Report
from sitegen.model.site import Neighbours

RELATED = 3
#: How far to look in the list of one city or topic. Keeps the work per report constant in archives of any size.
WINDOW = 12

HOST, TOPIC, DELEGATION = 3, 2, 1


def neighbours(reports: Sequence[Report]) -> dict[str, Neighbours]:
    """For each report of a list that is sorted newest first, by key."""
    older = {newer.key: older for newer, older in pairwise(reports)}
    newer = {older.key: newer for newer, older in pairwise(reports)}
    ranks = {report.key: rank for rank, report in enumerate(reports)}
    shelves = _shelves(reports, ranks)
    return {
        report.key: Neighbours(
            previous=older.get(report.key),
            following=newer.get(report.key),
            related=tuple(reports[rank] for rank in _related(report, ranks[report.key], shelves)),
        )
        for report in reports
    }


def _traits(report: Report) -> Iterable[tuple[str, int]]:
    yield from ((f"host {city.id}", HOST) for city in report.trip.hosts)
    yield from ((f"topic {topic.id}", TOPIC) for topic in report.topics)
    yield from ((f"from {city.id}", DELEGATION) for city in report.trip.delegation)


def _shelves(reports: Sequence[Report], ranks: Mapping[str, int]) -> dict[str, list[int]]:
    shelves: dict[str, list[int]] = {}
    for report in reports:
        for trait, _ in _traits(report):
            shelves.setdefault(trait, []).append(ranks[report.key])
    return shelves


def _related(report: Report, rank: int, shelves: Mapping[str, list[int]]) -> list[int]:
    scores: dict[int, int] = {}
    for trait, weight in _traits(report):
        shelf = shelves[trait]
        here = bisect_left(shelf, rank)
        for other in shelf[max(0, here - WINDOW) : here + WINDOW + 1]:
            scores[other] = scores.get(other, 0) + weight
    scores.pop(rank, None)
    return sorted(scores, key=lambda other: (-scores[other], abs(other - rank), other))[:RELATED]
