"""A walk through a template and all that it includes, with the shape of every value on the way.

In come syntax trees and a scope, out go the names and fields that do not exist. Statements are here, expressions in
``template_inference``.
"""

from collections.abc import Iterable, Mapping
from functools import singledispatchmethod

from jinja2 import nodes

from sitegen.theme.shapes import ANYTHING, Shape
from sitegen.theme.template_inference import Fault, Inference, Scope
from sitegen.theme.template_set import Template
from sitegen.values import Struct


class _Inheritance(Struct, kw_only=True):
    """The blocks of a template and its parents while they are walked.

    Attributes:
        blocks: for each name the block's versions, the child's first.
        top: what is set outside of blocks, which blocks see.
    """

    blocks: Mapping[str, list[tuple[Template, nodes.Block]]]
    top: Scope


class Walk:
    """One page's walk."""

    def __init__(self, templates: Mapping[str, Template], kind: str) -> None:
        """Walks templates as a page of this kind would run them."""
        self._templates = templates
        self._inference = Inference(kind, self._super)
        self._under_way: list[str] = []
        self._inheritance: list[_Inheritance] = []
        self._block: list[tuple[str, int, Scope]] = []

    @property
    def found(self) -> list[Fault]:
        """What does not exist, in the order of the walk."""
        return self._inference.found

    def template(self, template: Template, scope: Scope) -> None:
        """Walks a template, after and around it its parents, as Jinja would run them."""
        if template.source.shown in self._under_way:
            return
        line = self._line(template)
        blocks: dict[str, list[tuple[Template, nodes.Block]]] = {}
        for one in line:
            for block in one.find(nodes.Block):
                blocks.setdefault(block.name, []).append((one, block))
        outer = self._inference.template
        self._under_way += [one.source.shown for one in line]
        self._inheritance.append(_Inheritance(blocks=blocks, top=scope))
        for one in line:
            self._inference.template = one
            body = one.tree.body
            # What a child writes outside of blocks is not printed, but what it sets holds.
            self._all(
                [node for node in body if not isinstance(node, nodes.Block)] if one is not line[-1] else body, scope
            )
        self._inheritance.pop()
        del self._under_way[-len(line) :]
        self._inference.template = outer

    def _line(self, template: Template) -> list[Template]:
        line = [template]
        while True:
            extends = next((node for node in line[-1].tree.body if isinstance(node, nodes.Extends)), None)
            name = extends.template.value if extends and isinstance(extends.template, nodes.Const) else None
            parent = self._templates.get(name) if isinstance(name, str) else None
            if parent is None or parent in line:
                return line
            line.append(parent)

    def _all(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    @singledispatchmethod
    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        """Walks one statement; of those without a method of their own, the expressions."""
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self._inference.infer(child, scope)

    @_statement.register
    def _(self, node: nodes.For, scope: Scope) -> None:
        inner = {**scope, "loop": ANYTHING}
        _bind(node.target, self._inference.infer(node.iter, scope).item or ANYTHING, inner)
        if node.test is not None:
            self._inference.infer(node.test, inner)
        self._all(node.body, inner)
        self._all(node.else_, dict(scope))

    @_statement.register
    def _(self, node: nodes.If, scope: Scope) -> None:
        for branch in (node, *node.elif_):
            truth = self._inference.truth(branch.test, scope)
            self._inference.infer(branch.test, scope)
            if truth is not False:
                self._all(branch.body, scope)
            if truth is True:
                return
        self._all(node.else_, scope)

    @_statement.register
    def _(self, node: nodes.Block, scope: Scope) -> None:
        self._run_block(node.name, 0, scope if node.scoped else self._inheritance[-1].top)

    @_statement.register
    def _(self, node: nodes.Extends, scope: Scope) -> None:
        """Followed before anything else."""

    @_statement.register
    def _(self, node: nodes.Include, scope: Scope) -> None:
        self._inference.infer(node.template, scope)
        for included in self._named(node.template):
            self.template(included, dict(scope))

    @_statement.register
    def _(self, node: nodes.Import, scope: Scope) -> None:
        self._import(node.template, scope)
        scope[node.target] = ANYTHING

    @_statement.register
    def _(self, node: nodes.FromImport, scope: Scope) -> None:
        self._import(node.template, scope)
        scope.update({name if isinstance(name, str) else name[1]: ANYTHING for name in node.names})

    @_statement.register
    def _(self, node: nodes.Macro, scope: Scope) -> None:
        scope[node.name] = ANYTHING
        self._function(node, scope)

    @_statement.register
    def _(self, node: nodes.CallBlock, scope: Scope) -> None:
        self._inference.infer(node.call, scope)
        self._function(node, scope)

    @_statement.register
    def _(self, node: nodes.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            _bind(target, self._inference.infer(value, scope), inner)
        self._all(node.body, inner)

    @_statement.register
    def _(self, node: nodes.Assign, scope: Scope) -> None:
        _bind(node.target, self._inference.infer(node.node, scope), scope)

    @_statement.register
    def _(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self._all(node.body, dict(scope))
        _bind(node.target, ANYTHING, scope)

    @_statement.register(nodes.FilterBlock)
    @_statement.register(nodes.Scope)
    @_statement.register(nodes.ScopedEvalContextModifier)
    def _(self, node: nodes.FilterBlock | nodes.Scope | nodes.ScopedEvalContextModifier, scope: Scope) -> None:
        self._all(node.body, dict(scope))

    def _import(self, named: nodes.Expr, scope: Scope) -> None:
        for imported in self._named(named):
            self.template(imported, dict(scope))

    def _function(self, node: nodes.Macro | nodes.CallBlock, scope: Scope) -> None:
        inner = {**scope, **dict.fromkeys(("caller", "varargs", "kwargs"), ANYTHING)}
        for default in node.defaults:
            self._inference.infer(default, scope)
        for argument in node.args:
            _bind(argument, ANYTHING, inner)
        self._all(node.body, inner)

    def _named(self, node: nodes.Expr) -> list[Template]:
        parts = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
        names = [part.value for part in parts if isinstance(part, nodes.Const)]
        return [self._templates[name] for name in names if name in self._templates]

    def _run_block(self, name: str, version: int, scope: Scope) -> None:
        versions = self._inheritance[-1].blocks[name]
        if version >= len(versions):
            return
        template, block = versions[version]
        outer = self._inference.template
        self._inference.template = template
        self._block.append((name, version, scope))
        self._all(block.body, dict(scope))
        self._block.pop()
        self._inference.template = outer

    def _super(self) -> None:
        if self._block:
            name, version, scope = self._block[-1]
            self._run_block(name, version + 1, scope)


def _bind(target: nodes.Node, shape: Shape, scope: Scope) -> None:
    """Gives a name, or several, their shape."""
    if isinstance(target, nodes.Name):
        scope[target.name] = shape
    elif isinstance(target, nodes.Tuple):
        for item in target.items:
            _bind(item, ANYTHING, scope)
