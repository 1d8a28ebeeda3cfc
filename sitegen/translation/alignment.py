"""Puts the paragraphs of two translations beside each other.

Writers split and join paragraphs, so position alone would shift everything after the first difference. As Gale and
Church (1993) showed, lengths are enough: a translation is about as long as its original.
"""

import math
from collections.abc import Container, Sequence
from typing import Final

from sitegen.translation.blocks import Block
from sitegen.translation.meaning import block_digest
from sitegen.values import Struct

Pair = tuple[Block | None, Block | None]

# In thousandths, as whole numbers: they are compared on the way back.
_GAP: Final = 900
_OTHER_KIND: Final = 700
_ONE_IS_NEW: Final = 300
_NEVER: Final = 9000
_MOST: Final = 250_000  # cells of the table; beyond that, position has to do


class _Item(Struct, frozen=True, kw_only=True):
    block: Block
    fresh: bool


def align(ours: Sequence[Block], theirs: Sequence[Block], known: Container[str] = ()) -> list[Pair]:
    """The blocks of both, each once and in order; None where one has no counterpart.

    Args:
        ours: the blocks of one language.
        theirs: those of the other one.
        known: digests of blocks that were once confirmed, in either language. A new block goes rather with a new one.
    """
    if len(ours) * len(theirs) > _MOST:
        shorter = min(len(ours), len(theirs))
        rest: list[Pair] = [(block, None) for block in ours[shorter:]]
        rest += [(None, block) for block in theirs[shorter:]]
        return [*zip(ours, theirs, strict=False), *rest]
    here, there = (
        [_Item(block=block, fresh=block_digest(block) not in known) for block in each] for each in (ours, theirs)
    )
    return _way_back(here, there, _costs(here, there))


def _costs(ours: Sequence[_Item], theirs: Sequence[_Item]) -> list[list[int]]:
    """The least cost of aligning the first ``i`` and the first ``j`` blocks."""
    costs = [[_GAP * j for j in range(len(theirs) + 1)]]
    for i, one in enumerate(ours, 1):
        row = [_GAP * i]
        for j, other in enumerate(theirs, 1):
            row.append(min(costs[i - 1][j - 1] + _unlike(one, other), costs[i - 1][j] + _GAP, row[j - 1] + _GAP))
        costs.append(row)
    return costs


def _way_back(ours: Sequence[_Item], theirs: Sequence[_Item], costs: list[list[int]]) -> list[Pair]:
    i, j = len(ours), len(theirs)
    pairs: list[Pair] = []
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + _unlike(ours[i - 1], theirs[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((ours[i].block, theirs[j].block))
        elif i and costs[i][j] == costs[i - 1][j] + _GAP:
            i -= 1
            pairs.append((ours[i].block, None))
        else:
            j -= 1
            pairs.append((None, theirs[j].block))
    return pairs[::-1]


def _unlike(one: _Item, other: _Item) -> int:
    """0 for blocks that surely belong together; more than two gaps for blocks that never do."""
    ours, theirs = one.block, other.block
    if ours.photo or theirs.photo:
        same = ours.photo and theirs.photo and ours.photo.source == theirs.photo.source
        return 0 if same else _GAP if ours.photo and theirs.photo else _NEVER
    lengths = abs(math.log((len(ours.text) + 10) / (len(theirs.text) + 10)))
    kinds = _OTHER_KIND if ours.kind != theirs.kind else 0
    return round(1000 * min(lengths, 1)) + kinds + (_ONE_IS_NEW if one.fresh != other.fresh else 0)
