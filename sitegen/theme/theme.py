"""A theme that is ready: it makes pages, translates titles and lists the files that pages refer to.

In come pages with their frozen views, out goes HTML. Never knows where a page is written, nor whether it must be made
again: it only says what its digest is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from jinja2 import Template, pass_context
from jinja2.runtime import Context

from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.messages import Catalog
from sitegen.model.output import Output
from sitegen.model.page import Page
from sitegen.model.view.site import SiteView
from sitegen.theme.assets import Assets
from sitegen.theme.describing import Description, describe
from sitegen.theme.environment import TemplateSource, make_environment
from sitegen.theme.faults import TemplateFault, problem_of, unknown_file
from sitegen.theme.layer import SourceFile
from sitegen.theme.settings import Settings
from sitegen.theme.tokens import Palette
from sitegen.theme.voice import PageContext, Voice, voice_of
from sitegen.values import Struct

_NAME = re.compile(r"\w+")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


class ThemeParts(Struct, frozen=True, kw_only=True):
    """What a theme is made of, checked.

    Attributes:
        sources: templates by the names that templates use.
        settings: complete, per language.
        palette: the design tokens, with the site's own in their place.
        data: files that the program reads, by path below ``data/``; a child's go before its parents'.
        digests: of each template with all that it includes or extends, by name.
        digest: of everything that any page can depend on.
    """

    sources: Mapping[str, TemplateSource]
    catalogs: Mapping[Lang, Catalog]
    settings: Mapping[Lang, Settings]
    palette: Palette
    assets: Assets
    data: Mapping[str, SourceFile]
    digests: Mapping[str, str]
    digest: str


class Theme:
    """Made once for a process and used for every page of it; safe to use from several threads."""

    def __init__(self, parts: ThemeParts) -> None:
        """Compiles nothing yet: each template is compiled when a page first needs it."""
        self._parts = parts
        self._environment = make_environment(parts.sources, self._asset_function())
        self._shown = frozenset(source.shown for source in parts.sources.values())

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every word of every template, comments aside."""
        texts = (_COMMENT.sub("", source.text) for source in self._parts.sources.values())
        return frozenset(name for text in texts for name in _NAME.findall(text))

    @property
    def digest(self) -> str:
        """Changes with everything that a page can depend on besides its view: templates, messages, settings, assets."""
        return self._parts.digest

    def template_digest(self, template: str) -> str:
        """The same, but of all templates only for this one and what it includes or extends.

        Raises:
            KeyError: the theme has no such template.
        """
        return self._parts.digests[template]

    def catalog(self, lang: Lang) -> Catalog:
        """The theme's messages in a language, completed by its parents'."""
        return self._parts.catalogs[lang]

    @property
    def palette(self) -> Palette:
        """The design tokens, with the site's own in their place."""
        return self._parts.palette

    def assets(self) -> tuple[Output, ...]:
        """The files that pages refer to, sorted by path."""
        return self._parts.assets.outputs

    def data(self, name: str) -> SourceFile | None:
        """A file that the theme gives to the program, such as ``land.json``; None if it has no such file."""
        return self._parts.data.get(name)

    def unnamed(self, fields: Iterable[str]) -> frozenset[str]:
        """Those of some fields of views that no template names, so that nobody can see what is in them."""
        return frozenset(fields) - self._names

    def asset_path(self, name: str) -> str:
        """The path of an asset below the site's base path, percent-encoded: ``assets/style.1a2b3c4d.css``.

        Raises:
            KeyError: there is no such asset.
        """
        return self._parts.assets.paths[name]

    def render(self, page: Page, site: SiteView) -> str:
        """Makes a page.

        Args:
            page: with its view.
            site: the site constants of the page's language.

        Raises:
            TemplateProblem: a template is missing or wrong.
        """
        source = self._parts.sources.get(page.template)
        shown = source.shown if source else f"templates/{page.template}"
        return self._run(lambda: self._environment.get_template(page.template), self._variables(page, site), shown)

    def render_piece(self, source: str, page: Page, site: SiteView, scope: Mapping[str, object]) -> str:
        """Makes a page of a template that is no file of the theme, to show a part of it alone.

        Args:
            source: the template, which may extend and include those of the theme.
            page: which stands round the piece; its own template is not used.
            site: the site constants of the page's language.
            scope: what the part wants besides ``view``, ``site``, ``page`` and ``settings``.

        Raises:
            TemplateProblem: a template is missing or wrong, or wants something else.
        """
        variables = {**self._variables(page, site), **scope}
        return self._run(lambda: self._environment.from_string(source), variables, page.template)

    @property
    def parts(self) -> Mapping[str, Description]:
        """What each template part says about itself, by name: ``parts/teaser.html``."""
        return {
            name: describe(source.text)
            for name, source in sorted(self._parts.sources.items())
            if name.startswith("parts/")
        }

    def _variables(self, page: Page, site: SiteView) -> dict[str, object]:
        voice = Voice(
            page.lang,
            locales={lang: Locale(lang=lang, digits=site.digits, month_names=site.month_names) for lang in Lang},
            catalogs=self._parts.catalogs,
            hijri=site.calendar == "gregorian+hijri",
            base_path=site.base_path,
        )
        context = PageContext(
            lang=page.lang,
            direction=page.lang.direction,
            section=page.section,
            address=page.address,
            kind=page.id.kind.value,
        )
        return {
            "view": page.view,
            "site": site,
            "page": context,
            "settings": self._parts.settings[page.lang],
            **voice.as_variables(),
        }

    def _run(self, find: Callable[[], Template], variables: Mapping[str, object], shown: str) -> str:
        try:
            return find().render(variables)
        except Exception as error:
            problem = problem_of(error, self._shown, shown)
            if problem is None:
                raise
            raise problem from error

    def _asset_function(self) -> Callable[..., str]:
        paths = self._parts.assets.paths

        @pass_context
        def asset(context: Context, name: str) -> str:
            """The address of an asset."""
            if (path := paths.get(name)) is None:
                known = [path for path in paths if not path.startswith("!")]
                raise TemplateFault("asset-missing", unknown_file("asset", str(name), known))
            return voice_of(context).base_path + path

        return asset
