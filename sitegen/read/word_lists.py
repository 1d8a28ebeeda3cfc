"""glossary.yaml and private.yaml become values: the terms of the site, and the names that it must not say.

In comes the text of a file, out go its entries and what is wrong with it. What is wrong with private.yaml is said by
line only, so that no name gets into a log.
"""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.glossary import Term
from sitegen.model.secret import SecretName
from sitegen.read.schema.glossary import GlossaryEntry, GlossaryFile, PrivateFile
from sitegen.read.schema.validate import validate
from sitegen.read.schema.words import localized
from sitegen.read.yaml_file import read_yaml
from sitegen.values import Struct, replace


class GlossaryRead(Struct, frozen=True, kw_only=True):
    """The entries without errors, and every problem."""

    terms: tuple[Term, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


class PrivateRead(Struct, frozen=True, kw_only=True):
    """The names; none if anything is wrong with the file."""

    names: tuple[SecretName, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_glossary(text: str, file: str) -> GlossaryRead:
    """Reads glossary.yaml.

    Args:
        text: the whole file, decoded.
        file: its path relative to the site's root.
    """
    source = read_yaml(text, file)
    if source.node is None:
        return GlossaryRead(diagnostics=source.diagnostics)
    whole = validate(GlossaryFile, source.node)
    intact = replace(whole.node, pairs=tuple(pair for pair in whole.node.pairs if pair.key not in whole.bad_keys))
    good = validate(GlossaryFile, intact).value if whole.diagnostics else whole.value
    places = {pair.key: pair.key_location for pair in intact.pairs}
    terms = tuple(_term(key, entry, places[key]) for key, entry in good.root.items()) if good else ()
    return GlossaryRead(terms=terms, diagnostics=(*source.diagnostics, *whole.diagnostics))


def _term(key: str, entry: GlossaryEntry, place: Location) -> Term:
    avoid = {Lang.AR: tuple(entry.avoid.ar or ()), Lang.EN: tuple(entry.avoid.en or ())} if entry.avoid else {}
    return Term(id=key, term=entry.term.localized(), avoid=avoid, note=localized(entry.note), location=place)


def read_private(text: str, file: str) -> PrivateRead:
    """Reads private.yaml, with the arguments of ``read_glossary``. Any problem is an error."""
    source = read_yaml(text, file)
    checked = validate(PrivateFile, source.node) if source.node is not None else None
    problems = (*source.diagnostics, *(checked.diagnostics if checked else ()))
    if checked is None or checked.value is None or any(found.code != "yaml-hash" for found in problems):
        lines = sorted({problem.location.line for problem in problems}) or [0]
        return PrivateRead(diagnostics=tuple(_unreadable(file, line) for line in lines))
    names = checked.value.names or []
    return PrivateRead(
        names=tuple(SecretName(number=number, spellings=spellings) for number, spellings in enumerate(names, 1))
    )


def _unreadable(file: str, line: int) -> Diagnostic:
    return Diagnostic(code="private-file-unreadable", location=Location(file=file, line=line))
