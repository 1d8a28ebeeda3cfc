"""config.yaml becomes the site's settings: in comes its text, out goes a complete ``Config`` or what is wrong."""

from collections.abc import Iterator

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.config import Config, MenuItem, PhotoSettings, SecurityTxt, ThemeChoice
from sitegen.read.problems import has_errors
from sitegen.read.schema import config_file
from sitegen.read.schema.addresses import site_address
from sitegen.read.schema.config_file import ConfigFile, Markdown, Permalinks, Photos, Theme
from sitegen.read.schema.publish_targets import publish_targets
from sitegen.read.schema.validate import validate
from sitegen.read.schema.words import localized
from sitegen.read.yaml_file import read_yaml
from sitegen.values import Struct, replace


class ConfigRead(Struct, frozen=True, kw_only=True):
    """What config.yaml says. ``config`` is None if there is any error."""

    config: Config | None
    diagnostics: tuple[Diagnostic, ...]


def read_config(text: str, file: str, *, base_url: str | None) -> ConfigRead:
    """Reads the settings of a site.

    Args:
        text: the whole file, decoded.
        file: its path relative to the site's root.
        base_url: the address given on the command line or in the environment, which beats the file; None if neither.
    """
    source = read_yaml(text, file)
    problems = list(source.diagnostics)
    override = None if base_url is None else site_address(base_url)
    if base_url is not None and override is None:
        args = {"field": "base_url", "value": base_url}
        problems.append(Diagnostic(code="bad-base-url", location=Location(file=file), args=args))
    if source.node is None:
        return ConfigRead(config=None, diagnostics=tuple(problems))
    checked = validate(ConfigFile, source.node)
    problems.extend(checked.diagnostics)
    if checked.value is None or has_errors(problems):
        return ConfigRead(config=None, diagnostics=tuple(problems))
    places = dict(_places(checked.node, ()))
    publish = publish_targets(checked.value.publish or {}, places)
    config = replace(_config(checked.value, source.node, override), publish=publish, places=places)
    return ConfigRead(config=config, diagnostics=tuple(problems))


def _config(written: ConfigFile, node: located_yaml.Mapping, base_url: str | None) -> Config:
    title = written.title.localized()
    return Config(
        title=title,
        description=localized(written.description) or title,
        base_url=base_url or written.base_url or "",
        languages=tuple(written.languages or Lang),
        theme=_theme(written.theme or Theme(), node),
        digits=written.digits,
        month_names=written.month_names,
        calendar=written.calendar,
        menu=tuple(MenuItem(target=item.target, label=localized(item.label)) for item in written.menu or ()),
        report_permalink=(written.permalinks or Permalinks()).report,
        page_size=written.page_size,
        untranslated=written.untranslated,
        translation_notice=written.translation_notice,
        smart_quotes=(written.markdown or Markdown()).smart_quotes,
        photos=_photos(written.photos or Photos()),
        search=written.search,
        share_cards=written.share_cards,
        checks=written.checks or {},
        organisation=written.organisation or "",
        hosts=tuple(written.hosts or ()),
        security_txt=_security_txt(written.security_txt),
    )


def _security_txt(written: config_file.SecurityTxt | None) -> SecurityTxt | None:
    if written is None:
        return None
    return SecurityTxt(contact=tuple(written.contact), expires=written.expires, policy=written.policy or "")


def _theme(theme: Theme, node: located_yaml.Mapping) -> ThemeChoice:
    """The theme with its settings as YAML understands them: only the theme knows their types."""
    settings: object = None
    pair = node.find("theme")
    if pair is not None and isinstance(pair.value, located_yaml.Mapping):
        inner = pair.value.find("settings")
        settings = None if inner is None else located_yaml.plain(inner.value)
    return ThemeChoice(name=theme.name, settings=settings if isinstance(settings, dict) else {})


def _places(node: located_yaml.Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Location]]:
    """Where every value of a tree stands."""
    if path:
        yield path, node.location
    if isinstance(node, located_yaml.Mapping):
        for pair in node.pairs:
            yield from _places(pair.value, (*path, pair.key))
    if isinstance(node, located_yaml.Sequence):
        for index, item in enumerate(node.items):
            yield from _places(item, (*path, index))


def _photos(photos: Photos) -> PhotoSettings:
    usual = PhotoSettings()
    return PhotoSettings(
        widths=tuple(sorted(photos.widths)) if photos.widths else usual.widths,
        formats=tuple(photos.formats) if photos.formats else usual.formats,
        max_pixels=photos.max_pixels,
    )
