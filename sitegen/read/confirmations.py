"""content/translations.lock becomes confirmations. In comes its text, out go they and what is wrong with it.

The file is written by the program; what can go wrong is a merge of two versions of it, or a hand.
"""

import re
from typing import Final

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.translation import Confirmation, Confirmations, SectionName
from sitegen.values import Struct, field

_LINE: Final = re.compile(
    r'"(?P<owner>[^"\\]+) (?P<section>[^"\\ ]+)": \{ar: "(?P<ar>[0-9a-f ]*)", en: "(?P<en>[0-9a-f ]*)"\}'
)


class ConfirmationsRead(Struct, frozen=True, kw_only=True):
    """What the lock says. Lines that cannot be understood count as not confirmed, and are reported."""

    confirmations: Confirmations = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_confirmations(text: str, file: str) -> ConfirmationsRead:
    """Reads the lock.

    Args:
        text: the whole file, decoded.
        file: its path relative to the site's root.
    """
    as_written = _as_written(text, file)
    if as_written is not None:
        return ConfirmationsRead(confirmations=as_written)
    loaded = located_yaml.load(text, file)
    problems = list(loaded.diagnostics)
    confirmations: dict[SectionName, Confirmation] = {}
    pairs = loaded.value.pairs if isinstance(loaded.value, located_yaml.Mapping) else ()
    for pair in pairs:
        owner, _, section = pair.key.rpartition(" ")
        sides = _sides(pair.value)
        if not section or sides is None:
            problems.append(Diagnostic(code="lock-line", location=pair.key_location, args={"value": pair.key}))
            continue
        confirmations[SectionName(owner=owner, section=section)] = Confirmation(
            digests=sides, location=pair.key_location
        )
    return ConfirmationsRead(confirmations=confirmations, diagnostics=tuple(problems))


def _as_written(text: str, file: str) -> Confirmations | None:
    """What the program itself wrote, without a YAML parser: a large site has thirty thousand lines. Else None."""
    confirmations: dict[SectionName, Confirmation] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        name = SectionName(owner=found["owner"], section=found["section"]) if found else None
        if found is None or name is None or name in confirmations:
            return None
        digests = {Lang.AR: tuple(found["ar"].split()), Lang.EN: tuple(found["en"].split())}
        confirmations[name] = Confirmation(digests=digests, location=Location(file=file, line=number, column=1))
    return confirmations


def _sides(node: located_yaml.Node) -> dict[Lang, tuple[str, ...]] | None:
    if not isinstance(node, located_yaml.Mapping):
        return None
    sides: dict[Lang, tuple[str, ...]] = {}
    for pair in node.pairs:
        if pair.key not in set(Lang) or not isinstance(pair.value, located_yaml.Scalar):
            return None
        sides[Lang(pair.key)] = tuple(pair.value.raw.split())
    return sides
