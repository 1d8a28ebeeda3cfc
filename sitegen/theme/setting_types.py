"""The settings that a theme offers: their types, and whether a value fits.

In come nodes of theme.yaml and plain values of config.yaml, out go checked values. Never knows files on the disk.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

from sitegen import located_yaml
from sitegen.lang.bidi import language_of
from sitegen.lang.language import Lang
from sitegen.model.text import Localized, Text
from sitegen.theme.contrast import normal_colour
from sitegen.theme.manifest_fields import FieldProblems, Fields
from sitegen.values import Struct

SettingType = Literal["string", "choice", "boolean", "number", "colour", "file", "list", "text"]
SettingValue = str | bool | int | float | tuple[str, ...] | Localized | None

RESERVED: Final = ("colours", "dark", "tokens", "appearance")
"""Settings that every theme has; the program itself reads them."""


class SettingSpec(Struct, frozen=True, kw_only=True):
    """One setting of a theme.

    Attributes:
        choices: what a setting of type ``choice`` may be, or what a ``list`` may hold, each once; empty: anything.
        default: a checked value; None for a ``text`` that says nothing.
        description: for people who write config.yaml; None if the theme describes it in no language.
    """

    type: SettingType
    default: SettingValue
    choices: tuple[str, ...] = ()
    description: Localized | None = None

    @property
    def example(self) -> str:
        """A value of this sort, as one writes it in YAML."""
        if self.type == "list" and self.choices:
            return f"[{', '.join(self.choices)}]"
        return " | ".join(self.choices) if self.type == "choice" else _EXAMPLES[self.type]

    def accept(self, value: object) -> tuple[SettingValue] | None:
        """The value as templates get it, in a tuple of one; None if it does not fit."""
        accepted = _ACCEPT[self.type](value)
        return accepted if accepted is None or self._chooses(accepted[0]) else None

    def _chooses(self, value: SettingValue) -> bool:
        """Whether each word is one of the choices, where there are any, and a list names none of them twice."""
        if not self.choices:
            return True
        words = value if isinstance(value, tuple) else (value,)
        return all(word in self.choices for word in words) and len(set(words)) == len(words)


def read_spec(name: str, node: located_yaml.Node, problems: FieldProblems) -> SettingSpec | None:
    """One entry of ``settings`` in theme.yaml; None if it cannot be used, which is then noted."""
    row = problems.fields(node, name, known=("type", "default", "choices", "description"))
    if name in RESERVED:
        problems.add("theme-setting-reserved", node.location, setting=name)
        return None
    row.require("type", "default")
    types: tuple[SettingType, ...] = get_args(SettingType)
    kind = row.choice("type", types)
    if kind is None or "default" not in row.names():
        return None
    if kind == "choice":
        row.require("choices")
    choices = tuple(item.raw for item in row.items("choices", "[a, b]") if isinstance(item, located_yaml.Scalar))
    spec = SettingSpec(type=kind, default=None, choices=choices, description=_read_description(row))
    default = spec.accept(located_yaml.plain(row.node("default")))
    if default is None:
        row.wrong("default", example=spec.example)
        return None
    return SettingSpec(type=kind, default=default[0], choices=choices, description=spec.description)


def _read_description(row: Fields) -> Localized | None:
    node = row.find("description")
    if node is None:
        return None
    accepted = _accept_text(located_yaml.plain(node))
    if accepted is None:
        row.wrong("description", example=_EXAMPLES["text"])
        return None
    return accepted[0]


def _accept_string(value: object) -> tuple[str] | None:
    return (value,) if isinstance(value, str) else ("",) if value is None else None


def _accept_boolean(value: object) -> tuple[bool] | None:
    return (value,) if isinstance(value, bool) else None


def _accept_number(value: object) -> tuple[int | float] | None:
    return (value,) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _accept_colour(value: object) -> tuple[str] | None:
    colour = normal_colour(value) if isinstance(value, str) else None
    return None if colour is None else (colour,)


def _accept_list(value: object) -> tuple[tuple[str, ...]] | None:
    items = () if value is None else tuple(value) if isinstance(value, list | tuple) else None
    if items is None or not all(isinstance(item, str) for item in items):
        return None
    return (items,)


def _accept_file(value: object) -> tuple[str | Localized] | None:
    """One file, or one for each language."""
    accepted = _accept_text(value)
    if accepted is None or isinstance(value, str):
        return _accept_string(value)
    return (accepted[0] or "",)


def _accept_text(value: object) -> tuple[Localized | None] | None:
    """One string for both languages, or a mapping with one or both of them."""
    if value in {None, ""} if isinstance(value, str | None) else value == {}:
        return (None,)
    if isinstance(value, str):
        both = Text(value=value, lang=language_of(value, Lang.EN))
        return (Localized(ar=both, en=both),)
    if not isinstance(value, Mapping) or not all(
        key in set(Lang) and isinstance(words, str) for key, words in value.items()
    ):
        return None
    said = {lang.value: Text(value=value[lang], lang=lang) for lang in Lang if value.get(lang)}
    return (Localized(**said) if said else None,)


_ACCEPT: Final[Mapping[SettingType, Callable[[object], tuple[SettingValue] | None]]] = MappingProxyType(
    {
        "string": _accept_string,
        "boolean": _accept_boolean,
        "number": _accept_number,
        "colour": _accept_colour,
        "choice": _accept_string,
        "file": _accept_file,
        "list": _accept_list,
        "text": _accept_text,
    }
)
_EXAMPLES: Final[Mapping[SettingType, str]] = MappingProxyType(
    {
        "string": '"…"',
        "boolean": "true | false",
        "number": "12",
        "colour": '"#0b5563"',
        "file": "static/logo.svg",
        "list": "[a, b]",
        "text": "{ar: …, en: …}",
    }
)
