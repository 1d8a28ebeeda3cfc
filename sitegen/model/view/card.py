"""What a share card shows: the picture of 1200 by 630 pixels that messengers put beside a link."""

from sitegen.lang.language import Lang
from sitegen.values import Struct

WIDTH, HEIGHT = 1200, 630


class CardColours(Struct, frozen=True, kw_only=True):
    """The colours of a card, each ``#rrggbb``: those that the theme has for light screens."""

    paper: str
    ink: str
    ink_soft: str
    kicker: str
    accent: str
    rule: str


class CardView(Struct, frozen=True, kw_only=True):
    """Everything on a card; all texts in ``lang``, though names in them may be in the other language.

    Attributes:
        kicker: where the trip went, and when; empty on the card of the whole site.
        title: of the report or of the site.
        footing: who went; or what the site is about.
        network: the name of the site; empty on its own card.
    """

    lang: Lang
    kicker: str
    title: str
    footing: str
    network: str
    colours: CardColours


class CardStyle(Struct, frozen=True, kw_only=True):
    """What all cards of a site share.

    Attributes:
        digest: of the typefaces and the way of drawing: with a ``CardView``, it decides a card's bytes.
    """

    colours: CardColours
    digest: str
