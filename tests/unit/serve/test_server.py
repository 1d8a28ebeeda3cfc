"""What the preview answers, and whom: asked over HTTP, byte by byte."""

import http.client
import re
import time
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest

from tests.mini_site import BASE, REPORT, MiniSite
from tests.previewing import Serving, serving

SLUG = "إدارة-المياه"
BASED = BASE.replace("https://example.org/", "https://example.org/blog/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    site = MiniSite(tmp_path_factory.mktemp("serve"), BASED + REPORT)
    site.add(f"-- content/pages/water/ar.md --\n---\ntitle: إدارة المياه\nslug: {SLUG}\n---\n\nنص.\n")
    site.put("static/دليل.txt", "دليل".encode())
    site.put("secret.txt", b"secret")
    return site


@pytest.fixture(scope="module")
def preview(site: MiniSite) -> Iterator[Serving]:
    with serving(site.root) as running:
        yield running


class Asking:
    def __init__(self, address: str) -> None:
        self.port = urlsplit(address).port or 0

    def __call__(self, path: str, *, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in named)
        for name, value in named.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        data = b"" if answer.getheader("content-type", "").startswith("text/event-stream") else answer.read()
        found = answer.status, {key.lower(): value for key, value in answer.getheaders()}, data
        connection.close()
        return found


@pytest.fixture
def ask(preview: Serving) -> Asking:
    return Asking(preview.address)


def test_pages_lie_below_the_base_path(ask: Asking, preview: Serving) -> None:
    assert preview.address.endswith("/blog/")
    assert ask("/")[:2][0] == 307
    assert ask("/")[1]["location"] == "/blog/"
    status, headers, data = ask("/blog/en/reports/rome-water/")
    assert status == 200
    assert headers["cache-control"] == "no-store"
    assert b'<script src="/_sitegen/reload.js"' in data
    assert b"connect-src 'self'" in data
    assert ask("/en/reports/rome-water/")[0] == 404


def test_a_folder_without_its_slash_leads_to_the_page(ask: Asking) -> None:
    status, headers, _ = ask("/blog/en/reports/rome-water")
    assert (status, headers["location"]) == (307, "/blog/en/reports/rome-water/")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_arabic_addresses_are_found_however_they_are_composed(ask: Asking, form: str) -> None:
    path = quote(unicodedata.normalize(form, f"/blog/ar/{SLUG}/"))
    assert ask(path)[0] == 200
    assert ask(quote(unicodedata.normalize(form, "/blog/دليل.txt")))[2] == "دليل".encode()


def test_an_address_that_does_not_exist_gets_the_page_for_it(ask: Asking) -> None:
    status, headers, data = ask("/blog/nothing/")
    assert status == 404
    assert headers["content-type"].startswith("text/html")
    assert b"reload.js" in data


@pytest.mark.parametrize(
    "path",
    [
        "/blog/../secret.txt",
        "/blog/%2e%2e/secret.txt",
        "/blog/..%2fsecret.txt",
        "/blog/..%5csecret.txt",
        "/blog/%5c..%5csecret.txt",
        "/blog//secret.txt",
        "/blog//etc/passwd",
        "/blog/C:/secret.txt",
        "/blog/index.html::$DATA",
        "/blog/index.html%00.png",
        "/blog/./secret.txt",
        "/blog/config.yaml",
        "/blog/.sitegen/cache",
        "/blog/content/cities.yaml",
        "/_sitegen/../secret.txt",
        "/_sitegen/..%2f__init__.py",
        "/_sitegen/server.py",
        "/blog/%ff%fe",
    ],
)
def test_no_path_leads_out_of_the_site(ask: Asking, path: str) -> None:
    status, _, data = ask(path)
    assert status == 404
    assert b"secret" not in data
    assert b"root:" not in data


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "[::1", "0"]
)
def test_only_this_machine_s_names_are_answered(ask: Asking, host: str) -> None:
    assert ask("/blog/en/", Host=host)[0] in {400, 403}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_this_machine_s_names_are_answered(ask: Asking, host: str) -> None:
    assert ask("/blog/en/", Host=f"{host}:{ask.port}")[0] == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])
