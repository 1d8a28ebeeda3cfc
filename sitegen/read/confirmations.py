"""content/translations.lock becomes confirmations. In comes its text, out go they and what is wrong with it.

The file is written by the program; what can go wrong is a merge of two versions of it, or a hand.
"""

from dataclasses import dataclass, field

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.translation import Confirmation, Confirmations, SectionName


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationsRead:
    """What the lock says. Lines that cannot be understood count as not confirmed, and are reported."""

    confirmations: Confirmations = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_confirmations(text: str, file: str) -> ConfirmationsRead:
    """Reads the lock.

    Args:
        text: the whole file, decoded.
        file: its path relative to the site's root.
    """
    loaded = located_yaml.load(text, file)
    problems = list(loaded.diagnostics)
    confirmations: dict[SectionName, Confirmation] = {}
    pairs = loaded.value.pairs if isinstance(loaded.value, located_yaml.Mapping) else ()
    for pair in pairs:
        owner, _, section = pair.key.partition(" ")
        sides = _sides(pair.value)
        if not section or sides is None:
            problems.append(Diagnostic(code="lock-line", location=pair.key_location, args={"value": pair.key}))
            continue
        confirmations[SectionName(owner=owner, section=section)] = Confirmation(
            digests=sides, location=pair.key_location
        )
    return ConfirmationsRead(confirmations=confirmations, diagnostics=tuple(problems))


def _sides(node: located_yaml.Node) -> dict[Lang, tuple[str, ...]] | None:
    if not isinstance(node, located_yaml.Mapping):
        return None
    sides: dict[Lang, tuple[str, ...]] = {}
    for pair in node.pairs:
        if pair.key not in set(Lang) or not isinstance(pair.value, located_yaml.Scalar):
            return None
        sides[Lang(pair.key)] = tuple(pair.value.raw.split())
    return sides
