"""Finds the files that a site is made of, and says what each one is.

In come the site's folder and its languages; out goes a list of documents, shared facts, registries, photos, attachments
and static files, with every problem of their names and places. Never opens a file: reading is for later stages.
All paths that go out are relative to the site's root, with forward slashes and in NFC; where the disk spells a name
otherwise (macOS writes Arabic hamzas and Latin accents in two pieces), ``Discovered.on_disk`` knows how.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.listing import Listing
from sitegen.memo import Memo
from sitegen.model.document import DocumentKind
from sitegen.model.ledger import LEDGER
from sitegen.model.registry import RegistryKind
from sitegen.read.file_names import HIDDEN_BUT_PUBLIC, PrivateNames, is_unsafe, printable
from sitegen.read.layout import CONTENT, KIND_OF_FOLDER, MARKDOWN_SUFFIXES, is_language, place_document, place_shared
from sitegen.read.problems import unreadable
from sitegen.values import Struct, field

STATIC = "static"
SHARED_FILE = "report.yaml"
PHOTO_SUFFIXES = frozenset({"jpg", "jpeg", "png", "webp", "avif", "gif", "tif", "tiff", "heic", "heif"})

_YAML_SUFFIXES = frozenset({"yaml", "yml"})
_REGISTRY_OF_FILE = {f"{CONTENT}/{kind}.yaml": kind for kind in RegistryKind}
GLOSSARY = f"{CONTENT}/glossary.yaml"
PRIVATE = f"{CONTENT}/private.yaml"
_WORD_LISTS = frozenset({GLOSSARY, PRIVATE})
_NOT_PUBLISHED = frozenset({f"{CONTENT}/translations.lock", LEDGER})
_TEXT_SUFFIXES = frozenset({"txt", "doc", "docx", "odt", "rtf", "html", "htm", "pages", "mdx"})


class Found(Struct, frozen=True, kw_only=True):
    """A document: one Markdown file. ``lang`` is None where only the front matter can tell."""

    path: str
    kind: DocumentKind
    key: str
    lang: Lang | None


class FoundShared(Struct, frozen=True, kw_only=True):
    """The file with the facts that all languages of the report ``key`` share."""

    path: str
    key: str


class Discovered(Struct, frozen=True, kw_only=True):
    """What a site's folder holds, each sorted by path.

    Attributes:
        photos: pictures beside the documents.
        attachments: anything else beside the documents, such as a PDF that a report links to.
        static: files below ``static/``, copied as they are; the paths begin with ``static/``.
        word_lists: the glossary and the list of names that must not be published, those of the two that are there.
        disk_names: path → the name on disk, where that is not in NFC.
    """

    documents: tuple[Found, ...] = ()
    shared: tuple[FoundShared, ...] = ()
    registries: Mapping[RegistryKind, str] = field(default_factory=dict)
    photos: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    static: tuple[str, ...] = ()
    word_lists: tuple[str, ...] = ()
    disk_names: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Those that documents may refer to."""
        return (*self.photos, *self.attachments, *self.static)

    def on_disk(self, path: str) -> str:
        """The path by which the operating system knows a file that was found."""
        return self.disk_names.get(path, path)


def discover(
    root: Path, languages: tuple[Lang, ...], memo: Memo | None = None, listing: Listing | None = None
) -> Discovered:
    """Lists ``content/`` and ``static/`` below the site's root.

    Hidden files, the leftovers of editors and file managers, and README files are passed over. Symbolic links to files
    inside the site count as the file; links to folders, to nothing or out of the site are problems.

    Args:
        root: the folder that holds config.yaml.
        languages: those of the site, never empty.
        memo: remembers what was found, which is the same as long as the names are the same.
        listing: what the disk says of these folders, if it was asked already and they are plain.
    """
    problems: list[Diagnostic] = []
    if not (root / CONTENT).is_dir():
        problems.append(Diagnostic(code="no-content-folder", location=Location(file=CONTENT)))
    names: dict[str, str] = {}
    for folder, skip in ((CONTENT, PrivateNames()), (STATIC, PrivateNames(public=HIDDEN_BUT_PUBLIC))):
        for disk_name in _files(root, folder, skip, problems, listing):
            _add_name(disk_name, names, problems)
    if problems:
        return _sorted_out(names, languages, problems)
    key = ("discovered", languages, tuple(names.items()))
    return (memo or Memo()).of(key, lambda: _sorted_out(names, languages, problems))


def _sorted_out(names: Mapping[str, str], languages: tuple[Lang, ...], problems: list[Diagnostic]) -> Discovered:
    """What the files are, by their paths and by their names on the disk, and what was wrong with some others."""
    sorter = _Sorter(languages, problems)
    for path in sorted(names):
        sorter.sort(path)
    return Discovered(
        documents=tuple(sorter.documents),
        shared=tuple(sorter.shared),
        registries=sorter.registries,
        photos=tuple(sorter.photos),
        attachments=tuple(sorter.attachments),
        static=tuple(sorter.static),
        word_lists=tuple(sorter.word_lists),
        disk_names={path: name for path, name in names.items() if path != name},
        diagnostics=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
    )


