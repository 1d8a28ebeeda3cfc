"""Takes the files of the new site one by one and puts those on disk that are not in the output folder yet.

Outputs come in one at a time and are not kept; what stays in memory is a record of about 300 bytes for each.
"""

import unicodedata
from enum import StrEnum

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.model.output import Output
from sitegen.values import Struct
from sitegen.write.ground import Ground
from sitegen.write.manifest import Record, record_of
from sitegen.write.place import NEW, Place
from sitegen.write.refusal import problem, writing


class Fate(StrEnum):
    """What came of a file that was examined."""

    THERE = "there"
    WRITTEN = "written"
    BLOCKED = "blocked"


class Examined(Struct, frozen=True, kw_only=True):
    """A file of the new site that was compared with the output folder.

    Attributes:
        modified: when the file that holds these bytes was changed, in nanoseconds, as the disk says.
        fate: its bytes are in the output folder already, or in the work folder now, or can be in neither.
    """

    path: str
    record: Record
    modified: int = 0
    fate: Fate


class Examiner(Struct, frozen=True, kw_only=True):
    """Compares the files of the new site with the output folder. Changes only the work folder, so any process may.

    Attributes:
        adopt: files of somebody else may be replaced.
    """

    place: Place
    ground: Ground
    adopt: bool

    def examine(self, output: Output) -> Examined:
        """Puts a file into the work folder, unless it is in the output folder already.

        Raises:
            RefusedError: the disk does not take it.
        """
        path, record = output.path, record_of(output.data, output.kind)
        with writing(self.place.show(path)):
            if self._is_there(output):
                return Examined(path=path, record=record, modified=self.ground.modified[path], fate=Fate.THERE)
            if self._is_blocked(path):
                return Examined(path=path, record=record, fate=Fate.BLOCKED)
            try:
                modified = fs.write_new(f"{self.place.work.folder}/{NEW}/{path}", output.data)
            except FileExistsError:  # the same path twice, which is said when both are taken
                modified = 0
            return Examined(path=path, record=record, modified=modified, fate=Fate.WRITTEN)

    def still_there(self, path: str, record: Record, modified: int) -> Examined | None:
        """A file that a former build put there, if nobody has touched it since."""
        ground = self.ground
        if ground.owned.get(path) != record or ground.files.get(path) != record.size:
            return None
        if ground.modified[path] != modified:
            return None
        return Examined(path=path, record=record, modified=modified, fate=Fate.THERE)

    def _is_there(self, output: Output) -> bool:
        """Compares bytes, not dates or digests: a file that somebody changed by hand is put right again."""
        if self.ground.files.get(output.path) != len(output.data):
            return False
        return fs.read_bytes(f"{self.place.target}/{output.path}") == output.data

    def _is_blocked(self, path: str) -> bool:
        return self.ground.blocks(path) or (path in self.ground.foreign and not self.adopt)


class Stage:
    """The new site in preparation.

    Attributes:
        wanted: a record of every file of the new site.
        modified: when each of these files was changed, in nanoseconds.
        changed: the paths whose bytes are not in the output folder yet; these files lie in ``place.work.new``.
        problems: why this site cannot be published.
    """

    def __init__(self, place: Place) -> None:
        """Begins with nothing."""
        self.wanted: dict[str, Record] = {}
        self.modified: dict[str, int] = {}
        self.changed: list[str] = []
        self.problems: list[Diagnostic] = []
        self._place = place
        self._names = _Names()

    def take(self, file: Examined) -> None:
        """Takes one file."""
        shown = self._place.show
        if other := self._names.claim(file.path):
            self.problems.append(
                problem("output-name-twice", shown(file.path), first=shown(other), second=shown(file.path))
            )
            return
        self.wanted[file.path] = file.record
        self.modified[file.path] = file.modified
        if file.fate is Fate.BLOCKED:
            self.problems.append(problem("output-file-in-the-way", shown(file.path)))
        elif file.fate is Fate.WRITTEN:
            self.changed.append(file.path)


class _Names:
    """Finds two files that would be one on some disk: equal but for letter case, or one the other's folder."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def claim(self, path: str) -> str:
        """The path that is in conflict with this one; empty, and this one is remembered, if there is none."""
        key = unicodedata.normalize("NFC", path.casefold())
        if rival := self._files.get(key) or self._folders.get(key):
            return rival
        new: list[str] = []
        folder = key.rpartition("/")[0]
        while folder and folder not in self._folders:  # one that is known has no file's name, nor has one above it
            if rival := self._files.get(folder):
                return rival
            new.append(folder)
            folder = folder.rpartition("/")[0]
        self._files[key] = path
        self._folders |= dict.fromkeys(new, path)
        return ""
