"""Filters and functions that put text, names and links into a page's language.

In come values of views, out goes text or safe markup. Each takes the language from the voice of the page.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, get_args

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from sitegen.lang.language import Lang
from sitegen.lang.lists import separators
from sitegen.lang.nouns import NOUNS, Noun, counted
from sitegen.lang.numbers import format_number
from sitegen.lang.ordinals import day_label
from sitegen.model.text import Text
from sitegen.model.view.common import CountedLink, NamedLink
from sitegen.theme.faults import TemplateFault, unknown
from sitegen.theme.printing import REMEMBERED
from sitegen.theme.voice import voice_of

_LANGUAGE_NAMES: Final[Mapping[Lang, str]] = MappingProxyType({Lang.AR: "العربية", Lang.EN: "English"})
_NOUN_SET: Final = frozenset(get_args(Noun))


_NO_ATTRIBUTES: Final = Markup()


def _attributes(lang: Lang, spoken: Lang) -> Markup:
    return _NO_ATTRIBUTES if lang is spoken else Markup(f' lang="{lang.value}" dir="{lang.direction}"')  # noqa: S704 - fixed


def _isolated(text: Text | str, spoken: Lang) -> Markup:
    return _bdi(text.value, _attributes(text.lang, spoken)) if isinstance(text, Text) else _bdi(str(text), "")


@lru_cache(maxsize=REMEMBERED)
def _bdi(words: str, attributes: str) -> Markup:
    """Most names stand on many pages. ``words`` is never ``Markup``, which would be equal to the same plain text."""
    return Markup(f"<bdi{attributes}>{escape(words)}</bdi>")  # noqa: S704 - attributes are fixed


@pass_context
def bdi(context: Context, text: Text | str) -> Markup:
    """The text in a ``<bdi>``, with ``lang`` and ``dir`` if it is in another language than its surroundings."""
    return _isolated(text, voice_of(context).lang)


@pass_context
def lang_attrs(context: Context, value: Text | Lang) -> Markup:
    """``lang`` and ``dir`` for the element that holds the text, with a leading space; empty if it needs none."""
    return _attributes(value.lang if isinstance(value, Text) else value, voice_of(context).lang)


@pass_context
def names(context: Context, links: Iterable[NamedLink | CountedLink], *, linked: bool = True) -> Markup:
    """The names in one phrase, "صيدا وطرابلس", each isolated, each leading where its link leads if ``linked``."""
    lang = voice_of(context).lang
    parts = [_linked(link, lang) if linked else _isolated(link.name, lang) for link in links]
    joints = map(escape, [*separators(len(parts), lang), ""])
    return Markup("".join(chain(*zip(parts, joints, strict=True))) if parts else "")  # noqa: S704 - all is escaped


def _linked(link: NamedLink | CountedLink, spoken: Lang) -> Markup:
    name = _isolated(link.name, spoken)
    return Markup(f'<a href="{escape(link.url)}">{name}</a>') if link.url else name  # noqa: S704 - as above


@pass_context
def number(context: Context, n: float) -> str:
    """A quantity in the site's digits, thousands grouped. Not for years."""
    return format_number(n, voice_of(context).locale)


@pass_context
def counted_(context: Context, n: int, noun: str) -> str:
    """A number of things: ``3|counted('city')`` is "3 مدن"."""
    if noun not in _NOUN_SET:
        raise TemplateFault("template-noun-unknown", unknown("noun", noun, NOUNS))
    locale = voice_of(context).locale
    return counted(noun, n, locale.lang, locale.digits)  # type: ignore[arg-type]  # checked above


@pass_context
def day_label_(context: Context, n: int) -> str:
    """The name of a day of a trip: "اليوم الثاني", "Day 2"."""
    locale = voice_of(context).locale
    return day_label(n, locale.lang, locale.digits)


def language_name(lang: Lang) -> str:
    """What a language calls itself."""
    return _LANGUAGE_NAMES[lang]


@pass_context
def in_language(context: Context, lang: Lang, caller: Callable[[], Any]) -> Markup:
    """Speaks another language in what stands between ``{% call %}`` with this function and ``{% endcall %}``."""
    voice = voice_of(context)
    outer = voice.lang
    voice.speak(Lang(lang))
    try:
        return escape(caller())
    finally:
        voice.speak(outer)


FILTERS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "bdi": bdi,
        "lang_attrs": lang_attrs,
        "names": names,
        "number": number,
        "counted": counted_,
        "language_name": language_name,
    }
)
FUNCTIONS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {"day_label": day_label_, "in_language": in_language}
)
