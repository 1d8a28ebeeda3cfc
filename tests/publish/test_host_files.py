"""The files that a build makes for the hosts that config.yaml names."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.mini_site import BASE, REPORT, MiniSite

NODE = Path(__file__).parents[1] / "node"
SEARCH_NEEDS = "script-src 'self' 'wasm-unsafe-eval'"


@pytest.fixture
def site(tmp_path, theme_made_once):  # noqa: ARG001  the second is used by being there
    return MiniSite(tmp_path, BASE + REPORT)


def with_settings(site: MiniSite, lines: str, base_url: str = "https://example.org/") -> MiniSite:
    text = f"title: {{ar: شبكة المدن, en: Network of Cities}}\nbase_url: {base_url}\n{lines}\n"
    return site.put("config.yaml", text.encode())


def alias(site: MiniSite, *aliases: str) -> MiniSite:
    path = "content/reports/rome-water/ar.md"
    text = (site.root / path).read_text(encoding="utf-8")
    return site.put(path, text.replace("summary:", f"aliases: [{', '.join(aliases)}]\nsummary:").encode())


def rules(text: str) -> dict[str, dict[str, str]]:
    """``_headers`` as a host reads it."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if not line.startswith(" "):
            found[line] = current = {}
        else:
            name, _, value = line.strip().partition(": ")
            current[name] = value
    return found


def test_without_being_asked_nothing_is_made(site: MiniSite):
    files = site.build().files()
    assert not {"_headers", "_redirects", "CNAME", ".nojekyll", ".domains", ".well-known/security.txt"} & files.keys()


@pytest.mark.parametrize(("host", "code"), [("netlify", "301!"), ("cloudflare-pages", "301")])
def test_rule_files(site: MiniSite, host: str, code: str):
    built = alias(with_settings(site, f"hosts: [{host}]"), "/old/", "/ar/قديم/").build()
    assert built.codes == []
    said = rules(built.text("_headers"))
    assert said.keys() == {"/*", "/assets/*", "/media/*", "/cards/*"}
    assert said["/assets/*"] == {"Cache-Control": "public, max-age=31536000, immutable"}
    assert SEARCH_NEEDS in said["/*"]["Content-Security-Policy"]  # each page narrows it again in its <meta>
    assert said["/*"]["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    assert built.text("_redirects").splitlines() == [
        f"/old/ /ar/reports/rome-water/ {code}",
        f"/ar/%D9%82%D8%AF%D9%8A%D9%85/ /ar/reports/rome-water/ {code}",
    ]


def test_no_header_is_said_by_two_rules_for_one_address(site: MiniSite):
    said = rules(with_settings(site, "hosts: [cloudflare-pages]").build().text("_headers"))
    everywhere = said.pop("/*")
    assert all(not everywhere.keys() & headers.keys() for headers in said.values())


def test_files_of_the_writer_are_not_kept_for_ever(site: MiniSite):
    site.put("static/media/map.pdf", b"%PDF")
    said = rules(with_settings(site, "hosts: [netlify]").build().text("_headers"))
    assert "/media/*" not in said
    assert "/assets/*" in said


def test_without_https_browsers_are_not_told_to_insist_on_it(site: MiniSite):
    secure = with_settings(site, "hosts: [netlify]").build().text("_headers")
    plain = with_settings(site, "hosts: [netlify]", "http://example.org/").build().text("_headers")
    assert "Strict-Transport-Security" in secure
    assert "Strict-Transport-Security" not in plain


@pytest.mark.parametrize(
    ("base_url", "domain"),
    [
        ("https://example.org/", "example.org\n"),
        ("https://شبكة.example/", "xn--ngbc5azd.example\n"),
        ("https://org.github.io/", None),
        ("https://example.org/site/", None),
    ],
)
def test_the_domain_is_told_to_hosts_that_ask_for_it(site: MiniSite, base_url: str, domain: str | None):
    files = with_settings(site, "hosts: [github-pages, codeberg-pages]", base_url).build().files()
    assert files[".nojekyll"] == b""
    expected = None if domain is None else domain.encode()
    assert files.get("CNAME") == files.get(".domains") == expected


def test_security_txt(site: MiniSite):
    lines = "security_txt:\n  contact: [desk@example.org]\n  expires: 2027-06-30\n  policy: https://example.org/policy"
    built = with_settings(site, lines).build()
    assert built.codes == []
    assert built.text(".well-known/security.txt") == (
        "Contact: mailto:desk@example.org\n"
        "Expires: 2027-06-30T00:00:00Z\n"
        "Preferred-Languages: ar, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
        "Policy: https://example.org/policy\n"
    )


def test_security_txt_that_nobody_may_rely_on_or_nobody_finds(site: MiniSite):
    lines = "security_txt: {contact: [desk@example.org], expires: 2026-11-01}"
    built = with_settings(site, lines, "https://example.org/site/").check()
    assert sorted(built.codes) == ["security-txt-below-root", "security-txt-expired"]
    assert "2026-11-01" in built.said("security-txt-expired", "ar")
    assert built.said("security-txt-expired").startswith("config.yaml:3:")


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("hosts: [github-pages]", "CNAME"),
        ("hosts: [netlify]", "_headers"),
        ("security_txt: {contact: [desk@example.org], expires: 2027-06-30}", ".well-known/security.txt"),
    ],
)
def test_a_file_in_static_with_the_same_name_is_an_error_that_names_both(site: MiniSite, lines: str, path: str):
    site.put(f"static/{path}", b"mine")
    built = with_settings(site, lines).build()
    assert built.codes == ["host-file-in-static"]
    assert not built.published
    for lang in ("en", "ar"):
        assert f"static/{path}" in built.said("host-file-in-static", lang)


def test_a_report_that_was_taken_down_because_of_a_name_is_not_named_in_rules(site: MiniSite):
    alias(with_settings(site, "hosts: [netlify]"), "/old/", "/ar/nour-khatib/")
    (site.root / "content/reports/rome-water").rename(site.root / "content/reports/with-nour-khatib")
    facts = "content/reports/with-nour-khatib/report.yaml"
    site.put(facts, (site.root / facts).read_bytes() + b"withdrawn: true\n")
    built = site.put("content/private.yaml", b"names:\n- [Nour Khatib]\n").build()
    assert (built.codes, built.published) == ([], True)
    assert not any(b"khatib" in data for data in built.files().values())
    assert "_redirects" not in built.files()


def test_netlify_reads_the_rules_as_they_are_meant(site: MiniSite):
    if shutil.which("node") is None or not (NODE / "node_modules" / "@netlify").is_dir():
        pytest.skip("there is no node with Netlify's readers on this machine (tools/prepare_tests.py installs them)")
    built = alias(with_settings(site, "hosts: [netlify]"), "/old/", "/ar/قديم/").build()
    files = [str(built.output / name) for name in ("_headers", "_redirects")]
    done = subprocess.run(["node", NODE / "read_rules.mjs", *files], capture_output=True, text=True, check=True)
    read = json.loads(done.stdout)
    assert (read["headers"]["errors"], read["redirects"]["errors"]) == ([], [])
    assert {rule["for"]: rule["values"] for rule in read["headers"]["headers"]} == rules(built.text("_headers"))
    moves = [(rule["path"], rule["to"], rule["status"], rule["force"]) for rule in read["redirects"]["redirects"]]
    new = "/ar/reports/rome-water/"
    assert moves == [("/old/", new, 301, True), ("/ar/%D9%82%D8%AF%D9%8A%D9%85/", new, 301, True)]
