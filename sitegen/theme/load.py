"""Loading a theme: the story of this package, from a name in config.yaml to a theme that can make pages.

In come the site's root and its choice of theme, out go the theme and everything that is wrong with it. Never knows the
site's content.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.engine import shipped_folders
from sitegen.lang.language import Lang
from sitegen.model.config import ThemeChoice
from sitegen.model.output import path_problem
from sitegen.theme.assets import Assets, layered, publish
from sitegen.theme.chain import CONFIG, Chain, find_chain
from sitegen.theme.check_catalogs import check_catalogs, merged_catalogs
from sitegen.theme.check_fields import check_fields, missing_templates
from sitegen.theme.check_templates import asked_assets, check_templates, used_messages
from sitegen.theme.environment import TemplateSource, make_environment
from sitegen.theme.layer import MANIFEST, SourceFile
from sitegen.theme.manifest import ColourToken, ContrastPair
from sitegen.theme.setting_types import SettingSpec
from sitegen.theme.settings import Locate, Resolved, resolve
from sitegen.theme.shapes import ANYTHING, Shape, shape_of
from sitegen.theme.template_set import Template, digests, not_needed, parse, sources_of
from sitegen.theme.theme import Theme, ThemeParts
from sitegen.theme.tokens import TOKENS_CSS, Palette, contrast_problems, declared, overridden, stylesheet
from sitegen.values import Struct


class ThemeLoad(Struct, frozen=True, kw_only=True, dict=True):
    """What became of a choice of theme. Has no slots, for what is wrong with it is found out once, if anybody asks.

    Attributes:
        theme: None if it cannot make any page; else it can be used, though a page may fail where diagnostics say so.
        found: what was wrong while it was put together.
        check: looks through its templates and messages.
    """

    theme: Theme | None
    found: tuple[Diagnostic, ...]
    check: Callable[[], Iterable[Diagnostic]] = tuple

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that is wrong, in the order of files."""
        return _in_order((*self.found, *self.check()))


def load_theme(
    root: Path,
    choice: ThemeChoice,
    *,
    languages: Sequence[Lang] = tuple(Lang),
    locate: Locate = lambda _: CONFIG,
    shipped: Sequence[Path] | None = None,
    unmade: Collection[str] = (),
) -> ThemeLoad:
    """Finds a theme and makes it ready. It is checked when somebody asks what is wrong with it.

    Args:
        root: the site's root.
        choice: the theme's name and the site's settings for it.
        languages: those that messages must exist in.
        locate: gives the place of a setting by its path below ``theme.settings``; ``()`` is the theme's name.
        shipped: folders of themes that come with the program; those that really do, if None.
        unmade: templates of pages that this site does not have, such as ``search.html``; what only they use is not
            published.

    Raises:
        OSError: a file of the theme is there but cannot be read.
    """
    chain, problems = find_chain(root, choice.name, locate(()), shipped_folders() if shipped is None else shipped)
    found = list(problems)
    if chain is None:
        return ThemeLoad(theme=None, found=tuple(found))
    palette, settings = _settle(chain, choice, locate, found)

    sources, problems = sources_of(chain.layers)
    reader = make_environment(sources, asset=str)
    templates, more = parse(sources, reader)
    found += [*problems, *more]
    files = layered((layer.name, layer.assets) for layer in chain.themes)
    files[TOKENS_CSS] = SourceFile(
        shown=f"{chain.themes[0].shown}/{MANIFEST}", data=stylesheet(palette.tokens).encode()
    )
    asked = _add_site_files(files, root, settings, locate, found)
    idle = not_needed(templates, unmade)
    used = asked | _asked_by(template for template in templates.values() if template.name not in idle)
    asked = used | _asked_by(templates.values())
    assets, problems = publish(files, asked & files.keys(), asked - used)

    found += problems
    found += _missing(chain)

    def check() -> Iterator[Diagnostic]:
        yield from check_templates(templates, reader, assets.paths)
        yield from check_fields(templates, _shapes(palette, settings), (*reader.globals,))
        yield from check_catalogs(chain.themes, list(used_messages(templates)), languages)

    theme = Theme(_parts(chain, palette, settings, assets, sources, templates))
    return ThemeLoad(theme=theme, found=tuple(found), check=check)


