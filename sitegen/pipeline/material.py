"""Puts together what a site is resolved from, and what its pages are made from."""

from collections.abc import Mapping

from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.photo import PhotoInfo
from sitegen.model.site import Site
from sitegen.read.site import Contents
from sitegen.render.land import Land
from sitegen.render.sources import Sources
from sitegen.render.urls import Urls
from sitegen.resolve.assemble import Material
from sitegen.theme.theme import Theme


def material_of(config: Config, contents: Contents) -> Material:
    """All that was read, ready to be resolved."""
    return Material(
        config=config,
        registries=contents.registries,
        documents=contents.documents,
        shared=contents.shared,
        files=contents.files,
        unread=contents.unread,
        refused=contents.refused,
    )


def in_theme(site: Site, theme: Theme, photos: Mapping[str, PhotoInfo], land: Land) -> Sources:
    """A site in a theme, without share cards and marks of what is behind."""
    return Sources(
        site=site,
        urls=Urls(base_url=site.config.base_url),
        words={lang: theme.catalog(lang) for lang in Lang},
        photos=photos,
        land=land,
    )
