"""What can go wrong on the way to a store, each time with a look at what readers see, and at the next run."""

import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.publish.object_stores.stand import Stand
from tests.publish.servers.ceph import CephGateway
from tests.publish.servers.wire import Fate, Request

FAKETIME = next((str(path) for path in Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), "")


@pytest.fixture
def changing(stand: Stand) -> Stand:
    """The first edition is published; the second, in which every page is another, is next."""
    assert stand.publish().code == 0
    stand.wire.forget()
    stand.take("second")
    return stand


def codes(ended) -> list[str]:
    return [problem["code"] for problem in ended.problems]


def page_number(wanted: int, then: Callable[[], None]) -> Callable[[int, Request], Fate]:
    """Does something once, when so many pages have been sent."""
    pages = 0

    def fate(_number: int, request: Request) -> Fate:
        nonlocal pages
        pages += request.method == "PUT" and request.path.endswith(".html")
        if pages == wanted:
            pages += 1
            then()
        return "pass"

    return fate


@contextmanager
def paused(stand: Stand) -> Iterator[subprocess.Popen[str]]:
    """A publisher with its usual patience that waits for an answer amid its pages while the block lasts."""
    reached, go_on = threading.Event(), threading.Event()

    def pause() -> None:
        reached.set()
        go_on.wait(60)

    stand.wire.fate = page_number(5, pause)
    process = stand.begin(before="")
    assert reached.wait(60)
    yield process
    go_on.set()


def finished(process: subprocess.Popen[str]) -> int:
    """The exit code of a publisher that goes on to its end."""
    out, err = process.communicate(timeout=150)
    assert process.returncode is not None, out + err
    return process.returncode


def always(pattern: str) -> Callable[[int, Request], Fate]:
    """Cuts the connection of every request that writes to a path of this kind."""
    return lambda _number, request: "reset" if request.writes and pattern in request.path else "pass"


def converges(stand: Stand, edition: str = "second") -> None:
    """The next run does what is left, and the one after it finds nothing to do."""
    stand.wire.forget()
    assert stand.publish().code == 0
    assert stand.is_complete(edition)
    stand.wire.forget()
    assert stand.publish().code == 0
    assert stand.wire.writes == []


def test_a_lost_connection_is_tried_again(changing: Stand):
    lost: set[str] = set()

    def fate(_number: int, request: Request) -> Fate:
        if request.method == "PUT" and ".sitegen" not in request.path and request.path not in lost:
            lost.add(request.path)
            return "reset"
        return "pass"

    changing.wire.fate = fate
    assert changing.publish().code == 0
    assert lost
    assert changing.is_complete("second")


@pytest.mark.parametrize("where", ["/assets/", "/cards/", "index.html", "feed.xml", "sitemap.xml"])
def test_an_error_in_one_stage_keeps_back_the_next_ones_and_all_deletions(changing: Stand, where: str):
    changing.wire.fate = always(where)
    ended = changing.publish()
    assert ended.code == 5
    assert codes(ended) == ["publish-unreachable"]
    there = changing.published()
    assert all(request.method == "PUT" for request in changing.wire.writes)
    if where in {"/assets/", "/cards/"}:
        assert b"\xd8\xb4\xd8\xa8\xd8\xa7\xd8\xa8" not in there["ar/index.html"].body
    converges(changing)


def test_an_error_while_deleting_leaves_a_complete_site(stand: Stand):
    stand.take("second")
    stand.publish()
    stand.take("first")
    stand.wire.fate = lambda _number, request: "reset" if request.method in {"DELETE", "POST"} else "pass"
    ended = stand.publish()
    assert ended.code == 5
    stand.published()
    converges(stand, "first")


def test_the_server_is_killed_and_comes_back_at_once(changing: Stand, ceph: CephGateway):
    with paused(changing) as process:
        ceph.kill()
        ceph.restart()
    assert finished(process) == 0
    assert changing.is_complete("second")


def test_the_server_is_killed_and_stays_away(changing: Stand, ceph: CephGateway):
    changing.wire.fate = page_number(5, ceph.kill)
    try:
        ended = changing.publish()
    finally:
        ceph.restart()
    assert ended.code == 5
    assert codes(ended) == ["publish-unreachable"]
    changing.published()
    converges(changing)


def test_the_publisher_is_killed(changing: Stand):
    with paused(changing) as process:
        process.kill()
        process.communicate()
    changing.published()
    converges(changing)


