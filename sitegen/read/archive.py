"""What was read of the files of a site, on the disk between two builds.

All of it lies in one file, the index. What few files changed since that was written lies in a second, much smaller
one, so that a corrected word does not have everything written again. Whatever is damaged, or of another program, counts
as not there.
"""

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from sitegen.encoding import Encoded, decoder
from sitegen.engine import engine_digest
from sitegen.fs import Stamp
from sitegen.lang.language import Lang
from sitegen.packs import Ticket
from sitegen.sealed import read_sealed, write_sealed
from sitegen.values import Struct, field

_INDEX = "index"
_NEWS = "news"
#: The news grow with every edit; when they are this part of everything, everything is written again.
NEWS_AT_MOST = 1 / 16


class KeptDocument(Struct, frozen=True, kw_only=True):
    """What was read of a document.

    Attributes:
        digest: of the file's bytes.
        settings: digest of all else that reading depended on.
        vocabulary: digest of the words that it was compared with.
        outward: digest of what other pages can know of it: all but its text and the lines on which things stand.
        key: of the report or page that it is part of; ``lang`` likewise. None if it has errors.
        read: a ``BareRead``: what came of it, the text apart. Most builds that follow an edit never look at it.
        text: where that lies; None if the document has errors.
    """

    stamp: Stamp
    digest: bytes
    settings: bytes
    vocabulary: str
    outward: bytes
    key: str | None
    lang: Lang | None
    read: Encoded
    text: Ticket | None = None


class KeptShared(Struct, frozen=True, kw_only=True):
    """What was read of a report.yaml; the fields mean what they mean for a document. ``read``: a ``SharedRead``."""

    stamp: Stamp
    digest: bytes
    key: str
    read: Encoded


class KeptFiles(Struct, frozen=True, kw_only=True):
    """All that was kept, by path. ``newest``: when the last of the files changed."""

    newest: int = 0
    documents: Mapping[str, KeptDocument] = field(default_factory=dict)
    shared: Mapping[str, KeptShared] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.documents) + len(self.shared)


class _Index(Struct, frozen=True, kw_only=True):
    """Everything, under a name of its own."""

    engine: bytes
    name: bytes
    files: KeptFiles


class _News(Struct, frozen=True, kw_only=True):
    """What changed since the index of that name was written."""

    index: bytes
    files: KeptFiles


K = TypeVar("K", KeptDocument, KeptShared)

_read_index: Callable[[bytes], _Index] = decoder(_Index)
_read_news: Callable[[bytes], _News] = decoder(_News)


class Archive:
    """The files in a folder, read once and written at the end."""

    def __init__(self, folder: Path) -> None:
        """Reads what is there."""
        self._folder = folder
        self._name = b""
        self._written = KeptFiles()
        self.files = KeptFiles()
        index = read_sealed(folder / _INDEX, _read_index)
        if index is None or index.engine != engine_digest():
            return
        self._name, self._written, self.files = index.name, index.files, index.files
        news = read_sealed(folder / _NEWS, _read_news)
        if news is not None and news.index == index.name:
            self.files = KeptFiles(
                newest=news.files.newest,
                documents={**index.files.documents, **news.files.documents},
                shared={**index.files.shared, **news.files.shared},
            )

    @property
    def empty(self) -> bool:
        """Whether nothing was kept that is of use."""
        return not self._name

    def save(self, files: KeptFiles) -> None:
        """Keeps this from now on.

        Args:
            files: all files of the site. What is the same object as before is known to be the same.

        Raises:
            OSError: the disk does not take it.
        """
        news = KeptFiles(
            newest=files.newest,
            documents=_other(files.documents, self._written.documents),
            shared=_other(files.shared, self._written.shared),
        )
        if self._name and len(news) <= NEWS_AT_MOST * len(files):
            write_sealed(self._folder / _NEWS, _News(index=self._name, files=news))
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        self._name, self._written = secrets.token_bytes(16), files
        write_sealed(self._folder / _INDEX, _Index(engine=engine_digest(), name=self._name, files=files))


def _other(now: Mapping[str, K], before: Mapping[str, K]) -> dict[str, K]:
    return {path: kept for path, kept in now.items() if before.get(path) is not kept}
