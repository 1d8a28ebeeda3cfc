"""Would an address be lost that was published once? Pure: what was kept and what is there now come in."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sitegen.diagnostics import Diagnostic
from sitegen.lang.suggest import closest, closest_path
from sitegen.model.ledger import LEDGER, KeptAddress
from sitegen.model.registry import RegistryKind
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind, Site

#: More lost addresses than this have one cause, and a screen shows no more.
SHOWN = 20
#: Among more new addresses than this, none is looked for that resembles a lost one: it would take too long.
COMPARED = 500

_REGISTRY = {
    PageKind.CITY: RegistryKind.CITIES,
    PageKind.TOPIC: RegistryKind.TOPICS,
    PageKind.PERSON: RegistryKind.PEOPLE,
    PageKind.ORGANISATION: RegistryKind.ORGANISATIONS,
}


def lost_addresses(
    site: Site,
    kept: Sequence[KeptAddress],
    *,
    doubtful: frozenset[str],
    waiting: frozenset[str],
    given_up: Callable[[str], bool],
) -> Iterator[Diagnostic]:
    """Every kept address at which nothing would stand, with what can be done about it.

    Args:
        site: as it would be published.
        kept: what was published.
        doubtful: keys of documents and facts with errors, which were reported already.
        waiting: keys of reports and pages that have a text, published in this build or not.
        given_up: whether an address must not be published any more.
    """
    there = {address for by_lang in site.addresses.values() for address in by_lang.values()} | site.redirects.keys()
    missing = (each for each in kept if each.address not in there)
    lost = [each for each in missing if not _explained(each, site, doubtful) and not given_up(each.address)]
    if not lost:
        return
    news = there - {each.address for each in kept}
    candidates = news if len(news) <= COMPARED else set()
    for each in lost[:SHOWN]:
        if each.kind in _REGISTRY:
            yield _from_registry(each, site)
        else:
            yield _written(each, site, waiting, candidates)
    if len(lost) > SHOWN:
        args = {"count": str(len(lost) - SHOWN), "file": LEDGER}
        yield Diagnostic(code="addresses-lost-more", location=lost[SHOWN].location, args=args)


def _explained(kept: KeptAddress, site: Site, doubtful: frozenset[str]) -> bool:
    """Whether it is missing for a reason that was reported, or because an entry is in no report any more."""
    registry = _REGISTRY.get(kept.kind)
    if registry is None:
        return kept.key in doubtful
    registries = site.registries
    return registry in registries.unread or kept.key in registries.broken or kept.key in getattr(registries, registry)


def _written(kept: KeptAddress, site: Site, waiting: frozenset[str], candidates: Iterable[str]) -> Diagnostic:
    """The address of a report or of a standing page; ``candidates`` are addresses that it may have now."""
    args = {"address": kept.address, "key": kept.key}
    owner = _owner(kept, site)
    if owner is not None:
        page = site.addresses[PageId(kind=kept.kind, key=kept.key)]
        lang = next((lang for lang in page if kept.address.startswith(f"/{lang}/")), next(iter(page)))
        args |= {"new": page[lang], "file": owner.documents[lang].source}
        return Diagnostic(code="address-moved", location=kept.location, args=args)
    if kept.key in waiting:
        return Diagnostic(code="address-held-back", location=kept.location, args=args)
    if match := closest_path(kept.address, candidates) or _only_one_beside(kept.address, candidates):
        args["suggestion"] = match
    return Diagnostic(code="address-lost", location=kept.location, args=args)


def _only_one_beside(address: str, candidates: Iterable[str]) -> str:
    """The one new address in the same folder, whatever it is called; empty if there are none or several."""
    folder = address.rstrip("/").rpartition("/")[0]
    beside = [each for each in candidates if each.rstrip("/").rpartition("/")[0] == folder]
    return beside[0] if len(beside) == 1 else ""


def _owner(kept: KeptAddress, site: Site) -> Report | StandingPage | None:
    owners: tuple[Report | StandingPage, ...] = site.reports if kept.kind is PageKind.REPORT else site.pages
    return next((owner for owner in owners if owner.key == kept.key), None)


def _from_registry(kept: KeptAddress, site: Site) -> Diagnostic:
    """The address of a city, topic, person or organisation whose entry is gone."""
    registry = _REGISTRY[kept.kind]
    args = {"address": kept.address, "key": kept.key, "registry": registry.value}
    if match := closest(kept.key, getattr(site.registries, registry)):
        args["suggestion"] = match
    return Diagnostic(code="address-without-entry", location=kept.location, args=args)
