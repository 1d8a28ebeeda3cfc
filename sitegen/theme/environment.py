"""Jinja, as themes meet it: strict, escaping, sandboxed, and with no way to anything but the view.

In come templates as text, out comes an environment that compiles each of them once. Never knows the disk, the site's
content or the clock.
"""

from collections.abc import Callable, Mapping, MutableMapping
from types import FunctionType
from typing import Any, Final

from jinja2 import BaseLoader, TemplateNotFound
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitegen.model.view.common import Head
from sitegen.model.view.report import Fragment, SectionView
from sitegen.theme import filters, filters_dates
from sitegen.theme.faults import StrictlyUndefined
from sitegen.theme.printing import Generator, finalized, printed
from sitegen.theme.translating import MESSAGES
from sitegen.values import Struct, fields

MARKUP_FIELDS: Final = frozenset({(Fragment, "markup"), (SectionView, "heading"), (Head, "json_ld")})
"""The fields of views that hold finished, sanitised markup. Everything else is escaped, and nothing can undo that."""

REFUSED_FILTERS: Final = frozenset({"safe", "attr", "random", "pprint", "xmlattr"})
"""Filters of Jinja that would undo escaping, reach round the view's fields, or give another page every time."""

GLOBALS: Final = ("range", "dict", "joiner", "cycler", "namespace")
"""What stays of Jinja's own functions."""

PAGE_VARIABLES: Final = ("view", "site", "page", "settings")


class TemplateSource(Struct, frozen=True, kw_only=True):
    """The text of a template and how a person finds its file."""

    shown: str
    text: str


class Environment(ImmutableSandboxedEnvironment):
    """One for all pages and languages of a process. Compiled templates stay in its cache.

    Attributes:
        own: functions of this program; they take the context, and only to ask it for the voice.
    """

    code_generator_class = Generator
    printed = staticmethod(printed)

    def __init__(self, **options: Any) -> None:
        """As Jinja's."""
        super().__init__(**options)
        self._fields = _Fields()
        self.own: frozenset[object] = frozenset()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field. Those of ``MARKUP_FIELDS`` come out as markup."""
        try:
            is_markup = self._fields[type(obj)][attribute]
        except KeyError:
            return super().getattr(obj, attribute)
        # The sandbox's own checks take longer than the rest of a page, and a field of a view needs none of them.
        return Markup(getattr(obj, attribute)) if is_markup else getattr(obj, attribute)  # noqa: S704 - sanitised

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same for ``section['heading']`` and ``sections|map(attribute='heading')``."""
        if isinstance(argument, str) and argument in self._fields[type(obj)]:
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def call(self, context: Context, function: Any, /, *args: Any, **values: Any) -> Any:
        """What a function makes. The program's own need neither the sandbox's checks nor a copy of the context."""
        if type(function) is not FunctionType or function not in self.own:
            return super().call(context, function, *args, **values)
        values.pop("_loop_vars", None)
        values.pop("_block_vars", None)
        return function(context, *args, **values)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template finds besides its context. Nothing is added to it later, so no chain has to be followed."""
        return {**self.globals, **(d or {})}


class _Fields(dict[type, Mapping[str, bool]]):
    """The fields of the views, and whether they hold markup; none of any other type."""

    def __missing__(self, kind: type) -> Mapping[str, bool]:
        self[kind] = {name: (kind, name) in MARKUP_FIELDS for name in fields(kind)}
        return self[kind]


class _Loader(BaseLoader):
    """Templates from memory."""

    def __init__(self, sources: Mapping[str, TemplateSource]) -> None:
        self._sources = sources

    def get_source(self, environment: Any, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text, the file's name for tracebacks, and no way to change later."""
        del environment
        source = self._sources.get(template)
        if source is None:
            raise TemplateNotFound(template)
        return source.text, source.shown, None


def make_environment(sources: Mapping[str, TemplateSource], asset: Callable[..., str]) -> Environment:
    """The environment of a theme.

    Args:
        sources: by the names that templates use: ``base.html``, ``parts/teaser.html``, ``!rihla/base.html``.
        asset: the function ``asset(path)`` of templates.
    """
    environment = Environment(
        loader=_Loader(sources),
        undefined=StrictlyUndefined,
        autoescape=True,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalized,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # an attribute of the extension
    own = {**MESSAGES, **filters.FUNCTIONS, **filters_dates.FUNCTIONS, "asset": asset}
    environment.own = frozenset(own.values())
    environment.globals = {**{name: environment.globals[name] for name in GLOBALS}, **own}
    environment.filters = {
        **{name: function for name, function in JINJA_FILTERS.items() if name not in REFUSED_FILTERS},
        **filters.FILTERS,
        **filters_dates.FILTERS,
    }
    return environment
