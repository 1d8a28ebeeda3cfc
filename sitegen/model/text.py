"""Words that know their language, so that a template can always mark them up right."""

from sitegen.lang.language import Lang
from sitegen.values import Struct


class Text(Struct, frozen=True, kw_only=True):
    """A plain string (no markup) and the language it is written in."""

    value: str
    lang: Lang

    def __str__(self) -> str:
        """The words alone."""
        return self.value


class Localized(Struct, frozen=True, kw_only=True):
    """The same thing said in both languages, or in one. At least one of the two is present.

    A plain string in YAML means "the same in both": then both fields hold the same ``Text``, whose language is the
    one its letters are in.
    """

    ar: Text | None = None
    en: Text | None = None

    def get(self, lang: Lang) -> Text | None:
        """What was written for this language, or None."""
        return self.ar if lang is Lang.AR else self.en

    def best(self, lang: Lang) -> Text:
        """What was written for this language, else for the other one (whose ``Text.lang`` then says so)."""
        found = self.get(lang) or self.get(lang.other)
        if found is None:
            raise ValueError("a Localized without any text")
        return found
