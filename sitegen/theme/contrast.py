"""Colours and how well they can be told apart, by the rules of WCAG 2.2.

In come colours as ``#rrggbb``, out go ratios and better colours. Never knows tokens, settings or files.
"""

import colorsys
import re
from typing import Final, Literal

PairKind = Literal["text", "interface"]

MINIMUM: Final[dict[PairKind, float]] = {"text": 4.5, "interface": 3.0}
"""The least ratio of a pair: WCAG 2.2, criteria 1.4.3 (text) and 1.4.11 (interface)."""

Rgb = tuple[int, int, int]

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_LIGHTNESS_STEPS = 500


def normal_colour(written: str) -> str | None:
    """A colour as ``#rrggbb`` in lower case, or None if it is not written as ``#rgb`` or ``#rrggbb``."""
    if not (match := _HEX.fullmatch(written.strip())):
        return None
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))  # noqa: PLR2004 - rrggbb


def ratio(one: str, other: str) -> float:
    """The contrast of two colours (``#rrggbb``), from 1 to 21, in either order.

    WCAG 2.2, "contrast ratio": https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    dark, light = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))))
    return (light + 0.05) / (dark + 0.05)


def nearest_passing(colour: str, against: str, minimum: float) -> str:
    """The colour of the same hue whose lightness differs least and which reaches a contrast.

    Args:
        colour: what to change, ``#rrggbb``.
        against: the colour that stays.
        minimum: the ratio to reach, at most 4.5: black or white reach that against every colour.

    Returns:
        ``colour`` itself if it passes already.

    Raises:
        ValueError: no lightness reaches the ratio.
    """
    if ratio(colour, against) >= minimum:
        return colour
    hue, lightness, saturation = _hls(colour)
    candidates = (
        (abs(step / _LIGHTNESS_STEPS - lightness), _from_hls(hue, step / _LIGHTNESS_STEPS, saturation))
        for step in range(_LIGHTNESS_STEPS + 1)
    )
    passing = [found for found in candidates if ratio(found[1], against) >= minimum]
    if not passing:
        raise ValueError(f"no lightness of {colour} reaches {minimum}:1 against {against}")
    return min(passing)[1]


def with_lightness_of(colour: str, model: str) -> str:
    """The hue and saturation of one colour in the lightness of another."""
    hue, _, saturation = _hls(colour)
    return _from_hls(hue, _hls(model)[1], saturation)


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = _rgb(colour)
    return colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)


def _from_hls(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the sRGB curve
