"""Takes the files of the new site one by one and puts those on disk that are not in the output folder yet.

Outputs come in one at a time and are not kept; what stays in memory is a record of about 300 bytes for each.
"""

import unicodedata

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.model.output import Output
from sitegen.write.ground import Ground
from sitegen.write.manifest import Record, record_of
from sitegen.write.place import Place
from sitegen.write.plan import folders_above
from sitegen.write.refusal import problem, writing


class Stage:
    """The new site in preparation.

    Attributes:
        wanted: a record of every file of the new site.
        changed: the paths whose bytes are not in the output folder yet; these files lie in ``place.work.new``.
        problems: why this site cannot be published.
    """

    def __init__(self, *, place: Place, ground: Ground, adopt: bool) -> None:
        """Begins with nothing."""
        self.wanted: dict[str, Record] = {}
        self.changed: list[str] = []
        self.problems: list[Diagnostic] = []
        self._place = place
        self._ground = ground
        self._adopt = adopt
        self._names = _Names()

    def add(self, output: Output) -> None:
        """Takes one file.

        Raises:
            RefusedError: the disk does not take it.
        """
        if other := self._names.claim(output.path):
            shown = self._place.show
            self.problems.append(
                problem("output-name-twice", shown(output.path), first=shown(other), second=shown(output.path))
            )
            return
        self.wanted[output.path] = record_of(output.data, output.kind)
        with writing(self._place.show(output.path)):
            if self._is_there(output):
                return
            if self._is_blocked(output.path):
                self.problems.append(problem("output-file-in-the-way", self._place.show(output.path)))
            elif not self.problems:
                fs.write_new(self._place.work.new / output.path, output.data)
                self.changed.append(output.path)

    def _is_there(self, output: Output) -> bool:
        """Compares bytes, not dates or digests: a file that somebody changed by hand is put right again."""
        if self._ground.files.get(output.path) != len(output.data):
            return False
        return fs.read_bytes(f"{self._place.target}/{output.path}") == output.data

    def _is_blocked(self, path: str) -> bool:
        return self._ground.blocks(path) or (path in self._ground.foreign and not self._adopt)


class _Names:
    """Finds two files that would be one on some disk: equal but for letter case, or one the other's folder."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def claim(self, path: str) -> str:
        """The path that is in conflict with this one; empty, and this one is remembered, if there is none."""
        key = unicodedata.normalize("NFC", path.casefold())
        above = tuple(folders_above(key))
        rivals = (self._files.get(key), self._folders.get(key), *(self._files.get(folder) for folder in above))
        if rival := next(filter(None, rivals), ""):
            return rival
        self._files[key] = path
        for folder in above:
            self._folders.setdefault(folder, path)
        return ""
