"""What is kept from one build to the next changes nothing but time: whatever people edit, in whatever order.

After every edit the site is built twice: with all that earlier builds left behind, and from nothing in an empty folder.
Both find the same problems and, file by file, write the same bytes.

More examples than the suite has time for: ``pytest tests/properties --hypothesis-profile=deep``.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen import pool
from sitegen.commands.build import Wishes, _built, run_build
from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style
from sitegen.diagnostics.judgement import Judged
from sitegen.engine import shipped_folders
from sitegen.model.release import Release
from sitegen.pipeline import rest
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.rest import look
from sitegen.pipeline.story import build
from tests.mini_site import TODAY
from tests.properties.edited_site import BEGINNING, EDITS, PHOTOS, Edit, State

#: Of a profile's examples. One of these takes as long as many of others.
FEW, FEWER = settings().max_examples // 10, settings().max_examples // 15

LONG_AGO = 1_000_000_000
#: An edit, or the number of an earlier state to go back to (a person takes a change back, or changes branches).
STEPS = st.lists(EDITS | st.integers(0, 9), min_size=1, max_size=6)


@dataclass(frozen=True)
class Made:
    """What a build came to."""

    problems: tuple[Judged, ...]
    published: bool
    files: dict[str, bytes]


@dataclass
class Place:
    """A folder with the site, its output and what is kept."""

    root: Path
    put: dict[str, bytes] = field(default_factory=dict)
    good: dict[str, bytes] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.root / "output"

    def becomes(self, state: State) -> "Place":
        self.put = state.put(self.root, self.put)
        return self

    def build(self, jobs: int = 1) -> Made:
        return _made(_build(self.root, self.output, jobs), self.output)

    def holds(self, made: Made, state: State) -> None:
        """What was made is what a build from nothing makes; a site with mistakes leaves the last good one."""
        clean = from_nothing(state)
        assert made.problems == clean.problems
        assert made.published == clean.published
        self.good = clean.files if clean.published else self.good
        assert made.files == self.good


def _build(root: Path, target: Path, jobs: int) -> Outcome:
    order = Order(root=root, release=Release(today=TODAY, drafts=False, future=False), jobs=jobs)
    ground = look(order, shipped_folders())
    return build(order, target, durable=False, listing=ground.listing if ground else None)


def _made(outcome: Outcome, output: Path) -> Made:
    return Made(
        problems=outcome.problems,
        published=outcome.written is not None and outcome.written.published,
        files=_files(output),
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@contextmanager
def _place() -> Iterator[Place]:
    """A folder, and a pool that uses its processes even for a handful of pages."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(pool, "WORTH_IT", 2)
        patched.setattr(pool, "CHUNK", 3)
        yield Place(Path(folder) / "site")


_CLEAN: dict[tuple[tuple[str, bytes], ...], Made] = {}


def from_nothing(state: State) -> Made:
    """A build in an empty folder, on one processor; remembered, since the same states come again."""
    key = tuple(sorted(state.files().items()))
    if key not in _CLEAN:
        with _place() as place:
            _CLEAN[key] = place.becomes(state).build()
    return _CLEAN[key]


@cache
def _ready() -> Path:
    """A folder with the site as it is in the beginning, built, with all that the build left."""
    folder = Path(tempfile.mkdtemp(prefix="sitegen-ready-"))
    Place(folder / "site").becomes(BEGINNING).build()
    return folder / "site"


@pytest.fixture(scope="module", autouse=True)
def swept() -> Iterator[None]:
    yield
    if _ready.cache_info().currsize:
        shutil.rmtree(_ready().parent)
    _ready.cache_clear()
    _CLEAN.clear()


@contextmanager
def _built_place() -> Iterator[Place]:
    """A copy of the built site, with the times that its files had."""
    with _place() as place:
        shutil.copytree(_ready(), place.root, symlinks=True)
        place.put, place.good = BEGINNING.files(), from_nothing(BEGINNING).files
        yield place


