"""The fixed words of a theme, translated: catalogues read from the bytes of gettext's .po files, by Babel.

In come bytes, out go frozen ``Catalog`` values whose methods fit the Jinja extension ``i18n`` (newstyle). The message
ids are English text, so that an English catalogue may be empty. Never knows folders, themes or templates.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from babel.messages import Catalog as PoCatalog
from babel.messages.pofile import PoFileError, read_po

from sitegen.lang.bidi import BOM
from sitegen.lang.language import Lang
from sitegen.lang.plurals import FORMS, category
from sitegen.values import Struct, field

MessageId = tuple[str | None, str]
"""A message's context (None without one) and its English text (the singular, if it has a plural)."""


class CatalogError(ValueError):
    """The bytes are not a readable .po file.

    Attributes:
        line: where it was noticed, counted from 1; 0 when that is unknown.
        reason: what is wrong, in English.
    """

    def __init__(self, line: int, reason: str) -> None:
        """Says where and why."""
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


class Message(Struct, frozen=True, kw_only=True):
    """One entry of a .po file.

    Attributes:
        context: its ``msgctxt``, or None.
        singular: its ``msgid``.
        plural: its ``msgid_plural``, or None.
        forms: what it is translated by; one text, or one for each plural form. Empty texts are missing ones.
        fuzzy: marked as "to be checked", so it must not be printed.
        line: where it starts, counted from 1.
    """

    context: str | None
    singular: str
    plural: str | None
    forms: tuple[str, ...]
    fuzzy: bool
    line: int


class Catalog(Struct, frozen=True, kw_only=True):
    """The translations into one language. What is missing is said in English.

    Attributes:
        lang: the language of the translations.
        translations: for each message one text, or the plural forms in the order of ``plurals.FORMS``. Complete ones
            only: no empty text, no wrong number of forms.
    """

    lang: Lang
    translations: Mapping[MessageId, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def over(self, parent: "Catalog") -> "Catalog":
        """This catalogue, completed by a parent's: a child theme over the theme that it extends.

        Raises:
            ValueError: the parent is in another language.
        """
        if parent.lang is not self.lang:
            raise ValueError(f"a catalogue in {self.lang} cannot be completed by one in {parent.lang}")
        return Catalog(lang=self.lang, translations=MappingProxyType({**parent.translations, **self.translations}))

    def gettext(self, message: str) -> str:
        """The translation of a message without context."""
        return self._text((None, message))

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The translation that fits a number; the number is not yet put into it."""
        return self._plural_text((None, singular), plural, n)

    def pgettext(self, context: str, message: str) -> str:
        """The translation of a message in a context, such as "May" the month."""
        return self._text((context, message))

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """The translation, in a context, that fits a number."""
        return self._plural_text((context, singular), plural, n)

    def _text(self, key: MessageId) -> str:
        forms = self.translations.get(key, ())
        return forms[0] if len(forms) == 1 else key[1]

    def _plural_text(self, key: MessageId, plural: str, n: int) -> str:
        forms = self.translations.get(key, ())
        if len(forms) == len(FORMS[self.lang]):
            return forms[FORMS[self.lang].index(category(n, self.lang))]
        return key[1] if category(n, Lang.EN) == "one" else plural


def load(po: bytes, lang: Lang) -> Catalog:
    """Reads a .po file. Fuzzy, empty and incomplete entries are left out; ``catalog_problems`` reports them.

    Raises:
        CatalogError: the file cannot be read as a whole.
    """
    return Catalog(
        lang=lang,
        translations=MappingProxyType(
            {
                (message.context, message.singular): message.forms
                for message in entries(po, lang)
                if not message.fuzzy and all(message.forms) and len(message.forms) == wanted_forms(message, lang)
            }
        ),
    )


def wanted_forms(message: Message, lang: Lang) -> int:
    """How many texts a complete translation of this message has."""
    return len(FORMS[lang]) if message.plural is not None else 1


def entries(po: bytes, lang: Lang) -> Iterator[Message]:
    """The entries of a .po file in their order, without its header and without obsolete ones.

    Raises:
        CatalogError: the file cannot be read as a whole.
    """
    for message in _parse(po, lang):
        if not message.id:
            continue
        texts = message.id if isinstance(message.id, tuple | list) else (message.id,)
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        yield Message(
            context=message.context or None,
            singular=texts[0],
            plural=texts[1] if len(texts) > 1 else None,
            forms=tuple(form or "" for form in forms),
            fuzzy=message.fuzzy,
            line=message.lineno or 0,
        )


def _parse(po: bytes, lang: Lang) -> PoCatalog:
    try:
        # Split at \n only: a text may hold other characters that str.splitlines() takes for line ends.
        lines = po.decode("utf-8").removeprefix(BOM).split("\n")
        return read_po(lines, locale=str(lang), ignore_obsolete=True, abort_invalid=True)
    except UnicodeDecodeError as error:
        line = po.count(b"\n", 0, error.start) + 1
        raise CatalogError(line, "not UTF-8") from error
    except PoFileError as error:
        raise CatalogError(error.lineno + 1, str(error)) from error
    except (ValueError, IndexError) as error:
        raise CatalogError(0, str(error)) from error
