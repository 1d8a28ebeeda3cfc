"""What a measurement has to know of a generator."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus.posts import Post
from benchmarks.measuring.scenarios import Edit, Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """A site generator.

    Attributes:
        name: as the table calls it.
        version: asks the program which one it is.
        write: writes the posts in its own form into an empty folder.
        commands: what to run in that folder, all at once; the number is that of processors.
        output: the folder that it makes.
        kept: what it keeps from one build to the next, as patterns of names; gone before a build from nothing.
        edits: where its site is changed.
        archive: the file of the first page of all posts, with ``{lang}``.
        feed: the file of a language's feed, likewise.
        sitemap: the files of the sitemap.
        account: a command whose output says how long each part of a build takes; empty if it has none.
        switch: a pattern that finds the link to the other language.
        listed: a pattern that finds a post in a list, by language and key.
        environment: what it wants set.
        largest: the number of posts beyond which it is left out.
    """

    name: str
    version: Callable[[], str]
    write: Callable[[Iterable[Post], Path], None]
    commands: Callable[[Path, int], list[list[str]]]
    output: str
    kept: tuple[str, ...] = ()
    edits: Mapping[Scenario, Edit]
    archive: str
    feed: str
    sitemap: tuple[str, ...]
    account: tuple[str, ...] = ()
    switch: str = r'<a class="switch" href="([^"]+)"'
    listed: str = r'<li>\s*<a href="/(ar|en)/reports/([\w-]+)/"'
    environment: Mapping[str, str] = field(default_factory=dict)
    largest: int = 1_000_000
