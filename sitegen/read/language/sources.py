"""The prose of a file of which nothing was read yet: its front matter or YAML is looked at first."""

from sitegen import located_yaml
from sitegen.read.frontmatter import split
from sitegen.read.language.prose import Line, prose


def prose_of(text: str, file: str) -> tuple[Line, ...]:
    """The prose of a document or YAML file, by the ending of its name.

    Args:
        text: the whole file, repaired.
        file: path, relative to the site's root.
    """
    if file.endswith((".yaml", ".yml")):
        node = located_yaml.load(text, file).value
        return prose(text, file, node if isinstance(node, located_yaml.Mapping) else None)
    return prose(text, file, split(text, file).node)
