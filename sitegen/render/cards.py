"""Which share cards a site has, what they say, and what their addresses are. Decides; draws nothing."""

import hashlib
from collections.abc import Iterator

from sitegen.diagnostics import Location
from sitegen.lang.bidi import isolate
from sitegen.lang.dates import format_range
from sitegen.lang.language import Lang
from sitegen.lang.lists import join
from sitegen.model.registry import City
from sitegen.model.report import Report
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.card import HEIGHT, WIDTH, CardStyle, CardView
from sitegen.model.view.common import ShareImage
from sitegen.render.sources import Sources
from sitegen.values import Struct

FOLDER = "cards"
#: How long the readable part of a file name may be, in bytes.
LONGEST_SLUG = 180


class SiteCard(Struct, frozen=True, kw_only=True):
    """A card that must exist.

    Attributes:
        path: of its file, relative to the output folder.
        key: everything that decides its bytes is in it.
        location: where its words come from.
    """

    path: str
    key: str
    card: CardView
    location: Location


def site_cards(sources: Sources) -> Iterator[SiteCard]:
    """All cards: one for each language of the site, one for each report in each of its languages."""
    if sources.cards is None:
        return
    for lang in sources.site.config.languages:
        yield _of_site(lang, sources, sources.cards)
    for report in sources.site.reports:
        for lang in report.documents:
            yield _of_report(report, lang, sources, sources.cards)


def site_image(lang: Lang, sources: Sources) -> ShareImage | None:
    """What a shared link shows to a page that has no card of its own."""
    return _image(_of_site(lang, sources, sources.cards), sources) if sources.cards else None


def report_image(report: Report, lang: Lang, sources: Sources) -> ShareImage | None:
    """What a shared link to a report shows; None if the site draws no cards."""
    return _image(_of_report(report, lang, sources, sources.cards), sources) if sources.cards else None


def report_card(report: Report, lang: Lang, sources: Sources, style: CardStyle) -> CardView:
    """What the card of a report says: where and when, the title, who went."""
    trip = report.trip
    dates = format_range(trip.start, trip.end, sources.locale(lang))
    places = trip.hosts or trip.delegation
    return CardView(
        lang=lang,
        kicker=" · ".join(part for part in (_names(places, lang), dates) if part),
        title=report.documents[lang].facts.title.value,
        footing=f"{sources.say(lang, 'Delegation')}: {_names(trip.delegation, lang)}" if trip.delegation else "",
        network=_in(sources.site.config.title.best(lang), lang),
        colours=style.colours,
    )


def site_card(lang: Lang, sources: Sources, style: CardStyle) -> CardView:
    """What the card of the whole site says."""
    config = sources.site.config
    return CardView(
        lang=lang,
        kicker="",
        title=_in(config.title.best(lang), lang),
        footing=_in(config.description.best(lang), lang),
        network="",
        colours=style.colours,
    )


def _of_site(lang: Lang, sources: Sources, style: CardStyle) -> SiteCard:
    return _place("site", site_card(lang, sources, style), style, Location(file="config.yaml"))


def _of_report(report: Report, lang: Lang, sources: Sources, style: CardStyle) -> SiteCard:
    address = sources.site.addresses[PageId(kind=PageKind.REPORT, key=report.key)][lang]
    slug = address.rstrip("/").rpartition("/")[2]
    return _place(slug, report_card(report, lang, sources, style), style, report.documents[lang].facts.title.location)


def _place(slug: str, card: CardView, style: CardStyle, location: Location) -> SiteCard:
    # The digest is in the name because messengers keep a picture for weeks under its address.
    key = hashlib.sha256(repr((style.digest, card)).encode()).hexdigest()
    name = f"{slug}-{key[:12]}" if len(slug.encode()) <= LONGEST_SLUG else key[:24]
    return SiteCard(path=f"{FOLDER}/{card.lang}/{name}.png", key=key, card=card, location=location)


def _image(card: SiteCard, sources: Sources) -> ShareImage | None:
    if not sources.urls.base_url:
        return None
    url = sources.urls.absolute(f"/{card.path}")
    return ShareImage(url=url, width=WIDTH, height=HEIGHT, alt=card.card.title, type="image/png")


def _names(cities: tuple[City, ...], lang: Lang) -> str:
    return join([_in(city.name.best(lang), lang) for city in cities], lang)


def _in(text: Text, lang: Lang) -> str:
    """Words that stand among words of another language, isolated if they run the other way."""
    return text.value if text.lang is lang else isolate(text.value, text.lang.direction)
