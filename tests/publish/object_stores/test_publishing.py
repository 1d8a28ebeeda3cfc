"""Publishing to a real S3 server that checks signatures: what arrives, what changes, and what is left alone."""

import gzip
import json

import pytest

from sitegen.publish.headers import content_type
from tests.publish.object_stores.reader import missing_assets
from tests.publish.object_stores.stand import MANIFEST, Stand, files


def test_what_is_published_is_what_readers_get(stand: Stand):
    ended = stand.publish()
    assert (ended.code, json.loads(ended.out)["ending"]) == (0, "done")
    site = stand.published()
    assert {path: answer.body for path, answer in site.items()} == files(stand.editions["first"])
    for path, answer in site.items():
        assert answer.status == 200
        assert answer.headers["content-type"] == content_type(path)
        assert ("immutable" in answer.headers["cache-control"]) == path.startswith(("assets/", "cards/"))
    assert site["ar/index.html"].headers["content-type"] == "text/html; charset=utf-8"


def test_a_missing_stylesheet_or_font_would_be_noticed(stand: Stand):
    stand.publish()
    site = stand.published()
    for kind in (".css", ".woff2", ".png"):
        lost = next(path for path in site if path.endswith(kind))
        missing = missing_assets({path: answer for path, answer in site.items() if path != lost})
        assert missing
        assert all(line.endswith(f" → {lost}") for line in missing)


def test_an_unchanged_site_is_published_without_a_single_write(stand: Stand):
    assert stand.publish().code == 0
    stand.wire.forget()
    ended = stand.publish()
    assert (ended.code, json.loads(ended.out)["ending"]) == (0, "nothing-to-do")
    assert stand.wire.writes == []
    assert len(stand.wire.requests) == 1


def test_a_plan_writes_nothing(stand: Stand):
    ended = stand.publish("--dry-run")
    plan = json.loads(ended.out)["plan"]
    assert ended.code == 0
    assert [stage["stage"] for stage in plan["puts"]] == ["assets", "media", "pages", "feeds"]
    assert sum(len(stage["new"]) for stage in plan["puts"]) == len(files(stand.editions["first"]))
    assert stand.wire.writes == []
    assert stand.bucket.list() == frozenset()


def test_only_what_changed_is_sent_and_what_it_needs_goes_first(stand: Stand):
    stand.publish()
    stand.wire.forget()
    stand.take("second")
    assert stand.publish().code == 0
    assert stand.is_complete("second")
    sent = [
        request.path for request in stand.wire.requests if request.method == "PUT" and ".sitegen" not in request.path
    ]
    first, second = files(stand.editions["first"]), files(stand.editions["second"])
    assert len(sent) == sum(first.get(path) != data for path, data in second.items())
    last_asset = max(number for number, path in enumerate(sent) if "/assets/" in path or "/cards/" in path)
    first_page = min(number for number, path in enumerate(sent) if path.endswith(".html"))
    last_page = max(number for number, path in enumerate(sent) if path.endswith(".html"))
    first_feed = min(number for number, path in enumerate(sent) if path.endswith("feed.xml"))
    assert last_asset < first_page < last_page < first_feed
    methods = [request.method for request in stand.wire.writes if ".sitegen" not in request.path]
    deletes = [number for number, method in enumerate(methods) if method != "PUT"]
    assert deletes
    assert min(deletes) == len(sent)


def test_pages_that_are_gone_are_deleted_and_stylesheets_stay_for_open_pages(stand: Stand):
    stand.take("second")
    stand.publish()
    stand.take("first")
    assert stand.publish().code == 0
    assert stand.is_complete("first")
    assert stand.bucket.get("ar/reports/شباب-أثينا/index.html").status in {403, 404}
    assert "assets/static/logo.5f796d50.svg" in stand.published()


def test_another_header_alone_is_published(stand: Stand):
    stand.publish()
    before = stand.published()
    stand.wire.forget()
    longer = "from sitegen.publish import headers; headers._TEXTS['txt'] = 'text/markdown'; "
    process = stand.begin(before=longer)
    out, _ = process.communicate(timeout=100)
    changed = [path for stage in json.loads(out)["plan"]["puts"] for path in stage["headers"]]
    assert process.returncode == 0
    assert changed == sorted(path for path in before if path.endswith(".txt"))
    after = stand.published()
    for path in before:
        assert after[path].body == before[path].body
        assert (after[path].headers["content-type"] == before[path].headers["content-type"]) == (path not in changed)


