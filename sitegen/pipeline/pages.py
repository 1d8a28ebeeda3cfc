"""Makes the pages of a site, in any process, and looks at each on its way out.

A page is made again only if what it is made from is not what it was: its view (all that a template may see), the
template with all that it includes, and the constants of the site. What came of a page is small, so that it travels
well between processes; its bytes stay where they were made.
"""

from collections.abc import Callable

from sitegen.check.pages import NoteTaker, PageNotes
from sitegen.check.secret_names import Mentions, names_in
from sitegen.diagnostics import Diagnostic
from sitegen.encoding import decoder, digest, encode
from sitegen.hosting.policies import policy_of
from sitegen.lang.language import Lang
from sitegen.lang.secret_names import SecretNames
from sitegen.model.output import Output, OutputKind
from sitegen.model.page import Page
from sitegen.model.site import PageKind, Site
from sitegen.model.view.common import Teaser
from sitegen.model.view.site import SiteView
from sitegen.packs import Ticket
from sitegen.pipeline.order import Why
from sitegen.render.constants import site_view
from sitegen.render.plan import Place, Planner, places
from sitegen.render.sources import Sources
from sitegen.render.urls import output_path
from sitegen.theme.faults import TemplateProblem
from sitegen.theme.theme import Theme
from sitegen.values import Struct, fields
from sitegen.write.stage import Examined


class Seen(Struct, frozen=True, kw_only=True):
    """What was seen in a finished page: its links and ids, and its Content-Security-Policy."""

    links: PageNotes
    policy: str


class MadePage(Struct, frozen=True, kw_only=True):
    """What came of a page, wherever it was made.

    Attributes:
        path: in the output folder.
        key: see ``PageMaker.key``.
        why: it was made, or need not be made again; then all else is as in the last build.
        file: what came of its bytes.
        seen: what was seen in it, as bytes, and where that lies.
        mentions: names in it that must not be published.
        texts: the documents whose words are in it.
        beside: see ``upkeep.KeptFile``.
        size: bytes.
        problem: why it could not be made; then nothing else came of it.
    """

    path: str
    key: bytes = b""
    why: Why = Why.FIRST
    file: Examined | None = None
    seen: bytes = b""
    ticket: Ticket | None = None
    mentions: Mentions = ()
    texts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    size: int = 0
    problem: Diagnostic | None = None


read_seen: Callable[[bytes], Seen] = decoder(Seen)
read_made: Callable[[bytes], MadePage] = decoder(MadePage)


class PageMaker:
    """Makes single pages. One for a process and all pages of a site."""

    def __init__(self, sources: Sources, theme: Theme, secrets: SecretNames) -> None:
        """Makes nothing yet."""
        self._theme = theme
        self._secrets = secrets
        self._planner = Planner(sources)
        self._constants: dict[Lang, SiteView] = {
            lang: site_view(lang, sources) for lang in sources.site.config.languages
        }
        self._constant_digests = {lang: digest(constants) for lang, constants in self._constants.items()}
        self._notes = NoteTaker(sources.urls.base_path)
        self._teasers: dict[int, tuple[Teaser, bytes]] = {}

    def page(self, place: Place) -> Page:
        """The page at a place, with its view."""
        return self._planner.page(place)

    def key(self, page: Page) -> bytes:
        """Changes with everything that can change a byte of the page, besides the program itself."""
        return digest(
            (
                [self._brief(getattr(page.view, name)) for name in fields(page.view)],
                (page.id.kind, page.lang, page.address, page.section),
                self._theme.template_digest(page.template),
                self._constant_digests[page.lang],
            )
        )

    def _brief(self, value: object) -> object:
        """What a field of a view holds; of each report in a list only the digest, since it stands in many lists."""
        if isinstance(value, Teaser):
            return self._teaser_digest(value)
        if isinstance(value, tuple) and value and isinstance(value[0], Teaser):
            return list(map(self._teaser_digest, value))
        return value

    def _teaser_digest(self, teaser: Teaser) -> bytes:
        known = self._teasers.get(id(teaser))  # it is kept beside its digest, so nothing else can get its id
        if known is None:
            known = self._teasers[id(teaser)] = (teaser, digest(teaser))
        return known[1]

    def html(self, page: Page) -> str | Diagnostic:
        """The finished page, or why its template cannot make it."""
        try:
            return self._theme.render(page, self._constants[page.lang])
        except TemplateProblem as problem:
            return problem.diagnostic

    def output(self, page: Page) -> Output | Diagnostic:
        """The file of a page."""
        made = self.html(page)
        if isinstance(made, Diagnostic):
            return made
        return Output(path=output_path(page.address), data=made.encode(), kind=OutputKind.PAGE)

    def seen(self, output: Output) -> bytes:
        """What is seen in a finished page, as bytes (see ``read_seen``)."""
        return encode(Seen(links=self._notes.notes(output.path, output.data), policy=policy_of(output.data)))

    def mentions(self, output: Output) -> Mentions:
        """Names in a finished page that must not be published."""
        return names_in(self._secrets, output.path, output.data)


def wanted_places(site: Site, secrets: SecretNames) -> list[Place]:
    """Every page, without those that only say that a report is gone and would tell its secret by their address."""
    gone = {
        address
        for page, by_lang in site.addresses.items()
        if page.kind is PageKind.GONE
        for address in by_lang.values()
    }
    return [
        place for place in places(site) if gone.isdisjoint((place.address, place.id.key)) or not _tells(place, secrets)
    ]


def neighbours_of(place: Place, site: Site) -> tuple[str, ...]:
    """The keys of the reports that stand beside the one on a page: before it, after it (or nothing), and related."""
    found = site.neighbours.get((place.lang, place.id.key)) if place.id.kind is PageKind.REPORT else None
    if found is None:
        return ()
    both = (found.previous, found.following)
    return (*(report.key if report else "" for report in both), *(report.key for report in found.related))


def _tells(place: Place, secrets: SecretNames) -> bool:
    """Whether a name that must not be published is in the address of a page, or in the one that it leads on to."""
    leads_to = place.id.key if place.id.kind is PageKind.REDIRECT else ""
    return bool(secrets.found_in(place.address) or secrets.found_in(leads_to))
