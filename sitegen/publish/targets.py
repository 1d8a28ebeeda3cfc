"""Opens the target that config.yaml describes: the table of all kinds of targets."""

from collections.abc import Callable
from typing import Any

from sitegen.model.publishing import DirectoryPlace, GitPlace, Place, SshPlace
from sitegen.publish.directory import Directory
from sitegen.publish.folder_store import FolderStore
from sitegen.publish.git_branch import GitBranch
from sitegen.publish.key_by_key import KeyByKey
from sitegen.publish.ssh_in_place import SshInPlace
from sitegen.publish.ssh_releases import SshReleases
from sitegen.publish.target import Target, World


def _directory(place: DirectoryPlace, world: World) -> Target:
    folder = (world.root / place.path).resolve()
    if place.releases:
        return Directory(folder, keep=place.keep, compress=place.compress)
    return KeyByKey(FolderStore(folder, compress=place.compress), world, keep=place.keep > 0)


def _ssh(place: SshPlace, world: World) -> Target:
    return SshReleases(place, world) if place.releases else SshInPlace(place, world)


TARGETS: dict[type, Callable[[Any, World], Target]] = {
    DirectoryPlace: _directory,
    GitPlace: GitBranch,
    SshPlace: _ssh,
}


def open_target(place: Place, world: World) -> Target:
    """The target at a place. Asks nobody and changes nothing yet."""
    return TARGETS[type(place)](place, world)
