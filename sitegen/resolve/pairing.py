"""Brings the documents of one key together. In: documents in any order. Out: pairs, sorted by key."""

from collections.abc import Iterable

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.document import Document, DocumentKind
from sitegen.values import Struct

#: The values of a diagnostic that names a language: in English words, and in Arabic ones.
LANGUAGE_NAMES = {
    Lang.AR: {"language_en": "Arabic", "language_ar": "العربية"},
    Lang.EN: {"language_en": "English", "language_ar": "الإنكليزية"},
}


class Pair(Struct, frozen=True, kw_only=True):
    """The documents of one report or standing page: one language, or two that are peers."""

    kind: DocumentKind
    key: str
    documents: dict[Lang, Document]

    @property
    def first(self) -> Document:
        """Any of them, always the same one: where a problem of the whole report is shown."""
        return next(iter(self.documents.values()))


def pair(documents: Iterable[Document], languages: tuple[Lang, ...]) -> tuple[tuple[Pair, ...], tuple[Diagnostic, ...]]:
    """Groups documents by kind and key; the languages of a pair stand in the order of ``languages``.

    Two documents of the same key and language are an error that names both files; the first in path order is kept.
    """
    groups: dict[tuple[DocumentKind, str], dict[Lang, Document]] = {}
    problems: list[Diagnostic] = []
    for document in sorted(documents, key=lambda d: d.source):
        group = groups.setdefault((document.kind, document.key), {})
        earlier = group.setdefault(document.lang, document)
        if earlier is not document:
            problems.append(
                Diagnostic(
                    code="duplicate-document",
                    location=document.location,
                    args={"key": document.key, "other": earlier.source, **LANGUAGE_NAMES[document.lang]},
                    related=(earlier.location,),
                )
            )
    pairs = tuple(
        Pair(kind=kind, key=key, documents={lang: group[lang] for lang in languages if lang in group})
        for (kind, key), group in sorted(groups.items())
        if any(lang in group for lang in languages)
    )
    return pairs, tuple(problems)
