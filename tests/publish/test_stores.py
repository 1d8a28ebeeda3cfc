"""What is promised of every store that takes files one by one, whatever it is made of."""

import json
from pathlib import Path

import pytest

from sitegen.model.config import Config
from sitegen.model.output import Output, OutputKind
from sitegen.model.publishing import DirectoryPlace, Limit, PublishTarget
from sitegen.model.text import Localized
from sitegen.publish.key_by_key import KeyByKey
from sitegen.publish.lease import SECONDS
from sitegen.publish.manifest import MANIFEST, Entry, from_bytes, to_bytes
from sitegen.publish.plan import make_plan
from sitegen.publish.preflight import Departure, preflight
from sitegen.publish.publishing import Ending, Result, Wish, publish
from sitegen.publish.shelf import PACKED, Shelf, packed
from sitegen.values import replace
from sitegen.write.manifest import read_manifest
from tests.publish.little_site import Desk, bytes_of, codes, outputs
from tests.publish.memory_store import MemoryStore, lasting, passing

ANY = Limit(count=100, percent=True)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "site").write(outputs(1))


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def send(desk: Desk, store: MemoryStore, *, keep: bool = False, limit: Limit | None = ANY, **wish: bool) -> Result:
    target = KeyByKey(store, desk.world(), keep=keep)
    records = read_manifest(desk.output) or {}
    entries = [Entry(path=path, size=r.size, sha256=r.sha256, kind=r.kind) for path, r in records.items()]
    shelf = Shelf(desk.output, entries, "output")
    site = shelf.entries(headers=True, compress=target.compress)
    return publish(
        target, site, shelf.load, Wish(limit=limit, **wish), desk.world(), lambda *told: desk.told.append(told)
    )


def reader_sees(store: MemoryStore) -> dict[str, bytes]:
    """The files of the site itself, without what stays for pages that are open."""
    manifest = from_bytes(store.held[MANIFEST].data)
    return {path: data for path, data in store.files().items() if path in manifest.entries}


def test_everything_is_put_and_the_manifest_says_what(desk, store):
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert store.files() == bytes_of(1)
    manifest = from_bytes(store.held[MANIFEST].data)
    assert manifest.entries.keys() == bytes_of(1).keys()
    assert (manifest.number, manifest.pending, manifest.lease) == (1, frozenset(), None)
    assert store.held["ar/صيدا/0/index.html"].headers == {
        "cache-control": "no-cache",
        "content-type": "text/html; charset=utf-8",
    }
    css = next(key for key in store.held if key.endswith(".css"))
    assert store.held[css].headers == {
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": "text/css; charset=utf-8",
    }
    assert store.missed == []


def test_the_order_is_assets_media_pages_feeds_and_the_manifest_frames_it(desk, store):
    send(desk, store)
    kinds = {each.path: each.kind for each in outputs(1)}
    order = [key for _, key in store.writes]
    assert order[0] == order[-1] == MANIFEST
    ranks = [kinds[key].rank for key in order if key in kinds]
    assert ranks == sorted(ranks)
    assert [told[0] for told in desk.told if told[1] == told[2]] == ["assets", "media", "pages", "feeds"]


def test_an_unchanged_site_is_published_with_no_write_at_all(desk, store):
    send(desk, store)
    store.writes.clear()
    assert send(desk, store).ending is Ending.NOTHING_TO_DO
    assert store.writes == []


def test_only_what_changed_is_put_and_assets_stay_for_open_pages_until_the_next_publication(desk, store):
    send(desk, store)
    old_css = next(key for key in store.held if key.endswith(".css"))
    store.writes.clear()
    desk.write(outputs(2))
    result = send(desk, store)
    assert ("put", "ar/about/index.html") not in store.writes
    assert reader_sees(store) == bytes_of(2)
    assert store.files().keys() - bytes_of(2).keys() == {old_css}
    assert result.plan is not None
    assert len(result.plan.deletes) == 12  # the photos: what was taken down must not stay
    send(desk.write(outputs(3)), store)
    assert old_css not in store.held
    assert store.missed == []


def test_other_headers_alone_are_put_too(desk, store):
    send(desk, store)
    manifest = from_bytes(store.held[MANIFEST].data)
    page = manifest.entries["ar/about/index.html"]
    old = replace(page, headers=(("content-type", "text/html"),))
    data = to_bytes(replace(manifest, entries={**manifest.entries, page.path: old}))
    store.held[MANIFEST] = replace(store.held[MANIFEST], data=data)
    result = send(desk, store)
    assert result.plan is not None
    assert [entry.path for group in result.plan.groups for entry in group.headers] == ["ar/about/index.html"]
    assert [key for _, key in store.writes[-3:]] == [MANIFEST, "ar/about/index.html", MANIFEST]


