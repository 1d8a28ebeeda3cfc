"""Whether every message of the templates is said in every language, and said in a way that can be printed.

In come layers and the messages that templates use, out go catalogues, children over parents, and diagnostics.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.lang.message_problems import CatalogFinding, Fault, problems
from sitegen.lang.messages import Catalog, CatalogError, MessageId, entries, load
from sitegen.theme.check_templates import UsedMessage
from sitegen.theme.layer import Layer

_CODES: Final[Mapping[Fault, str]] = MappingProxyType(
    {
        "unreadable": "catalog-unreadable",
        "missing": "message-missing",
        "fuzzy": "message-fuzzy",
        "plural-forms": "message-plural-forms",
        "unknown-placeholder": "message-placeholder-unknown",
        "lost-placeholder": "message-placeholder-lost",
        "stray-percent": "message-percent",
    }
)


def merged_catalogs(themes: Sequence[Layer]) -> Mapping[Lang, Catalog]:
    """The messages of each language; the first layer is the child's. An unreadable file says nothing."""
    return MappingProxyType({lang: _merged(themes, lang) for lang in Lang})


def _merged(themes: Sequence[Layer], lang: Lang) -> Catalog:
    merged = Catalog(lang=lang)
    for theme in reversed(themes):
        file = theme.catalogs.get(lang)
        if file is not None and _is_readable(file.data, lang):
            merged = load(file.data, lang).over(merged)
    return merged


def _is_readable(po: bytes, lang: Lang) -> bool:
    """Whether ``check_catalogs`` has nothing to say about the file as a whole."""
    try:
        list(entries(po, lang))
    except CatalogError:
        return False
    return True


def check_catalogs(
    themes: Sequence[Layer], used: Sequence[UsedMessage], languages: Sequence[Lang]
) -> Iterator[Diagnostic]:
    """What is wrong with the catalogues of the site's languages.

    Args:
        themes: the child's first.
        used: what templates ask for.
        languages: of the site.
    """
    for lang in languages:
        present: set[MessageId] = set()
        for theme in themes:
            if (file := theme.catalogs.get(lang)) is None:
                continue
            for finding in problems(file.data, lang):
                yield _diagnostic(finding, file.shown, lang)
            if _is_readable(file.data, lang):
                present |= {(message.context, message.singular) for message in entries(file.data, lang)}
        if lang is not Lang.EN:
            yield from _missing(themes, used, lang, present)


def _missing(
    themes: Sequence[Layer], used: Sequence[UsedMessage], lang: Lang, present: set[MessageId]
) -> Iterator[Diagnostic]:
    """Messages are English; what no catalogue of another language has would be printed in English."""
    shown = {theme.name: theme.shown for theme in themes}
    reported: set[MessageId] = set()
    for message in used:
        if message.id in present or message.id in reported:
            continue
        reported.add(message.id)
        folder = shown.get(message.template.theme, themes[0].shown)
        finding = CatalogFinding(context=message.id[0], msgid=message.id[1], what="missing")
        file = f"{folder}/locale/{lang.value}/LC_MESSAGES/theme.po"
        yield _diagnostic(finding, file, lang, (message.template.at(message.node),))


def _diagnostic(finding: CatalogFinding, file: str, lang: Lang, related: tuple[Location, ...] = ()) -> Diagnostic:
    return Diagnostic(
        code=_CODES[finding.what],
        location=Location(file=file, line=finding.line),
        args={"message": finding.msgid, "detail": finding.detail, "language": lang.value},
        related=related,
    )
