"""The store against one in memory that keeps conditions. What real servers do is in ``tests/publish/``."""

import pytest
from obstore.store import MemoryStore

from sitegen.publish.object_store import LONGEST_KEY, ObjectStore
from sitegen.publish.target import CannotCompareError, Held, OtherVersionError


@pytest.fixture
def store():
    return ObjectStore(MemoryStore(), shown="memory", prefix="site", compress="off")


def test_what_was_put_is_there_with_its_headers(store):
    headers = {"content-type": "text/html; charset=utf-8", "cache-control": "no-cache"}
    store.put("ar/ليستر/index.html", b"<p>", headers)
    held = store.get("ar/ليستر/index.html")
    assert (held.data, held.headers) == (b"<p>", headers)


def test_a_header_that_no_reader_would_get_is_not_stored_as_something_else(store):
    store.put("a", b"", {"content-type": "text/css", "x-frame-options": "deny"})
    assert store.get("a").headers == {"content-type": "text/css"}


def test_nothing_is_under_a_key_that_was_never_put_or_was_removed(store):
    assert store.get("a") is None
    store.put("a", b"1", {})
    store.delete("a")
    store.delete("a")
    assert store.get("a") is None


def test_only_the_first_of_two_gets_an_empty_place(store):
    store.put_if("list", b"1", {}, version=None)
    with pytest.raises(OtherVersionError):
        store.put_if("list", b"2", {}, version=None)
    assert store.get("list").data == b"1"


def test_only_who_knows_the_version_may_replace(store):
    first = store.put_if("list", b"1", {}, version=None)
    second = store.put_if("list", b"2", {}, version=first)
    assert store.get("list") == Held(data=b"2", version=second, headers={})
    with pytest.raises(OtherVersionError):
        store.put_if("list", b"3", {}, version=first)
    assert store.get("list").data == b"2"


class Heedless(ObjectStore):
    """As a store that takes conditions and does not look at them."""

    def _put(self, key, data, headers, mode):
        del mode
        return super()._put(key, data, headers, "overwrite")


def test_a_store_that_does_not_look_at_conditions_is_found_out():
    store = Heedless(MemoryStore(), shown="memory", prefix="", compress="off")
    with pytest.raises(CannotCompareError):
        store.put_if("list", b"1", {}, version=None)
    held = store.get("list")
    with pytest.raises(CannotCompareError):
        store.put_if("list", b"2", {}, version=held.version)


@pytest.mark.parametrize("many", [3, 300])
def test_what_stands_there_is_known_for_few_keys_and_for_many(store, many):
    for number in range(0, many, 2):
        store.put(f"ar/{number}.html", b"", {})
    store.put("others", b"", {})
    asked = {f"ar/{number}.html" for number in range(many)}
    assert store.present(asked) == {f"ar/{number}.html" for number in range(0, many, 2)}


def test_a_copy_has_the_same_bytes_and_headers(store):
    store.put("a", b"1", {"content-type": "text/css"})
    store.copy("a", "b")
    assert (store.get("b").data, store.get("b").headers) == (b"1", {"content-type": "text/css"})


def test_a_key_is_measured_with_its_folder_and_in_bytes(store):
    longest = "ع" * ((LONGEST_KEY - len("site/")) // 2) + "x"
    assert not store.key_problem(longest)
    assert store.key_problem(longest + "x") == "1025 > 1024 bytes"
