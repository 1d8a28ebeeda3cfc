"""One language of a section: what is compared, confirmed and sent to translators."""

from dataclasses import dataclass

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.model.translation import Digests
from sitegen.translation.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionText:
    """One language of a section. ``title`` is its heading, empty for parts that have none."""

    lang: Lang
    title: str
    day: int | None
    blocks: tuple[Block, ...]
    digests: Digests
    location: Location
    source: str
