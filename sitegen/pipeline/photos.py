"""Photos in the story: measured before pages are made, made smaller once it is known which are shown."""

from collections.abc import Iterable, Iterator, Mapping

from sitegen.diagnostics import Diagnostic
from sitegen.media.photo_cache import PhotoCache
from sitegen.media.photo_tasks import MeasureTask, PhotoTask, make_derivatives, measure_photo, measured_before
from sitegen.model.output import Output, OutputKind
from sitegen.model.photo import Box, PhotoInfo
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import Site
from sitegen.pipeline.order import Order, Stage
from sitegen.pool import map_in_order
from sitegen.read.discover import Discovered
from sitegen.render.photos import derivatives
from sitegen.render.sources import Sources

FOLDER = "photos"


def measured_photos(site: Site, found: Discovered, order: Order) -> tuple[dict[str, PhotoInfo], list[Diagnostic]]:
    """Every photo that the site shows, by path; those that cannot be shown are missing and reported."""
    tasks = [
        MeasureTask(
            path=order.root / found.on_disk(path),
            source=path,
            faces=faces,
            settings=site.config.photos,
            cache=order.cache / FOLDER,
        )
        for path, faces in sorted(_shown(site).items())
    ]
    photos: dict[str, PhotoInfo] = {}
    problems: list[Diagnostic] = []
    known = [measured_before(task) for task in tasks]
    new = [task for task, measured in zip(tasks, known, strict=True) if measured is None]
    fresh = map_in_order(measure_photo, new, order.jobs, heavy=True)
    for done, (task, before) in enumerate(zip(tasks, known, strict=True), 1):
        order.observe(Stage.MEASURE, done, len(tasks))
        measured = before or next(fresh)
        problems += measured.diagnostics
        if measured.info:
            photos[task.source] = measured.info
    return photos, problems


def _shown(site: Site) -> dict[str, tuple[Box, ...]]:
    """The photos of texts and covers, with the faces that have to be hidden in them, whoever wrote that down."""
    paths = {path for path in site.photo_paths.values() if path}
    owners: Iterable[Report | StandingPage] = (*site.reports, *site.pages)
    hidden: dict[str, tuple[Box, ...]] = {}
    for owner in owners:
        paths |= {owner.cover} - {""}
        for path, facts in owner.photos.items():
            hidden[path] = tuple(dict.fromkeys((*hidden.get(path, ()), *facts.faces)))
    return {path: hidden.get(path, ()) for path in paths}


def photo_copies(sources: Sources, found: Discovered, order: Order, problems: list[Diagnostic]) -> Iterator[Output]:
    """The smaller copies of every photo, one at a time; what went wrong is added to ``problems``."""
    settings, photos = sources.site.config.photos, sources.photos
    tasks = [
        PhotoTask(
            path=order.root / found.on_disk(path),
            jobs=derivatives(photo, settings),
            settings=settings,
            cache=order.cache / FOLDER,
        )
        for path, photo in _once(photos).items()
    ]
    cache = PhotoCache(folder=order.cache / FOLDER)
    for done, made in enumerate(map_in_order(make_derivatives, tasks, order.jobs, heavy=True), 1):
        order.observe(Stage.PHOTOS, done, len(tasks))
        problems += made.diagnostics
        for copy, key in made.keys:
            data = cache.get(key)
            if data is None:  # damaged since it was made: made again, which can only happen to a few
                data = _again(tasks[done - 1], key, cache)
            yield Output(path=copy.address.removeprefix("/"), data=data, kind=OutputKind.MEDIA)


def photo_owners(sources: Sources) -> dict[str, str]:
    """For the path of each smaller copy, the photo that it is a copy of."""
    return {
        copy.address.removeprefix("/"): path
        for path, photo in _once(sources.photos).items()
        for copy in derivatives(photo, sources.site.config.photos)
    }


def photo_copy(path: str, photo: str, sources: Sources, found: Discovered, order: Order) -> bytes | Diagnostic | None:
    """One smaller copy of a photo, by its path in the output; or why there is none."""
    settings = sources.site.config.photos
    cache = PhotoCache(folder=order.cache / FOLDER)
    jobs = derivatives(sources.photos[photo], settings)
    task = PhotoTask(path=order.root / found.on_disk(photo), jobs=jobs, settings=settings, cache=cache.folder)
    made = make_derivatives(task)
    for copy, key in made.keys:
        if copy.address == f"/{path}":
            return cache.get(key) or _again(task, key, cache)
    return next(iter(made.diagnostics), None)


def _once(photos: Mapping[str, PhotoInfo]) -> dict[str, PhotoInfo]:
    """Photos without those that are the same picture at another path."""
    return {photo.source: photo for photo in {photo.digest: photo for photo in photos.values()}.values()}


def _again(task: PhotoTask, key: str, cache: PhotoCache) -> bytes:
    make_derivatives(task)
    data = cache.get(key)
    if data is None:
        raise OSError(f"{cache.folder} does not keep what is written into it")
    return data