def test_what_somebody_else_put_survives_everything(desk, store):
    store.somebody_puts("reports/annual.pdf", b"theirs")
    store.somebody_puts("ar/صيدا/0/notes.txt", b"theirs too")
    send(desk, store)
    send(desk.write(outputs(2, pages=1)), store)
    assert store.held["reports/annual.pdf"].data == b"theirs"
    assert store.held["ar/صيدا/0/notes.txt"].data == b"theirs too"


def test_a_file_of_somebody_else_in_our_way_stops_everything_before_the_first_change(desk, store):
    store.somebody_puts("ar/about/index.html", b"theirs")
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])
    assert store.writes == []
    assert send(desk, store, adopt=True).ending is Ending.DONE
    assert store.files() == bytes_of(1)


def test_too_many_deletions_are_refused_before_the_first_change(desk, store):
    send(desk, store)
    store.writes.clear()
    desk.write(outputs(1, pages=6))
    result = send(desk, store, limit=Limit(count=25, percent=True))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-too-many-deletes"])
    assert result.diagnostics[0].args["deletes"] == "12"
    assert send(desk, store, limit=Limit(count=11)).ending is Ending.REFUSED
    assert store.writes == []
    assert send(desk, store, limit=Limit(count=12)).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(1, pages=6)


def test_a_rehearsal_changes_nothing_and_shows_the_plan(desk, store):
    result = send(desk, store, rehearse=True)
    assert result.ending is Ending.PLANNED
    assert result.plan is not None
    assert {entry.path for entry in result.plan.puts} == bytes_of(1).keys()
    assert store.writes == []


def test_what_may_work_in_a_moment_is_tried_again_with_longer_pauses(desk, store):
    failures = iter([True, True, True, False])

    def fault(verb: str, key: str) -> None:
        if (verb, key) == ("put", "ar/feed.xml") and next(failures, False):
            passing(verb, key)

    store.fault = fault
    assert send(desk, store).ending is Ending.DONE
    assert desk.slept == [0.5, 1.0, 2.0]


@pytest.mark.parametrize("broken", ["assets/", "media/", "ar/صيدا", "ar/feed.xml"])
def test_after_a_failed_upload_nothing_is_deleted_no_page_is_broken_and_the_next_run_finishes(desk, store, broken):
    send(desk, store)
    desk.write(outputs(2))
    store.fault = lambda verb, key: lasting(verb, key) if verb == "put" and key.startswith(broken) else None
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    assert not [write for write in store.writes if write[0] == "delete"]
    assert bytes_of(1).keys() <= store.files().keys()
    assert from_bytes(store.held[MANIFEST].data).lease is None
    store.fault = lambda _verb, _key: None
    assert send(desk, store).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(2)
    store.writes.clear()
    assert send(desk, store).ending is Ending.NOTHING_TO_DO
    assert store.missed == []


class Killed(BaseException):
    """Stands for the end of the process: nothing that the publisher would do afterwards is done."""


@pytest.mark.parametrize("writes", range(0, 64, 7))
def test_a_publisher_that_is_killed_anywhere_leaves_whole_pages_and_the_next_one_finishes(desk, store, writes):
    send(desk, store, keep=True)
    desk.write(outputs(2))
    count = iter(range(writes))
    dead = False

    def fault(verb: str, _key: str) -> None:
        nonlocal dead
        dead = dead or (verb != "get" and next(count, None) is None)
        if dead:
            raise Killed

    store.fault = fault
    with pytest.raises(Killed):
        send(desk, store, keep=True)
    store.fault = lambda _verb, _key: None
    other = Desk(desk.root, time=desk.time, publisher="two")
    # Another version, without what the killed one had begun to put: nothing of that may stay behind.
    assert send(other.write(outputs(3)), store, keep=True).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(3)
    manifest = from_bytes(store.held[MANIFEST].data)
    assert store.files().keys() == manifest.entries.keys() | manifest.leaving.keys()
    assert store.missed == []


def test_a_second_publisher_waits_sees_the_first_one_alive_and_stops(desk, store):
    send(desk, store)
    first = desk.write(outputs(2)).world()
    target = KeyByKey(store, first, keep=False)

    plan = make_plan(target.published(), [])
    with target.claim(plan, lambda *_: None):
        second = Desk(desk.root, time=desk.time, publisher="two")

        def sleep(seconds: float) -> None:
            second.time += seconds
            desk.time += seconds
            target._manifest.renew()

        second._sleep = sleep
        store.writes.clear()
        result = send(second, store)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-busy"])
    assert {key for _, key in store.writes} == {MANIFEST}  # the first one's renewals


