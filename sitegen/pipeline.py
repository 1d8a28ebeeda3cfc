"""The story: read, resolve, render, check, write.

In come the site's folder and what it was asked for; out go the files of the site and everything that is wrong with it.
Never prints, never exits; ``observe`` is told what happens.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitegen import fs
from sitegen.check.config import config_problems
from sitegen.check.pages import LinkAudit
from sitegen.check.photos import photo_problems
from sitegen.check.translations import translation_problems
from sitegen.diagnostics import Diagnostic
from sitegen.diagnostics.judgement import Judged, has_errors, judge
from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.output import Output, OutputKind
from sitegen.model.view.site import SiteView
from sitegen.pool import map_in_order
from sitegen.read.site import Contents, read_contents, read_settings
from sitegen.render.constants import site_view
from sitegen.render.feeds import feeds
from sitegen.render.plan import Place, Planner, places
from sitegen.render.sitemap import robots, sitemaps
from sitegen.render.sources import Sources
from sitegen.render.urls import Urls, output_path
from sitegen.resolve.assemble import Material, resolve
from sitegen.resolve.reports import Release
from sitegen.theme.faults import TemplateProblem
from sitegen.theme.load import load_theme
from sitegen.theme.theme import Theme
from sitegen.write.writer import WriteResult, write_site

#: Told a stage's name, and how many steps are done of how many.
Observer = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for.

    Attributes:
        root: the folder that holds config.yaml; absolute.
        release: the date of the build, and whether drafts and future reports are wanted.
        base_url: beats the one in config.yaml; None if it was not given.
        jobs: how many processors to use.
        strict: warnings stop the build too.
        observe: is told about progress.
    """

    root: Path
    release: Release
    base_url: str | None = None
    jobs: int = 1
    strict: bool = False
    observe: Observer = lambda _stage, _done, _all: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The whole site before any page is made. ``sources`` and ``theme`` are None if it cannot be made at all."""

    config: Config | None = None
    contents: Contents | None = None
    sources: Sources | None = None
    theme: Theme | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def checks(self) -> Mapping[str, object]:
        """The severities that config.yaml sets."""
        return self.config.checks if self.config else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run found and did. ``written`` is None if the output folder was not touched."""

    problems: tuple[Judged, ...]
    usable: bool
    pages: int = 0
    written: WriteResult | None = None


@dataclass(slots=True, kw_only=True)
class _Findings:
    """What comes to light while files are made one by one."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    pages: int = 0


def survey(order: Order) -> Survey:
    """Reads and resolves everything, and finds all problems that show before a page is made."""
    settings = read_settings(order.root, order.base_url)
    config = settings.config
    if config is None:
        return Survey(diagnostics=settings.diagnostics)
    order.observe("read", 0, 1)
    contents = read_contents(order.root, config, order.jobs)
    loaded = load_theme(order.root, config.theme, languages=config.languages)
    material = Material(
        config=config,
        registries=contents.registries,
        documents=contents.documents,
        shared=contents.shared,
        files=contents.files,
        unread=contents.unread,
    )
    resolved = resolve(material, order.release)
    site = resolved.site
    diagnostics = (
        *settings.diagnostics,
        *contents.diagnostics,
        *loaded.diagnostics,
        *resolved.diagnostics,
        *config_problems(site),
        *photo_problems(site),
        *translation_problems(site),
    )
    if loaded.theme is None:
        return Survey(config=config, contents=contents, diagnostics=diagnostics)
    sources = Sources(
        site=site,
        urls=Urls(base_url=config.base_url),
        words={lang: loaded.theme.catalog(lang) for lang in Lang},
        photos={},
    )
    return Survey(config=config, contents=contents, sources=sources, theme=loaded.theme, diagnostics=diagnostics)


def build(order: Order, target: Path, *, adopt: bool = False, durable: bool = True) -> Outcome:
    """Makes the site and puts it in place, unless anything is wrong with it; then the last good one stays."""
    made = survey(order)
    judged = judge(made.diagnostics, made.config.checks if made.config else {})
    if made.sources is None or has_errors(judged, strict=order.strict):
        return _without_writing(made, judged, order)
    findings = _Findings()
    checks = made.sources.site.config.checks
    result = write_site(
        _outputs(made, order, findings),
        target=target,
        site_root=order.root,
        sources=[order.root / name for name in ("content", "static", "themes", "templates", "config.yaml")],
        adopt=adopt,
        durable=durable,
        approve=lambda: not has_errors(judge(findings.diagnostics, checks), strict=order.strict),
    )
    problems = judge([*made.diagnostics, *findings.diagnostics, *result.diagnostics], checks)
    return Outcome(problems=problems, usable=True, pages=findings.pages, written=result)


def check(order: Order) -> Outcome:
    """Everything that ``build`` does, except writing."""
    return _without_writing(survey(order), (), order)


def _without_writing(made: Survey, _judged: Iterable[Judged], order: Order) -> Outcome:
    """Makes every file and forgets it, so that all problems come to light in one run."""
    findings = _Findings()
    if made.sources is not None:
        for _ in _outputs(made, order, findings):
            pass
    problems = judge([*made.diagnostics, *findings.diagnostics], made.config.checks if made.config else {})
    return Outcome(problems=problems, usable=made.config is not None, pages=findings.pages)


def _outputs(made: Survey, order: Order, findings: _Findings) -> Iterator[Output]:
    """Every file of the site, one at a time. What is wrong with them is in ``findings`` after the last one."""
    if made.sources is None or made.theme is None or made.contents is None:
        raise ValueError("a site that could not be surveyed has no files")
    audit = LinkAudit(made.sources.urls.base_path)
    files = _files(made.sources, made.theme, made.contents, order, findings)
    for output in files:
        audit.see(output.path, output.data)
        yield output
    if not findings.diagnostics:  # a page that failed would only look like many broken links
        findings.diagnostics += audit.problems()


def _files(sources: Sources, theme: Theme, contents: Contents, order: Order, findings: _Findings) -> Iterator[Output]:
    yield from theme.assets()
    for address, source in sources.site.files.items():
        data = fs.read_bytes(order.root / contents.found.on_disk(source))
        yield Output(path=address.removeprefix("/"), data=data, kind=OutputKind.MEDIA)
    yield from _pages(sources, theme, order, findings)
    yield from feeds(sources)
    yield from sitemaps(sources)
    yield robots(sources)


def _pages(sources: Sources, theme: Theme, order: Order, findings: _Findings) -> Iterator[Output]:
    planner = Planner(sources)
    constants: dict[Lang, SiteView] = {lang: site_view(lang, sources) for lang in sources.site.config.languages}
    wanted = list(places(sources.site))

    def make(place: Place) -> str | Diagnostic:
        try:
            return theme.render(planner.page(place), constants[place.lang])
        except TemplateProblem as problem:
            return problem.diagnostic

    for done, (place, made) in enumerate(zip(wanted, map_in_order(make, wanted, order.jobs), strict=True), 1):
        order.observe("render", done, len(wanted))
        if isinstance(made, Diagnostic):
            findings.diagnostics.append(made)
            continue
        findings.pages += 1
        yield Output(path=output_path(place.address), data=made.encode(), kind=OutputKind.PAGE)
