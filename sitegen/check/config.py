"""Does config.yaml name things that exist?"""

from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest
from sitegen.model.site import Site

BUILT_IN_PAGES = ("home", "reports", "cities", "topics", "map", "search")


def config_problems(site: Site) -> Iterator[Diagnostic]:
    """Menu entries and a publishing organisation that the site does not have; and a site without an address."""
    here = Location(file="config.yaml")
    if not site.config.base_url:
        yield Diagnostic(code="no-base-url", location=here)
    known = [*BUILT_IN_PAGES, *(page.key for page in site.pages)]
    for item in site.config.menu:
        if item.target not in known and "/" not in item.target:
            yield Diagnostic(code="menu-unknown", location=here, args=_args(item.target, known))
    organisation = site.config.organisation
    if organisation and organisation not in site.registries.organisations:
        args = {"registry": "organisations", **_args(organisation, list(site.registries.organisations))}
        yield Diagnostic(code="unknown-id", location=here, args=args)


def _args(wrong: str, known: list[str]) -> dict[str, str]:
    args = {"id": wrong}
    if match := closest(wrong, known):
        args["suggestion"] = match
    return args
