"""Puts the paragraphs of two translations beside each other.

Writers split and join paragraphs, so position alone would shift everything after the first difference. As Gale and
Church (1993) showed, lengths are enough: a translation is about as long as its original.
"""

import math
from collections.abc import Sequence
from typing import Final

from sitegen.translation.blocks import Block

Pair = tuple[Block | None, Block | None]

# In thousandths, as whole numbers: they are compared on the way back.
_GAP: Final = 900
_OTHER_KIND: Final = 700
_NEVER: Final = 9000
_MOST: Final = 250_000  # cells of the table; beyond that, position has to do


def align(ours: Sequence[Block], theirs: Sequence[Block]) -> list[Pair]:
    """The blocks of both, each once and in order; None where one has no counterpart."""
    if len(ours) * len(theirs) > _MOST:
        shorter = min(len(ours), len(theirs))
        rest: list[Pair] = [(block, None) for block in ours[shorter:]]
        rest += [(None, block) for block in theirs[shorter:]]
        return [*zip(ours, theirs, strict=False), *rest]
    return _way_back(ours, theirs, _costs(ours, theirs))


def _costs(ours: Sequence[Block], theirs: Sequence[Block]) -> list[list[int]]:
    """The least cost of aligning the first ``i`` and the first ``j`` blocks."""
    costs = [[_GAP * j for j in range(len(theirs) + 1)]]
    for i, one in enumerate(ours, 1):
        row = [_GAP * i]
        for j, other in enumerate(theirs, 1):
            row.append(min(costs[i - 1][j - 1] + _unlike(one, other), costs[i - 1][j] + _GAP, row[j - 1] + _GAP))
        costs.append(row)
    return costs


def _way_back(ours: Sequence[Block], theirs: Sequence[Block], costs: list[list[int]]) -> list[Pair]:
    i, j = len(ours), len(theirs)
    pairs: list[Pair] = []
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + _unlike(ours[i - 1], theirs[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((ours[i], theirs[j]))
        elif i and costs[i][j] == costs[i - 1][j] + _GAP:
            i -= 1
            pairs.append((ours[i], None))
        else:
            j -= 1
            pairs.append((None, theirs[j]))
    return pairs[::-1]


def _unlike(one: Block, other: Block) -> int:
    """0 for blocks that surely belong together; more than two gaps for blocks that never do."""
    if one.photo or other.photo:
        same = one.photo and other.photo and one.photo.source == other.photo.source
        return 0 if same else _GAP if one.photo and other.photo else _NEVER
    lengths = abs(math.log((len(one.text) + 10) / (len(other.text) + 10)))
    return round(1000 * min(lengths, 1)) + (_OTHER_KIND if one.kind != other.kind else 0)
