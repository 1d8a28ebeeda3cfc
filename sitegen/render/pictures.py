"""A photo with the words that belong to it in one language: from the text itself, else from report.yaml."""

from collections.abc import Mapping

from sitegen.lang.language import Lang
from sitegen.model.facts import PhotoFacts
from sitegen.model.report import Report, StandingPage
from sitegen.model.text import Localized, Text
from sitegen.model.view.common import PhotoView
from sitegen.render.photos import photo_view
from sitegen.render.sources import Sources
from sitegen.values import Struct


def cover(owner: Report | StandingPage, sources: Sources, lang: Lang) -> PhotoView | None:
    """The lead photo, if there is one and it could be read."""
    return picture(owner.cover, owner.photos, sources, lang) if owner.cover else None


class Said(Struct, frozen=True, kw_only=True):
    """What a text says about one of its photos itself; it stands before what report.yaml says."""

    alt: str = ""
    caption: str = ""
    classes: tuple[str, ...] = ()


def picture(
    path: str, photos: Mapping[str, PhotoFacts], sources: Sources, lang: Lang, said: Said | None = None
) -> PhotoView | None:
    """A photo with its words; None if it could not be read."""
    info = sources.photos.get(path)
    if info is None:
        return None
    said = said or Said()
    facts = photos.get(path)
    return photo_view(
        info,
        sources.site.config.photos,
        sources.urls,
        alt=_alt(said, facts, lang),
        caption=Text(value=said.caption, lang=lang) if said.caption else _best(facts.caption if facts else None, lang),
        credit=_best(facts.credit if facts else None, lang),
        classes=said.classes,
    )


def _alt(said: Said, facts: PhotoFacts | None, lang: Lang) -> Text:
    if said.alt:
        return Text(value=said.alt, lang=lang)
    if facts and facts.alt and not facts.decorative:
        return facts.alt.best(lang)
    return Text(value="", lang=lang)


def _best(words: Localized | None, lang: Lang) -> Text | None:
    return words.best(lang) if words else None
