"""The typefaces that a theme gives for share cards.

In comes a function that reads a file of the theme's ``data/``, out come typefaces by language and role. The file
``cards/faces.json`` says which: for each language and each role (``title``, ``text``, ``strong``), a weight and files,
the preferred ones first. Never knows where a theme is.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Literal

from sitegen.lang.language import Lang
from sitegen.media.shaping import Typeface, Typefaces
from sitegen.values import Struct

FOLDER = "cards/"
LIST = FOLDER + "faces.json"

Role = Literal["title", "text", "strong"]
ROLES: tuple[Role, ...] = ("title", "text", "strong")


class CardFacesError(ValueError):
    """The theme's list of typefaces is not one, or names a file that is not there or no typeface."""


class CardFaces(Struct, frozen=True, kw_only=True, eq=False):
    """Typefaces for cards.

    Attributes:
        digest: of all their bytes, for the keys of what was drawn with them.
    """

    by_role: Mapping[tuple[Lang, Role], Typefaces]
    digest: str


def read_card_faces(read: Callable[[str], bytes | None]) -> CardFaces | None:
    """The typefaces of a theme; None if it has no list of them.

    Raises:
        CardFacesError: the list is there but cannot be followed.
    """
    listed = read(LIST)
    if listed is None:
        return None
    opened: dict[tuple[str, int], Typeface] = {}
    whole = hashlib.sha256(listed)
    try:
        wanted = json.loads(listed)
        by_role = {
            (lang, role): tuple(
                _open(name, int(wanted[lang.value][role]["weight"]), read, opened)
                for name in wanted[lang.value][role]["files"]
            )
            for lang in Lang
            for role in ROLES
        }
    except (KeyError, TypeError, ValueError) as error:
        raise CardFacesError(str(error)) from error
    if not all(by_role.values()):
        raise CardFacesError("a list of files is empty")
    for name in sorted({name for name, _ in opened}):
        whole.update(read(FOLDER + name) or b"")
    return CardFaces(by_role=by_role, digest=whole.hexdigest())


def _open(
    name: str, weight: int, read: Callable[[str], bytes | None], opened: dict[tuple[str, int], Typeface]
) -> Typeface:
    if (name, weight) not in opened:
        data = read(FOLDER + name)
        if data is None:
            raise CardFacesError(f"{name} is not there")
        typeface = Typeface.of(data, name, weight)
        if not typeface.letters:
            raise CardFacesError(f"{name} is no TrueType file")
        opened[name, weight] = typeface
    return opened[name, weight]
