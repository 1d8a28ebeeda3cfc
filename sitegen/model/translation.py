"""What is known about the two languages of a report saying the same: confirmations, states and differences."""

from collections.abc import Mapping
from enum import StrEnum

from sitegen.diagnostics import Location
from sitegen.lang.language import Lang
from sitegen.values import Struct, field

#: Where confirmations are remembered, relative to the site's root.
LOCK = "content/translations.lock"

#: Parts of a report that are no sections of a body: title and summary; what stands before the first heading; the
#: footnotes; descriptions, captions and credits of photos, which stand in report.yaml. No id of a section begins with a
#: dot.
HEAD = ".head"
START = ".start"
NOTES = ".notes"
PHOTOS = ".photos"

#: One short digest per paragraph, in reading order.
Digests = tuple[str, ...]


class SectionName(Struct, frozen=True, kw_only=True, order=True):
    """A section, whatever its language. ``owner``: ``reports/rome`` or ``pages/about``; ``section``: its id."""

    owner: str
    section: str


class Confirmation(Struct, frozen=True, kw_only=True):
    """The texts of a section that a person declared to match. A language that had none then is missing."""

    digests: Mapping[Lang, Digests]
    location: Location = field(default_factory=lambda: Location(file=""))


Confirmations = Mapping[SectionName, Confirmation]


class State(StrEnum):
    """How one language of a section, or of a whole report, stands to the other one.

    ``INCOMPLETE`` exists for whole reports, of which some sections are missing, and for the texts of photos.
    """

    MISSING = "missing"
    INCOMPLETE = "incomplete"
    BEHIND = "behind"
    BOTH_CHANGED = "both-changed"
    UNCONFIRMED = "unconfirmed"
    COMPLETE = "complete"


class DifferenceKind(StrEnum):
    """What can stand in one language and not in the other."""

    DAY = "day"
    PHOTO = "photo"
    PHOTO_TEXT = "photo-text"
    LINK = "link"
    FOOTNOTE = "footnote"
    NUMBER = "number"
    DATE = "date"


class Difference(Struct, frozen=True, kw_only=True):
    """Something that stands in ``lang`` and not in the other language. ``value``: the number, address, file, …."""

    kind: DifferenceKind
    lang: Lang
    value: str


class SectionStatus(Struct, frozen=True, kw_only=True):
    """One section in both languages.

    Attributes:
        name: which one.
        titles: its heading, per language that has the section.
        states: for both languages.
        changed_words: per language, words in paragraphs that are new or changed since the confirmation.
        differences: what the two do not have in common.
        day: the number of the day that it tells, if any.
    """

    name: SectionName
    titles: Mapping[Lang, str]
    states: Mapping[Lang, State]
    changed_words: Mapping[Lang, int]
    differences: tuple[Difference, ...] = ()
    day: int | None = None


class ReportStatus(Struct, frozen=True, kw_only=True):
    """A report or standing page in both languages. ``owner`` as in ``SectionName``; sections in reading order."""

    key: str
    owner: str
    titles: Mapping[Lang, str]
    sections: tuple[SectionStatus, ...]
    states: Mapping[Lang, State]

    def behind(self, lang: Lang) -> tuple[SectionStatus, ...]:
        """The sections of a language whose other language was changed since both were confirmed to match."""
        return tuple(section for section in self.sections if section.states[lang] is State.BEHIND)
