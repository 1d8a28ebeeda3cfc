"""What reading remembers, in one process and between two: of every file of the site, what was read of it.

What is remembered counts as long as the bytes of the file are the same, and all else that reading depends on; the
times of the disk only tell which files need not be looked at. So a memory may be old, shared, damaged or gone: that
costs time and never changes a result.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.encoding import NotReadableError, decoder, digest, digest_of, encode
from sitegen.fs import RECENT, Stamp, stamp_of
from sitegen.model.document import Body, Document
from sitegen.packs import Packs, Ticket
from sitegen.pool import map_in_order
from sitegen.read.archive import Archive, KeptDocument, KeptFiles, KeptShared
from sitegen.read.discover import Discovered, Found, FoundShared
from sitegen.read.document import DocumentRead, ReadSettings, SharedRead, read_document, read_shared, read_wording
from sitegen.read.keeping import BareRead, bare, body_from_bytes, body_to_bytes, outward, vocabulary_digest, whole

#: How many texts a process holds at once: that of a page, and that of the page in the other language.
TEXTS_AT_ONCE = 4

K = TypeVar("K", KeptDocument, KeptShared)

_read_bare: Callable[[bytes], BareRead] = decoder(BareRead)
_read_kept_shared: Callable[[bytes], KeptShared] = decoder(KeptShared)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fresh:
    """A document that was just read, as it comes from another process.

    Attributes:
        wording: all that had to be looked at again, where there is no ``read``.
        problem: it could not be opened.
    """

    stamp: Stamp = (0, 0, 0, 0)
    digest: bytes = b""
    outward: bytes = b""
    read: bytes = b""
    text: Ticket | None = None
    wording: tuple[Diagnostic, ...] = ()
    problem: Diagnostic | None = None


class Memory:
    """What is remembered of the files of one site. For one thread."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder in which it is kept between two builds."""
        self._packs = Packs(folder)
        self._archive = Archive(folder)
        self._newest = self._archive.files.newest
        self._texts = _LastTexts()
        self._made: dict[str, tuple[tuple[Found, bytes, bytes], Document]] = {}
        self._documents = dict(self._archive.files.documents)
        self._shared = dict(self._archive.files.shared)
        self._changed = self._archive.empty
        self._found: Discovered | None = None
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

    def _is_there_still(self, path: str) -> bool:
        return path in self._places and os.path.isfile(path)  # noqa: PTH113  as in ``fs``

    def documents(self, root: Path, found: Discovered, settings: ReadSettings, jobs: int) -> Iterator[DocumentRead]:
        """Reads all documents, on ``jobs`` processes; not again what is remembered."""
        depends = digest(settings.without_words)
        paths = {each.path: f"{root}/{found.on_disk(each.path)}" for each in found.documents}
        if found is not self._found:
            self._found = found
            facts = (f"{root}/{found.on_disk(each.path)}" for each in found.shared)
            self._places = frozenset((*paths.values(), *facts))
        known: dict[str, KeptDocument] = {}
        for each in found.documents:
            kept = self._documents.get(each.path)
            if kept and kept.settings == depends and (kept := self._confirmed(paths[each.path], kept)):
                known[each.path] = kept
        words = {path for path, kept in known.items() if not _compared_with_these(kept.read, settings)}

        def read(each: Found) -> _Fresh:
            path, before = paths[each.path], known.get(each.path)
            try:
                stamp, data = stamp_of(path), fs.read_bytes(path)
            except OSError as error:
                return _Fresh(problem=unreadable(each.path, error))
            if before and before.read.document and digest_of(data) == before.digest:
                lang = before.read.document.lang
                return _Fresh(wording=read_wording(each.path, data, settings.vocabulary(lang)))
            made = read_document(each, data, settings)
            text = self._packs.put(body_to_bytes(made.document.body)) if made.document else None
            kept = bare(made, settings)
            return _Fresh(
                stamp=stamp, digest=digest_of(data), outward=outward(kept.document), read=encode(kept), text=text
            )

        unknown = [each for each in found.documents if each.path not in known or each.path in words]
        fresh = iter(map_in_order(read, unknown, jobs))
        remembered = self._documents
        self._documents = {}
        for each in found.documents:
            kept = known.get(each.path)
            if kept is None or each.path in words:
                made = next(fresh)
                if made.problem is not None:
                    yield DocumentRead(document=None, problems=(made.problem,))
                    continue
                kept = _kept(made, depends, kept, settings)
            self._documents[each.path] = kept
            yield self._whole(paths[each.path], each, kept, settings)
        self._changed |= self._documents != remembered
        self._made = {path: made for path, made in self._made.items() if path in self._documents}

    def shared(self, root: Path, found: Discovered, jobs: int) -> Iterator[SharedRead]:
        """Reads the facts that the languages of each report share, on ``jobs`` processes; not what is remembered."""
        paths = {each.path: f"{root}/{found.on_disk(each.path)}" for each in found.shared}
        known = {each.path: self._confirmed(paths[each.path], self._shared.get(each.path)) for each in found.shared}

        def read(each: FoundShared) -> bytes | Diagnostic:
            try:
                stamp, data = stamp_of(paths[each.path]), fs.read_bytes(paths[each.path])
            except OSError as error:
                return unreadable(each.path, error)
            return encode(KeptShared(stamp=stamp, digest=digest_of(data), read=read_shared(each, data)))

        fresh = iter(map_in_order(read, [each for each in found.shared if known[each.path] is None], jobs))
        remembered = self._shared
        self._shared = {}
        for each in found.shared:
            kept = known[each.path]
            if kept is None:
                made = next(fresh)
                if isinstance(made, Diagnostic):
                    yield SharedRead(shared=None, diagnostics=(made,))
                    continue
                kept = _read_kept_shared(made)
            self._shared[each.path] = kept
            yield kept.read
        self._changed |= self._shared != remembered

    def asked(self) -> frozenset[str]:
        """The documents whose texts were asked for in this process since this was last called."""
        asked = frozenset(self._texts.asked)
        self._texts.asked.clear()
        return asked

    def fingerprints(self) -> dict[str, tuple[bytes, bytes]]:
        """Of every document that could be read: the digest of its file, and of all but its text and its lines."""
        return {path: (kept.digest, kept.outward) for path, kept in self._documents.items()}

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
            self._archive.save(KeptFiles(newest=self._newest, documents=self._documents, shared=self._shared))
        except OSError:
            return
        self._changed = False

    def _confirmed(self, path: str, kept: K | None) -> K | None:
        """What is kept of a file, if the file still holds the bytes that it was made from."""
        if kept is None or (self._touched is not None and path not in self._touched):
            return kept
        try:
            stamp = stamp_of(path)
            if stamp == kept.stamp and max(stamp[2:]) <= self._newest - RECENT:
                return kept
            return replace(kept, stamp=stamp) if digest_of(fs.read_bytes(path)) == kept.digest else None
        except OSError:  # said when it is read
            return None

    def _whole(self, path: str, each: Found, kept: KeptDocument, settings: ReadSettings) -> DocumentRead:
        """With the same document as in the last build of this process, if the file is the same."""
        document = None
        if kept.read.document is not None:
            name = (each, kept.digest, kept.settings)
            if (made := self._made.get(each.path)) is None or made[0] != name:
                made = self._made[each.path] = (name, whole(kept.read.document, self._fetcher(path, each, settings)))
            document = made[1]
        return DocumentRead(document=document, problems=kept.read.problems, wording=kept.read.wording)

    def _fetcher(self, path: str, each: Found, settings: ReadSettings) -> Callable[[], Body]:
        """Fetches the text of a document, which is made again if it is damaged or gone."""

        def fetch() -> Body:
            kept = self._documents[each.path]
            return self._texts.get(each.path, kept.digest, lambda: self._text(path, each, kept, settings))

        return fetch

    def _text(self, path: str, each: Found, kept: KeptDocument, settings: ReadSettings) -> Body:
        """The text of a document, which is made again if it is damaged or gone."""
        document, piece = kept.read.document, self._packs.take(kept.text) if kept.text else None
        if document and piece is not None:
            with suppress(NotReadableError):
                return body_from_bytes(piece, document.outline)
        data = fs.read_bytes(path)
        again = read_document(each, data, settings).document
        if again is None or digest_of(data) != kept.digest:
            raise OSError(errno.ESTALE, "it was changed while it was being read", path)
        return again.body


