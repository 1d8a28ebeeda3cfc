"""What is done to a site between two builds. Every round leaves another mark, so that something is to do."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Scenario(StrEnum):
    """What happened before a build."""

    COLD = "from nothing"
    NOTHING = "nothing changed"
    POST = "one post edited"
    TEMPLATE = "one template changed"
    NAME = "one registry name changed"


@dataclass(frozen=True, slots=True)
class Edit:
    """A text in a file that gets a mark: ``with_mark`` takes the place of ``plain``, ``{mark}`` in it being the mark.

    With an empty ``plain`` the text is added at the end.
    """

    file: str
    plain: str
    with_mark: str


class Marks:
    """Marks files of a site, and takes the earlier mark away."""

    def __init__(self, root: Path) -> None:
        """Remembers the folder; files are read when they are first marked."""
        self._root, self._originals = root, dict[str, str]()

    def put(self, edit: Edit, mark: str) -> None:
        """Puts a mark where the last one was."""
        path = self._root / edit.file
        original = self._originals.setdefault(edit.file, path.read_text(encoding="utf-8"))
        marked = edit.with_mark.replace("{mark}", mark)
        if edit.plain not in original:
            raise ValueError(f"{path} does not say {edit.plain!r}")
        text = original.replace(edit.plain, marked, 1) if edit.plain else original + marked
        path.write_text(text, encoding="utf-8")
