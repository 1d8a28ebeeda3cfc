"""Chance that repeats itself: numbers and noise that depend on a name and on nothing else."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from PIL import Image

Item = TypeVar("Item")

_MULTIPLIER, _INCREMENT, _MODULUS = 6364136223846793005, 1442695040888963407, 1 << 64  # Knuth, MMIX


class Chance:
    """A linear congruential generator that begins where a name tells it to."""

    def __init__(self, name: str) -> None:
        """Begin where the hash of `name` says."""
        self.name = name
        self._state = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")
        self._sheets = 0

    def between(self, low: float, high: float) -> float:
        """Return the next number between `low` and `high`."""
        self._state = (self._state * _MULTIPLIER + _INCREMENT) % _MODULUS
        return low + (high - low) * (self._state >> 11) / (1 << 53)

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return items[int(self.between(0, len(items)))]

    def noise(self, size: tuple[int, int], coarse: float) -> Image.Image:
        """Return a grey sheet of the size in pixels, with spots `coarse` pixels wide."""
        self._sheets += 1
        small = (max(2, round(size[0] / coarse)), max(2, round(size[1] / coarse)))
        spots = hashlib.shake_256(f"{self.name}/{self._sheets}".encode()).digest(small[0] * small[1])
        return Image.frombytes("L", small, spots).resize(size, Image.Resampling.BICUBIC)
