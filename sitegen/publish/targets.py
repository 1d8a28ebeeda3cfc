"""Opens the target that config.yaml describes: the table of all kinds of targets."""

from collections.abc import Callable
from typing import Any

from sitegen.model.publishing import DirectoryPlace, GitPlace, ObjectStorePlace, Place, SshPlace
from sitegen.publish.directory import Directory
from sitegen.publish.folder_store import FolderStore
from sitegen.publish.git_branch import GitBranch
from sitegen.publish.key_by_key import KeyByKey
from sitegen.publish.object_store_problems import library_missing
from sitegen.publish.ssh_in_place import SshInPlace
from sitegen.publish.ssh_releases import SshReleases
from sitegen.publish.target import LastingError, Target, World


def _directory(place: DirectoryPlace, world: World) -> Target:
    folder = (world.root / place.path).resolve()
    if place.releases:
        return Directory(folder, keep=place.keep, compress=place.compress)
    return KeyByKey(FolderStore(folder, compress=place.compress), world, keep=place.keep > 0)


def _ssh(place: SshPlace, world: World) -> Target:
    return SshReleases(place, world) if place.releases else SshInPlace(place, world)


def _object_store(place: ObjectStorePlace, world: World) -> Target:
    try:
        from sitegen.publish.object_store_client import open_object_store  # noqa: PLC0415  its library is an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "obstore":
            raise
        raise LastingError(library_missing(place.shown)) from error
    return KeyByKey(open_object_store(place, world.environment), world, keep=place.keep)


TARGETS: dict[type, Callable[[Any, World], Target]] = {
    DirectoryPlace: _directory,
    GitPlace: GitBranch,
    SshPlace: _ssh,
    ObjectStorePlace: _object_store,
}


def open_target(place: Place, world: World) -> Target:
    """The target at a place. Asks nobody and changes nothing yet.

    Raises:
        TargetError: what is needed for it is not on this machine, or not in the environment.
    """
    return TARGETS[type(place)](place, world)
