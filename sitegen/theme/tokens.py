"""Design tokens: the colours and measures of a theme, with a site's own in their place, as CSS custom properties.

In come manifests and overrides, out go a palette, the stylesheet that declares it, and colour pairs that cannot be told
apart. Never knows where a stylesheet is published.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.suggest import closest
from sitegen.theme.contrast import MINIMUM, nearest_passing, ratio, with_lightness_of
from sitegen.theme.manifest import ColourToken, ContrastPair, Manifest
from sitegen.values import Struct, field

TOKENS_CSS: Final = "tokens.css"
"""The name by which a stylesheet imports the generated custom properties."""

Appearance = Literal["auto", "light", "dark"]
Scheme = Literal["light", "dark"]


class Overrides(Struct, frozen=True, kw_only=True):
    """What a site changes: checked colours (``#rrggbb``) by token name, and other tokens by property name."""

    light: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    tokens: Mapping[str, str] = field(default_factory=dict)
    appearance: Appearance = "auto"


class Tokens(Struct, frozen=True, kw_only=True):
    """All tokens, complete."""

    colours: Mapping[str, ColourToken]
    others: Mapping[str, str]
    appearance: Appearance


class Palette(Struct, frozen=True, kw_only=True):
    """All tokens, and the pairs of colours that must be told apart."""

    tokens: Tokens
    pairs: tuple[ContrastPair, ...]


def declared(manifests: Sequence[Manifest]) -> Tokens:
    """The tokens of a theme and its parents; the first manifest is the child's."""
    colours: dict[str, ColourToken] = {}
    others: dict[str, str] = {}
    for manifest in reversed(manifests):
        colours |= manifest.colours
        others |= manifest.tokens
    return Tokens(colours=MappingProxyType(colours), others=MappingProxyType(others), appearance="auto")


def overridden(tokens: Tokens, overrides: Overrides, pairs: Sequence[ContrastPair]) -> Tokens:
    """The tokens with a site's own in their place.

    A colour that the site sets for light screens only gets a dark twin of its hue; if that twin cannot be read, the
    theme's own dark colour stays.
    """
    colours = {
        name: ColourToken(light=overrides.light.get(name, token.light), dark=overrides.dark.get(name, token.dark))
        for name, token in tokens.colours.items()
    }
    for name in sorted(overrides.light.keys() - overrides.dark.keys()):
        colours[name] = _with_dark_twin(name, tokens.colours[name], colours, pairs)
    return Tokens(
        colours=MappingProxyType(colours),
        others=MappingProxyType({**tokens.others, **overrides.tokens}),
        appearance=overrides.appearance,
    )


def _with_dark_twin(
    name: str, original: ColourToken, colours: Mapping[str, ColourToken], pairs: Sequence[ContrastPair]
) -> ColourToken:
    light = colours[name].light
    if original.light == original.dark:
        return ColourToken(light=light, dark=light)
    dark = with_lightness_of(light, original.dark)
    mine = [pair for pair in pairs if name in {pair.foreground, pair.background}]
    for pair in mine:
        if pair.foreground == name and pair.background in colours:
            dark = nearest_passing(dark, colours[pair.background].dark, MINIMUM[pair.kind])
    twin = ColourToken(light=light, dark=dark)
    with_twin = {**colours, name: twin}
    readable = all(_passes(pair, with_twin, "dark") for pair in mine if _is_known(pair, with_twin))
    return twin if readable else ColourToken(light=light, dark=original.dark)


def contrast_problems(
    tokens: Tokens, pairs: Sequence[ContrastPair], overrides: Overrides, locate: Callable[[tuple[str, ...]], Location]
) -> Iterator[Diagnostic]:
    """The pairs that are too close to each other, and those that name a colour that does not exist.

    Args:
        tokens: with the site's own colours in their place.
        pairs: that must be told apart, by name.
        overrides: what the site changed, so that its own settings are named when they are to blame.
        locate: gives the place in the site's settings of a path such as ``("colours", "accent")``.
    """
    for pair in pairs:
        if not _is_known(pair, tokens.colours):
            for name in sorted({pair.foreground, pair.background} - tokens.colours.keys()):
                args = {"name": name, "known": ", ".join(tokens.colours)}
                if suggestion := closest(name, tokens.colours):
                    args["suggestion"] = suggestion
                yield Diagnostic(code="theme-token-unknown", location=pair.location, args=args)
            continue
        shown: tuple[Scheme, ...] = ("light", "dark") if tokens.appearance != "light" else ("light",)
        for scheme in shown:
            if not _passes(pair, tokens.colours, scheme):
                yield _too_close(pair, pairs, tokens.colours, scheme, overrides, locate)


def _is_known(pair: ContrastPair, colours: Mapping[str, ColourToken]) -> bool:
    return {pair.foreground, pair.background} <= colours.keys()


def _shade(colours: Mapping[str, ColourToken], name: str, scheme: Scheme) -> str:
    return colours[name].light if scheme == "light" else colours[name].dark


def _passes(pair: ContrastPair, colours: Mapping[str, ColourToken], scheme: Scheme) -> bool:
    found = ratio(_shade(colours, pair.foreground, scheme), _shade(colours, pair.background, scheme))
    return found >= MINIMUM[pair.kind]


def _too_close(
    pair: ContrastPair,
    pairs: Sequence[ContrastPair],
    colours: Mapping[str, ColourToken],
    scheme: Scheme,
    overrides: Overrides,
    locate: Callable[[tuple[str, ...]], Location],
) -> Diagnostic:
    """Suggests to change what the site itself has set, else the foreground."""
    own = overrides.light if scheme == "light" else overrides.dark
    section = "colours" if scheme == "light" else "dark"
    change, stay = pair.foreground, pair.background
    if change not in own and stay in own:
        change, stay = stay, change
    minimum = MINIMUM[pair.kind]
    foreground, background = (_shade(colours, name, scheme) for name in (pair.foreground, pair.background))
    return Diagnostic(
        code="contrast-too-low",
        location=locate((section, change)) if change in own else pair.location,
        args={
            "foreground": f"{pair.foreground} {foreground}",
            "background": f"{pair.background} {background}",
            "scheme": scheme,
            # Rounded down, so that 4.499 is not called 4.5.
            "ratio": f"{int(ratio(foreground, background) * 100) / 100:.2f}",
            "minimum": f"{minimum:g}",
            "key": f"{section}.{change}" if change in own else f"tokens.colours.{change}.{scheme}",
            "suggestion": _suggestion(change, stay, pair, pairs, colours, scheme),
        },
    )


def _suggestion(
    change: str,
    stay: str,
    pair: ContrastPair,
    pairs: Sequence[ContrastPair],
    colours: Mapping[str, ColourToken],
    scheme: Scheme,
) -> str:
    """The nearest colour that passes in all its pairs, so that nobody has to correct it twice; else in this one."""
    colour = _shade(colours, change, scheme)
    others = [
        (_shade(colours, other, scheme), MINIMUM[one.kind])
        for one in pairs
        if _is_known(one, colours) and change in {one.foreground, one.background}
        for other in {one.foreground, one.background} - {change}
    ]
    everywhere = colour
    for against, minimum in others:
        everywhere = nearest_passing(everywhere, against, minimum)
    if all(ratio(everywhere, against) >= minimum for against, minimum in others):
        return everywhere
    return nearest_passing(colour, _shade(colours, stay, scheme), MINIMUM[pair.kind])


def stylesheet(tokens: Tokens) -> str:
    """The custom properties: ``--colour-<name>``, and ``--<name>`` for all that is no colour.

    Dark colours are for screens only, so that paper is never dark.
    """
    light = {f"--colour-{name}": token.light for name, token in tokens.colours.items()}
    dark = {f"--colour-{name}": token.dark for name, token in tokens.colours.items() if token.dark != token.light}
    light |= {f"--{name}": value for name, value in tokens.others.items()}
    if not dark or tokens.appearance == "light":
        return _rule({"color-scheme": "light", **light})
    if tokens.appearance == "dark":
        return _rule({"color-scheme": "light", **light}) + _at("screen", {"color-scheme": "dark", **dark})
    return _rule({"color-scheme": "light", **light}) + _at(
        "screen and (prefers-color-scheme:dark)", {"color-scheme": "dark", **dark}
    )


def _at(query: str, properties: Mapping[str, str]) -> str:
    return f"@media {query}{{{_rule(properties)}}}"


def _rule(properties: Mapping[str, str]) -> str:
    return ":root{" + ";".join(f"{name}:{value}" for name, value in properties.items()) + "}"
