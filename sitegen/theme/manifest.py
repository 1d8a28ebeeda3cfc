"""theme.yaml: what a theme says of itself, checked.

In comes the text of the file, out go a ``Manifest`` and everything that is wrong with it, each with its place. Never
knows the theme's parents, nor what a site sets.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, get_args

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.theme.contrast import PairKind, normal_colour
from sitegen.theme.manifest_fields import TOP, FieldProblems, Fields
from sitegen.theme.setting_types import SettingSpec, read_spec
from sitegen.values import Struct, field

API: Final = 1
"""The version of the contract between templates and this program. It changes when a view loses or renames a field."""

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SETTING_NAME = re.compile(r"[a-z][a-z0-9_]*")
# What could end a declaration, a block or the stylesheet's comment.
_UNSAFE_IN_CSS = re.compile(r"[;{}<>\\\n]|/\*|\*/")


class ColourToken(Struct, frozen=True, kw_only=True):
    """A named colour, ``#rrggbb``, on a light and on a dark screen."""

    light: str
    dark: str


class ContrastPair(Struct, frozen=True, kw_only=True):
    """Two colours, by name, that must be told apart. ``location`` is where the theme says so."""

    foreground: str
    background: str
    kind: PairKind
    location: Location


class Manifest(Struct, frozen=True, kw_only=True):
    """What theme.yaml says.

    Attributes:
        extends: the parent theme's name; empty for none.
        colours: by name.
        tokens: the other design tokens, as CSS writes them, by the name of their custom property without ``--``.
        settings: what a site may set, by name.
    """

    extends: str = ""
    colours: Mapping[str, ColourToken] = field(default_factory=lambda: MappingProxyType({}))
    tokens: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    contrast: tuple[ContrastPair, ...] = ()
    settings: Mapping[str, SettingSpec] = field(default_factory=lambda: MappingProxyType({}))


def read_manifest(text: str, file: str, name: str) -> tuple[Manifest, tuple[Diagnostic, ...]]:
    """Reads theme.yaml.

    Args:
        text: of the file.
        file: how diagnostics name it.
        name: of the theme's folder, which the file must repeat.

    Returns:
        what could be read, and every problem.
    """
    loaded = located_yaml.load(text, file)
    if loaded.value is None:
        empty = Diagnostic(code="empty-file", location=Location(file=file))
        return Manifest(), loaded.diagnostics or (empty,)
    problems = FieldProblems()
    top = problems.fields(loaded.value, TOP, known=("name", "api", "extends", "tokens", "contrast", "settings"))
    top.require("name", "api")
    _read_name(top, name)
    if (api := top.scalar("api", "1")) is not None and api.value != API:
        problems.add("theme-api", api.location, value=api.raw, supported=str(API))
    parent = top.scalar("extends", "rihla")
    colours, tokens = _read_tokens(top, problems)
    manifest = Manifest(
        extends=parent.raw if parent else "",
        colours=MappingProxyType(colours),
        tokens=MappingProxyType(tokens),
        contrast=_read_contrast(top, problems),
        settings=MappingProxyType(_read_settings(top, problems)),
    )
    return manifest, (*loaded.diagnostics, *problems.found)


def _read_name(top: Fields, name: str) -> None:
    if (written := top.scalar("name", name)) is not None and written.raw != name:
        top.wrong("name", example=name)


def _read_tokens(top: Fields, problems: FieldProblems) -> tuple[dict[str, ColourToken], dict[str, str]]:
    colours: dict[str, ColourToken] = {}
    tokens: dict[str, str] = {}
    section = top.section("tokens", known=None)
    for key in section.names():
        if not _NAME.fullmatch(key):
            section.wrong_key(key, example="line-height")
        elif key == "colours":
            colours = _read_colours(section.section("colours", known=None), problems)
        elif section.is_mapping(key):
            group = section.section(key, known=None)
            tokens |= {f"{key}-{name}": value for name in group.names() if (value := _read_token(group, name))}
        elif value := _read_token(section, key):
            tokens[key] = value
    return colours, tokens


def _read_token(section: Fields, name: str) -> str:
    if not _NAME.fullmatch(name):
        section.wrong_key(name, example="small")
        return ""
    written = section.scalar(name, "38rem")
    if written is None:
        return ""
    if not is_css_value(written.raw):
        section.wrong(name, example="38rem")
        return ""
    return written.raw


def is_css_value(text: str) -> bool:
    """Whether a text can stand as the value of a custom property without ending it."""
    return bool(text.strip()) and not _UNSAFE_IN_CSS.search(text)


def _read_colours(section: Fields, problems: FieldProblems) -> dict[str, ColourToken]:
    found: dict[str, ColourToken] = {}
    for name in section.names():
        if not _NAME.fullmatch(name):
            section.wrong_key(name, example="accent")
        elif section.is_mapping(name):
            both = section.section(name, known=("light", "dark"))
            both.require("light", "dark")
            light, dark = _read_colour(both, "light", problems), _read_colour(both, "dark", problems)
            if light and dark:
                found[name] = ColourToken(light=light, dark=dark)
        elif colour := _read_colour(section, name, problems):
            found[name] = ColourToken(light=colour, dark=colour)
    return found


def _read_colour(section: Fields, name: str, problems: FieldProblems) -> str:
    written = section.scalar(name, '"#0b5563"')
    if written is None:
        return ""
    colour = normal_colour(written.raw)
    if colour is None:
        problems.add("theme-colour", written.location, name=name, value=written.raw)
    return colour or ""


def _read_contrast(top: Fields, problems: FieldProblems) -> tuple[ContrastPair, ...]:
    pairs: list[ContrastPair] = []
    kinds: tuple[PairKind, ...] = get_args(PairKind)
    for item in top.items("contrast", "[{foreground: ink, background: paper, kind: text}]"):
        row = problems.fields(item, "contrast", known=("foreground", "background", "kind"))
        row.require("foreground", "background", "kind")
        foreground, background = row.scalar("foreground", "ink"), row.scalar("background", "paper")
        kind = row.choice("kind", kinds)
        if foreground and background and kind:
            pairs.append(
                ContrastPair(
                    foreground=foreground.raw, background=background.raw, kind=kind, location=foreground.location
                )
            )
    return tuple(pairs)


def _read_settings(top: Fields, problems: FieldProblems) -> dict[str, SettingSpec]:
    section = top.section("settings", known=None)
    specs: dict[str, SettingSpec] = {}
    for name in section.names():
        if not _SETTING_NAME.fullmatch(name):
            section.wrong_key(name, example="show_map")
        elif (spec := read_spec(name, section.node(name), problems)) is not None:
            specs[name] = spec
    return specs
