"""What the disk says of some folders and all that is below them, asked once for all who want to know.

In come paths; out go names, and the stamps of files. Looks at no content. A site has 50,000 files: to ask the disk
about each of them again takes longer than making a page.
"""

import os
from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from sitegen.encoding import digest
from sitegen.fs import Stamp, Tree, stamped
from sitegen.values import Struct


class Listing(Struct, frozen=True, kw_only=True, dict=True):
    """What was found. Has no slots, for what is asked of it is worked out once.

    Attributes:
        files: everything but folders, by absolute path. Where a link leads to a file, it is the file's stamp.
        folders: absolute paths.
        plain: there is nothing but files and folders, no links and no pipes.
    """

    files: Mapping[str, Stamp]
    folders: tuple[str, ...]
    plain: bool

    @cached_property
    def digest(self) -> bytes:
        """Changes whenever a file or folder comes, goes or changes."""
        return digest((sorted(self.files.items()), sorted(self.folders)))

    @cached_property
    def names(self) -> bytes:
        """Changes whenever a file comes or goes."""
        return digest(sorted(self.files))

    def below(self, root: Path, skip: Container[str]) -> Tree:
        """The names of the files below a folder, as ``fs.walk_names`` would say them of a plain listing."""
        start = f"{root}/"
        shown = {"": True}

        def is_shown(path: str) -> bool:
            if path not in shown:
                above, _, name = path.rpartition("/")
                shown[path] = name not in skip and is_shown(above)
            return shown[path]

        names = (path.removeprefix(start) for path in self.files if path.startswith(start))
        return Tree(names=tuple(sorted(filter(is_shown, names))))


def listing_of(paths: Iterable[Path], *, skip: Container[str] = ()) -> Listing:
    """Asks the disk; what is not there is left out.

    Args:
        paths: of files and folders; absolute.
        skip: names of entries that are left out with all they hold.

    Raises:
        OSError: a folder cannot be listed, or a link leads nowhere.
    """
    files: dict[str, Stamp] = {}
    folders: list[str] = []
    plain = True
    for path in paths:
        plain = plain and not path.is_symlink()
        if path.is_file():
            files[str(path)] = stamped(path.stat())
        waiting = [str(path)] if path.is_dir() else []
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.name in skip:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                        folders.append(entry.path)
                        continue
                    plain = plain and entry.is_file(follow_symlinks=False)
                    files[entry.path] = stamped(entry.stat())
    return Listing(files=files, folders=tuple(folders), plain=plain)