def test_packed_texts_arrive_as_readers_want_them(stand: Stand):
    stand.configure(compress="instead")
    assert stand.publish().code == 0
    page = stand.bucket.get("ar/index.html")
    assert page.headers["content-encoding"] == "gzip"
    assert gzip.decompress(page.body) == files(stand.editions["first"])["ar/index.html"]
    assert "content-encoding" not in stand.bucket.get("cards/ar/site-903810a84775.png").headers


def test_more_deletions_than_allowed_are_refused_before_anything_is_changed(stand: Stand):
    stand.take("second")
    stand.publish()
    before, keys = stand.published(), stand.bucket.list()
    stand.wire.forget()
    stand.take("first")
    ended = stand.publish("--max-deletes", "3")
    assert ended.code == 4
    assert [problem["code"] for problem in ended.problems] == ["publish-too-many-deletes"]
    assert stand.wire.writes == []
    assert stand.bucket.list() == keys
    assert stand.published().keys() == before.keys()
    stand.configure(max_deletes="1%")
    assert stand.publish().code == 4
    assert stand.publish("--max-deletes", "50").code == 0
    assert stand.is_complete("first")


def test_what_others_keep_in_the_bucket_survives(stand: Stand):
    others = {"other-team/annual-report.pdf": b"%PDF", "zz.html": b"<p>", "ar-notes/index.html": b"<p>"}
    for key, data in others.items():
        stand.bucket.put(key, data)
    for edition in ("second", "first", "second"):
        stand.take(edition)
        assert stand.publish().code == 0
    for key, data in others.items():
        assert stand.bucket.get(key).body == data


def test_a_file_of_somebody_else_is_never_replaced_unasked(stand: Stand):
    stand.bucket.put("ar/index.html", b"somebody's")
    ended = stand.publish()
    assert ended.code == 4
    assert [(problem["code"], "ar/index.html" in str(problem)) for problem in ended.problems] == [
        ("publish-not-ours", True)
    ]
    assert stand.bucket.list() == {"ar/index.html"}
    assert stand.bucket.get("ar/index.html").body == b"somebody's"
    assert stand.publish("--adopt").code == 0
    assert stand.is_complete("first")


def test_a_folder_in_a_bucket_is_all_that_is_touched(stand: Stand):
    stand.bucket.folder = "www/الموقع"
    stand.bucket.put("index.html", b"somebody's")
    stand.configure()
    assert stand.publish().code == 0
    assert stand.is_complete("first")
    assert all(key == "index.html" or key.startswith("www/الموقع/") for key in stand.bucket.list())


def test_a_rollback_brings_back_what_was_there_before(stand: Stand):
    stand.publish()
    stand.take("second")
    stand.publish()
    assert stand.is_complete("second")
    ended = stand.publish("--rollback")
    assert ended.code == 0
    assert stand.is_complete("first")
    stand.take("first")
    stand.wire.forget()
    assert stand.publish().code == 0
    assert stand.wire.writes == []


def test_what_is_kept_is_for_the_publisher_only_and_goes_when_it_is_no_longer_wanted(stand: Stand):
    stand.publish()
    stand.take("second")
    stand.publish()
    kept = [key for key in stand.bucket.list() if key.startswith(".sitegen-kept/")]
    assert kept
    assert {stand.bucket.get(key).status for key in (*kept, MANIFEST)} == {403}
    stand.configure(keep="no")
    stand.take("first")
    assert stand.publish().code == 0
    assert not [key for key in stand.bucket.list() if key.startswith(".sitegen-kept/")]
    assert stand.is_complete("first")


def test_without_an_earlier_publication_a_rollback_is_refused(stand: Stand):
    stand.publish()
    stand.wire.forget()
    ended = stand.publish("--rollback")
    assert ended.code == 4
    assert [problem["code"] for problem in ended.problems] == ["publish-nothing-earlier"]
    assert stand.wire.writes == []


def test_no_secret_is_in_what_is_said_or_published(stand: Stand):
    stand.publish()
    ended = stand.publish(AWS_ACCESS_KEY_ID="an-unknown-name", AWS_SECRET_ACCESS_KEY="not-to-be-seen")  # noqa: S106
    said = ended.out + ended.err
    kept = b"".join(stand.bucket.owned(key) for key in stand.bucket.list() if ".sitegen" in key)
    for secret in ("not-to-be-seen", stand.server.keys.secret, stand.server.keys.access):
        assert secret not in said
        assert secret.encode() not in kept
    assert MANIFEST in stand.bucket.list()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_refusals_are_said_in_the_reader_s_language(stand: Stand, language: str):
    ended = stand.publish("--lang", language, AWS_SECRET_ACCESS_KEY="wrong-wrong")  # noqa: S106
    (problem,) = ended.problems
    assert problem["code"] == "publish-credentials"
    assert ("رفض" in str(problem["message"])) == (language == "ar")
