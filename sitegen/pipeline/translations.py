"""Translations in the story: what was confirmed is read, and what changed since is a warning and a mark on pages."""

from collections.abc import Mapping
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.memo import Memo
from sitegen.model.document import Document
from sitegen.model.facts import PhotoFacts
from sitegen.model.site import Site
from sitegen.model.translation import LOCK
from sitegen.read.confirmations import ConfirmationsRead, read_confirmations
from sitegen.read.decoding import MAX_BYTES_OF_LOCKS, decode
from sitegen.read.problems import unreadable
from sitegen.translation.photo_texts import photo_texts
from sitegen.translation.problems import behind_problems, behind_sections
from sitegen.translation.section_text import SectionText
from sitegen.translation.sections import Readers, document_texts
from sitegen.translation.status import confirmed_status


def confirmations_of(root: Path) -> ConfirmationsRead:
    """What content/translations.lock says; nothing if there is no such file."""
    path = root / LOCK
    if not path.is_file():
        return ConfirmationsRead()
    try:
        data = fs.read_bytes(path)
    except OSError as error:
        return ConfirmationsRead(diagnostics=(unreadable(LOCK, error),))
    text, problems = decode(data, LOCK, MAX_BYTES_OF_LOCKS)
    if text is None:
        return ConfirmationsRead(diagnostics=problems)
    return read_confirmations(text, LOCK)


def behind_of(
    root: Path, site: Site, memo: Memo | None = None
) -> tuple[Mapping[Lang, frozenset[tuple[str, str]]], list[Diagnostic]]:
    """What readers are told about (nothing if config.yaml does not want that), and what is wrong.

    What ``memo`` knows about a document is not looked for again.
    """
    memory = memo or Memo()

    # While a document, or facts about photos, are remembered beside their texts, no others can have their identity.
    def texts(document: Document, ids: tuple[str, ...]) -> Mapping[str, SectionText]:
        key = ("section texts", id(document), ids)
        return memory.of(key, lambda: (document, document_texts(document, ids)))[1]

    def words(photos: Mapping[str, PhotoFacts]) -> Mapping[Lang, SectionText]:
        key = ("photo texts", *((path, id(facts)) for path, facts in photos.items()))
        return memory.of(key, lambda: (photos, photo_texts(photos)))[1]

    read = confirmations_of(root)
    statuses = confirmed_status(site, read.confirmations, Readers(document=texts, photos=words))
    diagnostics = [*read.diagnostics, *behind_problems(site, statuses)]
    return (behind_sections(statuses) if site.config.translation_notice else {}), diagnostics
