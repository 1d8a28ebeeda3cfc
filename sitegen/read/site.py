"""Reads everything that a site's folder holds. In: the folder and what it was told. Out: values, and all problems."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.memo import Memo
from sitegen.model.config import Config
from sitegen.model.document import Document
from sitegen.model.facts import SharedFile
from sitegen.model.glossary import Term
from sitegen.model.registry import City, Organisation, Person, Registries, RegistryKind, Topic
from sitegen.model.secret import SecretName
from sitegen.read.decoding import decode
from sitegen.read.discover import GLOSSARY, PRIVATE, Discovered, discover
from sitegen.read.document import ReadSettings
from sitegen.read.language.vocabulary import vocabulary
from sitegen.read.memory import Memory
from sitegen.read.problems import has_errors, unreadable
from sitegen.values import Struct, replace

# What checks settings and registries is loaded by whoever has to read them: a corrected word needs neither.
if TYPE_CHECKING:
    from sitegen.read.config import ConfigRead
    from sitegen.read.registries import RegistryRead

CONFIG = "config.yaml"

E = TypeVar("E", City, Organisation, Person, Topic)


class Contents(Struct, frozen=True, kw_only=True):
    """What was read.

    Attributes:
        found: which files there are.
        around: what its texts have in common.
        unread: path → key of documents and facts that are there, but have errors.
    """

    found: Discovered
    around: "Surroundings"
    documents: tuple[Document, ...]
    shared: tuple[SharedFile, ...]
    unread: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def registries(self) -> Registries:
        """The entries of the registries."""
        return self.around.registries

    @property
    def secrets(self) -> tuple[SecretName, ...]:
        """Names that must not be published."""
        return self.around.secrets

    @property
    def files(self) -> frozenset[str]:
        """Paths of all files that documents may refer to, relative to the site's root."""
        return frozenset(self.found.files)

    @property
    def refused(self) -> frozenset[str]:
        """Paths that are there and were refused, such as links that leave the site. Each was reported."""
        return frozenset(problem.location.file for problem in self.found.diagnostics)


def read_settings(root: Path, base_url: str | None) -> "ConfigRead":
    """Reads config.yaml. ``base_url`` beats the one in the file."""
    from sitegen.read.config import ConfigRead, read_config  # noqa: PLC0415  as above

    path = root / CONFIG
    if not path.is_file():
        missing = Diagnostic(code="no-config", location=Location(file=CONFIG), args={"folder": str(root)})
        return ConfigRead(config=None, diagnostics=(missing,))
    data = _bytes(root, Discovered(), CONFIG)
    if isinstance(data, Diagnostic):
        return ConfigRead(config=None, diagnostics=(data,))
    text, problems = decode(data, CONFIG)
    if text is None:
        return ConfigRead(config=None, diagnostics=problems)
    return read_config(text, CONFIG, base_url=base_url)


def read_contents(
    root: Path,
    config: Config,
    jobs: int,
    memory: Memory,
    memo: Memo | None = None,
    touched: frozenset[str] | None = None,
) -> Contents:
    """Reads registries, facts and documents, on ``jobs`` processes; not again what is remembered.

    Args:
        root: the folder of the site.
        config: its settings.
        jobs: how many processes may work.
        memory: what is remembered of documents and facts.
        memo: what is remembered of all else.
        touched: absolute paths of all that changed since that memory was last asked; None if nobody knows.
    """
    memo = memo or Memo()
    found = memory.found_again(touched) or memory.found_now(root, config.languages, memo)
    around = read_surroundings(root, config, found, memo)
    diagnostics = [*found.diagnostics, *around.diagnostics]

    read_documents, read_facts = memory.read(root, found, around.settings, jobs)
    documents: list[Document] = []
    unread: dict[str, str] = {}
    for each, document in zip(found.documents, read_documents, strict=True):
        diagnostics += document.diagnostics
        if document.document:
            documents.append(document.document)
        else:
            unread[each.path] = each.key
    shared: list[SharedFile] = []
    for file, facts in zip(found.shared, read_facts, strict=True):
        diagnostics += facts.diagnostics
        if facts.shared:
            shared.append(facts.shared)
        else:
            unread[file.path] = file.key
    return Contents(
        found=found,
        around=around,
        documents=tuple(documents),
        shared=tuple(shared),
        unread=unread,
        diagnostics=tuple(diagnostics),
    )


