"""nginx and Caddy serve a site as ``sitegen hosting`` tells them to: the real programs, at the root and in a folder."""

import gzip
from collections.abc import Iterator
from urllib.parse import quote, unquote

import pytest

from tests.command_line import run
from tests.mini_site import BASE, REPORT, MiniSite
from tests.publish.web_servers import Answer, WebServer, program, web_server

SLUG = "المياه-في-روما"
MOVED = """
-- content/reports/rome-water/ar.md --
---
title: المياه في روما
summary: ما رآه وفد صيدا.
slug: المياه-في-روما
aliases: [/ar/reports/rome-water/, /ar/أخبار/روما/]
---

مقدمة قصيرة.
-- content/reports/rome-water/en.md --
---
title: Water in Rome
summary: What the delegation from Saida saw.
slug: rome-water
aliases: [/en/news/rome/]
---

A short introduction.
-- static/notes.txt --
ملاحظات
-- static/.well-known/hello.txt --
hello
"""


@pytest.fixture(
    scope="module",
    params=[(name, base) for name in ("nginx", "caddy") for base in ("/", "/site/شبكة/")],
    ids=lambda each: f"{each[0]}{each[1]}",
)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[WebServer, str]]:
    """A running server, and the path below which the site is."""
    name, base = request.param
    if program(name) is None:
        pytest.skip(f"there is no {name} on this machine (tools/prepare_tests.py installs it)")
    folder = tmp_path_factory.mktemp(name)
    site = MiniSite(folder, BASE + REPORT).add(MOVED)
    address = f"https://example.org{base}"
    assert site.build(base_url=address).published
    for path in site.output.rglob("*"):
        if path.suffix in {".css", ".html"}:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes() + b" "))
    site.put("output/.sitegen-secret", b"not for readers")
    made = run("hosting", name, "--site", site.root, "--folder", site.output, "--base-url", address)
    assert made.code == 0, made.err
    with web_server(name, made.out, folder / "server") as server:
        yield server, quote(base)


def get(served: tuple[WebServer, str], path: str, **headers: str) -> Answer:
    server, base = served
    return server.get(base + quote(path), **headers)


def asset(served: tuple[WebServer, str], ending: str) -> str:
    """The path of a file with a fingerprint in its name, as a page asks for it."""
    page = get(served, "en/search/").body.decode()
    address = next(word for word in page.split('"') if word.endswith(ending) and "/assets/" in word)
    return address[address.index("assets/") :]


def protected(answer: Answer) -> bool:
    """Whether an answer has every header that protects readers, each once."""
    names = (
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Strict-Transport-Security",
        "Cache-Control",
    )
    return all(len(answer.headers.get_all(name) or []) == 1 for name in names) and (
        "default-src 'none'" in answer.policy and "frame-ancestors 'none'" in answer.policy
    )


def test_the_configuration_is_read_without_a_complaint(served: tuple[WebServer, str]):
    server, _ = served
    said = [path for path in (server.said, server.said.with_name("error.log")) if path.is_file()]
    told = "".join(path.read_text(encoding="utf-8", errors="replace") for path in said)
    assert not [
        line for line in told.splitlines() if "[warn]" in line or "[emerg]" in line or '"level":"error"' in line
    ]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("ar/", "text/html; charset=utf-8"),
        ("en/reports/rome-water/", "text/html; charset=utf-8"),
        (f"ar/reports/{SLUG}/", "text/html; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("ar/feed.xml", "application/atom+xml; charset=utf-8"),
        ("en/feed.json", "application/feed+json; charset=utf-8"),
        ("notes.txt", "text/plain; charset=utf-8"),
        (".well-known/hello.txt", "text/plain; charset=utf-8"),
        ("404.html", "text/html; charset=utf-8"),
    ],
)
def test_every_kind_of_file_is_served_with_its_type_and_all_headers(
    served: tuple[WebServer, str], path: str, kind: str
):
    answer = get(served, path)
    assert answer.status == 200
    assert answer.kind.lower() == kind
    assert protected(answer)
    assert answer.caching == "no-cache"
    assert "wasm" not in answer.policy


def test_what_the_browser_is_told_is_what_the_page_says_itself(served: tuple[WebServer, str]):
    for path in ("en/", "en/search/", "ar/search/", f"ar/reports/{SLUG}/", "404.html"):
        answer = get(served, path)
        said = answer.body.decode().partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
        assert said
        assert answer.policy == f"{said}; frame-ancestors 'none'", path
        assert protected(answer), path
    server, base = served
    assert "'wasm-unsafe-eval'" in server.get(f"{base}ar/search/?q=x").policy


