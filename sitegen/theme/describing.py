"""What a template says about itself: its head comment and its blocks.

In comes the text of a template, out goes what a designer needs to know of it. Never renders anything.
"""

import re

from sitegen.values import Struct

_HEAD = re.compile(r"\s*\{#(.*?)#\}", re.DOTALL)
_BLOCK = re.compile(r"\{%-?\s*block\s+(\w+)")
_EXTENDS = re.compile(r"""\{%-?\s*extends\s+["']([^"']+)""")
_WANTS = "Wants:"


class Description(Struct, frozen=True, kw_only=True):
    """What a template says about itself.

    Attributes:
        about: the sentences of its head comment; empty if it has none.
        wants: the variables that must be in scope where it is included, as its head comment names them.
        extends: the template that it extends; empty for none.
        blocks: those that it opens, in the order of the file, each once.
    """

    about: str
    wants: str
    extends: str
    blocks: tuple[str, ...]


def describe(text: str) -> Description:
    """Reads a template's head comment, ``{# What it is. Wants: teaser (Teaser), level #}``, and its blocks."""
    head = _HEAD.match(text)
    about, _, wants = (part.strip() for part in " ".join(head[1].split() if head else ()).partition(_WANTS))
    extends = _EXTENDS.search(text)
    return Description(
        about=about,
        wants=wants,
        extends=extends[1] if extends else "",
        blocks=tuple(dict.fromkeys(_BLOCK.findall(text))),
    )
