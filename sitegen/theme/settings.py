"""A site's settings for its theme: checked against what the theme offers, and completed with its defaults.

In come the settings schema and plain values of config.yaml, out go values for templates and overrides of design tokens.
Never knows whether a file that a setting names exists.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.lang.suggest import closest
from sitegen.model.text import Localized
from sitegen.theme.contrast import normal_colour
from sitegen.theme.manifest import ColourToken, is_css_value
from sitegen.theme.setting_types import RESERVED, SettingSpec, SettingValue
from sitegen.theme.tokens import Appearance, Overrides, Tokens
from sitegen.values import Struct

Locate = Callable[[tuple[str, ...]], Location]
"""Gives the place of a setting, by its path below ``theme.settings``."""

_APPEARANCES: Final[tuple[Appearance, ...]] = get_args(Appearance)


class Settings:
    """Settings as templates see them, in one language: ``settings.logo``. A name that is no setting is undefined."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object]) -> None:
        """Shows these values."""
        self._values = values

    def __getattr__(self, name: str) -> object:
        """The value of a setting."""
        try:
            return self._values[name]
        except KeyError as error:
            raise AttributeError(name) from error

    def __dir__(self) -> tuple[str, ...]:
        """The names of all settings."""
        return tuple(self._values)


class Resolved(Struct, frozen=True, kw_only=True):
    """All settings, complete.

    Attributes:
        values: of the settings that the theme declares.
        files: the files that those of them name which are of type ``file`` and not empty.
        overrides: what the site changes of the design tokens.
    """

    values: Mapping[str, SettingValue]
    files: Mapping[str, tuple[str, ...]]
    overrides: Overrides

    @property
    def names(self) -> tuple[str, ...]:
        """What may follow ``settings.`` in a template."""
        return (*self.values, "appearance", "colours")

    def in_language(self, lang: Lang, colours: Mapping[str, ColourToken]) -> Settings:
        """What templates see on a page of this language; a text is a ``Text`` or None, a file is its path.

        Args:
            lang: of the page.
            colours: the palette, with the site's own colours in it.
        """
        shown: dict[str, object] = dict(self.values)
        for name, value in self.values.items():
            if isinstance(value, Localized):
                shown[name] = value.best(lang).value if name in self.files else value.best(lang)
        return Settings(MappingProxyType({**shown, "appearance": self.overrides.appearance, "colours": colours}))


def resolve(
    specs: Mapping[str, SettingSpec], tokens: Tokens, given: Mapping[str, object], locate: Locate
) -> tuple[Resolved, tuple[Diagnostic, ...]]:
    """Checks what the site sets.

    Args:
        specs: what the theme and its parents offer.
        tokens: the theme's own, to know their names.
        given: plain values of config.yaml.
        locate: where they stand.
    """
    reading = _Reading(locate)
    values = {name: spec.default for name, spec in specs.items()}
    for name, value in given.items():
        if name in specs:
            if (accepted := specs[name].accept(value)) is not None:
                values[name] = accepted[0]
            else:
                reading.wrong((name,), value, specs[name].example)
        elif name not in RESERVED:
            reading.unknown((name,), [*specs, *RESERVED])
    overrides = Overrides(
        light=MappingProxyType(reading.colours(given, "colours", tokens)),
        dark=MappingProxyType(reading.colours(given, "dark", tokens)),
        tokens=MappingProxyType(reading.tokens(given, tokens)),
        appearance=reading.appearance(given),
    )
    files = {name: _files(value) for name, value in values.items() if specs[name].type == "file" and value}
    resolved = Resolved(values=MappingProxyType(values), files=MappingProxyType(files), overrides=overrides)
    return resolved, tuple(reading.found)


def _files(value: SettingValue) -> tuple[str, ...]:
    if isinstance(value, Localized):
        return tuple(dict.fromkeys(text.value for lang in Lang if (text := value.get(lang))))
    return (str(value),)


class _Reading:
    def __init__(self, locate: Locate) -> None:
        self.found: list[Diagnostic] = []
        self._locate = locate

    def unknown(self, path: tuple[str, ...], known: list[str]) -> None:
        args = {"setting": ".".join(path), "known": ", ".join(known)}
        if suggestion := closest(path[-1], known):
            args["suggestion"] = suggestion
        self.found.append(Diagnostic(code="theme-setting-unknown", location=self._locate(path), args=args))

    def wrong(self, path: tuple[str, ...], value: object, example: str) -> None:
        args = {"setting": ".".join(path), "value": str(value), "example": example}
        self.found.append(Diagnostic(code="theme-setting-value", location=self._locate(path), args=args))

    def section(self, given: Mapping[str, object], name: str, example: str) -> Mapping[object, object]:
        value = given.get(name)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.wrong((name,), value, example)
            return {}
        return value

    def colours(self, given: Mapping[str, object], section: str, tokens: Tokens) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in self.section(given, section, '{accent: "#0b5563"}').items():
            name = str(key)
            colour = normal_colour(value) if isinstance(value, str) else None
            if name not in tokens.colours:
                self.unknown((section, name), list(tokens.colours))
            elif colour is None:
                self.wrong((section, name), value, '"#0b5563"')
            else:
                found[name] = colour
        return found

    def tokens(self, given: Mapping[str, object], tokens: Tokens) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in self.section(given, "tokens", "{measure: 38rem}").items():
            name = str(key)
            if name not in tokens.others:
                self.unknown(("tokens", name), list(tokens.others))
            elif isinstance(value, bool) or not isinstance(value, str | int | float) or not is_css_value(str(value)):
                self.wrong(("tokens", name), value, tokens.others[name])
            else:
                found[name] = str(value)
        return found

    def appearance(self, given: Mapping[str, object]) -> Appearance:
        value = given.get("appearance", "auto")
        for choice in _APPEARANCES:
            if value == choice:
                return choice
        self.wrong(("appearance",), value, " | ".join(_APPEARANCES))
        return "auto"
