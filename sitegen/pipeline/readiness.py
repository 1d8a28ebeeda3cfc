"""Is a finished site ready to be published? Looks at the files that would go out, after the build and whoever made it.

Of the findings, warnings can be turned off in config.yaml; that a draft, a photo's place or half a site gets out may
not.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from sitegen import fs
from sitegen.check.finished import FinishedAudit, local_link
from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.config import Config
from sitegen.model.host import HostName
from sitegen.pipeline.hosting import Load, hosts_of
from sitegen.publish.manifest import Entry
from sitegen.publish.preflight import Departure
from sitegen.render.urls import Urls
from sitegen.values import replace
from sitegen.write.manifest import DamagedManifestError, is_public, read_manifest


def readiness(departure: Departure, output: Path, shown: str) -> list[Diagnostic]:
    """Everything that speaks against publishing these files.

    Args:
        departure: what would go where.
        output: the folder that it comes from.
        shown: the same as messages name it.
    """
    config, target = departure.config, departure.settings
    files = (
        (entry.path, departure.load(replace(entry, encoding="", headers=())))
        for entry in departure.entries
        if not entry.encoding or _packed_under_its_name(entry)
    )
    load = Load()
    for entry in departure.entries:
        load.add(entry.path, entry.size)
    places = {target.host: config.place("publish", target.name, "host")} if target.host else {}
    return _look(config, output, shown, files, load, places)


def finished_problems(config: Config, output: Path, shown: str) -> list[Diagnostic]:
    """The same for a folder that goes out in another way, to all hosts that config.yaml names.

    Raises:
        OSError: the folder or its list of files cannot be read.
        DamagedManifestError: there is no list, or it cannot be understood.
    """
    records = read_manifest(output)
    if not records:
        raise DamagedManifestError("there is none")
    load = Load()
    for path, record in records.items():
        load.add(path, record.size)
    files = ((path, fs.read_bytes(output / path)) for path in records)
    return _look(config, output, shown, files, load, hosts_of(config))


def _look(
    config: Config,
    output: Path,
    shown: str,
    files: Iterable[tuple[str, bytes]],
    load: Load,
    places: Mapping[HostName, Location],
) -> list[Diagnostic]:
    found = list(_address_problems(config))
    if not is_public(output):
        found.append(Diagnostic(code="publish-not-public", location=Location(file=shown), args={"path": shown}))
    audit = FinishedAudit(Urls(base_url=config.base_url).base_path)
    for path, data in files:
        audit.see(path, data)
        load.read_rules(path, data)
    found += (replace(each, location=_inside(shown, each.location)) for each in audit.problems())
    return [*found, *load.too_much_for(places)]


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
