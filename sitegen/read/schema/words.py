"""Words in both languages, as they stand in YAML: ``{ar: …, en: …}``, one of the two, or a plain text for both."""

from typing import ClassVar

from sitegen.lang.bidi import language_of
from sitegen.lang.language import Lang
from sitegen.model.text import Localized, Text
from sitegen.read.schema.base import Shorthand
from sitegen.read.schema.texts import Line


class Words(Shorthand):
    """Words in Arabic and English; a plain text means the same in both."""

    short: ClassVar[tuple[str, ...]] = ("ar", "en")

    ar: Line | None = None
    """In Arabic – بالعربية"""
    en: Line | None = None
    """In English – بالإنكليزية"""

    def localized(self) -> Localized:
        """The same as a value of the model."""
        if self.ar == self.en:
            text = self.ar or ""
            same = Text(value=text, lang=language_of(text, Lang.EN))
            return Localized(ar=same, en=same)
        return Localized(
            ar=None if self.ar is None else Text(value=self.ar, lang=Lang.AR),
            en=None if self.en is None else Text(value=self.en, lang=Lang.EN),
        )


def localized(words: Words | None) -> Localized | None:
    """The same for words that may be absent."""
    return None if words is None else words.localized()
