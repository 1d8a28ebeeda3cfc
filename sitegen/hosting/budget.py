"""Does a site fit on its host? In come the sizes of its files and what the host allows, out come problems."""

from collections.abc import Iterator, Mapping

from sitegen.diagnostics import Diagnostic, Location
from sitegen.hosting.rule_files import HEADERS, REDIRECTS, rules_of
from sitegen.model.host import Host, Limit, Measure

_CODES = {
    Measure.FILES: "host-files-too-many",
    Measure.FILES_AND_FOLDERS: "host-files-too-many",
    Measure.TOTAL_SIZE: "host-site-too-large",
    Measure.FILE_SIZE: "host-file-too-large",
    Measure.REDIRECTS: "host-rules-too-many",
    Measure.HEADER_RULES: "host-rules-too-many",
    Measure.REDIRECT_LENGTH: "host-rule-too-long",
    Measure.HEADER_LENGTH: "host-rule-too-long",
}
_IN_BYTES = {Measure.TOTAL_SIZE, Measure.FILE_SIZE}


def budget_problems(
    host: Host, sizes: Mapping[str, int], rule_files: Mapping[str, str], place: Location
) -> Iterator[Diagnostic]:
    """Everything of which there is more than the host allows.

    Args:
        host: where the site is going.
        sizes: path of every file of the output → bytes.
        rule_files: the text of ``_redirects`` and ``_headers``, those of the two that the site has.
        place: where it is written that the site goes to this host.
    """
    for measure, (amount, path) in _amounts(sizes, rule_files).items():
        limit = host.limits.get(measure)
        if limit is not None and amount > limit.most:
            yield _problem(host, measure, limit, amount, path, place)


def _amounts(sizes: Mapping[str, int], rule_files: Mapping[str, str]) -> dict[Measure, tuple[int, str]]:
    """How much there is of everything that hosts count, and the file that it is about (empty: the whole site)."""
    folders = {path[:end] for path in sizes for end in range(len(path)) if path[end] == "/"}
    largest = max(sizes, key=lambda path: (sizes[path], path), default="")
    found = {
        Measure.FILES: (len(sizes), ""),
        Measure.FILES_AND_FOLDERS: (len(sizes) + len(folders), ""),
        Measure.TOTAL_SIZE: (sum(sizes.values()), ""),
        Measure.FILE_SIZE: (sizes.get(largest, 0), largest),
    }
    for name, count, length in (
        (REDIRECTS, Measure.REDIRECTS, Measure.REDIRECT_LENGTH),
        (HEADERS, Measure.HEADER_RULES, Measure.HEADER_LENGTH),
    ):
        text = rule_files.get(name, "")
        found[count] = (len(rules_of(text)), name)
        found[length] = (max(map(len, text.splitlines()), default=0), name)
    return found


def _problem(host: Host, measure: Measure, limit: Limit, amount: int, path: str, place: Location) -> Diagnostic:
    shown = _megabytes if measure in _IN_BYTES else _grouped
    args = {
        "host": host.name,
        "amount": shown(amount),
        "limit": shown(limit.most),
        "dated": limit.dated.isoformat(),
        "source": limit.source,
    }
    return Diagnostic(code=_CODES[measure], location=place, args=args | ({"path": path} if path else {}))


def _megabytes(amount: int) -> str:
    return f"{amount / 1_000_000:,.1f} MB"


def _grouped(amount: int) -> str:
    return f"{amount:,}"