@contextmanager
def _resting_place() -> Iterator[Place]:
    """As above; and what was changed a moment ago counts as settled, or no build of a test would ever rest."""
    with _built_place() as place, pytest.MonkeyPatch.context() as patched:
        patched.setattr(rest, "RECENT", 0)
        patched.setattr(os, "fsync", lambda _handle: None)
        yield place


def _command(place: Place) -> tuple[Made, bool]:
    """The site as the command ``sitegen build`` leaves it, and whether it found nothing to do."""
    order = Order(root=place.root, release=Release(today=TODAY, drafts=False, future=False))
    ground = rest.look(order, shipped_folders())
    rested = rest.resting(order, place.output, ground)
    outcome = rested or _built(order, place.output, ground, adopt=False)
    return _made(outcome, place.output), rested is not None


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path, data in after.items() if before.get(path) != data}


def _after(step: Edit | int, states: list[State]) -> State:
    return states[step % len(states)] if isinstance(step, int) else step(states[-1])


@settings(max_examples=FEW)
@given(steps=STEPS, jobs=st.sampled_from((1, 1, 1, 2)), old=st.booleans())
def test_a_build_that_remembers_equals_one_from_nothing(steps: list[Edit | int], jobs: int, old: bool):
    """Edited files may even keep the time of their last change, as when they come out of an archive."""
    with _built_place() as place:
        states = [BEGINNING]
        for step in steps:
            states.append(_after(step, states))
            before = place.put
            changed = _changed(before, place.becomes(states[-1]).put)
            for path in changed if old else ():
                os.utime(place.root / path, (LONG_AGO, LONG_AGO))
            place.holds(place.build(jobs), states[-1])


@settings(max_examples=FEW)
@given(steps=STEPS, old=st.booleans(), touched=st.none() | st.integers(0, 1_000))
def test_a_build_rests_only_when_there_is_nothing_to_do(steps: list[Edit | int], old: bool, touched: int | None):
    """The command looks at nothing if nothing changed since the last build: after every edit it must look again."""
    with _resting_place() as place:
        states = [BEGINNING]
        for step in steps:
            states.append(_after(step, states))
            before = place.put
            changed = _changed(before, place.becomes(states[-1]).put)
            for path in changed if old else ():
                os.utime(place.root / path, (LONG_AGO, LONG_AGO))
            place.holds(_command(place)[0], states[-1])
            if touched is not None:
                pages = sorted(place.output.rglob("*.html"))
                page = pages[touched % len(pages)]
                page.write_bytes(b"x" * page.stat().st_size)
            made, _ = _command(place)
            if made.published or touched is None:
                place.holds(made, states[-1])
            else:
                place.good = made.files  # a site with mistakes: what somebody did to the last good one stays
            again, rested = _command(place)
            assert again.files == made.files
            assert rested == made.published


def test_a_checkout_with_other_times_makes_nothing_anew():
    """What a CI does: the same files, all with the time of now; the cache and the output are brought back."""
    with _built_place() as place:
        for path in place.root.rglob("*"):
            if path.is_file() and path.relative_to(place.root).parts[0] not in {"output", ".sitegen"}:
                data = path.read_bytes()
                path.unlink()
                path.write_bytes(data)
        outcome = _build(place.root, place.output, jobs=1)
        assert outcome.written is not None
        assert (outcome.written.written, outcome.written.deleted) == ((), ())
        place.holds(_made(outcome, place.output), BEGINNING)


@pytest.mark.usefixtures("theme_made_once")
def test_photos_cards_and_search_are_what_they_are_from_nothing():
    """What takes longest to make and is kept most gladly: in the theme that comes with sitegen."""
    first = replace(BEGINNING, everything=True, photo=PHOTOS[0])
    titled = replace(first, posts={**first.posts, "tram": replace(first.posts["tram"], title="A new title")})
    fewer = replace(titled, photo=PHOTOS[1], posts={key: post for key, post in titled.posts.items() if key != "school"})
    with _place() as place:
        for state in (first, titled, fewer, first):
            place.holds(place.becomes(state).build(), state)
        assert {path.partition("/")[0] for path in place.good} >= {"media", "search-index"}


