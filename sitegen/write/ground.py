"""What is in the output folder before the build: what is ours, what is somebody else's, and what is in the way.

A listing of the disk and the last build's manifest come in. Nothing is changed here.
"""

import os
from functools import cached_property

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.values import Struct, field
from sitegen.write.manifest import MANIFEST, DamagedManifestError, Record, read_manifest
from sitegen.write.place import WORK_INSIDE, Place
from sitegen.write.plan import folders_above
from sitegen.write.refusal import RefusedError, problem


class Ground(Struct, frozen=True, kw_only=True, dict=True):
    """The output folder as it was found. Has no slots, for what is asked of it is worked out once.

    Attributes:
        owned: what the last build wrote, whether it is still there or not.
        files: the regular files that are there, with their sizes in bytes; not the manifest.
        modified: when each of them was changed, in nanoseconds, as the disk says.
        specials: symbolic links that stay inside, pipes, sockets: never ours.
        folders: all folders that are there.
        ours: a build wrote it before.
        tree: all of that as the disk said it.
    """

    owned: dict[str, Record]
    files: dict[str, int]
    modified: dict[str, int] = field(default_factory=dict)
    specials: frozenset[str]
    folders: frozenset[str]
    ours: bool
    tree: fs.Tree = field(default_factory=fs.Tree)

    @property
    def empty(self) -> bool:
        """Nothing is there at all."""
        return not (self.ours or self.files or self.specials or self.folders)

    @cached_property
    def foreign(self) -> frozenset[str]:
        """Files and specials that no build wrote."""
        return frozenset(self.files.keys() - self.owned.keys()) | self.specials

    @cached_property
    def foreign_folders(self) -> frozenset[str]:
        """Folders that no build made: nothing of ours is anywhere below them."""
        return self.folders - {above for path in self.owned for above in folders_above(path)}

    @cached_property
    def _kept_folders(self) -> frozenset[str]:
        kept = self.foreign | self.foreign_folders
        return self.foreign_folders | {above for path in kept for above in folders_above(path)}

    def blocks(self, path: str) -> bool:
        """Whether somebody else's link, folder or file makes it impossible to put a file at this path.

        Somebody else's regular file at the very path does not: it could be replaced, if that is asked for.
        """
        return (
            path in self.specials
            or (path in self.folders and path in self._kept_folders)
            or any(above in self.foreign for above in folders_above(path))
        )


def survey(place: Place, *, adopt: bool) -> Ground:
    """Looks at the output folder.

    Args:
        place: where it is.
        adopt: it is ours even if no manifest says so.

    Raises:
        RefusedError: it is not ours, its manifest cannot be read, or a link in it leads out of it.
        OSError: it cannot be listed.
    """
    if not place.target.exists():
        return Ground(owned={}, files={}, specials=frozenset(), folders=frozenset(), ours=False)
    tree = fs.walk_files(place.target, skip={WORK_INSIDE})
    if tree.links_outside:
        raise RefusedError(*(_link_problem(place, path) for path in tree.links_outside))
    owned = _owned(place, adopt=adopt)
    ground = Ground(
        owned=owned or {},
        files={file.path: file.size for file in tree.files if file.path != MANIFEST},
        modified={file.path: file.modified for file in tree.files},
        specials=frozenset((*tree.links_inside, *tree.others)) - {MANIFEST},
        folders=frozenset(tree.folders),
        ours=owned is not None,
        tree=tree,
    )
    if not (ground.ours or ground.empty or adopt):
        example = min(ground.foreign | ground.foreign_folders)
        raise RefusedError(problem("output-not-ours", place.shown, example=example))
    return ground


def _owned(place: Place, *, adopt: bool) -> dict[str, Record] | None:
    try:
        return read_manifest(place.target)
    except DamagedManifestError as error:
        if adopt:
            return None
        raise RefusedError(problem("output-list-damaged", place.show(MANIFEST))) from error


def _link_problem(place: Place, path: str) -> Diagnostic:
    destination = os.fspath((place.target / path).readlink())
    return problem("output-link-outside", place.show(path), destination=destination)