def _files(
    root: Path, folder: str, skip: PrivateNames, problems: list[Diagnostic], listing: Listing | None
) -> Iterator[str]:
    """The paths of the files below a folder as the disk spells them. Adds what is wrong with links."""
    if not (root / folder).is_dir():
        return
    if not fs.inside(root, root / folder):
        problems.append(Diagnostic(code="symlink-outside", location=Location(file=folder)))
        return
    try:
        tree = listing.below(root / folder, skip) if listing else fs.walk_names(root / folder, skip=skip)
    except OSError as error:
        where = _relative(root, str(error.filename or ""), folder)
        problems.append(unreadable(where, error))
        return
    yield from (f"{folder}/{name}" for name in tree.names)
    for link in sorted((*tree.links_inside, *tree.links_outside)):
        path = f"{folder}/{link}"
        code = _link_problem(root, path)
        if code is None:
            yield path
        else:
            problems.append(Diagnostic(code=code, location=Location(file=printable(path))))


def _link_problem(root: Path, path: str) -> str | None:
    if not fs.inside(root, root / path):
        return "symlink-outside"
    if (root / path).is_dir():
        return "symlink-to-folder"
    return None if (root / path).is_file() else "symlink-broken"


def _relative(root: Path, name: str, default: str) -> str:
    path = Path(name)
    return printable(path.relative_to(root).as_posix()) if path.is_relative_to(root) else default


def _add_name(disk_name: str, names: dict[str, str], problems: list[Diagnostic]) -> None:
    if is_unsafe(disk_name):
        problems.append(Diagnostic(code="unsafe-file-name", location=Location(file=printable(disk_name))))
        return
    path = unicodedata.normalize("NFC", disk_name)
    if path in names:
        problems.append(Diagnostic(code="same-file-name", location=Location(file=path)))
        return
    names[path] = disk_name


class _Sorter:
    """Puts each path on the pile where it belongs."""

    def __init__(self, languages: tuple[Lang, ...], problems: list[Diagnostic]) -> None:
        self._languages = languages
        self._problems = problems
        self.documents: list[Found] = []
        self.shared: list[FoundShared] = []
        self.registries: dict[RegistryKind, str] = {}
        self.photos: list[str] = []
        self.attachments: list[str] = []
        self.static: list[str] = []
        self.word_lists: list[str] = []

    def sort(self, path: str) -> None:
        name = path.rpartition("/")[2].lower()
        stem, _, suffix = name.rpartition(".")
        if stem == "private" and suffix in _YAML_SUFFIXES and path != PRIVATE:
            self._problem("private-file-misplaced", path)
        elif path.startswith(f"{STATIC}/"):
            self.static.append(path)
        elif suffix in MARKDOWN_SUFFIXES:
            if stem != "readme":
                self._add_document(path)
        elif suffix in _YAML_SUFFIXES:
            self._add_yaml(path, name)
        elif _looks_like_a_document(stem, suffix):
            self._problem("not-markdown", path, suffix=f".{suffix}", expected=f"{stem.removesuffix('.md')}.md")
        elif suffix in PHOTO_SUFFIXES:
            self.photos.append(path)
        elif path not in _NOT_PUBLISHED and any(part in KIND_OF_FOLDER for part in path.split("/")[1:3]):
            self.attachments.append(path)

    def _add_document(self, path: str) -> None:
        place = place_document(path, self._languages)
        if isinstance(place, Diagnostic):
            self._problems.append(place)
        else:
            self.documents.append(Found(path=path, kind=place.kind, key=place.key, lang=place.lang))

    def _add_yaml(self, path: str, name: str) -> None:
        if path in _REGISTRY_OF_FILE:
            self.registries[_REGISTRY_OF_FILE[path]] = path
        elif path in _WORD_LISTS:
            self.word_lists.append(path)
        elif name == SHARED_FILE:
            key = place_shared(path, self._languages)
            if key is None:
                self._problem("report-yaml-outside", path)
            else:
                self.shared.append(FoundShared(path=path, key=key))
        else:
            self._problem("yaml-not-read", path, **_expected_yaml(path))

    def _problem(self, code: str, path: str, **args: str) -> None:
        self._problems.append(Diagnostic(code=code, location=Location(file=path), args=args))


def _looks_like_a_document(stem: str, suffix: str) -> bool:
    """Whether a file seems to be meant as a document: ``ar.docx``, ``rome.ar.md.txt`` (Notepad hides the ending)."""
    return suffix in _TEXT_SUFFIXES and (stem.endswith(".md") or is_language(stem))


def _expected_yaml(path: str) -> dict[str, str]:
    """What a YAML file was probably meant to be called: ``cities.yml``, ``report.yml``, ``Report.yaml``."""
    folder, _, name = path.rpartition("/")
    expected = f"{folder}/{name.lower().rpartition('.')[0]}.yaml"
    known = expected in {*_REGISTRY_OF_FILE, *_WORD_LISTS} or expected.endswith(f"/{SHARED_FILE}")
    return {"expected": expected.rpartition("/")[2]} if known and expected != path else {}
