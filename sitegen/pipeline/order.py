"""What was asked for, and what came of it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path

from sitegen.diagnostics.judgement import Judged
from sitegen.lang.secret_names import SecretNames
from sitegen.model.release import Release
from sitegen.model.site import Site
from sitegen.values import Struct, field
from sitegen.write.result import WriteResult

#: What a site is made from, in its folder; the output folder may not touch it.
SOURCES = ("content", "static", "themes", "templates", "config.yaml")


class Stage(StrEnum):
    """What a person may have to wait for."""

    MEASURE = "measure"
    PHOTOS = "photos"
    CARDS = "cards"
    RENDER = "render"
    SEARCH = "search"


class Part(StrEnum):
    """A part of a build whose time can be measured."""

    READ = "read"
    RESOLVE = "resolve"
    THEME = "theme"
    CHECK = "check"
    MEDIA = "media"
    PAGES = "pages"
    SEARCH = "search"
    LISTS = "lists"
    WRITE = "write"
    REMEMBER = "remember"


class Why(StrEnum):
    """Why a page was made, or not."""

    SAME = "same"
    FIRST = "first"
    NEW = "new"
    WORDS = "words"
    CHANGED = "changed"
    TOUCHED = "touched"


#: Told a stage, and how many steps are done of how many.
Observer = Callable[[Stage, int, int], None]


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for.

    Attributes:
        root: the folder that holds config.yaml; absolute.
        release: the date of the build, and whether drafts and future reports are wanted.
        base_url: beats the one in config.yaml; None if it was not given.
        jobs: how many processors to use.
        strict: warnings stop the build too.
        observe: is told about progress.
        measure: is entered for as long as a part of the build takes.
        cache_folder: for what can be made again; None means the site's own, which lasts from build to build.
    """

    root: Path
    release: Release
    base_url: str | None = None
    jobs: int = 1
    strict: bool = False
    observe: Observer = lambda _stage, _done, _all: None
    measure: Callable[[Part], AbstractContextManager[None]] = lambda _part: nullcontext()
    cache_folder: Path | None = None

    @property
    def reading(self) -> Path:
        """The part of it for what was read."""
        return self.cache / "reading"

    @property
    def cache(self) -> Path:
        """The folder for what can be made again: it may be deleted at any time."""
        return self.cache_folder or self.root / ".sitegen" / "cache"


class Outcome(Struct, frozen=True, kw_only=True):
    """What a run found and did.

    Attributes:
        problems: judged and sorted.
        usable: False if the settings could not be read at all.
        why: how many pages the site has, by the reason for which each was made in this run, or not.
        written: None if the output folder was not touched.
        repeatable: the same would come of it again if nothing changes, and may be said without looking again.
        site: what was built; None if it could not be made at all.
        secrets: names that may neither be published nor get into a log.
        conceal: makes a text fit for a log: one that holds a name that must not be published is only a sign.
    """

    problems: tuple[Judged, ...]
    usable: bool
    why: Mapping[Why, int] = field(default_factory=dict)
    written: WriteResult | None = None
    repeatable: bool = False
    site: Site | None = None
    secrets: SecretNames = field(default_factory=lambda: SecretNames(()))
    conceal: Callable[[str], str] = str

    @property
    def pages(self) -> int:
        """How many the site has."""
        return sum(self.why.values())
