"""What a build changed, compared with an earlier one: which pages, and how many other files. Pure."""

from collections.abc import Iterable, Mapping

from sitegen.model.output import OutputKind
from sitegen.values import Struct, field
from sitegen.write.manifest import Record


class Change(Struct, frozen=True, kw_only=True):
    """What happened to the files of one kind. Paths are sorted."""

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


class Comparison(Struct, frozen=True, kw_only=True):
    """Pages, by their addresses (``/ar/reports/rome/``), and all other files."""

    pages: Change = field(default_factory=Change)
    others: Change = field(default_factory=Change)


def compare(before: Mapping[str, Record], after: Mapping[str, Record]) -> Comparison:
    """What was done to the files of a site."""
    pages = {path for path, record in {**before, **after}.items() if record.kind is OutputKind.PAGE}
    everything = before.keys() | after.keys()
    return Comparison(pages=_change(pages, before, after), others=_change(everything - pages, before, after))


def _change(paths: Iterable[str], before: Mapping[str, Record], after: Mapping[str, Record]) -> Change:
    known = tuple(paths)
    both = [path for path in known if path in before and path in after]
    changed = [path for path in both if before[path].sha256 != after[path].sha256]
    return Change(
        changed=_addresses(changed),
        added=_addresses(path for path in known if path not in before),
        removed=_addresses(path for path in known if path not in after),
        unchanged=len(both) - len(changed),
    )


def _addresses(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in paths))
