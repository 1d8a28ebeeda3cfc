"""What the files of a site are made from, where they go, and what comes to light while they are made."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sitegen import fs
from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.lang.secret_names import SecretNames
from sitegen.memo import Memo
from sitegen.model.output import Output, OutputKind
from sitegen.model.photo import PhotoInfo
from sitegen.model.site import Site
from sitegen.pipeline.hosting import Load
from sitegen.pipeline.material import in_theme
from sitegen.pipeline.order import Order, Why
from sitegen.pipeline.photos import measured_photos
from sitegen.pipeline.theme_data import card_style, faces_of, land_of
from sitegen.pipeline.translations import behind_of
from sitegen.pipeline.upkeep import Upkeep
from sitegen.read.discover import Discovered
from sitegen.read.memory import Memory
from sitegen.render.feeds import Press, feed_plans
from sitegen.render.land import Land
from sitegen.render.maps import MAP_FIELDS
from sitegen.render.sitemap import robots, sitemaps
from sitegen.render.sources import Sources
from sitegen.render.structured_data import FIELD as STRUCTURED_DATA
from sitegen.theme.theme import Theme
from sitegen.values import Struct, field, replace
from sitegen.write.stage import Examiner

if TYPE_CHECKING:
    from sitegen.media.card_faces import CardFaces


class Workshop(Struct, frozen=True, kw_only=True):
    """All that files are made from.

    Attributes:
        memory: tells whose words a page has asked for.
        secrets: names that may stand in none of them.
        sources_of_text: the files in which such a name could have been written.
    """

    sources: Sources
    theme: Theme
    found: Discovered
    memory: Memory
    faces: "CardFaces | None" = None
    secrets: SecretNames = field(default_factory=lambda: SecretNames(()))
    sources_of_text: tuple[str, ...] = ()


class Findings(Struct, kw_only=True):
    """What comes to light while files are made; complete after the last one.

    Attributes:
        why: how many pages the site has, by the reason for which each was made, or not.
        load: what the files weigh.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    why: Counter[Why] = field(default_factory=Counter)
    load: Load = field(default_factory=Load)

    def clear(self) -> None:
        """Begins again."""
        self.diagnostics.clear()
        self.why.clear()
        self.load = Load()


class Delivery(Struct, frozen=True, kw_only=True):
    """Where files go, and what is known of those that went there last time."""

    examiner: Examiner
    upkeep: Upkeep


class Equipment(Struct, frozen=True, kw_only=True):
    """What files are made from besides the site and the templates.

    Attributes:
        behind: see ``Sources``.
        land: of the theme; ``faces`` likewise, None where there are no share cards.
    """

    photos: Mapping[str, PhotoInfo]
    behind: Mapping[Lang, frozenset[tuple[str, str]]]
    land: Land
    faces: "CardFaces | None"


def equipment_of(
    site: Site, found: Discovered, theme: Theme | None, order: Order, memo: Memo
) -> tuple[Equipment, tuple[Diagnostic, ...]]:
    """Measures photos and reads what the theme brings along, if there is one; and what is wrong with all that."""
    photos, bad_photos = measured_photos(site, found, order)
    land, bad_land = land_of(theme)
    faces, bad_faces = faces_of(theme) if site.config.share_cards else (None, ())
    behind, behind_findings = behind_of(order.root, site, memo)
    equipment = Equipment(photos=photos, behind=behind, land=land, faces=faces)
    return equipment, (*bad_photos, *bad_land, *bad_faces, *behind_findings)


def workshop_of(
    site: Site, found: Discovered, theme: Theme, memory: Memory, equipment: Equipment, secrets: SecretNames
) -> Workshop:
    """Where the files of a site are made. Nobody can say there yet in which files a secret name could be written."""
    faces = equipment.faces
    sources = replace(
        in_theme(site, theme, equipment.photos, equipment.land),
        behind=equipment.behind,
        cards=card_style(theme, faces) if faces else None,
        left_out=theme.unnamed((*MAP_FIELDS, STRUCTURED_DATA)),
    )
    return Workshop(sources=sources, theme=theme, found=found, memory=memory, faces=faces, secrets=secrets)


def copied_file(address: str, source: str, workshop: Workshop, order: Order) -> Output:
    """A file that is published as it is."""
    data = fs.read_bytes(order.root / workshop.found.on_disk(source))
    return Output(path=address.removeprefix("/"), data=data, kind=OutputKind.MEDIA)


def lists(workshop: Workshop) -> Iterator[Output]:
    """What programs read: feeds, sitemaps, robots.txt."""
    press = Press(workshop.sources)
    for feed in feed_plans(workshop.sources):
        yield from press.files(feed)
    yield from sitemaps(workshop.sources)
    yield robots(workshop.sources)
