"""Writes a site into its output folder. The outputs come in as a stream; a result goes out; nothing is ever half done.

1. *place*: the folder may be written, and where the work is prepared. 2. *lock*: one build at a time. 3. *finish* what
a killed build had begun. 4. *survey*: what is there, and whose it is. 5. *stage*: each output that is not there yet
goes to the work folder; the rest is compared and skipped. 6. *plan* and *publish*: first build, small change or
exchange (``changes``). Up to step 6 the output folder is only read, so a failure anywhere leaves the old site. In step
6 a journal is written first, so a kill anywhere leaves the old site or what the next build makes the new one.

The scheme is the smallest that does this: file by file alone would show readers a mixture of two themes, exchanging
alone would link and delete 20,000 folders for one corrected comma.

Whose a file is, is decided by its path: what the manifest names is the site's, all else is left where it is.
"""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sitegen import fs
from sitegen.model.output import Output
from sitegen.write.changes import change_one_by_one, exchange_trees, finish, put_in_place
from sitegen.write.ground import Ground, survey
from sitegen.write.journal import DamagedJournalError
from sitegen.write.lock import locked
from sitegen.write.manifest import MANIFEST, to_bytes
from sitegen.write.place import WORK_INSIDE, Place, Work, find_place
from sitegen.write.plan import Plan, Step, Verb, plan_changes
from sitegen.write.refusal import RefusedError, problem, writing
from sitegen.write.result import WriteResult
from sitegen.write.stage import Examined, Examiner, Stage


def write_site(outputs: Iterable[Output], **options: Any) -> WriteResult:
    """Makes the output folder hold these outputs, and nothing else of ours.

    Args:
        outputs: every file of the site, in any order; taken one at a time and not kept. If it raises, the exception
            passes through and the output folder is untouched.
        options: those of ``write_examined``.
    """
    return write_examined(lambda examiner: map(examiner.examine, outputs), **options)


def write_examined(
    files: Callable[[Examiner], Iterable[Examined]],
    *,
    target: Path,
    site_root: Path,
    sources: Iterable[Path] = (),
    adopt: bool = False,
    wait_seconds: float = 10.0,
    durable: bool = True,
    approve: Callable[[], bool] = lambda: True,
    public: bool = True,
) -> WriteResult:
    """Makes the output folder hold these files, and nothing else of ours.

    Args:
        files: is given what compares files with the output folder, in as many processes as it likes, and returns what
            came of every file of the site.
        target: the output folder; absolute. Made if missing.
        site_root: the site's folder; absolute. Messages name paths relative to it.
        sources: absolute files and folders that the site is made from; the output folder may not touch them.
        adopt: take over a folder that no build wrote: files with the path of an output are replaced, all else stays.
        wait_seconds: how long to wait for another build of the same folder.
        durable: survive a power cut too. A preview can do without.
        approve: asked once, after the last output and before the first change: publish this?
        public: nothing in it is meant for the writers alone; if something is, the folder says so.

    Returns:
        what was done; problems of the folder and the disk are diagnostics in it, not exceptions.
    """
    try:
        with writing(os.fspath(target)):
            place = find_place(target, site_root=site_root, sources=sources)
        with locked(place.work, wait_seconds=wait_seconds, shown=place.shown):
            return _write(files, place=place, adopt=adopt, durable=durable, approve=approve, public=public)
    except RefusedError as refusal:
        return WriteResult(published=False, diagnostics=refusal.diagnostics)


def _write(
    files: Callable[[Examiner], Iterable[Examined]],
    *,
    place: Place,
    adopt: bool,
    durable: bool,
    approve: Callable[[], bool],
    public: bool,
) -> WriteResult:
    with writing(place.shown):
        finished_earlier = _finish_earlier(place)
        ground = survey(place, adopt=adopt)
    stage = Stage(place)
    try:
        for file in files(Examiner(place=place, ground=ground, adopt=adopt)):
            stage.take(file)
        if stage.problems:
            raise RefusedError(*stage.problems)
        if not approve():
            return WriteResult(published=False, finished_earlier=finished_earlier)
        with writing(place.shown):
            plan = plan_changes(
                wanted=stage.wanted, changed=stage.changed, owned=ground.owned, present=ground.files.keys()
            )
            manifest = to_bytes(stage.wanted, public=public)
            exchanged = _publish(stage, plan, manifest, place=place, ground=ground, durable=durable)
    finally:
        # What a journal speaks of is for the next build to finish; what it does not is of no use to anybody.
        if not place.work.journal.exists():
            shutil.rmtree(place.work.new, ignore_errors=True)
    return WriteResult(
        published=True,
        written=tuple(sorted(stage.changed)),
        deleted=plan.deleted,
        unchanged=len(stage.wanted) - len(stage.changed),
        exchanged=exchanged,
        finished_earlier=finished_earlier,
        records=stage.wanted,
        modified=stage.modified,
        before=None if exchanged or plan.deleted else ground.tree,
    )


def _finish_earlier(place: Place) -> bool:
    """Finishes killed builds: of this work folder, and of one inside that was used while the folder was a volume."""
    inside = Work(folder=place.target / WORK_INSIDE)
    found = False
    for work in dict.fromkeys((place.work, inside)):
        try:
            found |= finish(work, place.target)
        except DamagedJournalError as error:
            raise RefusedError(problem("output-list-damaged", os.fspath(work.journal))) from error
    if place.work != inside and inside.folder.exists():
        shutil.rmtree(inside.folder)
    return found


def _publish(stage: Stage, plan: Plan, manifest: bytes, *, place: Place, ground: Ground, durable: bool) -> bool:
    """Makes the planned changes; whether the whole tree was put in place at once."""
    if not plan.steps and _is_listed(place, manifest):
        return False
    fs.write_new(place.work.new / MANIFEST, manifest)
    if ground.empty and place.beside:
        put_in_place(place.work, place.target, durable=durable)
        return True
    if not plan.small and place.beside and _exchanged(stage, plan, place=place, ground=ground, durable=durable):
        return True
    change_one_by_one(
        (*plan.steps, Step(verb=Verb.WRITE, path=MANIFEST)),
        work=place.work,
        target=place.target,
        durable=durable,
    )
    return False


def _is_listed(place: Place, manifest: bytes) -> bool:
    path = place.target / MANIFEST
    return path.is_file() and fs.read_bytes(path) == manifest


def _exchanged(stage: Stage, plan: Plan, *, place: Place, ground: Ground, durable: bool) -> bool:
    leaving = {*stage.changed, *plan.deleted}
    try:
        exchange_trees(
            place.work,
            place.target,
            keep=sorted((ground.files.keys() | ground.specials) - leaving),
            folders=sorted(ground.foreign_folders),
            durable=durable,
        )
    except fs.ExchangeUnsupportedError:
        return False
    return True
