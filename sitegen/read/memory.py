"""What reading remembers, in one process and between two: of every file of the site, what was read of it.

What is remembered counts as long as the bytes of the file are the same, and all else that reading depends on; the
times of the disk only tell which files need not be looked at. So a memory may be old, shared, damaged or gone: that
costs time and never changes a result.
"""

import errno
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.encoding import NotReadableError, decoder, digest_of, encode
from sitegen.fs import RECENT, stamp_of
from sitegen.lang.language import Lang
from sitegen.listing import Listing
from sitegen.memo import Memo
from sitegen.model.document import Body, Outline
from sitegen.model.facts import SharedFile
from sitegen.packs import Packs
from sitegen.pool import map_in_order
from sitegen.read.archive import Archive, KeptDocument, KeptFiles, KeptShared
from sitegen.read.discover import Discovered, Found, FoundShared
from sitegen.read.document import DocumentRead, ReadSettings, SharedRead, read_document
from sitegen.read.fresh import fresh_document, fresh_facts, read_bare, read_facts, settings_digest
from sitegen.read.keeping import body_from_bytes, vocabulary_digest, whole
from sitegen.read.last_texts import LastTexts
from sitegen.read.names import discovered
from sitegen.read.problems import unreadable
from sitegen.values import replace

K = TypeVar("K", KeptDocument, KeptShared)

_read_document: Callable[[bytes], KeptDocument] = decoder(KeptDocument)
_read_shared: Callable[[bytes], KeptShared] = decoder(KeptShared)


