"""Does config.yaml name things that exist?"""

from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic
from sitegen.lang.suggest import closest
from sitegen.model.registry import RegistryKind
from sitegen.model.site import Site

BUILT_IN_PAGES = ("home", "reports", "cities", "topics", "map", "search")


def config_problems(site: Site) -> Iterator[Diagnostic]:
    """Menu entries and a publishing organisation that the site does not have; and a site without an address."""
    if not site.config.base_url:
        yield Diagnostic(code="no-base-url", location=site.config.place("base_url"))
    known = [*BUILT_IN_PAGES, *(page.key for page in site.pages)]
    for number, item in enumerate(site.config.menu):
        if item.target not in known and "/" not in item.target:
            place = site.config.place("menu", number, "target")
            yield Diagnostic(code="menu-unknown", location=place, args=_args(item.target, known))
    organisation = site.config.organisation
    if organisation and organisation not in site.registries.organisations and not _doubtful(organisation, site):
        args = {"registry": "organisations", **_args(organisation, list(site.registries.organisations))}
        yield Diagnostic(code="unknown-id", location=site.config.place("organisation"), args=args)


def _doubtful(organisation: str, site: Site) -> bool:
    """Whether an organisation may be there, in an entry or a file whose errors were reported already."""
    return organisation in site.registries.broken or RegistryKind.ORGANISATIONS in site.registries.unread


def _args(wrong: str, known: list[str]) -> dict[str, str]:
    args = {"id": wrong}
    if match := closest(wrong, known):
        args["suggestion"] = match
    return args
