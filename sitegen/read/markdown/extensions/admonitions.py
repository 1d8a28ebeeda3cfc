"""Notes set apart from the text: ``!!! note``, ``!!! ملاحظة`` or ``!!! note "its title"``.

A note without a title gets the title of its kind in the document's language. What is no known kind is a plain note with
the word itself as its title, so that a word in any script is never a class.
"""

import re
from types import MappingProxyType
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

from sitegen.lang.language import Lang

TITLES: Final = MappingProxyType(
    {
        "note": {Lang.EN: "Note", Lang.AR: "ملاحظة"},
        "tip": {Lang.EN: "Tip", Lang.AR: "نصيحة"},
        "important": {Lang.EN: "Important", Lang.AR: "مهم"},
        "warning": {Lang.EN: "Warning", Lang.AR: "تحذير"},
        "caution": {Lang.EN: "Caution", Lang.AR: "تنبيه"},
    }
)
"""The kinds of notes. Each is a class of its own: ``<div class="admonition tip">``."""

_KINDS: Final = {word.casefold(): kind for kind, words in TITLES.items() for word in [kind, *words.values()]}


class Notes(AdmonitionProcessor):
    """Knows the kinds of notes and their titles in one language."""

    def __init__(self, md: Markdown, lang: Lang) -> None:
        """Takes the language of the documents."""
        super().__init__(md.parser)
        self._lang = lang

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The class and the title of a note; no title if an empty one was written."""
        words, title = match.group(1), match.group(2)
        first, *classes = words.split()
        kind = _KINDS.get(words.casefold()) or _KINDS.get(first.casefold())
        if title is None:
            title = TITLES[kind][self._lang] if kind else words
        extra = [name.lower() for name in classes if kind and name.isascii()]
        return " ".join([kind or "note", *extra]), title or None


class Admonitions(Extension):
    """Registers ``Notes``."""

    def __init__(self, lang: Lang) -> None:
        """Takes the language of the documents."""
        super().__init__()
        self._lang = lang

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        md.parser.blockprocessors.register(Notes(md, self._lang), "admonition", 105)
