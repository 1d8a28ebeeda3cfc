"""All templates of a theme, by every name that reaches them, and read by Jinja once.

In come layers, out go sources, syntax trees and which template needs which. Never runs a template.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes

from sitegen.diagnostics import Diagnostic, Location
from sitegen.theme.environment import Environment, TemplateSource
from sitegen.theme.faults import syntax_problem
from sitegen.theme.layer import Layer
from sitegen.values import Struct

Part = TypeVar("Part", bound=nodes.Node)
Reference = nodes.Include | nodes.Extends | nodes.Import | nodes.FromImport


class Template(Struct, frozen=True, kw_only=True):
    """One template that Jinja can read.

    Attributes:
        name: the shortest name that reaches it.
        theme: of the layer it lies in; empty for the site's own.
        tree: as Jinja read it.
        parts: every part of the tree, each before its own parts.
    """

    name: str
    theme: str
    source: TemplateSource
    tree: nodes.Template
    parts: tuple[nodes.Node, ...]

    def find(self, kind: type[Part]) -> Iterator[Part]:
        """Its parts of one kind."""
        return (node for node in self.parts if isinstance(node, kind))

    def at(self, node: nodes.Node) -> Location:
        """The place of a part of it."""
        return Location(file=self.source.shown, line=node.lineno)


def sources_of(layers: Sequence[Layer]) -> tuple[Mapping[str, TemplateSource], tuple[Diagnostic, ...]]:
    """The text of every template by the names that reach it.

    Args:
        layers: in the order of lookup.

    Returns:
        ``base.html`` for the uppermost one, ``!rihla/base.html`` for that of one theme; and files that are no text.
    """
    found: dict[str, TemplateSource] = {}
    problems: list[Diagnostic] = []
    for layer in layers:
        for path, file in layer.templates.items():
            try:
                source = TemplateSource(shown=file.shown, text=file.data.decode("utf-8-sig"))
            except UnicodeDecodeError as error:
                args = {"byte": str(error.start + 1)}
                problems.append(Diagnostic(code="not-utf8", location=Location(file=file.shown), args=args))
                continue
            found.setdefault(path, source)
            if layer.name:
                found[f"!{layer.name}/{path}"] = source
    return found, tuple(problems)


def parse(
    sources: Mapping[str, TemplateSource], environment: Environment
) -> tuple[Mapping[str, Template], tuple[Diagnostic, ...]]:
    """Reads every template.

    Args:
        sources: by name.
        environment: whose tags may be used.

    Returns:
        templates by every name that reaches them, without those that cannot be read; and why not.
    """
    themes = {source.shown: name[1:].partition("/")[0] for name, source in sources.items() if name.startswith("!")}
    read: dict[str, Template] = {}
    problems: dict[str, Diagnostic] = {}
    found: dict[str, Template] = {}
    for name, source in sources.items():
        if source.shown not in read and source.shown not in problems:
            try:
                tree = environment.parse(source.text, name, source.shown)
            except TemplateSyntaxError as error:
                problems[source.shown] = syntax_problem(error, source.shown)
                continue
            theme = themes.get(source.shown, "")
            read[source.shown] = Template(
                name=name, theme=theme, source=source, tree=tree, parts=(*tree.find_all(nodes.Node),)
            )
        if source.shown in read:
            found[name] = read[source.shown]
    return found, tuple(problems.values())


def references(template: Template) -> Iterator[tuple[Reference, tuple[str, ...] | None]]:
    """Every tag that names other templates, with those names; None if they are not written out."""
    for node in template.parts:
        if isinstance(node, Reference):
            yield node, _literal_names(node.template)


def _literal_names(node: nodes.Expr) -> tuple[str, ...] | None:
    items = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
    names = [item.value for item in items if isinstance(item, nodes.Const) and isinstance(item.value, str)]
    return tuple(names) if len(names) == len(items) else None


def needed_by(templates: Mapping[str, Template]) -> Mapping[str, frozenset[str]]:
    """For each template by name, itself and all that it includes, extends or imports, directly or not."""
    direct = {
        name: {other for _, names in references(template) for other in names or () if other in templates}
        for name, template in templates.items()
    }
    found: dict[str, frozenset[str]] = {}
    for name in templates:
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            if (other := waiting.pop()) not in reached:
                reached.add(other)
                waiting += direct[other]
        found[name] = frozenset(reached)
    return found


def not_needed(templates: Mapping[str, Template], unmade: Collection[str]) -> frozenset[str]:
    """The templates, by their own names, that are only there for pages that are not made.

    Args:
        templates: by every name that reaches them.
        unmade: names of page templates without ``!theme/``.
    """
    needed = needed_by(templates)
    idle = {name for name in templates if _plain(name) in unmade}
    pages = {name for name in templates if not _plain(name).startswith("parts/")} - idle
    reached, busy = ({other for name in names for other in needed[name]} for names in (idle, pages))
    return frozenset(templates[name].name for name in reached) - {templates[name].name for name in busy}


def _plain(name: str) -> str:
    return name.partition("/")[2] if name.startswith("!") else name


def digests(templates: Mapping[str, Template], rest: bytes) -> Mapping[str, str]:
    """For each template, the digest of the text of all that it needs, and of the rest that every page depends on."""
    own = {
        name: hashlib.sha256(f"{name}\0{template.source.text}".encode()).digest()
        for name, template in templates.items()
    }
    return {
        name: hashlib.sha256(rest + b"".join(own[other] for other in sorted(needed))).hexdigest()
        for name, needed in needed_by(templates).items()
    }