def test_files_with_a_fingerprint_are_kept_for_ever(served: tuple[WebServer, str]):
    for ending in (".css", ".js"):
        answer = get(served, asset(served, ending))
        assert answer.status == 200
        assert answer.caching == "public, max-age=31536000, immutable"
        assert protected(answer)


def test_a_missing_file_is_not_kept_for_ever(served: tuple[WebServer, str]):
    for path in ("assets/site.00000000.css", "media/0123456789abcdef-800.webp", "cards/ar/x-0123456789ab.png"):
        answer = get(served, path)
        assert answer.status == 404
        assert answer.caching == "no-cache"
        assert protected(answer)


@pytest.mark.parametrize("path", ["ar/no/", "en/no", "no.html", "ar/صفحة/", "ar/feeds/feed.xml", "cities/index.html"])
def test_a_missing_page_is_said_in_both_languages(served: tuple[WebServer, str], path: str):
    answer = get(served, path)
    assert answer.status == 404
    assert answer.kind.lower() == "text/html; charset=utf-8"
    assert answer.body == get(served, "404.html").body
    assert "الصفحة غير موجودة" in answer.body.decode()
    assert "Page not found" in answer.body.decode()
    assert protected(answer)
    assert answer.caching == "no-cache"


def test_an_address_without_its_slash_leads_to_the_one_with_it(served: tuple[WebServer, str]):
    for path in ("ar", "en/reports/rome-water", f"ar/reports/{SLUG}"):
        answer = get(served, path)
        assert answer.status in {301, 308}
        assert unquote(answer.location) == unquote(served[1]) + path + "/"


def test_the_folder_of_the_site_is_found_without_its_slash(served: tuple[WebServer, str]):
    server, base = served
    if base == "/":
        assert server.get("/").status == 200
    else:
        answer = server.get(base.rstrip("/"))
        assert (answer.status, answer.location) == (301, base)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ar/reports/rome-water/", f"ar/reports/{SLUG}/"),
        ("ar/أخبار/روما/", f"ar/reports/{SLUG}/"),
        ("en/news/rome/", "en/reports/rome-water/"),
    ],
)
def test_a_retired_address_leads_to_its_page(served: tuple[WebServer, str], old: str, new: str):
    answer = get(served, old)
    assert (answer.status, answer.location) == (301, served[1] + quote(new))
    assert protected(answer)
    assert answer.caching == "no-cache"
    assert get(served, new).status == 200
    assert get(served, old.rstrip("/")).status in {301, 308}


def test_arabic_addresses_work_encoded_in_either_case_and_not_in_another_form(served: tuple[WebServer, str]):
    server, base = served
    path = quote(f"ar/reports/{SLUG}/")
    whole = server.get(base + path)
    assert whole.status == 200
    assert server.get(base + path.lower()).body == whole.body
    assert server.get(base + path.encode().decode("ascii").replace("%D8", "%d8")).status == 200
    assert server.get(base + quote("ar/reports/المیاه-في-روما/")).status == 404  # a Persian yeh


def test_packed_files_are_served_to_those_who_can_unpack_them(served: tuple[WebServer, str]):
    for path in ("en/", asset(served, ".css")):
        packed = get(served, path, Accept_Encoding="gzip")
        assert packed.headers["Content-Encoding"] == "gzip"
        plain = get(served, path)
        assert plain.headers["Content-Encoding"] is None
        assert gzip.decompress(packed.body) == plain.body + b" "  # the file beside it, not one packed on the way
        assert packed.headers["Vary"] == "Accept-Encoding"
        assert protected(packed)


def test_what_has_no_packed_file_is_packed_on_the_way(served: tuple[WebServer, str]):
    packed = get(served, "sitemap.xml", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == get(served, "sitemap.xml").body


def test_a_page_that_did_not_change_is_not_sent_again(served: tuple[WebServer, str]):
    first = get(served, "ar/")
    again = get(served, "ar/", If_None_Match=first.headers["ETag"])
    assert again.status == 304
    assert again.body == b""


def test_what_sitegen_keeps_for_itself_is_nobodys_business(served: tuple[WebServer, str]):
    for path in (".sitegen-secret", ".sitegen-manifest.json"):
        assert get(served, path).status == 404


@pytest.mark.parametrize("path", ["../server/config", "ar/../../server/config", "..%2fserver%2fconfig"])
def test_nothing_outside_the_site_is_served(served: tuple[WebServer, str], path: str):
    server, base = served
    answer = server.get(base + path)
    assert b"127.0.0.1" not in answer.body
    assert answer.status in {301, 308, 400, 404} or not answer.body
