"""The known word that is nearest to one that nobody knows, for "did you mean". Pure and deterministic."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from sitegen.lang.folding import fold

_NEAR_ENOUGH = 0.6  # difflib's own advice for "close"


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that looks most like a word, spelling variants set aside (case, hamza, tashkeel, digits).

    Args:
        word: what was written.
        candidates: what could have been meant, in any order.

    Returns:
        the best candidate, the first in alphabetical order among equals; None when none is near enough.
    """
    folded = fold(word)
    if not folded.strip():
        return None
    best: tuple[float, str] | None = None
    for candidate in sorted(set(candidates)):
        likeness = SequenceMatcher(None, folded, fold(candidate), autojunk=False).ratio()
        if likeness >= _NEAR_ENOUGH and (best is None or likeness > best[0]):
            best = (likeness, candidate)
    return best[1] if best else None


def closest_path(path: str, candidates: Iterable[str]) -> str | None:
    """The same for paths: each part must be near in itself, since long folders in common say nothing."""
    return closest(path, (candidate for candidate in candidates if _is_near(path, candidate)))


def _is_near(path: str, other: str) -> bool:
    parts, others = path.split("/"), other.split("/")
    if len(parts) != len(others):
        return False
    return all(ours == theirs or closest(ours, [theirs]) for ours, theirs in zip(parts, others, strict=True))