def test_a_lease_that_a_killed_publisher_left_is_taken_over_after_a_minute_whatever_the_clocks_say(desk, store):
    send(desk, store)
    manifest = from_bytes(store.held[MANIFEST].data)
    ahead = int(desk.time) + 86_400
    data = to_bytes(replace(manifest, lease=("dead", ahead), pending=frozenset({"ar/feed.xml"})))
    store.held[MANIFEST] = replace(store.held[MANIFEST], data=data)
    assert send(desk.write(outputs(2)), store).ending is Ending.DONE
    assert SECONDS <= sum(desk.slept) <= SECONDS + 10
    assert ("waiting", 1, 13) in desk.told
    assert reader_sees(store) == bytes_of(2)


def test_a_publisher_that_was_taken_over_stops_and_deletes_nothing(desk, store):
    send(desk, store)
    desk.write(outputs(2))
    puts = 0

    def fault(verb: str, key: str) -> None:
        nonlocal puts
        puts += verb == "put" and key != MANIFEST
        if puts == 5:
            puts += 1
            stolen = replace(from_bytes(store.held[MANIFEST].data), lease=("other", int(desk.time) + 60))
            store.held[MANIFEST] = replace(store.held[MANIFEST], data=to_bytes(stolen), version="stolen")

    store.fault = fault
    # The other one is never heard of again, so in the end this publisher takes over in its turn.
    assert send(desk, store).ending is Ending.DONE
    assert sum(desk.slept) >= SECONDS
    assert reader_sees(store) == bytes_of(2)
    assert store.missed == []


def test_two_publishers_that_take_over_from_each_other_end_with_a_failure_not_with_a_mixture(desk, store):
    send(desk, store)
    desk.write(outputs(2))
    turn = 0

    def fault(verb: str, key: str) -> None:
        nonlocal turn
        if verb == "put" and key != MANIFEST:
            turn += 1
            stolen = replace(from_bytes(store.held[MANIFEST].data), lease=(f"other {turn}", int(desk.time) + 60))
            store.held[MANIFEST] = replace(store.held[MANIFEST], data=to_bytes(stolen), version=f"stolen {turn}")

    store.fault = fault
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-busy"])
    assert not [write for write in store.writes if write[0] == "delete"]
    assert store.missed == []


def test_a_publisher_that_slept_too_long_tries_nothing_again_and_says_what_is_in_doubt(desk, store):
    send(desk, store)
    desk.write(outputs(2))
    tried: list[str] = []
    in_doubt: list[frozenset[str]] = []

    def fault(verb: str, key: str) -> None:
        if verb != "put" or not key.endswith(".html") or in_doubt:
            return
        if not tried:  # meanwhile somebody else has begun
            desk.time += SECONDS + 1
            stolen = replace(
                from_bytes(store.held[MANIFEST].data), lease=("other", int(desk.time)), pending=frozenset()
            )
            store.held[MANIFEST] = replace(store.held[MANIFEST], data=to_bytes(stolen), version="stolen")
        tried.append(key)
        passing(verb, key)

    def sleep(seconds: float) -> None:
        if seconds >= 5:  # before it begins anew it looks whether the other one is alive
            in_doubt.append(from_bytes(store.held[MANIFEST].data).pending)
        desk.slept.append(seconds)
        desk.time += seconds

    desk._sleep = sleep
    store.fault = fault
    assert send(desk, store).ending is Ending.DONE
    assert len(tried) == len(set(tried))
    assert set(tried) <= in_doubt[0]
    assert reader_sees(store) == bytes_of(2)
    assert store.missed == []


def test_what_is_kept_is_looked_at_before_it_is_put_back(desk, store):
    send(desk, store, keep=True)
    send(desk.write(outputs(2)), store, keep=True)
    for key in [key for key in store.held if key.startswith(".sitegen-kept/") and not key.endswith(".json")]:
        store.held[key] = replace(store.held[key], data=b"something else")
    assert codes(send(desk, store, keep=True, go_back=True)) == ["publish-nothing-earlier"]
    assert send(desk, store, keep=True).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(2)
    assert store.missed == []


def test_what_is_kept_goes_when_it_is_no_longer_wanted(desk, store):
    send(desk, store, keep=True)
    send(desk.write(outputs(2)), store, keep=True)
    assert [key for key in store.held if key.startswith(".sitegen-kept/")]
    send(desk.write(outputs(3)), store, keep=False)
    assert [key for key in store.held if key.startswith(".sitegen-kept/")] == []
    assert codes(send(desk, store, go_back=True)) == ["publish-nothing-earlier"]


def test_a_store_without_conditional_writes_is_used_with_a_warning(desk):
    store = MemoryStore(compares=False)
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.DONE, ["publish-no-lock"])
    assert store.files() == bytes_of(1)


