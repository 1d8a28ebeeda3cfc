"""From a tree to plain Python values for a validator, and from the validator's answers back to places in the file."""

from sitegen.diagnostics import Location
from sitegen.located_yaml.nodes import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]

#: How pydantic ends the path of a complaint about a key itself.
_KEY = "[key]"


def plain(node: Node) -> object:
    """The tree as dict, list, str, int, float, bool and None."""
    match node:
        case Mapping(pairs=pairs):
            return {pair.key: plain(pair.value) for pair in pairs}
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Scalar(value=value):
            return value


def locate(node: Node, path: Path) -> Location:
    """The nearest place to a validator's path: that of the value, or of what should have held it.

    Steps that lead nowhere are passed over: a missing key, or the name of a union's branch, which validators put
    into their paths. A path that ends in ``[key]`` means the key, not its value.
    """
    value, key = _walk(node, path)
    return key if key is not None and path[-1] == _KEY else value.location


def nearest(node: Node, path: Path) -> Node:
    """The node at a path, or the last one on the way there."""
    return _walk(node, path)[0]


def key_location(node: Node, path: Path) -> Location:
    """The place of the key that a path ends with, or the nearest place there is (list items have no key)."""
    value, key = _walk(node, path)
    return key if key is not None else value.location


def _walk(node: Node, path: Path) -> tuple[Node, Location | None]:
    key: Location | None = None
    for step in path:
        if isinstance(node, Mapping) and (pair := node.find(str(step))) is not None:
            node, key = pair.value, pair.key_location
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node, key = node.items[step], None
    return node, key
