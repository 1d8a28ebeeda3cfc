"""What came of writing a site."""

from collections.abc import Mapping

from sitegen.diagnostics import Diagnostic
from sitegen.fs import Tree
from sitegen.values import Struct, field
from sitegen.write.manifest import Record


class WriteResult(Struct, frozen=True, kw_only=True):
    """What was done.

    Attributes:
        published: the output folder now holds the new site. If not, it holds the old one.
        written: paths whose bytes changed, sorted.
        deleted: paths that no page owns any more, sorted.
        unchanged: how many files were there already, byte for byte.
        exchanged: the whole tree was put in place at once.
        finished_earlier: a killed build had left something, which was finished or cleaned first.
        records: every file of the site as it is now.
        modified: when each of them was changed, in nanoseconds, as the disk says.
        before: the output folder as it was found, if nothing but what was written is another one now.
        diagnostics: why the site was not published.
    """

    published: bool
    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0
    exchanged: bool = False
    finished_earlier: bool = False
    records: Mapping[str, Record] = field(default_factory=dict)
    modified: Mapping[str, int] = field(default_factory=dict)
    before: Tree | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