def test_a_store_without_conditional_writes_is_put_right_by_a_publisher_that_slept(desk):
    store = MemoryStore(compares=False)
    send(desk, store)
    desk.write(outputs(2))

    def fault(verb: str, key: str) -> None:
        if verb == "put" and key.endswith(".html") and not desk.slept:
            desk.time += SECONDS + 1
            passing(verb, key)

    store.fault = fault
    assert send(desk, store).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(2)


def test_packed_texts_say_so_and_are_the_same_bytes_every_time(desk):
    store = MemoryStore(compress="instead")
    send(desk, store)
    page = store.held["ar/صيدا/0/index.html"]
    assert page.headers is not None
    assert page.headers["content-encoding"] == "gzip"
    assert page.data == packed(bytes_of(1)["ar/صيدا/0/index.html"]) == packed(bytes_of(1)["ar/صيدا/0/index.html"])
    assert page.data[4:8] == bytes(4)  # no time in it
    assert "content-encoding" not in (store.held["ar/about/index.html"].headers or {})
    store.writes.clear()
    assert send(desk, store).ending is Ending.NOTHING_TO_DO
    assert store.writes == []


def test_packed_texts_beside_the_plain_ones(desk):
    store = MemoryStore(compress="beside")
    send(desk, store)
    plain = "ar/صيدا/0/index.html"
    assert store.held[plain + PACKED].data == packed(store.held[plain].data)
    assert "ar/about/index.html" + PACKED not in store.held


def test_something_else_that_comes_back_is_noticed_and_nothing_is_deleted(desk, store):
    send(desk, store)
    desk.write(outputs(2))
    real = store.put

    def put(key, data, headers):
        real(key, data.replace(b"text", b"TEXT"), headers)

    store.put = put
    result = send(desk, store)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-read-back"])
    assert not [write for write in store.writes if write[0] == "delete"]
    store.put = real
    assert send(desk, store).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(2)


def test_a_rollback_brings_the_publication_before_and_a_second_one_says_there_is_none(desk, store):
    send(desk, store, keep=True)
    send(desk.write(outputs(2)), store, keep=True)
    result = send(desk, store, keep=True, go_back=True)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert reader_sees(store) == bytes_of(1)
    again = send(desk, store, keep=True, go_back=True)
    assert (again.ending, codes(again)) == (Ending.REFUSED, ["publish-nothing-earlier"])
    assert send(desk.write(outputs(3)), store, keep=True).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(3)
    assert send(desk, store, keep=True, go_back=True).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(1)
    assert store.missed == []


def test_of_earlier_publications_only_one_is_kept(desk, store):
    for version in range(1, 6):
        send(desk.write(outputs(version)), store, keep=True)
    kept = {key for key in store.held if key.startswith(".sitegen-kept/")}
    # its list, and 12 photos, 12 pages and the feed of version 4; its stylesheet has not left yet
    assert len(kept) == 1 + 12 + 12 + 1


def test_without_the_wish_nothing_is_kept(desk, store):
    send(desk, store)
    send(desk.write(outputs(2)), store)
    assert codes(send(desk, store, go_back=True)) == ["publish-nothing-earlier"]
    assert not [key for key in store.held if key.startswith(".sitegen-kept")]


def test_a_manifest_that_cannot_be_read_stops_everything_and_can_be_given_up(desk, store):
    send(desk, store)
    store.held[MANIFEST] = replace(store.held[MANIFEST], data=b"{")
    store.writes.clear()
    result = send(desk.write(outputs(2)), store)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-list-damaged"])
    assert store.writes == []
    assert send(desk, store, adopt=True).ending is Ending.DONE
    assert reader_sees(store) == bytes_of(2)
    assert not [write for write in store.writes if write[0] == "delete"]


def test_no_secret_gets_into_the_manifest(desk, store):
    desk.environment["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI"  # noqa: S105  made up
    send(desk, store)
    assert b"wJalrXUtnFEMI" not in store.held[MANIFEST].data
    assert set(json.loads(store.held[MANIFEST].data)) == {"format", "about", "number", "headers", "files", "leaving"}


def test_a_name_that_is_too_long_for_the_target_stops_everything(desk, store):
    long = Output(path=f"ar/{'ط' * 60}/index.html", data=b"page", kind=OutputKind.PAGE)
    desk.write([*outputs(1), long])

    target = KeyByKey(store, desk.world(), keep=False)
    words = Localized()
    found = preflight(
        Departure(
            config=Config(title=words, description=words),
            settings=PublishTarget(name="live", place=DirectoryPlace(path="x")),
            target=target,
            entries=(Entry(path=long.path, size=4, sha256="", kind=OutputKind.PAGE),),
            load=lambda _entry: b"",
        )
    )
    assert [each.code for each in found] == ["publish-path-not-possible"]
    assert found[0].args["reason"] == "longer than 100 bytes"
