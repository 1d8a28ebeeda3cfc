import pytest

from sitegen.diagnostics import Diagnostic, Location
from sitegen.publish.discretion import discreet
from sitegen.publish.git_branch import quoted
from sitegen.publish.manifest import MANIFEST, Manifest
from sitegen.publish.releases import (
    collisions,
    numbered_after,
    release_before,
    release_name,
    release_shown,
    releases_to_drop,
    somebody_elses,
)

ONE, TWO, BAD, NEW = "000001-aaaaaaaaaaaa", "000002-bbbbbbbbbbbb", "000003-cccccccccccc", "000003-dddddddddddd"


def test_the_link_names_a_release_of_ours_or_nothing():
    assert release_shown(f"releases/{ONE}") == ONE
    for other in ("", "releases/", "releases/x", f"/srv/releases/{ONE}", f"other/{ONE}", f"releases/../{ONE}/x"):
        assert release_shown(other) is None


def test_the_release_to_go_back_to_is_the_one_before_and_never_one_that_a_rollback_left_behind():
    assert release_before([ONE, TWO, BAD, "notes"], TWO) == ONE
    assert release_before([ONE, TWO, BAD, NEW], NEW) == TWO
    assert release_before([ONE], ONE) is None


def test_what_a_rollback_left_behind_goes_and_of_those_before_so_many_stay():
    assert releases_to_drop([ONE, TWO, BAD, NEW, "notes", ".sitegen-draft"], NEW, 1) == (BAD, ONE)
    assert releases_to_drop([ONE, TWO, NEW], NEW, 0) == (TWO, ONE)
    assert releases_to_drop([ONE, TWO, NEW], NEW, 9) == ()


def test_a_release_has_a_higher_number_than_the_one_that_is_shown():
    assert numbered_after(Manifest(number=5), TWO).number == 5
    assert numbered_after(Manifest(number=1), TWO).number == 3
    assert release_name(Manifest(number=7)).startswith("000007-")


@pytest.mark.parametrize(
    ("ours", "theirs", "collides"),
    [
        ("a.html", "b.html", False),
        ("a.html", "a.html", True),
        ("a/b.html", "a", True),
        ("a", "a/b.html", True),
        ("a/b.html", "a/c.html", False),
        ("ab", "a/b", False),
    ],
)
def test_what_stands_in_the_way(ours: str, theirs: str, collides: bool):
    assert collisions([ours], [theirs]) == (frozenset({ours}) if collides else frozenset())


def test_the_list_itself_is_nobody_elses():
    assert somebody_elses([MANIFEST, "x"], Manifest()) == ("x",)


@pytest.mark.parametrize(
    ("path", "words"),
    [("a b", b'"a b"'), ('a"b', b'"a\\"b"'), ("a\nb", b'"a\\nb"'), ("a\\b", b'"a\\\\b"'), ("é", b'"\xc3\xa9"')],
)
def test_paths_for_fast_import(path: str, words: bytes):
    assert quoted(path) == words


def test_secrets_are_taken_out_of_what_servers_say():
    said = "fatal: https://me:hunter2@host/x: bad token tok-12345678\nline two of the key"
    problem = Diagnostic(code="publish-failed", location=Location(file="x"), args={"target": "t", "reason": said})
    environment = {"SITEGEN_GIT_TOKEN": "tok-12345678", "MY_KEY": "begin\nline two of the key\nend", "HOME": "fatal"}
    shown = discreet(problem, environment).args["reason"]
    assert shown == "fatal: https://•••@host/x: bad token •••\n•••"
