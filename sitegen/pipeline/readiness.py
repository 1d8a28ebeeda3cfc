"""Is a finished site ready to be published? Looks at the files that would go out, after the build and whoever made it.

Of the findings, warnings can be turned off in config.yaml; that a draft, a photo's place or half a site gets out may
not.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from sitegen.check.finished import FinishedAudit, local_link
from sitegen.diagnostics import Diagnostic, Location
from sitegen.hosting.budget import budget_problems
from sitegen.hosting.hosts import hosts
from sitegen.hosting.rule_files import HEADERS, REDIRECTS
from sitegen.model.config import Config
from sitegen.publish.manifest import Entry
from sitegen.publish.preflight import Departure
from sitegen.render.urls import Urls
from sitegen.write.manifest import is_public


def readiness(departure: Departure, output: Path, shown: str) -> list[Diagnostic]:
    """Everything that speaks against publishing these files.

    Args:
        departure: what would go where.
        output: the folder that it comes from.
        shown: the same as messages name it.
    """
    config, target = departure.config, departure.settings
    found = list(_address_problems(config))
    if not is_public(output):
        found.append(Diagnostic(code="publish-not-public", location=Location(file=shown), args={"path": shown}))
    audit = FinishedAudit(Urls(base_url=config.base_url).base_path)
    rules: dict[str, str] = {}
    for entry in departure.entries:
        if entry.encoding and not _packed_under_its_name(entry):
            continue
        data = departure.load(replace(entry, encoding="", headers=()))
        audit.see(entry.path, data)
        if entry.path in {HEADERS, REDIRECTS}:
            rules[entry.path] = data.decode(errors="replace")
    found += (replace(each, location=_inside(shown, each.location)) for each in audit.problems())
    if target.host:
        sizes = {entry.path: entry.size for entry in departure.entries}
        place = config.place("publish", target.name, "host")
        found += budget_problems(hosts()[target.host], sizes, rules, place)
    return found


def _address_problems(config: Config) -> Iterator[Diagnostic]:
    """Where the site will live: it has to be said, and it has to be an address of the whole world."""
    place = config.place("base_url")
    if not config.base_url:
        yield Diagnostic(code="no-base-url", location=place)
    elif local_link(f' href="{config.base_url}"'.encode()):
        yield Diagnostic(code="base-url-local", location=place, args={"value": config.base_url})
    elif urlsplit(config.base_url).scheme != "https":
        yield Diagnostic(code="base-url-not-https", location=place, args={"value": config.base_url})


def _packed_under_its_name(entry: Entry) -> bool:
    return any(name == "content-encoding" for name, _ in entry.headers)


def _inside(shown: str, place: Location) -> Location:
    return replace(place, file=f"{shown}/{place.file}")
