"""The finished output folder, as targets want it: what is in it, with headers and packed forms, and the bytes.

Only what the build listed is published, and only if it still is what the build wrote; so a link, or a file that
somebody put there, never gets out.
"""

import gzip
import io
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.model.publishing import Compress
from sitegen.publish.headers import headers_of, is_text
from sitegen.publish.manifest import Entry
from sitegen.publish.problems import output_changed
from sitegen.publish.target import LastingError
from sitegen.values import replace

_WORTH_PACKING = 1024
PACKED = ".gz"


class Shelf:
    """A finished output folder."""

    def __init__(self, folder: Path, entries: Iterable[Entry], shown: str) -> None:
        """Takes what the build says it wrote.

        Args:
            folder: the output folder.
            entries: every file in it that belongs to the site, without headers.
            shown: the folder as messages name it.
        """
        self._folder = folder
        self._entries = tuple(sorted(entries, key=lambda entry: entry.path))
        self._shown = shown

    def changed(self) -> Iterator[Diagnostic]:
        """Files that are no longer what the build wrote: gone, replaced by a link, or edited."""
        there = {file.path: file.size for file in fs.walk_files(self._folder).files}
        for entry in self._entries:
            if there.get(entry.path) != entry.size or not self._is_as_built(entry):
                yield output_changed(f"{self._shown}/{entry.path}")

    def _is_as_built(self, entry: Entry) -> bool:
        return sha256(fs.read_bytes(self._folder / entry.path)).hexdigest() == entry.sha256

    def entries(self, *, headers: bool, compress: Compress) -> tuple[Entry, ...]:
        """What should be on a target that keeps headers or does not, and wants these packed forms."""
        own = {entry.path for entry in self._entries}
        forms = (form for entry in self._entries for form in _forms(entry, headers=headers, compress=compress))
        return tuple(form for form in forms if not (_beside(form) and form.path in own))

    def load(self, entry: Entry) -> bytes:
        """The bytes to store for one of those entries.

        Raises:
            LastingError: the file is not what the build wrote.
        """
        path = entry.path.removesuffix(PACKED) if _beside(entry) else entry.path
        try:
            data = fs.read_bytes(self._folder / path)
        except OSError as error:
            raise LastingError(output_changed(f"{self._shown}/{path}")) from error
        if sha256(data).hexdigest() != entry.sha256:
            raise LastingError(output_changed(f"{self._shown}/{path}"))
        return packed(data) if entry.encoding else data


def _forms(entry: Entry, *, headers: bool, compress: Compress) -> Iterator[Entry]:
    sent = headers_of(entry.path) if headers else ()
    plain = replace(entry, headers=sent)
    if compress == "off" or entry.size < _WORTH_PACKING or not is_text(entry.path):
        yield plain
    elif compress == "beside":
        yield plain
        yield replace(entry, path=entry.path + PACKED, encoding="gzip", headers=())
    else:
        yield replace(entry, encoding="gzip", headers=tuple(sorted((*sent, ("content-encoding", "gzip")))))


def _beside(entry: Entry) -> bool:
    return entry.encoding == "gzip" and not any(name == "content-encoding" for name, _ in entry.headers)


def packed(data: bytes) -> bytes:
    """Packed with gzip: the same bytes for the same bytes, without a time or a name in them."""
    stream = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=stream, mtime=0) as file:
        file.write(data)
    return stream.getvalue()
