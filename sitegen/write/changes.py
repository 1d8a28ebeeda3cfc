"""The only functions that change the output folder. Each can be killed at any point and finished later.

There are two ways. A *small change* renames the new files into place one by one, in the plan's order. Anything larger
is an *exchange*: the tree in preparation is completed with hard links to all that stays, and then the two trees swap
names in one step of the kernel. Where a system cannot exchange, or the output folder is a mount point, every change is
made like a small one: never is a file missing, but a reader may meet old and new pages for some moments.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from sitegen import fs
from sitegen.write.journal import SmallChange, TreeExchange, load_journal, save_journal
from sitegen.write.manifest import MANIFEST, DamagedManifestError, read_manifest
from sitegen.write.place import Work
from sitegen.write.plan import Step, Verb, folders_above


def put_in_place(work: Work, target: Path, *, durable: bool) -> None:
    """The first build: the prepared tree becomes the output folder, which does not exist or is empty."""
    if target.exists():
        shutil.copymode(target, work.new)
    if durable:
        fs.flush_disk(work.new)
    work.new.rename(target)


def change_one_by_one(steps: tuple[Step, ...], *, work: Work, target: Path, durable: bool) -> None:
    """Makes a small change.

    Raises:
        OSError: it could not be begun (then there is no journal), or not be finished (then the next build will).
    """
    if durable:
        fs.flush_disk(work.new)
    save_journal(work.journal, SmallChange(steps=steps), durable=durable)
    _do(steps, new=work.new, target=target)
    _clear(work)


def exchange_trees(work: Work, target: Path, *, keep: Iterable[str], folders: Iterable[str], durable: bool) -> None:
    """Swaps the output folder for the prepared tree, after completing that with what stays.

    Args:
        work: holds the prepared tree.
        target: the output folder.
        keep: files and links of the output folder that are in the new tree as they are; they keep inode and times.
        folders: empty folders in it that no build made.
        durable: survive a power cut.

    Raises:
        fs.ExchangeUnsupportedError: not possible here; the output folder is untouched.
        OSError: as in ``change_one_by_one``.
    """
    new = work.new
    for path in keep:
        fs.link_or_copy(target / path, new / path)
    for path in folders:
        (new / path).mkdir(parents=True, exist_ok=True)
    shutil.copymode(target, new)
    if durable:
        fs.flush_disk(new)
    save_journal(work.journal, TreeExchange(inode=new.stat().st_ino), durable=durable)
    try:
        fs.exchange(new, target)
    except fs.ExchangeUnsupportedError:
        work.journal.unlink()
        raise
    _move_home_what_is_not_ours(old=new, target=target)
    _clear(work)


def finish(work: Work, target: Path) -> bool:
    """Finishes what a killed build had begun, and removes what it had only prepared.

    Returns:
        whether there was anything of the kind.

    Raises:
        DamagedJournalError: it is not known what was begun.
        OSError: it could not be finished; the journal is still there.
    """
    begun = load_journal(work.journal)
    match begun:
        case SmallChange(steps=steps) if target.is_dir():
            _do(steps, new=work.new, target=target)
        case TreeExchange(inode=inode) if target.is_dir() and target.stat().st_ino == inode and work.new.is_dir():
            _move_home_what_is_not_ours(old=work.new, target=target)
        case _:  # nothing was begun, the exchange had not happened yet, or somebody removed the output folder
            pass
    found = begun is not None or work.new.exists()
    _clear(work)
    return found


def _clear(work: Work) -> None:
    """Empties the work folder but for the lock. The journal goes first: without it, the rest is known to be rubbish."""
    work.journal.unlink(missing_ok=True)
    if work.new.exists():
        shutil.rmtree(work.new)
    for draft in work.folder.glob("*.tmp"):  # of a journal that was being written when the build was killed
        draft.unlink()


def _do(steps: Iterable[Step], *, new: Path, target: Path) -> None:
    for step in steps:
        match step.verb:
            case Verb.WRITE:
                _write(new / step.path, target / step.path)
            case Verb.DELETE:
                _delete(step.path, target)


def _write(source: Path, destination: Path) -> None:
    if source.exists():  # else it was moved by the build that was killed
        destination.parent.mkdir(parents=True, exist_ok=True)
        source.replace(destination)


def _delete(path: str, target: Path) -> None:
    """Removes a file and the folders that it leaves empty, also those of a deletion that was killed in between."""
    try:
        (target / path).unlink()
    except FileNotFoundError:
        pass
    except (IsADirectoryError, NotADirectoryError):  # a later step was done already and put a new file or folder there
        return
    for folder in folders_above(path):
        try:
            (target / folder).rmdir()
        except FileNotFoundError:
            continue
        except OSError:  # not empty: it stays
            return


def _move_home_what_is_not_ours(*, old: Path, target: Path) -> None:
    """Keeps what somebody else put or replaced in the old tree between our look at it and the exchange."""
    ours = {MANIFEST, *_owned(old), *_owned(target)}
    tree = fs.walk_files(old)
    for path in (*(file.path for file in tree.files), *tree.links_inside, *tree.links_outside, *tree.others):
        if path not in ours and not _same_file(old / path, target / path):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (old / path).replace(target / path)


def _owned(folder: Path) -> Iterable[str]:
    try:
        return read_manifest(folder) or ()
    except DamagedManifestError:  # an adopted folder's: then nothing in it counts as ours
        return ()


def _same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except (FileNotFoundError, NotADirectoryError):
        return False