def test_two_publishers_at_once(changing: Stand):
    """The second one waits, sees that the first one is alive, and is refused; what the first one does is not mixed."""
    with paused(changing) as first:
        second = changing.publish()
    assert second.code == 4
    assert codes(second) == ["publish-busy"]
    assert finished(first) == 0
    assert changing.is_complete("second")


def test_a_publisher_that_sleeps_while_another_one_publishes(changing: Stand, tmp_path: Path):
    """As a laptop that is closed and opened again.

    A last request of it may come late. So it says in the other one's manifest what is in doubt, begins anew, and in the
    end the bucket holds one edition and not a mixture.
    """
    elsewhere = changing.on_another_machine(tmp_path / "elsewhere")
    elsewhere.take("first")
    with paused(changing) as sleeping:
        sleeping.send_signal(signal.SIGSTOP)
        changing.wire.fate = lambda _number, _request: "pass"
        assert elsewhere.publish().code == 0
        assert elsewhere.is_complete("first")
    sleeping.send_signal(signal.SIGCONT)
    assert finished(sleeping) == 0
    assert changing.is_complete("second")
    converges(changing)


def test_two_that_begin_at_the_same_moment(stand: Stand):
    processes = [stand.begin() for _ in range(2)]
    for process in processes:
        process.communicate(timeout=150)
    assert {process.returncode for process in processes} <= {0, 4}
    assert 0 in {process.returncode for process in processes}
    converges(stand, "first")


@pytest.mark.parametrize(
    "changes",
    [{"AWS_SECRET_ACCESS_KEY": "wrong-wrong"}, {"AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "wrong-wrong"}],
)
def test_wrong_credentials(stand: Stand, changes: dict[str, str]):
    ended = stand.publish(**changes)
    assert ended.code != 0
    assert codes(ended) == ["publish-credentials"]
    assert stand.bucket.list() == frozenset()


def test_credentials_that_end_on_the_way(changing: Stand, ceph: CephGateway):
    changing.wire.fate = page_number(5, lambda: ceph.suspend(True))
    try:
        ended = changing.publish()
    finally:
        ceph.suspend(False)
    assert ended.code == 5
    assert codes(ended) == ["publish-credentials"]
    changing.published()
    converges(changing)


def test_no_credentials_at_all(stand: Stand):
    ended = stand.publish(AWS_SECRET_ACCESS_KEY="")
    assert ended.code == 2
    assert codes(ended) == ["publish-no-keys"]
    assert stand.wire.requests == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_without_the_library_it_says_how_to_install_it(stand: Stand, language: str):
    process = stand.begin("--lang", language, before="import sys; sys.modules['obstore'] = None; ")
    out, err = process.communicate(timeout=100)
    assert process.returncode == 2, err
    assert '"publish-library-missing"' in out
    assert "sitegen[publish]" in out


@pytest.mark.skipif(not FAKETIME, reason="libfaketime is not on this machine")
def test_a_clock_that_is_an_hour_off(stand: Stand):
    ended = stand.publish(LD_PRELOAD=FAKETIME, FAKETIME="+60m", DONT_FAKE_MONOTONIC="1")
    assert ended.code != 0
    assert codes(ended) == ["publish-clock"]
    assert stand.bucket.list() == frozenset()


def test_a_bucket_that_is_not_there(stand: Stand):
    stand.configure(url="s3://no-such-bucket")
    ended = stand.publish()
    assert ended.code != 0
    assert codes(ended) == ["publish-no-bucket"]


def test_a_store_that_is_not_there(stand: Stand):
    stand.configure(endpoint="http://127.0.0.1:9")
    ended = stand.publish()
    assert ended.code != 0
    assert codes(ended) == ["publish-unreachable"]


def test_a_key_that_is_too_long_is_refused_before_anything_is_changed(stand: Stand):
    stand.bucket.folder = "/".join(["folder" * 30] * 6)[:990]
    stand.configure()
    ended = stand.publish()
    assert ended.code == 4
    assert set(codes(ended)) == {"publish-path-not-possible"}
    assert stand.wire.requests == []


def test_a_bucket_that_is_full(changing: Stand, ceph: CephGateway):
    ceph.limit(changing.bucket.name, size=4096)
    try:
        ended = changing.publish()
    finally:
        ceph.limit(changing.bucket.name, size=0)
    assert ended.code == 5
    assert codes(ended) == ["publish-no-room"]
    changing.published()
    converges(changing)