class Surroundings(Struct, frozen=True, kw_only=True):
    """What all texts of a site have in common, and what is wrong with it.

    Attributes:
        settings: what reading a document depends on.
        secrets: names that must not be published.
    """

    registries: Registries
    settings: ReadSettings
    secrets: tuple[SecretName, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_surroundings(root: Path, config: Config, found: Discovered, memo: Memo) -> Surroundings:
    """Reads the registries and lists of words."""
    registries, problems = _registries(root, found, memo)
    lists = _word_lists(root, found)
    settings = ReadSettings(
        languages=config.languages,
        smart_quotes=config.smart_quotes,
        vocabularies=tuple((lang, vocabulary(lists.terms, registries, lang)) for lang in config.languages),
    )
    return Surroundings(
        registries=registries,
        settings=settings,
        secrets=lists.secrets,
        diagnostics=(*problems, *lists.diagnostics),
    )


def read_registries(root: Path, config: Config) -> tuple[Registries, tuple[Diagnostic, ...]]:
    """Reads the registries alone, and what is wrong with them."""
    registries, problems = _registries(root, discover(root, config.languages), Memo())
    return registries, tuple(problems)


def _bytes(root: Path, found: Discovered, path: str) -> bytes | Diagnostic:
    """A file, or why the system does not give it to us."""
    try:
        return fs.read_bytes(root / found.on_disk(path))
    except OSError as error:
        return unreadable(path, error)


def _registries(root: Path, found: Discovered, memo: Memo) -> tuple[Registries, list[Diagnostic]]:
    from sitegen.read import registries  # noqa: PLC0415  as above

    problems: list[Diagnostic] = []
    broken: set[str] = set()
    unread: set[RegistryKind] = set()

    def entries(kind: RegistryKind, reader: Callable[[str, str], "RegistryRead[E]"]) -> Mapping[str, E]:
        path = found.registries.get(kind)
        if path is None:
            return {}

        def read(data: bytes) -> tuple["RegistryRead[E] | None", tuple[Diagnostic, ...]]:
            text, more = decode(data, path)
            return (None if text is None else reader(text, path)), more

        try:
            result, more = memo.of_file(root / found.on_disk(path), kind, read)
        except OSError as error:
            result, more = None, (unreadable(path, error),)
        problems.extend(more)
        if result is None:
            unread.add(kind)
            return {}
        problems.extend(result.diagnostics)
        broken.update(result.broken)
        if has_errors(result.diagnostics) and not result.entries and not result.broken:
            unread.add(kind)
        return result.entries

    return Registries(
        cities=entries(RegistryKind.CITIES, registries.read_cities),
        people=entries(RegistryKind.PEOPLE, registries.read_people),
        organisations=entries(RegistryKind.ORGANISATIONS, registries.read_organisations),
        topics=entries(RegistryKind.TOPICS, registries.read_topics),
        broken=frozenset(broken),
        unread=frozenset(unread),
    ), problems


class _WordLists(Struct, frozen=True, kw_only=True):
    """The terms of the glossary, the names of private.yaml, and what is wrong with either."""

    terms: tuple[Term, ...] = ()
    secrets: tuple[SecretName, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def _word_lists(root: Path, found: Discovered) -> _WordLists:
    from sitegen.read.word_lists import read_glossary, read_private  # noqa: PLC0415  as above

    lists = _WordLists()
    for path in found.word_lists:
        data = _bytes(root, found, path)
        text, problems = (None, (data,)) if isinstance(data, Diagnostic) else decode(data, path)
        if path == PRIVATE and text is None:  # the other messages show the line
            problems = (Diagnostic(code="private-file-unreadable", location=Location(file=path)),)
        lists = replace(lists, diagnostics=(*lists.diagnostics, *problems))
        if text is None:
            continue
        if path == GLOSSARY:
            glossary = read_glossary(text, path)
            lists = replace(lists, terms=glossary.terms, diagnostics=(*lists.diagnostics, *glossary.diagnostics))
        elif path == PRIVATE:
            private = read_private(text, path)
            lists = replace(lists, secrets=private.names, diagnostics=(*lists.diagnostics, *private.diagnostics))
    return lists


def read_secrets(root: Path) -> tuple[SecretName, ...]:
    """The names of private.yaml, for commands that show lines of files; none if it is missing or broken."""
    if not (root / PRIVATE).is_file():
        return ()
    return _word_lists(root, Discovered(word_lists=(PRIVATE,))).secrets
