"""What the theme gives to the program besides templates: outlines of land for maps, typefaces for share cards.

What reads typefaces is loaded only for a site with share cards.
"""

from typing import TYPE_CHECKING

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.view.card import CardColours, CardStyle
from sitegen.render.land import Land, LandFileError, read_land
from sitegen.theme.theme import Theme

if TYPE_CHECKING:
    from sitegen.media.card_faces import CardFaces

LAND = "land.json"


def land_of(theme: Theme | None) -> tuple[Land, tuple[Diagnostic, ...]]:
    """The theme's land for maps, and what is wrong with it; maps without land where it has none."""
    file = theme.data(LAND) if theme else None
    if file is None:
        return Land(), ()
    try:
        return read_land(file.data), ()
    except LandFileError as error:
        return Land(), (Diagnostic(code="land-file", location=Location(file=file.shown), args={"why": str(error)}),)


def faces_of(theme: Theme | None) -> "tuple[CardFaces | None, tuple[Diagnostic, ...]]":
    """The theme's typefaces for share cards, and what is wrong with them; None where it has none."""
    from sitegen.media.card_faces import LIST, CardFacesError, read_card_faces  # noqa: PLC0415  as said above

    if theme is None:
        return None, ()

    def read(name: str) -> bytes | None:
        file = theme.data(name)
        return file.data if file else None

    try:
        return read_card_faces(read), ()
    except CardFacesError as error:
        file = theme.data(LIST)
        place = Location(file=file.shown if file else LIST)
        return None, (Diagnostic(code="card-faces", location=place, args={"why": str(error)}),)


def card_style(theme: Theme, faces: "CardFaces") -> CardStyle:
    """How the theme's share cards look: always as on a light screen."""
    from sitegen.media.cards import style_digest  # noqa: PLC0415  as said above

    tokens = theme.palette.tokens.colours

    def colour(name: str, otherwise: str) -> str:
        return tokens[name].light if name in tokens else otherwise

    ink = colour("ink", "#1a2027")
    colours = CardColours(
        paper=colour("paper", "#ffffff"),
        ink=ink,
        ink_soft=colour("ink-soft", ink),
        kicker=colour("kicker", ink),
        accent=colour("accent", ink),
        rule=colour("rule", ink),
    )
    return CardStyle(colours=colours, digest=style_digest(faces))