class _LastTexts:
    """The texts that were asked for last; a page asks for its text several times."""

    def __init__(self) -> None:
        self._bodies: dict[tuple[str, bytes], Body] = {}
        self.asked: set[str] = set()

    def get(self, source: str, digest: bytes, fetch: Callable[[], Body]) -> Body:
        """The text of a document whose file has this digest."""
        self.asked.add(source)
        name = (source, digest)
        if name not in self._bodies:
            if len(self._bodies) >= TEXTS_AT_ONCE:
                del self._bodies[next(iter(self._bodies))]
            self._bodies[name] = fetch()
        return self._bodies[name]


def _compared_with_these(read: BareRead, settings: ReadSettings) -> bool:
    return read.vocabulary == vocabulary_digest(read.document, settings)


def _kept(made: _Fresh, depends: bytes, before: KeptDocument | None, settings: ReadSettings) -> KeptDocument:
    """What is kept of a document that was just read, or of whose words alone."""
    if before is not None and not made.read:
        words = vocabulary_digest(before.read.document, settings)
        return replace(before, read=replace(before.read, wording=made.wording, vocabulary=words))
    return KeptDocument(
        stamp=made.stamp,
        digest=made.digest,
        settings=depends,
        outward=made.outward,
        read=_read_bare(made.read),
        text=made.text,
    )


def unreadable(path: str, error: OSError) -> Diagnostic:
    """The system does not give us a file."""
    reason = error.strerror or str(error)
    return Diagnostic(code="unreadable", location=Location(file=path), args={"reason": reason})
