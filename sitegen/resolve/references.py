"""What the links and photos in a text lead to: a page in the reader's language, a file, a place in the same page."""

from collections.abc import Collection, Mapping

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.lang.suggest import closest, closest_path
from sitegen.model.document import Document, DocumentKind, LinkRef
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind, ResolvedLink
from sitegen.resolve.paths import beside, between
from sitegen.resolve.photos import find_photo, is_photo
from sitegen.values import Struct, field

#: Where files that documents link to are copied: ``content/x/y.pdf`` becomes ``/files/x/y.pdf``.
FILES = "/files/"
KINDS = {DocumentKind.REPORT: PageKind.REPORT, DocumentKind.PAGE: PageKind.PAGE}


class Target(Struct, frozen=True, kw_only=True):
    """What a document that was read became.

    Attributes:
        published: None for one that this build leaves out.
        gone: the addresses of a report that was taken down.
    """

    kind: PageKind
    published: Report | StandingPage | None
    gone: Mapping[Lang, str] = field(default_factory=dict)


class Territory(Struct, frozen=True, kw_only=True):
    """All that a link can lead to.

    Attributes:
        targets: by path of the Markdown file.
        addresses: of every page.
        by_address: the language of the page at an address.
        files: paths of all files below the site's root.
        unread: paths of documents that are there but have errors of their own.
    """

    targets: Mapping[str, Target]
    addresses: Mapping[PageId, Mapping[Lang, str]]
    by_address: Mapping[str, Lang]
    files: Collection[str]
    unread: Collection[str] = ()


class References(Struct, frozen=True, kw_only=True):
    """What the references of one document became, by their numbers; what does not exist is among ``problems``."""

    links: Mapping[int, ResolvedLink | None]
    photos: Mapping[int, str]
    problems: tuple[Diagnostic, ...]


def resolve_references(document: Document, owner: Report | StandingPage, territory: Territory) -> References:
    """Resolves every reference of one document, which is part of ``owner``."""
    links: dict[int, ResolvedLink | None] = {}
    photos: dict[int, str] = {}
    problems: list[Diagnostic] = []
    for ref in document.outline.references():
        if isinstance(ref, LinkRef):
            links[ref.number], found = _link(ref, document, owner, territory)
            problems += found
        else:
            photos[ref.number], problem = find_photo(ref.source, ref.location, territory.files)
            problems += [problem] if problem else []
    return References(links=links, photos=photos, problems=tuple(problems))


def linked_documents(document: Document) -> tuple[str, ...]:
    """The paths of the Markdown files that a document links to, whether they are there or not."""
    paths = (beside(document.source, ref.target) for ref in document.outline.links if ref.target)
    return tuple(dict.fromkeys(path for path in paths if path is not None and path.endswith(".md")))


_Answer = tuple[ResolvedLink | None, tuple[Diagnostic, ...]]


def _link(ref: LinkRef, document: Document, owner: Report | StandingPage, territory: Territory) -> _Answer:
    if not ref.target:
        return _within(owner, document.lang, ref, territory)
    if ref.target.startswith("/"):
        return _site_path(ref, document.lang, territory)
    path = beside(document.source, ref.target)
    if path is None:
        return None, (_problem("link-outside", ref),)
    if path.endswith(".md"):
        return _to_document(path, ref, document.lang, territory)
    return _to_file(path, ref, document.lang, territory.files)


def _to_file(path: str, ref: LinkRef, reader: Lang, files: Collection[str]) -> _Answer:
    if path not in files:
        match = closest_path(path, files)
        args = {"suggestion": between(ref.location.file, match)} if match else {}
        return None, (_problem("link-missing-file", ref, path=path, **args),)
    if is_photo(path):
        return None, (_problem("link-to-photo", ref),)
    return ResolvedLink(address=FILES + path.removeprefix("content/"), fragment="", lang=reader), ()


def _to_document(path: str, ref: LinkRef, reader: Lang, territory: Territory) -> _Answer:
    target = territory.targets.get(path)
    if target is None and path in territory.unread:
        return None, ()
    if target is None:
        match = closest_path(path, [known for known in territory.targets if known != ref.location.file])
        args = {"suggestion": between(ref.location.file, match)} if match else {}
        return None, (_problem("link-missing-document", ref, **args),)
    if target.published is None and target.gone:
        lang = reader if reader in target.gone else reader.other
        link = ResolvedLink(address=target.gone[lang], fragment="", lang=lang)
        return link, (_problem("link-to-withdrawn", ref),)
    if target.published is None:
        return None, (_problem("link-to-unpublished", ref),)
    lang = reader if reader in target.published.documents else reader.other
    return _within(target.published, lang, ref, territory)


def _within(owner: Report | StandingPage, lang: Lang, ref: LinkRef, territory: Territory) -> _Answer:
    kind = PageKind.REPORT if isinstance(owner, Report) else PageKind.PAGE
    address = territory.addresses[PageId(kind=kind, key=owner.key)][lang]
    if not ref.fragment:
        return ResolvedLink(address=address, fragment="", lang=lang), ()
    known = (*filter(None, owner.section_ids[lang]), *owner.documents[lang].outline.anchors())
    if ref.fragment in known:
        return ResolvedLink(address=address, fragment=ref.fragment, lang=lang), ()
    # The page is there, so the link leads to its top, and the finished pages have no second problem.
    link = ResolvedLink(address=address, fragment="", lang=lang)
    args = {"suggestion": match} if (match := closest(ref.fragment, list(known))) else {}
    return link, (_problem("link-missing-anchor", ref, anchor=ref.fragment, **args),)


def _site_path(ref: LinkRef, reader: Lang, territory: Territory) -> _Answer:
    path = ref.target if ref.target.endswith("/") or "." in ref.target.rpartition("/")[2] else ref.target + "/"
    for address in (path, f"/{reader}{path}"):
        if address in territory.by_address:
            return ResolvedLink(address=address, fragment=ref.fragment, lang=territory.by_address[address]), ()
    if "static" + path in territory.files:
        return ResolvedLink(address=path, fragment=ref.fragment, lang=reader), ()
    match = closest_path(path, territory.by_address)
    return None, (_problem("link-missing-page", ref, **({"suggestion": match} if match else {})),)


def _problem(code: str, ref: LinkRef, **args: str) -> Diagnostic:
    target = ref.target + ("#" + ref.fragment if ref.fragment else "")
    return Diagnostic(code=code, location=ref.location, args={"target": target, **args})