@pytest.mark.parametrize("path", ["/_sitegen/events", "/_sitegen/overlay", "/blog/en/"])
def test_pages_of_other_sites_learn_nothing(ask: Asking, path: str, origin: str) -> None:
    status, headers, _ = ask(path, Origin=origin)
    assert status == 403
    assert "access-control-allow-origin" not in headers


def test_requests_that_other_sites_cause_are_refused_but_a_followed_link_is_not(ask: Asking) -> None:
    assert ask("/blog/en/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="image")[0] == 403
    assert ask("/blog/en/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="iframe")[0] == 403
    assert ask("/blog/en/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document")[0] == 200


def test_our_own_pages_may_listen(ask: Asking) -> None:
    status, headers, _ = ask("/_sitegen/events", Origin=f"http://127.0.0.1:{ask.port}")
    assert (status, headers["content-type"].split(";")[0]) == (200, "text/event-stream")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(ask: Asking, method: str) -> None:
    assert ask("/blog/en/", method=method)[0] == 405


def test_feeds_assets_and_the_list_of_problems_are_there(ask: Asking) -> None:
    assert ask("/blog/en/feed.xml")[1]["content-type"].startswith("application/xml")
    assert ask("/blog/robots.txt")[0] == 200
    status, _, data = ask("/_sitegen/")
    assert status == 200
    assert "لا مشكلات".encode() in data or b"<li>" in data


def test_what_is_named_by_its_digest_need_not_be_asked_for_twice_and_all_else_is(ask: Asking) -> None:
    page = ask("/blog/en/")[2].decode()
    style = re.search(r'href="(/blog/assets/[^"]+\.css)"', page)
    assert style is not None
    assert "immutable" in ask(style[1])[1]["cache-control"]
    for path in ("/blog/en/", "/blog/en/feed.xml", quote("/blog/دليل.txt"), "/_sitegen/reload.js"):
        assert ask(path)[1]["cache-control"] == "no-store"


def test_the_two_languages_of_a_report_stand_side_by_side(ask: Asking) -> None:
    status, headers, data = ask("/_sitegen/review/rome-water/")
    assert (status, headers["content-type"].split(";")[0]) == (200, "text/html")
    assert "وصل الوفد".encode() in data
    assert b"The delegation arrived" in data
    assert b'href="/_sitegen/review.css"' in data
    assert ask("/_sitegen/review.css")[1]["content-type"].startswith("text/css")
    assert ask("/_sitegen/review/nothing/")[0] == 404
    assert ask("/_sitegen/review/..%2f..%2fconfig/")[0] == 404


def test_the_terminal_says_a_problem_once_until_it_was_mended(site: MiniSite, preview: Serving) -> None:
    path = "content/pages/water/ar.md"
    good = (site.root / path).read_bytes()
    site.put(path, good.replace("نص.".encode(), "نـــص.".encode()))
    wait_for(preview, "0 errors, 1 warning", 1)
    site.put(path, good.replace("نص.".encode(), "نـــص. وبعد.".encode()))
    wait_for(preview, "0 errors, 1 warning", 2)
    site.put(path, good)
    wait_for(preview, "Updated in", "".join(preview.said).count("Updated in") + 1)
    assert sum("tatweel" in line for line in preview.said) == 1


def wait_for(preview: Serving, words: str, times: int) -> None:
    end = time.monotonic() + 30
    while "".join(preview.said).count(words) < times:
        assert time.monotonic() < end, preview.said
        time.sleep(0.05)


def test_another_interface_is_warned_about(site: MiniSite) -> None:
    with serving(site.root, "--host", "0.0.0.0") as running:  # noqa: S104  that is the point
        assert any("everyone in this network" in line for line in running.said)
        assert Asking(running.address)("/blog/en/", Host="evil.example")[0] == 403