class Memory:
    """What is remembered of the files of one site. For one thread."""

    def __init__(self, folder: Path, listing: Listing | None = None) -> None:
        """Looks for the last build.

        Args:
            folder: in which this is kept between two builds.
            listing: what the disk says of the site, if it was asked already.
        """
        self._folder, self._listing = folder, listing
        self._packs = Packs(folder)
        self._archive = Archive(folder)
        self._newest = self._archive.files.newest
        self._texts = LastTexts()
        self._made: dict[str, tuple[tuple[Found, bytes, bytes, str], DocumentRead]] = {}
        self._facts: dict[str, tuple[tuple[str, bytes], SharedRead]] = {}
        self._documents = dict(self._archive.files.documents)
        self._shared = dict(self._archive.files.shared)
        self._changed = self._archive.empty
        self._found: Discovered | None = None
        self._paths: dict[str, str] = {}
        self._places: frozenset[str] = frozenset()
        self._touched: frozenset[str] | None = None

    def found_again(self, touched: frozenset[str] | None) -> Discovered | None:
        """What was found the last time, if nothing was touched since but documents and facts that are still there.

        Then the others are not looked at either in this build.

        Args:
            touched: absolute paths of all that was touched; None if nobody knows.
        """
        self._touched = touched if touched is not None and all(map(self._is_there_still, touched)) else None
        return None if self._touched is None else self._found

    def found_now(self, root: Path, languages: tuple[Lang, ...], memo: Memo) -> Discovered:
        """What the site's folder holds, see ``discover``."""
        return discovered(root, self._folder, languages, memo, self._listing)

    def _is_there_still(self, path: str) -> bool:
        return path in self._places and os.path.isfile(path)  # noqa: PTH113  as in ``fs``

    def read(
        self, root: Path, found: Discovered, settings: ReadSettings, jobs: int
    ) -> tuple[list[DocumentRead], list[SharedRead]]:
        """Reads all documents and shared facts, on ``jobs`` processes; not again what is remembered."""
        self._locate(root, found)
        depends = settings_digest(settings)
        known: dict[str, KeptDocument] = {}
        for each in found.documents:
            kept = self._documents.get(each.path)
            if kept and kept.settings == depends and (kept := self._confirmed(each.path, kept)):
                known[each.path] = kept
        settled = {
            path: kept for path, kept in known.items() if kept.vocabulary == vocabulary_digest(kept.lang, settings)
        }
        facts = {each.path: self._confirmed(each.path, self._shared.get(each.path)) for each in found.shared}

        def read(each: Found | FoundShared) -> KeptDocument | KeptShared:
            path = self._paths[each.path]
            if isinstance(each, FoundShared):
                return fresh_facts(each, path)
            return fresh_document(each, path, settings, self._packs, known.get(each.path))

        unread = [each for each in found.documents if each.path not in settled]
        fresh = _read_all(read, [*unread, *(each for each in found.shared if facts[each.path] is None)], jobs)
        fresh_documents, fresh_shared = _decoded(fresh, _read_document), _decoded(fresh, _read_shared)
        last_documents, last_facts = self._documents, self._shared
        self._documents, self._shared = {}, {}
        documents = [
            self._document_of(each, settled.get(each.path) or next(fresh_documents), settings)
            for each in found.documents
        ]
        shared = [self._shared_of(each, facts[each.path] or next(fresh_shared)) for each in found.shared]
        self._changed |= self._documents != last_documents or self._shared != last_facts
        self._made = {path: made for path, made in self._made.items() if path in self._documents}
        self._facts = {path: made for path, made in self._facts.items() if path in self._shared}
        return documents, shared

    def _document_of(self, each: Found, kept: KeptDocument | Diagnostic, settings: ReadSettings) -> DocumentRead:
        if isinstance(kept, Diagnostic):
            return DocumentRead(document=None, problems=(kept,))
        self._documents[each.path] = kept
        return self._whole(each, kept, settings)

    def _shared_of(self, each: FoundShared, kept: KeptShared | Diagnostic) -> SharedRead:
        if isinstance(kept, Diagnostic):
            return SharedRead(shared=None, diagnostics=(kept,))
        self._shared[each.path] = kept
        return self._facts_of(each.path, kept)

    def edited(self, root: Path, found: Discovered, settings: ReadSettings) -> tuple[Found, ...] | None:
        """The documents whose files are not what they were; None if anything else is not what it was."""
        self._locate(root, found)
        if len(found.documents) != len(self._documents) or len(found.shared) != len(self._shared):
            return None
        depends = settings_digest(settings)
        words = {lang: vocabulary_digest(lang, settings) for lang in (None, *settings.languages)}
        edited: list[Found] = []
        for each in found.documents:
            kept = self._documents.get(each.path)
            if not kept or kept.settings != depends or kept.vocabulary != words.get(kept.lang):
                return None
            if self._confirmed(each.path, kept) is None:
                edited.append(each)
        if any(self._confirmed(each.path, self._shared.get(each.path)) is None for each in found.shared):
            return None
        return tuple(edited)

    def read_again(self, each: Found, settings: ReadSettings) -> KeptDocument:
        """What comes of a document that was ``edited``. It is not remembered before ``remember``.

        Raises:
            OSError: it cannot be opened.
        """
        return fresh_document(each, self._paths[each.path], settings, self._packs, self._documents.get(each.path))

    def remember(self, documents: Mapping[str, KeptDocument]) -> None:
        """Remembers documents that were read again, by path."""
        self._documents |= documents
        self._changed = True

    @property
    def kept(self) -> KeptFiles:
        """All that is remembered."""
        return KeptFiles(newest=self._newest, documents=self._documents, shared=self._shared)

    def document(self, each: Found, kept: KeptDocument, settings: ReadSettings) -> DocumentRead:
        """A document as it is or was kept, with a text that is fetched whenever it is asked for."""
        read = read_bare(kept.read)
        document = None
        if read.document is not None:
            document = whole(read.document, self._fetcher(each, kept, read.document.outline, settings))
        return DocumentRead(document=document, problems=read.problems, wording=read.wording)

    def facts(self, keys: Collection[str]) -> tuple[SharedFile, ...]:
        """What is remembered of the shared facts of some reports."""
        read = (read_facts(kept.read).shared for kept in self._shared.values() if kept.key in keys)
        return tuple(shared for shared in read if shared is not None)

    def asked(self) -> frozenset[str]:
        """The documents whose texts were asked for in this process since this was last called."""
        asked = frozenset(self._texts.asked)
        self._texts.asked.clear()
        return asked

    def texts(self) -> dict[str, bytes]:
        """The digest of the file of every document that could be opened."""
        return {path: kept.digest for path, kept in self._documents.items()}

    def settle(self) -> None:
        """Ends a build: what was looked at in it need not be looked at again in the next one."""
        stamps = [kept.stamp for kept in self._documents.values()] + [kept.stamp for kept in self._shared.values()]
        self._newest = max((self._newest, *(max(stamp[2:]) for stamp in stamps)))

    def close(self) -> None:
        """Keeps all this for the next build, where it is kept, and removes what is of no use any more.

        A disk that does not take it makes the next build slower and is no failure of this one.
        """
        self.settle()
        if not self._changed:
            return
        texts = {path: kept.text for path, kept in self._documents.items() if kept.text}
        try:
            moved = dict(zip(texts, self._packs.tidy(list(texts.values())), strict=True))
            for path, ticket in moved.items():
                if ticket != texts[path]:
                    self._documents[path] = replace(self._documents[path], text=ticket)
            self._archive.save(self.kept)
        except OSError:
            return
        self._changed = False

    def _locate(self, root: Path, found: Discovered) -> None:
        """Notes where the files are on the disk."""
        if found is not self._found:
            self._found = found
            paths = [*(each.path for each in found.documents), *(each.path for each in found.shared)]
            self._paths = {path: f"{root}/{found.on_disk(path)}" for path in paths}
            self._places = frozenset(self._paths.values())

    def _confirmed(self, name: str, kept: K | None) -> K | None:
        """What is kept of a file, if the file still holds the bytes that it was made from."""
        path = self._paths[name]
        if kept is None or (self._touched is not None and path not in self._touched):
            return kept
        try:
            stamp = (self._listing.files.get(path) if self._listing else None) or stamp_of(path)
            if stamp == kept.stamp and max(stamp[2:]) <= self._newest - RECENT:
                return kept
            return replace(kept, stamp=stamp) if digest_of(fs.read_bytes(path)) == kept.digest else None
        except OSError:  # said when it is read
            return None

    def _whole(self, each: Found, kept: KeptDocument, settings: ReadSettings) -> DocumentRead:
        """With the same document as in the last build of this process, if the file is the same."""
        name = (each, kept.digest, kept.settings, kept.vocabulary)
        if (made := self._made.get(each.path)) is None or made[0] != name:
            made = self._made[each.path] = (name, self.document(each, kept, settings))
        return made[1]

    def _facts_of(self, path: str, kept: KeptShared) -> SharedRead:
        """The same object as in the last build of this process, if the file is the same."""
        if (made := self._facts.get(path)) is None or made[0] != (kept.key, kept.digest):
            made = self._facts[path] = ((kept.key, kept.digest), read_facts(kept.read))
        return made[1]

    def _fetcher(self, each: Found, kept: KeptDocument, outline: Outline, settings: ReadSettings) -> Callable[[], Body]:
        def fetch() -> Body:
            now = self._documents.get(each.path)  # its text may lie somewhere else by now
            mine = now if now and now.digest == kept.digest else kept
            return self._texts.get(each.path, mine.digest, lambda: self._text(each, mine, outline, settings))

        return fetch

    def _text(self, each: Found, kept: KeptDocument, outline: Outline, settings: ReadSettings) -> Body:
        """The text of a document, which is made again if it is damaged or gone."""
        piece = self._packs.take(kept.text) if kept.text else None
        if piece is not None:
            with suppress(NotReadableError):
                return body_from_bytes(piece, outline)
        path = self._paths[each.path]
        data = fs.read_bytes(path)
        again = read_document(each, data, settings).document
        if again is None or digest_of(data) != kept.digest:
            raise OSError(errno.ESTALE, "it was changed while it was being read", path)
        return again.body


def _read_all(
    read: Callable[[Found | FoundShared], KeptDocument | KeptShared], files: Sequence[Found | FoundShared], jobs: int
) -> Iterator[bytes | Diagnostic]:
    """What comes of some files, in order, as bytes, which travel well between processes; or why one is not opened."""

    def read_one(each: Found | FoundShared) -> bytes | Diagnostic:
        try:
            return encode(read(each))
        except OSError as error:
            return unreadable(each.path, error)

    return iter(map_in_order(read_one, files, jobs))


def _decoded(pieces: Iterator[bytes | Diagnostic], decode: Callable[[bytes], K]) -> Iterator[K | Diagnostic]:
    """What the next pieces are, each taken when it is asked for; a problem stays one."""
    return (piece if isinstance(piece, Diagnostic) else decode(piece) for piece in pieces)
