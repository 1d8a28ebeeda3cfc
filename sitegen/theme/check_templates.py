"""The rules that a template must keep, checked before any page is made.

In come syntax trees, out go diagnostics. What a template may print is the view alone: so no names of templates that are
only known later, no way round escaping, no message that nobody can translate. Fields of views are ``check_fields``.
"""

from collections.abc import Collection, Iterator, Mapping

from jinja2 import nodes

from sitegen.diagnostics import Diagnostic
from sitegen.lang.message_problems import placeholders
from sitegen.lang.messages import MessageId
from sitegen.lang.nouns import NOUNS
from sitegen.theme.environment import REFUSED_FILTERS, Environment
from sitegen.theme.faults import unknown, unknown_file
from sitegen.theme.template_set import Template, needed_by, references
from sitegen.values import Struct

# For each function of messages: does it take a context, and does it take a plural.
_MESSAGE_FUNCTIONS = {
    "_": (False, False),
    "gettext": (False, False),
    "ngettext": (False, True),
    "pgettext": (True, False),
    "npgettext": (True, True),
}


class UsedMessage(Struct, frozen=True, kw_only=True):
    """A message that a template asks for."""

    id: MessageId
    template: Template
    node: nodes.Call


def check_templates(
    templates: Mapping[str, Template], environment: Environment, assets: Collection[str]
) -> Iterator[Diagnostic]:
    """What is wrong with any template.

    Args:
        templates: by every name.
        environment: whose filters and tests exist.
        assets: the names that ``asset()`` knows.
    """
    plain_assets = sorted(name for name in assets if not name.startswith("!"))
    for template in _each_once(templates):
        yield from _references(template, templates)
        yield from _words(template, environment)
        yield from _messages(template)
        for call, name in asked_assets(template):
            if name not in assets:
                yield _problem("asset-missing", template, call, unknown_file("asset", name, plain_assets))
    yield from _circles(templates)


def _each_once(templates: Mapping[str, Template]) -> Iterator[Template]:
    yield from {template.source.shown: template for template in templates.values()}.values()


def _problem(code: str, template: Template, node: nodes.Node, args: Mapping[str, str]) -> Diagnostic:
    return Diagnostic(code=code, location=template.at(node), args=args)


def _references(template: Template, templates: Mapping[str, Template]) -> Iterator[Diagnostic]:
    known = sorted(name for name in templates if not name.startswith("!"))
    for node, names in references(template):
        if names is None:
            yield _problem("template-dynamic-name", template, node, {})
        elif not getattr(node, "ignore_missing", False):
            for name in names:
                if name not in templates:
                    yield _problem("template-missing", template, node, unknown_file("name", name, known))
        if not getattr(node, "with_context", True):
            yield _problem("template-without-context", template, node, {})


def _words(template: Template, environment: Environment) -> Iterator[Diagnostic]:
    """Filters, tests and tags that do not exist here, and nouns that cannot be counted."""
    for node in template.find(nodes.Filter):
        if node.name in REFUSED_FILTERS:
            yield _problem("template-filter-refused", template, node, {"filter": node.name})
        elif node.name not in environment.filters:
            args = unknown("filter", node.name, sorted(environment.filters))
            yield _problem("template-filter-unknown", template, node, args)
        elif node.name == "counted" and node.args and isinstance(node.args[0], nodes.Const):
            noun = str(node.args[0].value)
            if noun not in NOUNS:
                yield _problem("template-noun-unknown", template, node, unknown("noun", noun, NOUNS))
    for test in template.find(nodes.Test):
        if test.name not in environment.tests:
            args = unknown("filter", test.name, sorted(environment.tests))
            yield _problem("template-filter-unknown", template, test, args)
    for tag in template.find(nodes.EvalContextModifier):  # a ScopedEvalContextModifier is one too
        yield _problem("template-filter-refused", template, tag, {"filter": "autoescape"})


def asked_assets(template: Template) -> Iterator[tuple[nodes.Call, str]]:
    """Every ``asset('…')`` whose name is written out."""
    for call in template.find(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "asset" and call.args:
            name = call.args[0]
            if isinstance(name, nodes.Const) and isinstance(name.value, str):
                yield call, name.value


def used_messages(templates: Mapping[str, Template]) -> Iterator[UsedMessage]:
    """Every message that any template asks for."""
    for template in _each_once(templates):
        for call, name in _message_calls(template):
            texts = _literal_texts(call, name)
            if texts is not None:
                context = texts[0] if _MESSAGE_FUNCTIONS[name][0] else None
                yield UsedMessage(id=(context, texts[-1 - _MESSAGE_FUNCTIONS[name][1]]), template=template, node=call)


def _message_calls(template: Template) -> Iterator[tuple[nodes.Call, str]]:
    for call in template.find(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _MESSAGE_FUNCTIONS:
            yield call, call.node.name


def _literal_texts(call: nodes.Call, function: str) -> list[str] | None:
    """Context, singular and plural, as many of them as the function takes; None if one is not written out."""
    wanted = 1 + sum(_MESSAGE_FUNCTIONS[function])
    texts = [arg.value for arg in call.args[:wanted] if isinstance(arg, nodes.Const) and isinstance(arg.value, str)]
    return texts if len(texts) == wanted else None


def _messages(template: Template) -> Iterator[Diagnostic]:
    for call, function in _message_calls(template):
        has_context, has_plural = _MESSAGE_FUNCTIONS[function]
        texts = _literal_texts(call, function)
        if texts is None:
            yield _problem("template-message-dynamic", template, call, {})
            continue
        if call.dyn_kwargs is not None:
            continue
        given = {keyword.key for keyword in call.kwargs}
        given |= {"context"} if has_context else set()
        given |= {"num"} if has_plural else set()
        for name in sorted(set().union(*(placeholders(text) for text in texts[has_context:])) - given):
            yield _problem(
                "template-message-value", template, call, {"message": texts[has_context], "placeholder": name}
            )


def _circles(templates: Mapping[str, Template]) -> Iterator[Diagnostic]:
    """Templates that need themselves. Views have no trees, so this is always a mistake."""
    needed = needed_by(templates)
    reported: set[frozenset[str]] = set()
    for template in _each_once(templates):
        for node, names in references(template):
            for name in names or ():
                if name in templates and _reaches(name, template, templates, needed):
                    files = frozenset({template.source.shown, templates[name].source.shown})
                    if files not in reported:
                        reported.add(files)
                        yield _problem("template-circle", template, node, {"name": name})


def _reaches(
    name: str, template: Template, templates: Mapping[str, Template], needed: Mapping[str, frozenset[str]]
) -> bool:
    return any(templates[other] is template for other in needed[name])
