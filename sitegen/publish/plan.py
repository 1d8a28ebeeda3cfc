"""What has to be done on a target: computed from two lists, before anything is touched. Pure.

In come what the target's manifest says and what the site is now; out goes a ``Plan``. Its steps are in the order in
which they have to be carried out: a page never appears before what it needs, and nothing is deleted before everything
else is in place.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sitegen.model.output import OutputKind
from sitegen.publish.manifest import Entry, Manifest, by_path
from sitegen.values import Struct

_EMPTY = Manifest()
_UNVEILED_BY_ENTRY = (".pf_fragment", ".pf_index", ".pf_meta")
"""Parts of the search index whose names change with their content; ``pagefind-entry.json`` leads to them."""


class Stage(StrEnum):
    """The groups of a publication in their order. The next one begins only when the one before is complete."""

    ASSETS = "assets"
    MEDIA = "media"
    PAGES = "pages"
    FEEDS = "feeds"


_STAGE_OF = {
    OutputKind.ASSET: Stage.ASSETS,
    OutputKind.MEDIA: Stage.MEDIA,
    OutputKind.PAGE: Stage.PAGES,
    OutputKind.FEED: Stage.FEEDS,
}


class Group(Struct, frozen=True, kw_only=True):
    """Files that may be put in any order among themselves, also at the same time.

    Attributes:
        new: paths that were not published before.
        changed: paths whose content is another.
        headers: paths whose content is the same and whose headers are others.
    """

    stage: Stage
    new: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    headers: tuple[Entry, ...] = ()

    @property
    def puts(self) -> tuple[Entry, ...]:
        """All that has to be put, sorted by path."""
        return tuple(sorted((*self.new, *self.changed, *self.headers), key=lambda entry: entry.path))


class Plan(Struct, frozen=True, kw_only=True):
    """All that a publication does.

    Attributes:
        before: what the target's manifest says now; an empty one for a first publication.
        after: what it will say when everything is done.
        groups: the four stages in their order; some may be empty.
        deletes: what goes at the end; only paths that ``before`` lists.
        unchanged: how many files stay as they are.
    """

    before: Manifest
    after: Manifest
    groups: tuple[Group, ...]
    deletes: tuple[str, ...]
    unchanged: int

    @property
    def puts(self) -> tuple[Entry, ...]:
        """All that has to be put, in order."""
        return tuple(entry for group in self.groups for entry in group.puts)

    @property
    def nothing_to_do(self) -> bool:
        """The target has exactly what the site is: not a single write is needed."""
        return not (self.puts or self.deletes or self.before.pending)

    @property
    def missed(self) -> tuple[str, ...]:
        """Deletions that readers may notice: all but those of assets, which only pages ask for."""
        kinds = {path: entry.kind for path, entry in (*self.before.entries.items(), *self.before.leaving.items())}
        return tuple(path for path in self.deletes if kinds.get(path) is not OutputKind.ASSET)


def make_plan(before: Manifest | None, site: Iterable[Entry], *, number: int | None = None) -> Plan:
    """Compares the site with what was published.

    Args:
        before: the target's manifest; None if nothing was ever published there.
        site: every file of the site as this target wants it.
        number: of the publication, if it is not simply the next one.
    """
    before = before or _EMPTY
    entries = by_path(site)
    groups = tuple(_group(stage, entries, before) for stage in Stage)
    puts = sum(len(group.puts) for group in groups)
    changed = puts or before.entries.keys() - entries.keys()
    leaving = _leaving(before, before.entries if changed else before.leaving, entries)
    return Plan(
        before=before,
        after=Manifest(number=before.number + 1 if number is None else number, entries=entries, leaving=leaving),
        groups=groups,
        deletes=tuple(sorted(before.ours - entries.keys() - leaving.keys())),
        unchanged=len(entries) - puts,
    )


def _leaving(before: Manifest, there: Mapping[str, Entry], entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """The assets of a list that the site does not need. Photos never stay: they may have been taken down."""
    return {
        path: entry
        for path, entry in there.items()
        if path not in entries and path not in before.pending and entry.kind is OutputKind.ASSET
    }


def _group(stage: Stage, entries: Mapping[str, Entry], before: Manifest) -> Group:
    new: list[Entry] = []
    changed: list[Entry] = []
    headers: list[Entry] = []
    for path, entry in entries.items():
        if stage_of(entry) is not stage:
            continue
        old = before.entries.get(path) or before.leaving.get(path)
        if path in before.pending or (old is not None and not old.same_content(entry)):
            changed.append(entry)
        elif old is None:
            new.append(entry)
        elif old.headers != entry.headers:
            headers.append(entry)
    return Group(stage=stage, new=tuple(new), changed=tuple(changed), headers=tuple(headers))


def stage_of(entry: Entry) -> Stage:
    """When a file is put."""
    hidden_until_named = entry.path.removesuffix(".gz").endswith(_UNVEILED_BY_ENTRY)
    return Stage.MEDIA if hidden_until_named else _STAGE_OF[entry.kind]
