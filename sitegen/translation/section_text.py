"""One language of a section: what is compared, confirmed and sent to translators."""

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.translation import Digests
from sitegen.translation.blocks import Block
from sitegen.values import Struct


class SectionText(Struct, frozen=True, kw_only=True):
    """One language of a section. ``title`` is its heading, empty for parts that have none."""

    lang: Lang
    title: str
    day: int | None
    blocks: tuple[Block, ...]
    digests: Digests
    location: Location
    source: str
