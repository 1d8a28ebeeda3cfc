"""Where the site may be written, and where it is prepared. Looks at the disk; changes nothing on it.

The work folder stands beside the output folder, so that whole trees can be exchanged. Only where renaming from beside
is impossible (the output folder is a mount point, as a container's volume is, or its parent may not be written) it
lies inside; then every change is made file by file.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from sitegen import fs
from sitegen.values import Struct
from sitegen.write.refusal import RefusedError, problem

WORK_INSIDE = ".sitegen-work"
NEW = "new"


class Work(Struct, frozen=True, kw_only=True):
    """The folder that is this package's own, and what lies in it while a build is writing."""

    folder: Path

    @property
    def lock(self) -> Path:
        """Held by the build that is writing."""
        return self.folder / "lock"

    @property
    def new(self) -> Path:
        """The tree in preparation."""
        return self.folder / NEW

    @property
    def journal(self) -> Path:
        """What was decided to be done to the output folder, and may have been done in part."""
        return self.folder / "journal.json"


class Place(Struct, frozen=True, kw_only=True):
    """An output folder that may be written, and the places of the work on it.

    Attributes:
        target: the output folder; absolute, its parents without symbolic links. May not exist yet.
        work: where the next site is prepared.
        beside: the work folder is beside the output folder, so the two can be exchanged.
        shown: the output folder as messages name it: relative to the site's root if it is below.
    """

    target: Path
    work: Work
    beside: bool
    shown: str

    def show(self, path: str) -> str:
        """A path inside the output folder as messages name it."""
        return f"{self.shown}/{path}"


def find_place(target: Path, *, site_root: Path, sources: Iterable[Path] = ()) -> Place:
    """Checks that a folder may be the output folder.

    Args:
        target: absolute.
        site_root: absolute; the output folder may be below it, and not the same or above.
        sources: absolute; files and folders that the site is made from. The output folder may not touch them.

    Raises:
        RefusedError: it may not; the diagnostic says why and what to do.
        OSError: the disk cannot be asked.
    """
    shown = _shown(target, site_root)
    if target.is_symlink():
        raise RefusedError(problem("output-is-a-link", shown, destination=_real(target)))
    target = Path(_real(target))
    if target.exists() and not target.is_dir():
        raise RefusedError(problem("output-is-a-file", shown))
    if Path(_real(site_root)).is_relative_to(target):
        raise RefusedError(problem("output-holds-sources", shown, source=site_root.as_posix()))
    for source in sources:
        if Path(_real(source)).is_relative_to(target) or target.is_relative_to(_real(source)):
            raise RefusedError(problem("output-holds-sources", shown, source=_shown(source, site_root)))
    beside = _can_work_beside(target)
    work = target.with_name(f".sitegen-{target.name}") if beside else target / WORK_INSIDE
    if work.is_symlink():
        raise RefusedError(problem("output-is-a-link", _shown(work, site_root), destination=_real(work)))
    return Place(target=target, work=Work(folder=work), beside=beside, shown=shown)


def _can_work_beside(target: Path) -> bool:
    if not target.exists():
        return True
    return os.access(target.parent, os.W_OK) and fs.can_rename_between(target.parent, target)


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _shown(path: Path, site_root: Path) -> str:
    return path.relative_to(site_root).as_posix() if path.is_relative_to(site_root) else path.as_posix()
