"""Values on one line, as they could stand in YAML, for messages: ``[saida, tripoli]``, ``{ar: …, en: …}``."""

from sitegen.located_yaml import Mapping, Node, Scalar, Sequence

_LONGEST = 60


def flow(value: object) -> str:
    """A value in YAML's one-line form, cut after about 60 characters. Takes plain values and nodes."""
    text = " ".join(_whole(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _whole(value: object) -> str:
    match value:
        case Scalar(raw=raw):
            return raw
        case Sequence(items=items):
            return _whole(list(items))
        case Mapping(pairs=pairs):
            return _whole({pair.key: pair.value for pair in pairs})
        case dict():
            return "{" + ", ".join(f"{key}: {_whole(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(_whole(item) for item in value) + "]"
        case _:
            return str(value)


def node_at(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at a path, or the nearest one above it."""
    for step in path:
        if isinstance(node, Mapping) and (pair := node.find(str(step))) is not None:
            node = pair.value
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node