@settings(max_examples=FEWER)
@given(steps=st.lists(EDITS, max_size=4))
def test_two_processes_make_what_one_makes(steps: list[Edit]):
    state = BEGINNING
    for step in steps:
        state = step(state)
    with _place() as place:
        place.holds(place.becomes(state).build(jobs=2), state)


@settings(max_examples=FEWER)
@given(chosen=st.integers(0, 1_000), step=st.none() | EDITS)
def test_an_output_folder_that_others_touched_is_mended(chosen: int, step: Edit | None):
    """A page was changed and another one deleted between two builds: the output is what the site says, again."""
    with _built_place() as place:
        pages = sorted(place.output.rglob("*.html"))
        changed, gone = pages[chosen % len(pages)], pages[(chosen + 7) % len(pages)]
        changed.write_bytes(b"x" * changed.stat().st_size)
        gone.unlink()
        state = step(BEGINNING) if step else BEGINNING
        made = place.becomes(state).build()
        if made.published:
            place.holds(made, state)


def _flip(data: bytes, place: int) -> bytes:
    changed = bytearray(data or b"\0")
    changed[place % len(changed)] ^= 0xFF
    return bytes(changed)


#: What can become of a file of the cache; a number says where.
DAMAGE: dict[str, Callable[[bytes, int], bytes]] = {
    "a byte flipped": _flip,
    "the first byte flipped": lambda data, _: _flip(data, 0),
    "the last byte flipped": lambda data, _: _flip(data, -1),
    "cut": lambda data, place: data[: place % (len(data) or 1)],
    "one byte short": lambda data, _: data[:-1],
    "empty": lambda _data, _: b"",
    "longer": lambda data, _: data + b"\0",
    "twice": lambda data, _: data + data,
    "words": lambda _data, _: b"this is no cache\n",
    "something before it": lambda data, _: b"\x81\xa7version\x00" + data,
}


@settings(max_examples=FEW)
@given(
    kind=st.sampled_from(sorted(DAMAGE)),
    every=st.booleans(),
    which=st.integers(0, 1_000),
    place_in_file=st.integers(0, 100_000),
    step=st.none() | EDITS,
)
def test_a_damaged_cache_is_only_slow(kind: str, every: bool, which: int, place_in_file: int, step: Edit | None):
    with _built_place() as place:
        kept = sorted(path for path in (place.root / ".sitegen").rglob("*") if path.is_file())
        assert kept, "nothing was kept, so there is nothing to damage"
        for path in kept if every else [kept[which % len(kept)]]:
            path.write_bytes(DAMAGE[kind](path.read_bytes(), place_in_file))
        state = step(BEGINNING) if step else BEGINNING
        place.holds(place.becomes(state).build(), state)


@pytest.mark.usefixtures("capsys")
def test_without_a_cache_nothing_is_taken_from_it_and_nothing_put_into_it():
    with _built_place() as place:
        cached = place.root / ".sitegen" / "cache"
        for path in [path for path in cached.rglob("*") if path.is_file()]:
            path.write_bytes(b"damaged")
        before = _files(cached)
        state = replace(BEGINNING, cities={**BEGINNING.cities, "rome": "Roma"})
        place.becomes(state)
        order = Order(root=place.root, release=Release(today=TODAY, drafts=False, future=False))
        assert run_build(order, place.output, Style(), Wishes(anew=True), adopt=False) == Exit.DONE
        assert _files(place.output) == from_nothing(state).files
        assert {path: data for path, data in _files(cached).items() if path in before} == before


@pytest.mark.parametrize("kind", ["a folder for every file", "one file for all", "gone"])
def test_a_cache_of_the_wrong_kind_is_only_slow(kind: str):
    """What should be a file is a folder; or somebody made room on the disk."""
    with _built_place() as place:
        cached = place.root / ".sitegen" / "cache"
        kept = [path for path in cached.rglob("*") if path.is_file()]
        if kind == "a folder for every file":
            for path in kept:
                path.unlink()
                path.mkdir()
        else:
            shutil.rmtree(cached)
        if kind == "one file for all":
            cached.write_bytes(b"")
        place.holds(place.build(), BEGINNING)
