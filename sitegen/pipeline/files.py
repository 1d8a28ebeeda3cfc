"""Every file of the site, one at a time: assets, copies, photos, pages, feeds, and lists for search engines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sitegen import fs
from sitegen.check.pages import LinkAudit
from sitegen.check.secret_names import SecretNameAudit
from sitegen.diagnostics import Diagnostic
from sitegen.hosting.policies import PolicyCollector
from sitegen.lang.language import Lang
from sitegen.lang.secret_names import SecretNames
from sitegen.media.card_faces import CardFaces
from sitegen.media.metadata import metadata_problem
from sitegen.model.output import Output, OutputKind
from sitegen.model.site import PageKind
from sitegen.model.view.site import SiteView
from sitegen.pipeline.cards import share_cards
from sitegen.pipeline.hosting import host_outputs
from sitegen.pipeline.order import Order, Stage
from sitegen.pipeline.photos import photo_copies
from sitegen.pipeline.search import search_index
from sitegen.pipeline.secrets import written_where
from sitegen.pool import map_in_order
from sitegen.read.discover import Discovered
from sitegen.render.constants import site_view
from sitegen.render.feeds import feeds
from sitegen.render.plan import Place, Planner, places
from sitegen.render.sitemap import robots, sitemaps
from sitegen.render.sources import Sources
from sitegen.render.urls import output_path
from sitegen.theme.faults import TemplateProblem
from sitegen.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """All that files are made from.

    Attributes:
        secrets: names that may stand in none of them.
        sources_of_text: the files in which such a name could have been written.
    """

    sources: Sources
    theme: Theme
    found: Discovered
    faces: CardFaces | None = None
    secrets: SecretNames = field(default_factory=lambda: SecretNames(()))
    sources_of_text: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Findings:
    """What comes to light while files are made; complete after the last one."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    pages: int = 0


def files(workshop: Workshop, order: Order, findings: Findings) -> Iterator[Output]:
    """Every file of the site, each looked at on its way out."""
    audit = LinkAudit(workshop.sources.urls.base_path)
    secrets = SecretNameAudit(workshop.secrets)
    policies = PolicyCollector()
    for output in _files(workshop, order, policies, findings):
        policies.see(output.path, output.data)
        audit.see(output.path, output.data)
        secrets.see(output.path, output.data)
        if output.kind in {OutputKind.ASSET, OutputKind.MEDIA} and (
            problem := metadata_problem(output.data, output.path)
        ):
            findings.diagnostics.append(problem)
        yield output
    if not findings.diagnostics:  # a page that failed would only look like many broken links
        findings.diagnostics += audit.problems()
    if secrets.problems:
        findings.diagnostics += secrets.problems
        paths = workshop.sources_of_text
        findings.diagnostics += written_where(workshop.secrets, secrets.entries, paths, workshop.found, order)


def _files(workshop: Workshop, order: Order, policies: PolicyCollector, findings: Findings) -> Iterator[Output]:
    yield from workshop.theme.assets()
    for address, source in workshop.sources.site.files.items():
        yield copied_file(address, source, workshop, order)
    yield from photo_copies(workshop.sources, workshop.found, order, findings.diagnostics)
    yield from share_cards(workshop.sources, workshop.faces, order, findings.diagnostics)
    yield from _pages(workshop, order, findings)
    yield from search_index(workshop.sources, order, findings.diagnostics)
    yield from lists(workshop)
    yield from host_outputs(workshop.sources, policies.policies(), order, findings.diagnostics)


def copied_file(address: str, source: str, workshop: Workshop, order: Order) -> Output:
    """A file that is published as it is."""
    data = fs.read_bytes(order.root / workshop.found.on_disk(source))
    return Output(path=address.removeprefix("/"), data=data, kind=OutputKind.MEDIA)


def lists(workshop: Workshop) -> Iterator[Output]:
    """What programs read: feeds, sitemaps, robots.txt."""
    yield from feeds(workshop.sources)
    yield from sitemaps(workshop.sources)
    yield robots(workshop.sources)


def page_maker(workshop: Workshop) -> Callable[[Place], str | Diagnostic]:
    """Makes the page at a place, or says why its template cannot."""
    sources, theme = workshop.sources, workshop.theme
    planner = Planner(sources)
    constants: dict[Lang, SiteView] = {lang: site_view(lang, sources) for lang in sources.site.config.languages}

    def make(place: Place) -> str | Diagnostic:
        try:
            return theme.render(planner.page(place), constants[place.lang])
        except TemplateProblem as problem:
            return problem.diagnostic

    return make


def _wanted(workshop: Workshop) -> list[Place]:
    """Every page, without those that only say that a report is gone and would tell its secret by their address."""
    site = workshop.sources.site
    gone = {
        address
        for page, by_lang in site.addresses.items()
        if page.kind is PageKind.GONE
        for address in by_lang.values()
    }
    return [
        place
        for place in places(site)
        if gone.isdisjoint((place.address, place.id.key)) or not workshop.secrets.found_in(place.address)
    ]


def _pages(workshop: Workshop, order: Order, findings: Findings) -> Iterator[Output]:
    wanted = _wanted(workshop)
    make = page_maker(workshop)
    for done, (place, made) in enumerate(zip(wanted, map_in_order(make, wanted, order.jobs), strict=True), 1):
        order.observe(Stage.RENDER, done, len(wanted))
        if isinstance(made, Diagnostic):
            findings.diagnostics.append(made)
            continue
        findings.pages += 1
        yield Output(path=output_path(place.address), data=made.encode(), kind=OutputKind.PAGE)
