from sitegen.model.output import OutputKind
from sitegen.write.manifest import Record, record_of
from sitegen.write.plan import plan_changes

KINDS = {"css": OutputKind.ASSET, "jpg": OutputKind.MEDIA, "html": OutputKind.PAGE, "xml": OutputKind.FEED}


def records(*paths: str) -> dict[str, Record]:
    return {path: record_of(b"", KINDS[path.rpartition(".")[2]]) for path in paths}


def steps(*, wanted=(), changed=None, owned=(), present=None) -> list[str]:
    plan = plan_changes(
        wanted=records(*wanted),
        changed=wanted if changed is None else changed,
        owned=records(*owned),
        present=owned if present is None else present,
    )
    return [f"{step.verb} {step.path}" for step in plan.steps]


def test_assets_come_first_and_feeds_last() -> None:
    assert steps(wanted=["feed.xml", "a.html", "a.jpg", "z.css"]) == [
        "write z.css",
        "write a.jpg",
        "write a.html",
        "write feed.xml",
    ]


def test_new_pages_come_before_the_pages_that_may_link_to_them() -> None:
    assert steps(wanted=["a.html", "z.html"], owned=["a.html"]) == ["write z.html", "write a.html"]


def test_what_goes_away_goes_last_and_pages_before_their_assets() -> None:
    assert steps(wanted=["new.html"], owned=["old.css", "old.html", "old.xml"]) == [
        "write new.html",
        "delete old.xml",
        "delete old.html",
        "delete old.css",
    ]


def test_only_what_is_in_the_way_goes_first() -> None:
    assert steps(wanted=["a.html/x.html", "b.html"], owned=["a.html", "b.html/y.html", "c.html"]) == [
        "delete a.html",
        "delete b.html/y.html",
        "write a.html/x.html",
        "write b.html",
        "delete c.html",
    ]


def test_what_is_gone_already_need_not_be_deleted() -> None:
    assert steps(owned=["a.html"], present=[]) == []


def test_what_no_build_wrote_is_never_deleted() -> None:
    assert steps(wanted=["a.html"], changed=[], present=["a.html", "mine.html"]) == []


def test_a_change_is_small_up_to_a_twentieth_of_a_large_site() -> None:
    paths = [f"{n}.html" for n in range(1000)]

    def small(changed: int) -> bool:
        return plan_changes(wanted=records(*paths), changed=paths[:changed], owned={}, present=[]).small

    assert small(50)
    assert not small(51)
