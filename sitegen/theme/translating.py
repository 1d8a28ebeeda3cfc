"""The functions behind ``_()`` and ``{% trans %}``: messages of the theme, in the voice of the page.

Like Jinja's own "newstyle" functions: the translated text is trusted, what is put into it is escaped. Unlike them, they
serve every language from one environment, and print whole numbers with the site's digits.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from sitegen.lang.numbers import format_number
from sitegen.theme.faults import TemplateFault
from sitegen.theme.voice import Voice, voice_of

_WHOLE_NUMBER: Final = re.compile(r"%\((\w+)\)d")


@pass_context
def gettext(context: Context, message: str, /, **values: object) -> Markup:
    """A message."""
    voice = voice_of(context)
    return _filled(voice, voice.catalog.gettext(message), values)


@pass_context
def ngettext(context: Context, singular: str, plural: str, n: int, /, **values: object) -> Markup:
    """A message that fits a number, which it may name as ``%(num)s``."""
    voice = voice_of(context)
    return _filled(voice, voice.catalog.ngettext(singular, plural, n), {"num": n, **values})


@pass_context
def pgettext(context: Context, meaning: str, message: str, /, **values: object) -> Markup:
    """A message with a note on what it means, such as "May" the month."""
    voice = voice_of(context)
    return _filled(voice, voice.catalog.pgettext(meaning, message), {"context": meaning, **values})


@pass_context
def npgettext(context: Context, meaning: str, singular: str, plural: str, n: int, /, **values: object) -> Markup:
    """A message with a note on what it means, that fits a number."""
    voice = voice_of(context)
    text = voice.catalog.npgettext(meaning, singular, plural, n)
    return _filled(voice, text, {"context": meaning, "num": n, **values})


def _filled(voice: Voice, message: str, values: Mapping[str, object]) -> Markup:
    if not values and "%" not in message:
        return _as_format(message)
    printed = {
        name: format_number(value, voice.locale) if type(value) is int else value for name, value in values.items()
    }
    try:
        return _as_format(message) % printed
    except (KeyError, ValueError, TypeError) as error:
        raise TemplateFault("template-message", {"message": message, "reason": str(error)}) from error


@lru_cache(maxsize=4096)
def _as_format(message: str) -> Markup:
    # Printed numbers are text ("٣"), which %d would refuse.
    return Markup(_WHOLE_NUMBER.sub(r"%(\1)s", message))  # noqa: S704 - a theme's own words


MESSAGES: Final[Mapping[str, Callable[..., Markup]]] = MappingProxyType(
    {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext, "npgettext": npgettext}
)
