"""From a finished output folder to a target: reads the build's own list, opens the target, looks, and publishes."""

from collections.abc import Callable
from pathlib import Path

from sitegen.diagnostics import Diagnostic
from sitegen.diagnostics.judgement import has_errors, judge
from sitegen.model.config import Config
from sitegen.model.publishing import PublishTarget
from sitegen.publish.discretion import discreet
from sitegen.publish.manifest import Entry
from sitegen.publish.preflight import Departure, preflight
from sitegen.publish.problems import no_output
from sitegen.publish.publishing import Ending, Result, Wish, publish
from sitegen.publish.shelf import Shelf
from sitegen.publish.target import TargetError, Tell, World
from sitegen.publish.targets import open_target
from sitegen.values import Struct, replace
from sitegen.write.manifest import DamagedManifestError, read_manifest


class Dispatch(Struct, frozen=True, kw_only=True):
    """What has to be published, where, and how.

    Attributes:
        output: the finished output folder; absolute.
        shown: the same as messages name it.
        strict: a warning stops it too.
        look: what looks at every file that would go out; nothing does, unless it is named.
    """

    config: Config
    settings: PublishTarget
    output: Path
    shown: str
    wish: Wish
    strict: bool = False
    look: Callable[[Departure, Path, str], list[Diagnostic]] = lambda _departure, _output, _shown: []


def publish_output(dispatch: Dispatch, world: World, tell: Tell) -> Result:
    """Publishes what is in the output folder, or for a rollback what was published before."""
    result = _publish(dispatch, world, tell)
    place = dispatch.settings.location
    found = (discreet(problem, world.environment) for problem in result.diagnostics)
    placed = (replace(each, location=place) if _says_only_the_file(each, place.file) else each for each in found)
    return replace(result, diagnostics=tuple(placed))


def _says_only_the_file(problem: Diagnostic, file: str) -> bool:
    return problem.location.file == file and not problem.location.line


def _publish(dispatch: Dispatch, world: World, tell: Tell) -> Result:
    try:
        target = open_target(dispatch.settings.place, world)
    except TargetError as error:
        return Result(ending=Ending.REFUSED, diagnostics=(error.diagnostic,))
    if dispatch.wish.go_back:
        return publish(target, (), _nothing, dispatch.wish, world, tell)
    shelf = _shelf(dispatch)
    if shelf is None:
        return Result(ending=Ending.REFUSED, diagnostics=(no_output(dispatch.shown),))
    entries = shelf.entries(headers=target.keeps_headers, compress=target.compress)
    departure = Departure(
        config=dispatch.config, settings=dispatch.settings, target=target, entries=entries, load=shelf.load
    )
    found = tuple(shelf.changed()) or (*preflight(departure), *_looked_at(dispatch, departure))
    if has_errors(judge(found, dispatch.config.checks), strict=dispatch.strict):
        return Result(ending=Ending.REFUSED, diagnostics=found)
    result = publish(target, entries, shelf.load, dispatch.wish, world, tell)
    return replace(result, diagnostics=(*found, *result.diagnostics))


def _looked_at(dispatch: Dispatch, departure: Departure) -> list[Diagnostic]:
    try:
        return dispatch.look(departure, dispatch.output, dispatch.shown)
    except TargetError as error:
        return [error.diagnostic]


def _shelf(dispatch: Dispatch) -> Shelf | None:
    try:
        records = read_manifest(dispatch.output)
    except DamagedManifestError:
        return None
    if not records:
        return None
    entries = (
        Entry(path=path, size=record.size, sha256=record.sha256, kind=record.kind) for path, record in records.items()
    )
    return Shelf(dispatch.output, entries, dispatch.shown)


def _nothing(entry: Entry) -> bytes:
    raise AssertionError(f"a rollback brings its own bytes: {entry.path}")
