"""The story of resolving: documents and registries in, a whole ``Site`` out, and everything that is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.document import Document, DocumentKind
from sitegen.model.facts import SharedFile
from sitegen.model.registry import Registries
from sitegen.model.release import Release
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind, ResolvedLink, Site
from sitegen.resolve import addresses as addressing
from sitegen.resolve import relations, taxonomy
from sitegen.resolve.facts import join
from sitegen.resolve.pages import make_page
from sitegen.resolve.pairing import Pair, pair
from sitegen.resolve.references import FILES, KINDS, References, Target, Territory
from sitegen.resolve.remembered import Made, Remembered
from sitegen.resolve.reports import make_report
from sitegen.resolve.withdrawn import gone_addresses, part
from sitegen.values import Struct, field


class Material(Struct, frozen=True, kw_only=True):
    """Everything that was read.

    Attributes:
        files: paths of all files below ``content/`` and ``static/``, relative to the site's root.
        unread: path → key of documents and facts that are there but have errors, which were reported already.
        refused: paths of other files that are there but may not be used, which was reported already.
    """

    config: Config
    registries: Registries
    documents: Sequence[Document]
    shared: Sequence[SharedFile]
    files: frozenset[str]
    unread: Mapping[str, str] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()


class Resolved(Struct, frozen=True, kw_only=True):
    """The site as far as it could be made, and every problem found on the way."""

    site: Site
    diagnostics: tuple[Diagnostic, ...]


def resolve(material: Material, release: Release, remembered: Remembered | None = None) -> Resolved:
    """Makes a site of what was read. Never raises on content: what is wrong is left out and reported.

    Args:
        material: what was read.
        release: what this build publishes.
        remembered: what was resolved the last time, by a program that resolves the same site again and again.
    """
    config, registries = material.config, material.registries
    everything, problems = pair(material.documents, config.languages)
    diagnostics = [*problems, *_stray_facts(material, everything)]
    pairs, gone = part(everything, material.shared, release)
    known = remembered or Remembered()
    reports, more = _reports(pairs, material, release, known)
    pages, page_problems = _pages(pairs, material.files, release)
    diagnostics += more + page_problems

    by_person = taxonomy.by_person(reports)
    by_organisation = taxonomy.by_organisation(reports)
    by_year = taxonomy.by_year(reports)
    listed = {lang: _listed(reports, lang, config) for lang in config.languages}
    found = addressing.addresses(
        config,
        reports,
        pages,
        addressing.Listed(
            keys={
                PageKind.CITY: list(registries.cities),
                PageKind.TOPIC: list(registries.topics),
                PageKind.PERSON: sorted(by_person),
                PageKind.ORGANISATION: sorted(by_organisation),
                PageKind.YEAR: [str(year) for year in by_year],
            },
            archive_pages={lang: -(-len(listed[lang]) // config.page_size) for lang in config.languages},
        ),
    )
    found |= gone_addresses(config, gone)
    written = _written(reports, pages, gone)
    diagnostics += addressing.collisions(found, {key: _address_place(document) for key, document in written.items()})
    moved, alias_problems = addressing.redirects(
        [
            (page, lang, [(alias.value, alias.location) for alias in document.facts.aliases])
            for (page, lang), document in written.items()
        ],
        found,
    )
    diagnostics += alias_problems

    references = _references(everything, reports, pages, found, material, known)
    diagnostics += [problem for each in references.values() for problem in each.problems]
    links = {(source, n): link for source, each in references.items() for n, link in each.links.items()}
    site = Site(
        config=config,
        registries=registries,
        reports=reports,
        pages=pages,
        by_city=taxonomy.by_city(reports, registries),
        by_topic=taxonomy.by_topic(reports, registries),
        by_person=by_person,
        by_organisation=by_organisation,
        by_year=by_year,
        listed=listed,
        neighbours=relations.Neighbourhood(listed),
        addresses=found,
        links=links,
        photo_paths={(source, n): path for source, each in references.items() for n, path in each.photos.items()},
        redirects=moved,
        files=_files(links.values(), material.files),
    )
    news = (problem for problem in diagnostics if problem.args.get("path") not in material.refused)
    return Resolved(site=site, diagnostics=tuple(news))


def _stray_facts(material: Material, pairs: Iterable[Pair]) -> list[Diagnostic]:
    """A report.yaml beside which there is no document, most likely because of a wrong name; and a second one."""
    keys = {each.key for each in pairs if each.kind is DocumentKind.REPORT} | set(material.unread.values())
    problems = [
        Diagnostic(code="report-without-text", location=Location(file=each.source, line=1), args={"key": each.key})
        for each in material.shared
        if each.key not in keys
    ]
    first: dict[str, str] = {}
    for each in material.shared:
        other = first.setdefault(each.key, each.source)
        if other != each.source:
            args = {"key": each.key, "other": other}
            problems.append(Diagnostic(code="duplicate-facts", location=Location(file=each.source, line=1), args=args))
    return problems


def _reports(
    pairs: Iterable[Pair], material: Material, release: Release, remembered: Remembered
) -> tuple[tuple[Report, ...], list[Diagnostic]]:
    remembered.begin((material.registries, material.files, release))
    shared = {each.key: each for each in material.shared}
    without_facts = {key for path, key in material.unread.items() if path.endswith(".yaml")}
    doubtful = frozenset(material.unread.values())
    reports: list[Report] = []
    diagnostics: list[Diagnostic] = []
    for each in (*pairs, *_without_documents(pairs, shared, doubtful)):
        if each.kind is not DocumentKind.REPORT or each.key in without_facts:
            continue
        file = shared.get(each.key)
        report, problems = remembered.report(each, file, partial(_report, each, file, material, release))
        # A fact that is missing may stand in a document that could not be read.
        diagnostics += [problem for problem in problems if problem.code != "missing-fact" or each.key not in doubtful]
        if report:
            reports.append(report)
    reports.sort(key=lambda report: report.key)
    reports.sort(key=lambda report: report.published, reverse=True)
    return tuple(reports), diagnostics


def _report(each: Pair, file: SharedFile | None, material: Material, release: Release) -> Made:
    facts, conflicts = join([*([file.facts] if file else []), *(d.shared for d in each.documents.values())])
    place = Location(file=file.source) if file else each.first.location
    slugs, slug_problems = addressing.slugs(each)
    report, problems = make_report(each, facts, place, material.registries, slugs, material.files, release)
    return report, (*conflicts, *slug_problems, *problems)


def _without_documents(pairs: Iterable[Pair], shared: Iterable[str], doubtful: frozenset[str]) -> list[Pair]:
    """Reports whose documents could not be read: the mistakes in their facts are told in the same run."""
    keys = (doubtful & set(shared)) - {each.key for each in pairs if each.kind is DocumentKind.REPORT}
    return [Pair(kind=DocumentKind.REPORT, key=key, documents={}) for key in sorted(keys)]


def _pages(
    pairs: Iterable[Pair], files: frozenset[str], release: Release
) -> tuple[tuple[StandingPage, ...], list[Diagnostic]]:
    pages: list[StandingPage] = []
    diagnostics: list[Diagnostic] = []
    for each in pairs:
        if each.kind is DocumentKind.PAGE:
            slugs, slug_problems = addressing.slugs(each)
            page, problems = make_page(each, slugs, files, release)
            diagnostics += [*slug_problems, *problems]
            pages += [page] if page else []
    return tuple(pages), diagnostics


def _listed(reports: Sequence[Report], lang: Lang, config: Config) -> tuple[Report, ...]:
    return tuple(report for report in reports if config.untranslated == "list" or lang in report.documents)


def _written(
    reports: Iterable[Report], pages: Iterable[StandingPage], gone: Iterable[Pair]
) -> dict[tuple[PageId, Lang], Document]:
    """The pages that are made from a document, and which one."""
    owners = [(PageKind.REPORT, report.key, report.documents) for report in reports]
    owners += [(PageKind.PAGE, page.key, page.documents) for page in pages]
    owners += [(PageKind.GONE, each.key, each.documents) for each in gone]
    return {
        (PageId(kind=kind, key=key), lang): document
        for kind, key, documents in owners
        for lang, document in documents.items()
    }


def _address_place(document: Document) -> Location:
    """Where the address of a document is decided."""
    return document.facts.slug.location if document.facts.slug else document.location


def _references(
    pairs: Iterable[Pair],
    reports: Sequence[Report],
    pages: Sequence[StandingPage],
    found: Mapping[PageId, Mapping[Lang, str]],
    material: Material,
    remembered: Remembered,
) -> dict[str, References]:
    published: dict[tuple[PageKind, str], Report | StandingPage] = {
        **{(PageKind.REPORT, report.key): report for report in reports},
        **{(PageKind.PAGE, page.key): page for page in pages},
    }
    territory = Territory(
        targets={
            document.source: Target(
                kind=KINDS[each.kind],
                published=published.get((KINDS[each.kind], each.key)),
                gone=found.get(PageId(kind=PageKind.GONE, key=each.key), {}),
            )
            for each in pairs
            for document in each.documents.values()
        },
        addresses=found,
        by_address={address: lang for by_lang in found.values() for lang, address in by_lang.items()},
        files=material.files,
        unread=material.unread,
    )
    remembered.enter(territory)
    return {
        document.source: remembered.references_of(document, owner, territory)
        for owner in published.values()
        for document in owner.documents.values()
    }


def _files(links: Iterable[ResolvedLink | None], files: Iterable[str]) -> dict[str, str]:
    """Files to copy as they are: everything in ``static/``, and what documents link to."""
    downloads = {link.address for link in links if link and link.address.startswith(FILES)}
    static = {"/" + file.removeprefix("static/"): file for file in files if file.startswith("static/")}
    return dict(sorted((static | {d: "content/" + d.removeprefix(FILES) for d in downloads}).items()))
