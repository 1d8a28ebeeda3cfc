"""Share cards in the story: drawn on all processors, kept as long as nothing that decides their bytes changes.

What draws them is loaded when the first one has to be drawn.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitegen.diagnostics import Diagnostic
from sitegen.media.photo_cache import PhotoCache
from sitegen.model.output import Output, OutputKind
from sitegen.pipeline.order import Order, Stage
from sitegen.pool import map_in_order
from sitegen.render.cards import SiteCard, site_cards
from sitegen.render.sources import Sources

if TYPE_CHECKING:
    from sitegen.media.card_faces import CardFaces
    from sitegen.media.cards import DrawnCard

FOLDER = "cards"


def share_cards(
    sources: Sources, faces: "CardFaces | None", order: Order, problems: list[Diagnostic]
) -> Iterator[Output]:
    """The file of every card, one at a time; letters that cannot be drawn are added to ``problems``."""
    if faces is None:
        return
    cards = list(site_cards(sources))
    cache = PhotoCache(folder=order.cache / FOLDER)

    def make(card: SiteCard) -> "DrawnCard":
        return _kept(card, faces, cache)

    for done, (card, made) in enumerate(zip(cards, map_in_order(make, cards, order.jobs), strict=True), 1):
        order.observe(Stage.CARDS, done, len(cards))
        problems += _problems(card, made)
        yield Output(path=card.path, data=made.png, kind=OutputKind.MEDIA)


def share_card(path: str, sources: Sources, faces: "CardFaces | None", order: Order) -> bytes | None:
    """One card by its path in the output; None if there is no such card."""
    card = next((card for card in site_cards(sources) if card.path == path), None)
    if card is None or faces is None:
        return None
    return _kept(card, faces, PhotoCache(folder=order.cache / FOLDER)).png


def _kept(card: SiteCard, faces: "CardFaces", cache: PhotoCache) -> "DrawnCard":
    from sitegen.media.cards import DrawnCard, draw  # noqa: PLC0415  as said above

    kept = cache.get(card.key)
    if kept is not None:
        return DrawnCard(png=kept, missing=())
    made = draw(card.card, faces)
    if not made.missing:  # a card that lacks letters is drawn again, to say so again
        cache.put(card.key, made.png)
    return made


def _problems(card: SiteCard, made: "DrawnCard") -> Iterator[Diagnostic]:
    for letter, typeface in made.missing:
        args = {"letter": letter, "code": f"U+{ord(letter):04X}", "font": typeface, "title": card.card.title}
        yield Diagnostic(code="card-letter", location=card.location, args=args)
