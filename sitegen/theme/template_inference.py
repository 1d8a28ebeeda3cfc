"""What the expressions of a template are, as far as that can be told before it runs.

In come expressions and the shapes of the names in scope, out go shapes, truths, and what does not exist.
"""

from collections.abc import Callable
from functools import singledispatchmethod
from typing import Final, TypeAlias

from jinja2 import nodes

from sitegen.theme.shapes import ANYTHING, Shape, either, sequence_of
from sitegen.theme.template_set import Template
from sitegen.values import Struct

Scope: TypeAlias = dict[str, Shape]

_SAME: Final = frozenset({"list", "sort", "reverse", "select", "reject", "selectattr", "rejectattr", "unique"})
_ITEM: Final = frozenset({"first", "last", "min", "max"})
_DEFAULT: Final = frozenset({"default", "d"})
_BY_FIELD: Final = frozenset({"selectattr", "rejectattr", "groupby"})
_UNKNOWN: Final = object()


class Fault(Struct, frozen=True, kw_only=True):
    """A name, or a field of ``holder``, that does not exist."""

    template: Template
    node: nodes.Node
    name: str
    holder: Shape | None


class Inference:
    """Works out shapes; keeps the faults that it meets.

    Attributes:
        template: the one that the expressions stand in.
        found: in the order of the walk.
    """

    def __init__(self, kind: str, call_super: Callable[[], None]) -> None:
        """For pages of a kind; ``call_super`` is told of every ``super()``."""
        self._kind = kind
        self._super = call_super
        self.template: Template | None = None
        self.found: list[Fault] = []

    @singledispatchmethod
    def infer(self, node: nodes.Node, scope: Scope, *, forgiving: bool = False) -> Shape:
        """The shape of an expression.

        Args:
            node: the expression.
            scope: shapes of the names that it may use.
            forgiving: its last name or field may be missing, as before ``|default`` and ``is defined``.
        """
        del forgiving
        for child in node.iter_child_nodes():
            self.infer(child, scope)
        return ANYTHING

    @infer.register
    def _(self, node: nodes.Name, scope: Scope, *, forgiving: bool = False) -> Shape:
        if node.name not in scope and not forgiving:
            self._fault(node, node.name, None)
        return scope.get(node.name, ANYTHING)

    @infer.register
    def _(self, node: nodes.Getattr, scope: Scope, *, forgiving: bool = False) -> Shape:
        return self._field(node, self.infer(node.node, scope), node.attr, forgiving=forgiving)

    @infer.register
    def _(self, node: nodes.Getitem, scope: Scope, *, forgiving: bool = False) -> Shape:
        holder = self.infer(node.node, scope)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(node, holder, node.arg.value, forgiving=forgiving)
        self.infer(node.arg, scope)
        return holder if isinstance(node.arg, nodes.Slice) else holder.item or ANYTHING

    @infer.register(nodes.And)
    @infer.register(nodes.Or)
    def _(self, node: nodes.And | nodes.Or, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        left = self.infer(node.left, scope)
        # What "and" and "or" return without looking further.
        if self.truth(node.left, scope) is isinstance(node, nodes.Or):
            return left
        return either(left, self.infer(node.right, scope))

    @infer.register
    def _(self, node: nodes.CondExpr, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        truth = self.truth(node.test, scope)
        self.infer(node.test, scope)
        one = self.infer(node.expr1, scope) if truth is not False else None
        other = self.infer(node.expr2, scope) if truth is not True and node.expr2 is not None else None
        return either(one, other) if one and other else one or other or ANYTHING

    @infer.register
    def _(self, node: nodes.Filter, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        self._arguments(node, scope)
        if node.node is None:  # {% filter … %}
            return ANYTHING
        return self._filtered(node, self.infer(node.node, scope, forgiving=node.name in _DEFAULT))

    @infer.register
    def _(self, node: nodes.Test, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        self.infer(node.node, scope, forgiving=node.name in {"defined", "undefined"})
        self._arguments(node, scope)
        return ANYTHING

    @infer.register
    def _(self, node: nodes.Call, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        if isinstance(node.node, nodes.Name) and node.node.name == "super":
            self._super()
        elif not (isinstance(node.node, nodes.Name) and node.node.name in {"self", "caller"}):
            self.infer(node.node, scope)
        self._arguments(node, scope)
        return ANYTHING

    @infer.register(nodes.Tuple)
    @infer.register(nodes.List)
    def _(self, node: nodes.Tuple | nodes.List, scope: Scope, *, forgiving: bool = False) -> Shape:
        del forgiving
        shapes = [self.infer(item, scope) for item in node.items]
        same = bool(shapes) and all(shape == shapes[0] for shape in shapes)
        return sequence_of(shapes[0] if same else ANYTHING)

    def truth(self, node: nodes.Node, scope: Scope) -> bool | None:
        """Whether a condition always holds or never does for the pages of this walk; None if that depends."""
        match node:
            case nodes.Not():
                inner = self.truth(node.node, scope)
                return None if inner is None else not inner
            case nodes.And() | nodes.Or():
                deciding = isinstance(node, nodes.Or)
                sides = (self.truth(node.left, scope), self.truth(node.right, scope))
                if deciding in sides:
                    return deciding
                return None if None in sides else not deciding
            case nodes.Test(name="defined" | "undefined"):
                defined = self._is_defined(node.node, scope)
                return None if defined is None else defined is (node.name == "defined")
            case nodes.Compare(ops=[nodes.Operand() as operand]):
                return self._compare(node.expr, operand)
        return None

    def _is_defined(self, node: nodes.Node, scope: Scope) -> bool | None:
        if isinstance(node, nodes.Name):
            return node.name in scope
        if not isinstance(node, nodes.Getattr) or self._is_defined(node.node, scope) is not True:
            return None
        holder = self._quietly(node.node, scope)
        return None if holder.fields is None else holder.field(node.attr) is not None

    def _quietly(self, node: nodes.Node, scope: Scope) -> Shape:
        kept = len(self.found)
        shape = self.infer(node, scope)
        del self.found[kept:]
        return shape

    def _compare(self, left: nodes.Expr, operand: nodes.Operand) -> bool | None:
        one, other = self._constant(left), self._constant(operand.expr)
        if one is _UNKNOWN or other is _UNKNOWN:
            return None
        if operand.op in {"eq", "ne"}:
            return (one == other) is (operand.op == "eq")
        if operand.op in {"in", "notin"} and isinstance(other, tuple):
            return (one in other) is (operand.op == "in")
        return None

    def _constant(self, node: nodes.Node) -> object:
        """The value of an expression that is the same on all pages of a kind."""
        match node:
            case nodes.Const():
                return node.value
            case nodes.Getattr(node=nodes.Name(name="page"), attr="kind"):
                return self._kind
            case nodes.Tuple() | nodes.List():
                items = tuple(self._constant(item) for item in node.items)
                return _UNKNOWN if _UNKNOWN in items else items
        return _UNKNOWN

    def _field(self, node: nodes.Node, holder: Shape, name: str, *, forgiving: bool) -> Shape:
        shape = holder.field(name)
        if shape is None and not forgiving:
            self._fault(node, name, holder)
        return shape or ANYTHING

    def _filtered(self, node: nodes.Filter, value: Shape) -> Shape:
        item = value.item
        field = self._field_named(node)
        inner = ANYTHING
        if item is not None and field is not None:
            inner = item
            for part in field.split("."):
                inner = self._field(node, inner, part, forgiving=False)
        if node.name in _SAME:
            return value
        if node.name in _ITEM:
            return item or ANYTHING
        return sequence_of(inner) if node.name == "map" and field is not None else ANYTHING

    @staticmethod
    def _field_named(node: nodes.Filter) -> str | None:
        """The field that a filter like ``map(attribute='title')`` looks at in every item."""
        named = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
        if node.name in _BY_FIELD:
            named += node.args[:1]
        field = named[0].value if named and isinstance(named[0], nodes.Const) else None
        return field if isinstance(field, str) else None

    def _arguments(self, node: nodes.Call | nodes.Filter | nodes.Test, scope: Scope) -> None:
        keywords = [keyword.value for keyword in node.kwargs]
        for argument in (*node.args, *keywords, node.dyn_args, node.dyn_kwargs):
            if argument is not None:
                self.infer(argument, scope)

    def _fault(self, node: nodes.Node, name: str, holder: Shape | None) -> None:
        if self.template is None:
            raise ValueError("an expression outside of every template")
        self.found.append(Fault(template=self.template, node=node, name=name, holder=holder))
