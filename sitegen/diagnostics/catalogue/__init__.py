"""Every code that sitegen can report. One table per area; a code stands in exactly one."""

from collections.abc import Mapping
from types import MappingProxyType

from sitegen.diagnostics.catalogue import (
    checks,
    drawing,
    fields,
    files,
    hosting,
    language,
    layout,
    links,
    markdown,
    messages,
    names,
    output,
    photos,
    publish,
    publish_config,
    publish_store,
    secrets,
    site,
    templates,
    text,
    theme,
    values,
    yaml,
)
from sitegen.diagnostics.entry import Entry

_TABLES: tuple[tuple[Entry, ...], ...] = (
    checks.ENTRIES,
    drawing.ENTRIES,
    fields.ENTRIES,
    files.ENTRIES,
    hosting.ENTRIES,
    language.ENTRIES,
    layout.ENTRIES,
    links.ENTRIES,
    markdown.ENTRIES,
    messages.ENTRIES,
    names.ENTRIES,
    output.ENTRIES,
    photos.ENTRIES,
    publish.ENTRIES,
    publish_config.ENTRIES,
    publish_store.ENTRIES,
    secrets.ENTRIES,
    site.ENTRIES,
    templates.ENTRIES,
    text.ENTRIES,
    theme.ENTRIES,
    values.ENTRIES,
    yaml.ENTRIES,
)

CATALOGUE: Mapping[str, Entry] = MappingProxyType({entry.code: entry for table in _TABLES for entry in table})
