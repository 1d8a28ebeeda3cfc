"""Which files a report's photos are. Says what is wrong with a name that is no photo of the site."""

import posixpath
from collections.abc import Collection

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest
from sitegen.model.facts import PhotoFacts, SharedFacts
from sitegen.resolve.paths import beside


def photo_facts(facts: SharedFacts, files: Collection[str]) -> tuple[dict[str, PhotoFacts], tuple[Diagnostic, ...]]:
    """What is known about photos, by path relative to the site's root."""
    photos: dict[str, PhotoFacts] = {}
    problems: list[Diagnostic] = []
    for name, photo in (facts.photos.value if facts.photos else {}).items():
        path, problem = find_photo(name, photo.location, files)
        if path:
            photos[path] = photo
        if problem:
            problems.append(problem)
    return photos, tuple(problems)


def cover_of(facts: SharedFacts, files: Collection[str]) -> tuple[str, tuple[Diagnostic, ...]]:
    """The path of the lead photo relative to the site's root; empty if there is none."""
    if facts.cover is None:
        return "", ()
    path, problem = find_photo(facts.cover.value, facts.cover.location, files)
    return path, (problem,) if problem else ()


def find_photo(written: str, location: Location, files: Collection[str]) -> tuple[str, Diagnostic | None]:
    """The path of a photo relative to the site's root, or an empty string and what is wrong with it."""
    path = beside(location.file, written)
    if path is None:
        return "", Diagnostic(
            code="photo-outside", location=location, args={"photo": written, "name": posixpath.basename(written)}
        )
    if path in files:
        return path, None
    folder = path.rpartition("/")[0] + "/"
    args = {"photo": written, "path": path}
    nearby = [file.removeprefix(folder) for file in files if file.startswith(folder) and is_photo(file)]
    if suggestion := closest(path.removeprefix(folder), sorted(nearby)):
        args["suggestion"] = suggestion
    return "", Diagnostic(code="photo-missing", location=location, args=args)


def is_photo(path: str) -> bool:
    """True for the names of photos that sitegen can make smaller."""
    return path.lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff"))
