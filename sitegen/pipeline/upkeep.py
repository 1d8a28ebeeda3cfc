"""What the last build made, kept so that the next one makes no more than it must.

Bytes are never kept twice: a page that need not be made again lies in the output folder already, and what is remembered
of it is only what it was made from and what was seen in it.

Whatever is wrong here (an old file, a damaged one, one of another program) only means that everything is made again.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sitegen.diagnostics.judgement import Judged
from sitegen.encoding import decoder, digest
from sitegen.engine import engine_digest
from sitegen.packs import Packs, Ticket
from sitegen.pipeline.order import Why
from sitegen.pipeline.pages import Seen, read_seen
from sitegen.sealed import read_sealed, write_sealed
from sitegen.values import Struct, fields, replace
from sitegen.write.manifest import Record
from sitegen.write.stage import Examined, Examiner

_INDEX = "index"


class KeptFile(Struct, frozen=True, kw_only=True):
    """A file of the last build.

    Attributes:
        record: of its bytes.
        modified: when it was written, in nanoseconds, as the disk says.
        key: of a page: changes with everything that it is made from. Empty for other files.
        seen: of a page: where lies what was seen in it.
        texts: the documents whose words are in it.
        beside: of a report's page: the keys of the reports before and after it, or nothing, and of related ones.
    """

    record: Record
    modified: int
    key: bytes = b""
    seen: Ticket | None = None
    texts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class LastBuild(Struct, frozen=True, kw_only=True):
    """The last build that published a site without any complaint about its files.

    Attributes:
        engine: the program that made it; ``target``: the folder that it was put into.
        world: digest of all that the site is made from, apart from the words of documents (see ``world_digest``).
        inputs: digest of all files that it is made from, apart from the same (see ``amending``).
        problems: what was wrong all the same.
        texts: digest of the file of each document.
        files: by path in the output folder.
    """

    engine: bytes
    target: str
    world: bytes
    inputs: bytes
    problems: tuple[Judged, ...]
    texts: Mapping[str, bytes]
    files: Mapping[str, KeptFile]


_read_index: Callable[[bytes], LastBuild] = decoder(LastBuild)
_NOTHING = LastBuild(engine=b"", target="", world=b"", inputs=b"", problems=(), texts={}, files={})


def world_digest(*values: object) -> bytes:
    """The digest of all that a site is made from. Dataclasses whose fields cannot be written go field by field."""
    return digest([_ordered(value) for value in values])


def _ordered(value: object) -> object:
    """The same value with an order where it has none."""
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, Mapping):
        return [(key, _ordered(each)) for key, each in value.items()]
    return value


def fields_of(value: object, *, without: Iterable[str]) -> list[object]:
    """All fields of a value but some: whatever is added to it later counts by itself."""
    left_out = frozenset(without)
    return [_ordered(getattr(value, name)) for name in fields(value) if name not in left_out]


class Upkeep:
    """Compares this build with the last one, for one output folder.

    Attributes:
        folder: where it is kept.
        target: the output folder.
        texts: digest of the file of each document, now.
        last: the last build.
        now: what this build made so far.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        """Looks for the last build."""
        self.folder = folder
        self.target = target
        self.texts: Mapping[str, bytes] = {}
        self.now: dict[str, KeptFile] = {}
        self._packs = Packs(folder)
        found = read_sealed(folder / _INDEX, _read_index)
        self.last = _NOTHING
        if found and found.engine == engine_digest() and found.target == str(target):
            self.last = found

    def changed_texts(self) -> frozenset[str]:
        """The documents whose file is not what it was."""
        return frozenset(source for source, digest in self.texts.items() if self.last.texts.get(source) != digest)

    def still_there(self, path: str, examiner: Examiner) -> Examined | None:
        """A file of the last build, if nobody has touched it since."""
        kept = self.last.files.get(path)
        return None if kept is None else examiner.still_there(path, kept.record, kept.modified)

    def why(self, path: str, key: bytes, texts: frozenset[str]) -> Why:
        """Why a page is made that was not kept; ``texts``: the documents whose words are in it now."""
        kept = self.last.files.get(path)
        if kept is None:
            return Why.NEW if self.last.files else Why.FIRST
        if kept.key == key:
            return Why.TOUCHED
        return Why.WORDS if any(self.last.texts.get(each) != self.texts.get(each) for each in texts) else Why.CHANGED

    def put_seen(self, seen: bytes) -> Ticket | None:
        """Keeps what was seen in a page; None if the disk does not take it."""
        return self._packs.put(seen)

    def seen_bytes(self, kept: KeptFile) -> bytes | None:
        """What was seen in a page; None if that is damaged or gone."""
        return self._packs.take(kept.seen) if kept.seen else None

    def seen(self, kept: KeptFile) -> Seen | None:
        """The same, read."""
        piece = self.seen_bytes(kept)
        return None if piece is None else read_seen(piece)

    def save(self, world: bytes, inputs: bytes, problems: tuple[Judged, ...], modified: Mapping[str, int]) -> None:
        """Keeps this build as the last one. A disk that does not take it makes the next build slower, no more.

        Args:
            world: see ``LastBuild``; ``inputs`` and ``problems`` likewise.
            inputs: see there.
            problems: see there.
            modified: when each file in the output folder was written.
        """
        seen = {path: kept.seen for path, kept in self.now.items() if kept.seen}
        try:
            moved = dict(zip(seen, self._packs.tidy(list(seen.values())), strict=True))
            made = LastBuild(
                engine=engine_digest(),
                target=str(self.target),
                world=world,
                inputs=inputs,
                problems=problems,
                texts=self.texts,
                files={
                    path: replace(kept, modified=modified[path], seen=moved.get(path))
                    for path, kept in self.now.items()
                },
            )
            self.folder.mkdir(parents=True, exist_ok=True)
            write_sealed(self.folder / _INDEX, made)
        except OSError:
            return
