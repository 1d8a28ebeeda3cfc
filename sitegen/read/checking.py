"""Front matter and report.yaml, as trees, are checked against their schemas and become the facts of the model."""

from collections.abc import Callable
from typing import TypeVar

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.model.document import DocumentKind
from sitegen.model.facts import SharedFacts
from sitegen.read.discover import Found
from sitegen.read.facts import document_facts, page_facts, shared_facts
from sitegen.read.header import Header
from sitegen.read.layout import language_not_configured
from sitegen.read.schema.document import PageDocument, ReportDocument
from sitegen.read.schema.shared import ReportFile
from sitegen.read.schema.validate import validate
from sitegen.values import replace

M = TypeVar("M", ReportDocument, PageDocument)


def header_of(found: Found, node: located_yaml.Mapping, languages: tuple[Lang, ...]) -> Header:
    """What the front matter of a document says.

    Args:
        found: what the path of the document says.
        node: the front matter.
        languages: those of the site.
    """
    if found.kind is DocumentKind.REPORT:
        header = _header(ReportDocument, shared_facts, node)
    else:
        header = _header(PageDocument, page_facts, node)
    written = node.find("lang")
    if written is None or not isinstance(written.value, located_yaml.Scalar) or not written.value.raw.strip():
        return header
    marker = written.value.raw.strip().lower()
    if marker in languages:
        return replace(header, lang=Lang(marker))
    unknown = language_not_configured(marker, written.value.location, languages, is_field=True)
    # The language that was meant is the path's, as far as the rest of the file is concerned.
    return replace(header, facts=None, lang=found.lang or languages[0], problems=(*header.problems, unknown))


def facts_of(node: located_yaml.Mapping) -> tuple[SharedFacts | None, tuple[Diagnostic, ...]]:
    """The facts in a report.yaml, None if it has an error; and what is wrong with it."""
    checked = validate(ReportFile, node)
    return (shared_facts(checked.value, checked.node) if checked.value else None), checked.diagnostics


def _header(
    model: type[M], shared: Callable[[M, located_yaml.Mapping], SharedFacts], node: located_yaml.Mapping
) -> Header:
    checked = validate(model, node)
    if checked.value is None:
        return Header(problems=checked.diagnostics)
    fields = checked.value
    return Header(facts=document_facts(fields, checked.node), shared=shared(fields, checked.node), key=fields.key)
