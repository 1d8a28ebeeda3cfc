"""The page of one trip report."""

from datetime import date

from sitegen.model.text import Text
from sitegen.model.view.common import Head, MapView, NamedLink, PhotoView, Switch, Teaser
from sitegen.values import Struct


class ByLine(Struct, frozen=True, kw_only=True):
    """An author or a translator."""

    name: Text
    role: Text | None
    url: str


class TripView(Struct, frozen=True, kw_only=True):
    """The facts box: who went where, when, with whose help.

    Attributes:
        days: how many, the first and the last included.
        participants: how many people went; None if nobody said.
    """

    start: date
    end: date
    days: int
    delegation: tuple[NamedLink, ...]
    hosts: tuple[NamedLink, ...]
    organisers: tuple[NamedLink, ...]
    supporters: tuple[NamedLink, ...]
    participants: int | None


class DayView(Struct, frozen=True, kw_only=True):
    """A day of the trip.

    Attributes:
        number: 1 for the first day.
        date: None where the trip is shorter than the days that the report counts.
        title: the words of its heading, without "Day 1:"; may be empty.
        anchor: the id of its section.
    """

    number: int
    date: date | None
    title: str
    anchor: str


class Fragment(Struct, frozen=True, kw_only=True):
    """A piece of a section: either markup (safe to print) or a photo, never both.

    Attributes:
        markup: sanitised HTML with final addresses; may open an element that a later fragment closes.
        photo: the photo that stands here.
        inline: the photo stands between words and gets no caption.
    """

    markup: str = ""
    photo: PhotoView | None = None
    inline: bool = False


class SectionView(Struct, frozen=True, kw_only=True):
    """A section of the text.

    Attributes:
        anchor: the id, the same in both languages; empty for what stands before the first heading.
        heading: markup of the heading's words; empty for what stands before the first heading.
        day: set if the section tells one day.
        classes: what the writer said about the section, such as ``lessons``.
        other_url: the same section in the other language; empty if it has none.
        behind: the other language was changed since the two were confirmed to say the same.
    """

    anchor: str
    heading: str
    title: str
    day: DayView | None
    classes: tuple[str, ...]
    fragments: tuple[Fragment, ...]
    other_url: str
    behind: bool = False


class MetView(Struct, frozen=True, kw_only=True):
    """Someone the delegation met.

    Attributes:
        url: the person's own page elsewhere; empty if none.
    """

    name: Text
    role: Text | None
    city: NamedLink | None
    url: str


class CommitmentView(Struct, frozen=True, kw_only=True):
    """A promise.

    Attributes:
        what: was promised.
        who: promised it: a city or an organisation.
        due: by when; None if no day was named.
        status: ``open``, ``done`` or ``dropped``.
    """

    what: Text
    who: NamedLink | None
    due: date | None
    status: str


class ShareLink(Struct, frozen=True, kw_only=True):
    """A plain link that shares the page.

    Attributes:
        service: ``whatsapp``, ``facebook``, ``x`` or ``email``.
    """

    service: str
    url: str


class ReportView(Struct, frozen=True, kw_only=True):
    """Everything on the page of a report.

    Attributes:
        updated: None unless the text was changed after publication.
        translated: there is the same report in the other language.
        reading_minutes: at least 1.
        days: the index of days, in order; empty if the report does not count days.
        concealed: a draft or not yet due; shown with a mark.
        behind: the title, the summary or the notes were changed later in the other language.
        trip: the facts that both languages share.
        route: the trip on a map; None if its cities are in one place.
        share: links that share the page, in the order in which they are offered.
        previous: the report published before this one.
        following: the report published after this one.
        related: other reports with the same topics or cities, at most three.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    title: str
    summary: str
    authors: tuple[ByLine, ...]
    translators: tuple[ByLine, ...]
    published: date
    updated: date | None
    trip: TripView
    cover: PhotoView | None
    reading_minutes: int
    days: tuple[DayView, ...]
    sections: tuple[SectionView, ...]
    footnotes: tuple[Fragment, ...]
    people_met: tuple[MetView, ...]
    commitments: tuple[CommitmentView, ...]
    topics: tuple[NamedLink, ...]
    route: MapView | None
    share: tuple[ShareLink, ...]
    previous: Teaser | None
    following: Teaser | None
    related: tuple[Teaser, ...]
    toc: bool
    concealed: bool
    behind: bool = False
