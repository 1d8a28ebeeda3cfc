import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.output import OutputKind, path_problem
from sitegen.model.publishing import Limit
from sitegen.publish.manifest import DamagedManifestError, Entry, Manifest, as_far_as, by_path, from_bytes, to_bytes
from sitegen.publish.plan import Plan, make_plan
from sitegen.values import replace

NAMES = [
    "index.html",
    "ar/صيدا/index.html",
    'a b/"c".html',
    "en/x.html",
    "assets/s.css",
    "media/1.jpg",
    "feed.xml",
    "ü😀",
]


def entries(paths: st.SearchStrategy[str], *kinds: OutputKind) -> st.SearchStrategy[Entry]:
    return st.builds(
        Entry,
        path=paths,
        size=st.integers(0, 3),
        sha256=st.sampled_from(["a", "b"]),
        kind=st.sampled_from(kinds or list(OutputKind)),
        headers=st.sampled_from([(), (("cache-control", "no-cache"),), (("content-type", "text/html"),)]),
        encoding=st.sampled_from(["", "gzip"]),
    )


SITES = st.lists(entries(st.sampled_from(NAMES)), unique_by=lambda entry: entry.path).map(by_path)
LEAVING = st.lists(entries(st.sampled_from(NAMES), OutputKind.ASSET), unique_by=lambda entry: entry.path).map(by_path)
MANIFESTS = st.builds(
    Manifest,
    number=st.integers(0, 5),
    entries=SITES,
    leaving=LEAVING,
    pending=st.frozensets(st.sampled_from(NAMES)),
    lease=st.none() | st.tuples(st.text(max_size=5), st.integers(0, 10)),
)


def carried_out(plan: Plan, there: dict[str, Entry]) -> dict[str, Entry]:
    """What is on a target after a plan."""
    after = dict(there)
    for entry in plan.puts:
        after[entry.path] = entry
    for path in plan.deletes:
        after.pop(path, None)
    return after


@given(before=MANIFESTS, site=SITES)
def test_a_plan_leads_from_any_list_to_the_site_and_a_second_one_is_empty(before: Manifest, site: dict[str, Entry]):
    plan = make_plan(before, site.values())
    there = {path: entry for path, entry in {**before.leaving, **before.entries}.items() if path not in before.pending}
    after = carried_out(plan, there)
    assert {path: entry for path, entry in after.items() if path not in plan.after.leaving} == site
    assert after.keys() - site.keys() == plan.after.leaving.keys()
    again = make_plan(plan.after, site.values())
    assert not again.puts
    assert not again.deletes
    assert again.nothing_to_do


@given(before=MANIFESTS, site=SITES)
def test_only_what_is_ours_and_not_of_the_site_is_deleted(before: Manifest, site: dict[str, Entry]):
    plan = make_plan(before, site.values())
    assert set(plan.deletes) <= before.ours - site.keys()
    assert {entry.kind for entry in plan.after.leaving.values()} <= {OutputKind.ASSET}


@given(before=MANIFESTS, site=SITES, data=st.data())
def test_a_plan_that_was_carried_out_in_part_is_finished_by_the_next_one(
    before: Manifest, site: dict[str, Entry], data: st.DataObject
):
    plan = make_plan(before, site.values())
    done = plan.puts[: data.draw(st.integers(0, len(plan.puts)))]
    middle = as_far_as(before, plan.puts, done)
    assert middle.ours >= before.ours | {entry.path for entry in done}
    again = make_plan(middle, site.values())
    assert not {entry.path for entry in done} & {entry.path for entry in again.puts}
    assert set(again.deletes) >= set(plan.deletes) - set(again.after.leaving)


@given(manifest=MANIFESTS)
def test_a_manifest_is_read_as_it_was_written_and_written_as_it_was_read(manifest: Manifest):
    data = to_bytes(manifest)
    assert from_bytes(data) == manifest
    assert to_bytes(from_bytes(data)) == data


@given(data=st.binary(max_size=200))
def test_anything_else_is_a_damaged_manifest(data: bytes):
    with pytest.raises(DamagedManifestError):
        from_bytes(data)


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a//b", ".sitegen-published.json", "a\nb"])
def test_a_manifest_that_names_what_no_publication_puts_is_damaged(path: str):
    assert path_problem(path)
    entry = Entry(path=path, size=0, sha256="", kind=OutputKind.PAGE)
    for manifest in (Manifest(entries={path: entry}), Manifest(pending=frozenset({path}))):
        with pytest.raises(DamagedManifestError):
            from_bytes(to_bytes(manifest))


def test_a_manifest_of_a_later_format_is_not_guessed_at():
    with pytest.raises(DamagedManifestError, match="format 2"):
        from_bytes(to_bytes(Manifest()).replace(b'"format": 1', b'"format": 2'))


def test_assets_that_are_deleted_are_not_missed():
    page = Entry(path="a.html", size=1, sha256="a", kind=OutputKind.PAGE)
    css = replace(page, path="assets/a.css", kind=OutputKind.ASSET)
    before = Manifest(entries=by_path([page]), leaving=by_path([css]))
    plan = make_plan(before, [])
    assert plan.deletes == ("a.html", "assets/a.css")
    assert plan.missed == ("a.html",)


@pytest.mark.parametrize(
    ("limit", "deleted", "published", "allowed"),
    [
        (Limit(count=25, percent=True), 25, 100, True),
        (Limit(count=25, percent=True), 26, 100, False),
        (Limit(count=0, percent=True), 0, 0, True),
        (Limit(count=100, percent=True), 7, 7, True),
        (Limit(count=100, percent=True), 9, 7, True),
        (Limit(count=3), 3, 1000, True),
        (Limit(count=3), 4, 1000, False),
    ],
)
def test_limits(limit: Limit, deleted: int, published: int, allowed: bool):
    assert limit.allows(deleted, published) is allowed
