"""What a build is meant to publish."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What this build publishes. ``today`` decides what is due; drafts and future reports only on request."""

    today: date
    drafts: bool = False
    future: bool = False
