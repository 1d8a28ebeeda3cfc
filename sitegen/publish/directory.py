"""A folder on this machine with a folder for every release, and a link ``current`` that leads to the newest.

A release is prepared under another name, with hard links to all that stays; then ``current`` is replaced in one step of
the kernel. So a reader sees all of the old site or all of the new one. A rollback only turns the link.
"""

import fcntl
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sitegen import fs
from sitegen.model.publishing import Compress
from sitegen.publish.disk import disk_errors, everything_in, linked, name_problem, removed_if_empty, same_file
from sitegen.publish.manifest import MANIFEST, DamagedManifestError, Entry, Manifest, from_bytes, to_bytes
from sitegen.publish.plan import Plan
from sitegen.publish.problems import busy, list_damaged, not_ours, nothing_earlier
from sitegen.publish.releases import (
    CURRENT,
    DRAFT,
    RELEASES,
    collisions,
    numbered_after,
    release_before,
    release_name,
    release_shown,
    releases_to_drop,
    somebody_elses,
)
from sitegen.publish.target import BusyError, LastingError, Load, OvertakenError, Tell, Work
from sitegen.values import replace

_LINK_DRAFT: Final = ".sitegen-current"


class Directory:
    """See ``Target``."""

    keeps_headers = False

    def __init__(self, folder: Path, *, keep: int, compress: Compress) -> None:
        """Takes a folder, which may not exist yet.

        Args:
            folder: holds ``releases/`` and ``current``.
            keep: how many earlier releases stay.
            compress: as in ``Target``.
        """
        self._folder = folder
        self._releases = folder / RELEASES
        self._keep = keep
        self.shown = folder.as_posix()
        self.compress = compress

    def path_problem(self, path: str) -> str:
        """As in ``Target``."""
        return name_problem(path)

    def published(self) -> Manifest | None:
        """As in ``Target``."""
        name = self._shown_release()
        return None if name is None else self._manifest_of(name)

    def _shown_release(self) -> str | None:
        current = self._folder / CURRENT
        if not os.path.lexists(current):
            return None
        name = release_shown(str(current.readlink())) if current.is_symlink() else None
        if name is None:
            raise LastingError(not_ours(self.shown, CURRENT))
        return name

    def _manifest_of(self, name: str) -> Manifest:
        try:
            return from_bytes(fs.read_bytes(self._releases / name / MANIFEST))
        except (DamagedManifestError, OSError) as error:
            raise LastingError(list_damaged(self.shown, f"{RELEASES}/{name}/{MANIFEST}")) from error

    def strangers(self, paths: Collection[str]) -> frozenset[str]:
        """As in ``Target``."""
        name = self._shown_release()
        if name is None:
            return frozenset()
        with disk_errors(self.shown):
            return collisions(paths, somebody_elses(everything_in(self._releases / name), self._manifest_of(name)))

    @contextmanager
    def claim(self, plan: Plan, tell: Tell) -> Iterator[None]:  # noqa: ARG002  nothing is waited for
        """As in ``Target``. The kernel gives the lock back when this process ends in any way."""
        with disk_errors(self.shown):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise BusyError(busy(self.shown)) from error
            if plan.before != Manifest() and self.published() != plan.before:
                raise OvertakenError(busy(self.shown))
            yield
        finally:
            os.close(handle)

    def carry_out(self, work: Work) -> None:
        """As in ``Target``."""
        draft = self._releases / DRAFT
        old = self._shown_release()
        manifest = numbered_after(work.plan.after, old)
        release = self._releases / release_name(manifest)
        with disk_errors(self.shown):
            try:
                _remove(draft)  # of a publication that was killed
                draft.mkdir(parents=True)
                self._prepare(draft, None if old is None else self._releases / old, manifest, work)
                fs.flush_disk(draft)
                _remove(release)  # the same was published before, and a rollback left it behind
                draft.rename(release)
                self._show(release.name)
            except BaseException:
                shutil.rmtree(draft, ignore_errors=True)
                raise
            for name in releases_to_drop(_names(self._releases), release.name, self._keep):
                self._drop(name, release)

    def _prepare(self, draft: Path, old: Path | None, manifest: Manifest, work: Work) -> None:
        """Makes the whole next release under another name."""
        for group in work.plan.groups:
            for done, entry in enumerate(group.puts, 1):
                fs.write_new(draft / entry.path, work.load(entry))
                work.tell(group.stage, done, len(group.puts))
        put = {entry.path for entry in work.plan.puts}
        for entry in manifest.entries.values():
            if entry.path not in put and not (old and _stays(entry, old, draft)):
                fs.write_new(draft / entry.path, work.load(entry))
        leaving = {path: entry for path, entry in manifest.leaving.items() if old and _stays(entry, old, draft)}
        if old:
            for path in somebody_elses(everything_in(old), work.plan.before):
                if path not in manifest.entries:
                    fs.link_or_copy(old / path, draft / path)
        fs.write_new(draft / MANIFEST, to_bytes(replace(manifest, leaving=leaving)))

    def _show(self, name: str) -> None:
        """The one step that readers notice."""
        link = self._folder / _LINK_DRAFT
        link.unlink(missing_ok=True)
        link.symlink_to(f"{RELEASES}/{name}")
        link.replace(self._folder / CURRENT)
        fs.flush_disk(self._folder)

    def _drop(self, name: str, shown: Path) -> None:
        """Removes what we put into a release, and what somebody else did if it is in the new one too."""
        release = self._releases / name
        try:
            ours = self._manifest_of(name).ours | {MANIFEST}
        except LastingError:  # then it is not known what is ours in it, and it stays
            return
        for path in everything_in(release):
            if path in ours or same_file(release / path, shown / path):
                (release / path).unlink()
        for folder in (*reversed(fs.walk_files(release).folders), ""):
            removed_if_empty(release / folder)

    def earlier(self, current: Manifest) -> tuple[Manifest, Load] | None:  # noqa: ARG002  the link says it
        """As in ``Target``."""
        name = self._release_before()
        if name is None:
            return None
        return self._manifest_of(name), lambda entry: fs.read_bytes(self._releases / name / entry.path)

    def _release_before(self) -> str | None:
        shown = self._shown_release()
        return None if shown is None else release_before(_names(self._releases), shown)

    def go_back(self, work: Work) -> None:  # noqa: ARG002  everything is there already
        """As in ``Target``: only turns the link."""
        name = self._release_before()
        if name is None:
            raise LastingError(nothing_earlier(self.shown))
        with disk_errors(self.shown):
            self._show(name)


def _stays(entry: Entry, old: Path, draft: Path) -> bool:
    """Takes a file that stays over, unless it has gone or was edited."""
    return linked(old / entry.path, draft / entry.path, None if entry.encoding else entry.size)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