def _settle(chain: Chain, choice: ThemeChoice, locate: Locate, found: list[Diagnostic]) -> tuple[Palette, Resolved]:
    """The design tokens, and all settings."""
    specs: dict[str, SettingSpec] = {}
    for manifest in reversed(chain.manifests):
        specs |= manifest.settings
    pairs = list({(pair.foreground, pair.background, pair.kind): pair for pair in _all_pairs(chain)}.values())
    original = declared(chain.manifests)
    settings, problems = resolve(specs, original, choice.settings, locate)
    tokens = overridden(original, settings.overrides, pairs)
    found += problems
    found += contrast_problems(tokens, pairs, settings.overrides, locate)
    return Palette(tokens=tokens, pairs=tuple(pairs)), settings


def _shapes(palette: Palette, settings: Resolved) -> Mapping[str, Shape]:
    """What may follow ``settings.`` in a template."""
    colours = dict.fromkeys(palette.tokens.colours, shape_of(ColourToken))
    return {**dict.fromkeys(settings.names, ANYTHING), "colours": Shape(name="settings.colours", fields=colours)}


def _all_pairs(chain: Chain) -> Iterator[ContrastPair]:
    for manifest in reversed(chain.manifests):
        yield from manifest.contrast


def _add_site_files(
    files: dict[str, SourceFile], root: Path, settings: Resolved, locate: Locate, found: list[Diagnostic]
) -> set[str]:
    """Adds the site's own files that settings name, such as a logo. Returns the names of all files in settings."""
    asked: set[str] = set()
    for setting, value in ((name, each) for name, values in settings.files.items() for each in values):
        path = root / value
        if value in files:
            asked.add(value)
        elif not path_problem(value) and path.is_file() and fs.inside(root, path):
            files[value] = SourceFile(shown=value, data=fs.read_bytes(path))
            asked.add(value)
        else:
            args = {"setting": setting, "value": value}
            found.append(Diagnostic(code="theme-setting-file", location=locate((setting,)), args=args))
    return asked


def _asked_by(templates: Iterable[Template]) -> set[str]:
    return {name for template in templates for _, name in asked_assets(template)}


def _missing(chain: Chain) -> Iterator[Diagnostic]:
    """Page templates that neither the theme nor any parent has."""
    for name in missing_templates({path for layer in chain.layers for path in layer.templates}):
        location = Location(file=f"{chain.themes[0].shown}/{MANIFEST}")
        yield Diagnostic(code="template-missing", location=location, args={"name": name})


def _parts(
    chain: Chain,
    palette: Palette,
    settings: Resolved,
    assets: Assets,
    sources: Mapping[str, TemplateSource],
    templates: Mapping[str, Template],
) -> ThemeParts:
    shared = hashlib.sha256()
    for layer in chain.themes:
        for lang in sorted(layer.catalogs):
            shared.update(f"{lang}\0{len(layer.catalogs[lang].data)}\0".encode() + layer.catalogs[lang].data)
    shared.update(repr((sorted(settings.values.items()), sorted(palette.tokens.colours.items()))).encode())
    shared.update(palette.tokens.appearance.encode())
    shared.update(repr(sorted(assets.paths.items())).encode())
    everything = hashlib.sha256(shared.digest())
    for name in sorted(sources):
        everything.update(f"{name}\0{sources[name].text}\0".encode())
    return ThemeParts(
        sources=sources,
        catalogs=merged_catalogs(chain.themes),
        settings=MappingProxyType({lang: settings.in_language(lang, palette.tokens.colours) for lang in Lang}),
        palette=palette,
        assets=assets,
        data=MappingProxyType({name: file for layer in reversed(chain.themes) for name, file in layer.data.items()}),
        digests=digests(templates, shared.digest()),
        digest=everything.hexdigest(),
    )


def _in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file and line, each once."""
    once: list[Diagnostic] = []
    for diagnostic in sorted(found, key=lambda one: one.sort_key):
        if diagnostic not in once:
            once.append(diagnostic)
    return tuple(once)
