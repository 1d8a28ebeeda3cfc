"""A whole file of YAML: its text, repaired, becomes a mapping with places. Never knows which keys it should have."""

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.read.problems import in_order
from sitegen.read.repair import repair
from sitegen.values import Struct


class YamlFile(Struct, frozen=True, kw_only=True):
    """What a YAML file holds. ``node`` is None if it cannot be read; a file without any value is an empty mapping.

    ``text`` is the whole file, repaired.
    """

    node: located_yaml.Mapping | None
    diagnostics: tuple[Diagnostic, ...]
    text: str = ""


def read_yaml(text: str, file: str) -> YamlFile:
    """Repairs and reads a file that should consist of names and values.

    Args:
        text: the whole file.
        file: its path relative to the site's root.

    Returns:
        its mapping; the codes are those of ``repair`` and ``located_yaml``, and ``file-not-mapping``.
    """
    repaired = repair(text, file)
    loaded = located_yaml.load(repaired.text, file)
    problems = in_order((*repaired.diagnostics, *loaded.diagnostics))
    node = loaded.value
    if node is None or (isinstance(node, located_yaml.Scalar) and node.value is None):
        broken = bool(loaded.diagnostics)
        empty = located_yaml.Mapping(pairs=(), location=Location(file=file))
        return YamlFile(node=None if broken else empty, diagnostics=problems, text=repaired.text)
    if isinstance(node, located_yaml.Mapping):
        return YamlFile(node=node, diagnostics=problems, text=repaired.text)
    return YamlFile(node=None, diagnostics=(*problems, Diagnostic(code="file-not-mapping", location=node.location)))
