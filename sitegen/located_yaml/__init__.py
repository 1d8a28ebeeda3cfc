"""YAML as a tree of our own, in which every key and value knows where a person wrote it.

In comes text, out goes a frozen tree and every mistake found on the way. The only user of PyYAML, and a narrower YAML
than PyYAML's: what surprises people (``no`` as a boolean, ``12:30`` as a number) is text here, and what serves only
programmers or attackers (anchors, aliases, merge keys, tags) is refused. Never knows which keys a file should have.
"""

from sitegen.located_yaml.loading import Loaded, load
from sitegen.located_yaml.nodes import Mapping, Node, Pair, Scalar, Sequence
from sitegen.located_yaml.paths import key_location, locate, nearest, plain

__all__ = [
    "Loaded",
    "Mapping",
    "Node",
    "Pair",
    "Scalar",
    "Sequence",
    "key_location",
    "load",
    "locate",
    "nearest",
    "plain",
]
