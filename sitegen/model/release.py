"""What a build is meant to publish."""

from datetime import date

from sitegen.values import Struct


class Release(Struct, frozen=True, kw_only=True):
    """What this build publishes. ``today`` decides what is due; drafts and future reports only on request."""

    today: date
    drafts: bool = False
    future: bool = False
