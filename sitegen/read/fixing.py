"""What ``check --fix`` would change in the files of a site: the repairs that building does in memory, written down.

Nothing but repairs: a file that needs none keeps every byte.
"""

from collections.abc import Iterator
from pathlib import Path

from sitegen import fs
from sitegen.lang.language import Lang
from sitegen.read.decoding import decode
from sitegen.read.discover import discover
from sitegen.read.language import with_language_fixes
from sitegen.read.language.sources import prose_of
from sitegen.read.repair import repair
from sitegen.values import Struct


class FixedFile(Struct, frozen=True, kw_only=True):
    """A file that can be repaired. ``before`` and ``after`` are its text, ``path`` is relative to the site's root."""

    path: str
    disk_name: str
    before: str
    after: str


def fixable_files(root: Path, languages: tuple[Lang, ...]) -> Iterator[FixedFile]:
    """Every text file of the site whose repaired form differs from what is on the disk, in the order of paths."""
    found = discover(root, languages)
    paths = [
        *(document.path for document in found.documents),
        *(shared.path for shared in found.shared),
        *found.registries.values(),
        *(name for name in ("config.yaml",) if (root / name).is_file()),
    ]
    for path in sorted(paths):
        disk_name = found.on_disk(path)
        data = fs.read_bytes(root / disk_name)
        text, _ = decode(data, path)
        if text is None:
            continue  # said by every check; there is nothing safe to repair in it
        after = _repaired(text, path)
        if after.encode() != data:
            yield FixedFile(path=path, disk_name=disk_name, before=data.decode(), after=after)


# A repair can uncover another one, such as a tatweel between two letters of a Persian keyboard; two rounds were enough.
_MOST_ROUNDS = 5


def _repaired(text: str, path: str) -> str:
    """The text with all repairs: those that building does in memory, then those of writing.

    A repair of writing that building would take back (a comma in a list of YAML) is not done.
    """
    after = repair(text, path).text
    for _ in range(_MOST_ROUNDS):
        fixed = with_language_fixes(after, prose_of(after, path))
        if fixed == after or repair(fixed, path).text != fixed:
            break
        after = fixed
    return after
