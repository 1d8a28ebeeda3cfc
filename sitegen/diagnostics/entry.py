"""How one kind of problem is worded, in both languages. The tables of entries are in ``catalogue/``."""

from collections.abc import Mapping
from string import Formatter
from typing import Literal

from sitegen.diagnostics.diagnostic import Severity
from sitegen.diagnostics.reasons import reason
from sitegen.values import Struct, replace


class Wording(Struct, frozen=True, kw_only=True):
    """What a person reads in one language.

    Attributes:
        message: what is wrong, with the value as it was written; ``{name}`` placeholders.
        hints: what to write instead. The first hint whose placeholders all have a value is the one shown.
        language: of the wording.
    """

    message: str
    hints: tuple[str, ...] = ()
    language: Literal["ar", "en"] = "en"

    def say(self, args: Mapping[str, str]) -> str:
        """The message with its values in it."""
        return self.message.format_map(self._spoken(args))

    def hint(self, args: Mapping[str, str]) -> str:
        """The first hint that has all its values, or an empty string."""
        return next((h.format_map(self._spoken(args)) for h in self.hints if placeholders(h) <= args.keys()), "")

    def _spoken(self, args: Mapping[str, str]) -> Mapping[str, str]:
        """What the system said, in this language; everything else is a person's own words."""
        return {**args, "reason": reason(args["reason"], self.language)} if "reason" in args else args


class Entry(Struct, frozen=True, kw_only=True):
    """One code of the catalogue.

    Attributes:
        code: stable, lower case, words joined with hyphens; has a heading of its own in docs/diagnostics.md.
        severity: what it is unless the site's ``checks`` setting says otherwise.
        fixable: ``sitegen check --fix`` repairs it in the file.
        about: one or two plain English sentences for docs/diagnostics.md: what it means and why it matters.
        en: the English wording.
        ar: the Arabic wording, with the same placeholders.
        secret: the line that it speaks of is never shown.
    """

    code: str
    severity: Severity
    about: str
    en: Wording
    ar: Wording
    fixable: bool = False
    secret: bool = False


def placeholders(template: str) -> set[str]:
    """The names of the ``{placeholders}`` in a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def wording(entry: Entry, language: Literal["ar", "en"]) -> Wording:
    """The wording in a language, given by its tag (this package knows no other)."""
    return replace(entry.ar, language="ar") if language == "ar" else entry.en
