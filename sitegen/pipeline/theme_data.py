"""What the theme gives to the program besides templates: outlines of land for maps."""

from sitegen.diagnostics import Diagnostic, Location
from sitegen.render.land import Land, LandFileError, read_land
from sitegen.theme.theme import Theme

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
