"""One Markdown file becomes a document, and one report.yaml the facts it holds.

In come bytes and what the path says; out goes a frozen value, or None, and every problem of every part: a mistake in
the front matter does not hide one in the text below it. Never opens a file and never looks at another one.
"""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.document import Body, Document
from sitegen.model.facts import SharedFile
from sitegen.read import limits, markdown
from sitegen.read.decoding import decode
from sitegen.read.discover import Found, FoundShared
from sitegen.read.frontmatter import FrontMatter, split
from sitegen.read.header import Header, KnownHeader
from sitegen.read.language import language_problems, prose
from sitegen.read.language.terms import vocabulary_problems
from sitegen.read.language.vocabulary import Vocabulary
from sitegen.read.problems import has_errors, in_order
from sitegen.read.repair import repair
from sitegen.read.yaml_file import read_yaml
from sitegen.values import Struct, replace


class ReadSettings(Struct, frozen=True, kw_only=True):
    """What reading a document depends on beside the document.

    Attributes:
        languages: those of the site, never empty.
        smart_quotes: straight quotation marks become curved ones.
        vocabularies: terms and names that the text is compared with, per language.
    """

    languages: tuple[Lang, ...]
    smart_quotes: bool = True
    vocabularies: tuple[tuple[Lang, Vocabulary], ...] = ()

    @property
    def without_words(self) -> "ReadSettings":
        """What everything but the findings about words depends on."""
        return replace(self, vocabularies=())

    def vocabulary(self, lang: Lang) -> Vocabulary:
        """What a text in this language is compared with."""
        return dict(self.vocabularies).get(lang, Vocabulary())


class DocumentRead(Struct, frozen=True, kw_only=True):
    """A document, or None if it has an error; each sorted by place, what is wrong with it.

    Attributes:
        problems: that do not depend on the vocabulary.
        wording: terms and names that should be written otherwise.
        front: digest of its front matter, see ``FrontMatter``.
    """

    document: Document | None
    problems: tuple[Diagnostic, ...]
    wording: tuple[Diagnostic, ...] = ()
    front: bytes = b""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of them, sorted by place."""
        return in_order((*self.problems, *self.wording)) if self.wording else self.problems


class SharedRead(Struct, frozen=True, kw_only=True):
    """A report.yaml, or None if it has an error; sorted by place, what is wrong with it."""

    shared: SharedFile | None
    diagnostics: tuple[Diagnostic, ...]


def read_document(found: Found, data: bytes, settings: ReadSettings, known: KnownHeader | None = None) -> DocumentRead:
    """Reads one Markdown file.

    Args:
        found: what its path says; ``lang`` and ``key`` in the front matter override it.
        data: the whole file.
        settings: those of the site.
        known: what its front matter said when it was read last, with the same path and settings.
    """
    text, problems = decode(data, found.path)
    if text is None:
        return DocumentRead(document=None, problems=problems)
    repaired = repair(text, found.path)
    parts = split(repaired.text, found.path)
    header = _read_header(found, parts, settings.languages, known)
    lang = header.lang or found.lang
    # Where the front matter cannot be read at all, nobody knows whether it says a language.
    unknown = () if lang or parts.node is None else (_language_unknown(found, settings.languages),)
    body, body_problems = _read_body(found, parts, lang or settings.languages[0], smart_quotes=settings.smart_quotes)
    empty = _text_missing(found, parts, header)
    lines = () if body is None else prose(repaired.text, found.path, parts.node, repaired.regions)
    writing = language_problems(lines, found.path, whole=True)
    wording = in_order(vocabulary_problems(lines, found.path, settings.vocabulary(lang or settings.languages[0])))
    diagnostics = in_order(
        (
            *(*problems, *repaired.diagnostics, *parts.diagnostics, *header.problems),
            *(*unknown, *empty, *body_problems, *writing),
        )
    )
    if header.facts is None or lang is None or body is None or has_errors((*diagnostics, *wording)):
        return DocumentRead(document=None, problems=diagnostics, wording=wording, front=parts.digest)
    document = Document(
        kind=found.kind,
        key=header.key or found.key,
        lang=lang,
        source=found.path,
        facts=header.facts,
        shared=header.shared,
        outline=body.outline(),
        body=body,
    )
    return DocumentRead(document=document, problems=diagnostics, wording=wording, front=parts.digest)


def read_wording(file: str, data: bytes, vocabulary: Vocabulary) -> tuple[Diagnostic, ...]:
    """What ``read_document`` would say of terms and names in a file that it could read.

    Args:
        file: path for diagnostics.
        data: the whole file.
        vocabulary: of the language of the document.
    """
    text, _ = decode(data, file)
    if text is None:
        return ()
    repaired = repair(text, file)
    lines = prose(repaired.text, file, split(repaired.text, file).node, repaired.regions)
    return in_order(vocabulary_problems(lines, file, vocabulary))


def read_shared(found: FoundShared, data: bytes) -> SharedRead:
    """Reads one report.yaml.

    Args:
        found: where it is, and the report it belongs to.
        data: the whole file.
    """
    text, problems = decode(data, found.path)
    if text is None:
        return SharedRead(shared=None, diagnostics=problems)
    source = read_yaml(text, found.path)
    if source.node is None:
        return SharedRead(shared=None, diagnostics=in_order(source.diagnostics))
    from sitegen.read.checking import facts_of  # noqa: PLC0415  as below

    facts, wrong = facts_of(source.node)
    writing = language_problems(prose(source.text, found.path, source.node), found.path, whole=False)
    diagnostics = in_order((*problems, *source.diagnostics, *wrong, *writing))
    if facts is None or has_errors(diagnostics):
        return SharedRead(shared=None, diagnostics=diagnostics)
    return SharedRead(shared=SharedFile(key=found.key, source=found.path, facts=facts), diagnostics=diagnostics)


def _read_header(found: Found, parts: FrontMatter, languages: tuple[Lang, ...], known: KnownHeader | None) -> Header:
    if parts.node is None:
        return Header()
    if known is not None and known.front == parts.digest:
        return known.header
    from sitegen.read.checking import header_of  # noqa: PLC0415  corrected words need no schemas

    return header_of(found, parts.node, languages)


def _read_body(
    found: Found, parts: FrontMatter, lang: Lang, *, smart_quotes: bool
) -> tuple[Body | None, tuple[Diagnostic, ...]]:
    refused = limits.check(parts.body, found.path, parts.body_line)
    if has_errors(refused):
        return None, refused
    converted = markdown.convert(
        parts.body, lang=lang, file=found.path, first_line=parts.body_line, smart_quotes=smart_quotes
    )
    return converted.body, (*refused, *converted.diagnostics)


def _text_missing(found: Found, parts: FrontMatter, header: Header) -> tuple[Diagnostic, ...]:
    """A document without text is a mistake, unless it says itself that it is not finished."""
    if parts.body.strip() or header.facts is None or header.facts.draft:
        return ()
    # The closing line of the front matter is the last that is there for sure.
    return (Diagnostic(code="text-missing", location=Location(file=found.path, line=parts.body_line - 1)),)


def _language_unknown(found: Found, languages: tuple[Lang, ...]) -> Diagnostic:
    stem, _, suffix = found.path.rpartition("/")[2].rpartition(".")
    args = {"languages": ", ".join(languages), "first": languages[0], "example": f"{stem}.{languages[0]}.{suffix}"}
    return Diagnostic(code="language-unknown", location=Location(file=found.path, line=1), args=args)
