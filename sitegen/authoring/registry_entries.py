"""A new entry at the end of a registry file, which stays otherwise what it is, byte for byte. Pure."""

from collections.abc import Mapping
from string import Template

from sitegen.located_yaml.words import yaml_text

#: Values that are numbers, or names of entries: written as they are.
AS_THEY_ARE = frozenset({"id", "lat", "lon"})


def appended(file: bytes, archetype: str, values: Mapping[str, str]) -> bytes:
    """The file with one more entry.

    Args:
        file: the whole file; empty if there is none yet. Its line ends are kept.
        archetype: of the entry, with ``$name`` placeholders.
        values: for them.

    Raises:
        KeyError: the archetype asks for something else.
    """
    written = {name: value if name in AS_THEY_ARE else yaml_text(value) for name, value in values.items()}
    entry = Template(archetype).substitute(written).strip("\n") + "\n"
    end = b"\r\n" if b"\r\n" in file else b"\n"
    before = b"" if not file.strip() else (b"" if file.endswith(b"\n") else end) + end
    return file + before + entry.encode().replace(b"\n", end)
