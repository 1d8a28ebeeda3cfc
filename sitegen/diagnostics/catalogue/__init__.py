"""Every code that sitegen can report. One table per area; a code stands in exactly one."""

from collections.abc import Mapping
from types import MappingProxyType

from sitegen.diagnostics.catalogue import files, layout, links, output, site, text, yaml
from sitegen.diagnostics.entry import Entry

_TABLES: tuple[tuple[Entry, ...], ...] = (
    files.ENTRIES,
    layout.ENTRIES,
    links.ENTRIES,
    output.ENTRIES,
    site.ENTRIES,
    text.ENTRIES,
    yaml.ENTRIES,
)

CATALOGUE: Mapping[str, Entry] = MappingProxyType({entry.code: entry for table in _TABLES for entry in table})
