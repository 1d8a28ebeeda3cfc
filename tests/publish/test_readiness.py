"""What is looked at before a site is published: nothing is changed anywhere if something is wrong (exit code 4)."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from sitegen.check.finished import FinishedAudit, local_link
from sitegen.cli import cli
from tests.command_line import DAY, Ended
from tests.mini_site import BASE, REPORT, MiniSite

PAGE = "content/reports/rome-water/en.md"


@pytest.fixture
def site(tmp_path: Path, theme_made_once: None) -> MiniSite:  # noqa: ARG001  used by being there
    return settings(MiniSite(tmp_path, BASE + REPORT))


def settings(site: MiniSite, lines: str = "", base_url: str = "https://example.org/", target: str = "") -> MiniSite:
    text = (
        "title: {ar: شبكة المدن, en: Network of Cities}\nshare_cards: no\nsearch: no\n"
        f"base_url: {base_url}\n{lines}\npublish:\n  web:\n    directory: {site.root.parent}/www\n{target}"
    )
    return site.put("config.yaml", text.encode())


def run(command: str, site: MiniSite, *words: str) -> Ended:
    asked = [command, "--site", str(site.root), "--date", DAY, "--jobs", "1", "--format", "json", *words]
    ended = CliRunner().invoke(cli, asked)
    assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
    return Ended(code=ended.exit_code, out=ended.stdout, err=ended.stderr)


def publish(site: MiniSite, *words: str) -> Ended:
    return run("publish", site, *words)


def add(site: MiniSite, text: str) -> MiniSite:
    return site.put(PAGE, (site.root / PAGE).read_bytes() + f"\n{text}\n".encode())


def nothing_published(site: MiniSite) -> bool:
    www = site.root.parent / "www"
    return not www.exists() or not list(www.rglob("*.html"))


def codes(ended: Ended) -> list[str]:
    return [str(each["code"]) for each in ended.problems]


def test_a_site_with_nothing_wrong_goes_out_and_its_addresses_are_kept(site: MiniSite):
    ended = publish(site)
    assert (ended.code, codes(ended)) == (0, [])
    assert not nothing_published(site)
    assert "/en/reports/rome-water/ report rome-water" in (site.root / "content/addresses.lock").read_text("utf-8")
    assert "content/addresses.lock" in ended.err
    assert "content/addresses.lock" not in publish(site).err  # nothing new


def test_warnings_stop_it_unless_they_are_allowed(site: MiniSite):
    site.put("content/topics.yaml", b"water: {name: {ar: X, en: Water}}\nyouth: {name: {en: Youth}}\n")
    ended = publish(site)
    assert ended.code == 3
    assert "name-not-translated" in ended.out + ended.err
    assert nothing_published(site)
    assert publish(site, "--allow-warnings").code == 0


@pytest.mark.parametrize(
    ("base_url", "code", "exit_code"),
    [
        ("http://example.org/", "base-url-not-https", 4),
        ("http://localhost:8000/", "base-url-local", 4),
        ("https://192.168.1.7/site/", "base-url-local", 4),
        ("", "no-base-url", 3),
    ],
)
def test_the_address_of_the_site(site: MiniSite, base_url: str, code: str, exit_code: int):
    ended = publish(settings(site, base_url=base_url))
    assert ended.code == exit_code
    assert code in ended.out
    assert nothing_published(site)


def test_without_https_only_if_that_is_wanted(site: MiniSite):
    assert publish(settings(site, "checks: {base-url-not-https: off}", "http://example.org/")).code == 0
    assert publish(settings(site, base_url="http://example.org/"), "--allow-warnings").code == 0


@pytest.mark.parametrize("option", ["--drafts", "--future"])
def test_what_was_built_for_the_writers_does_not_go_out(site: MiniSite, option: str):
    assert run("build", site, option).code == 0
    ended = publish(site, "--no-build")
    assert (ended.code, codes(ended)) == (4, ["publish-not-public"])
    assert nothing_published(site)
    assert run("build", site).code == 0
    assert publish(site, "--no-build").code == 0


def test_a_link_that_works_on_one_computer_only(site: MiniSite):
    ended = publish(add(site, "See [the preview](http://localhost:8000/en/)."))
    assert (ended.code, codes(ended)) == (4, ["local-link"])
    assert ended.problems[0]["file"] == "output/en/reports/rome-water/index.html"
    assert nothing_published(site)
    assert publish(settings(site, "checks: {local-link: off}")).code == 0


def test_a_host_that_takes_less(site: MiniSite):
    site.put("static/large.bin", b"\0" * 26_214_401)
    target = "    host: cloudflare-pages\n"
    ended = publish(settings(site, target=target))
    assert (ended.code, codes(ended)) == (4, ["host-file-too-large"])
    assert "26.2 MB" in str(ended.problems[0]["message"])
    assert nothing_published(site)
    checked = run("check", site, "--lang", "ar")
    assert (checked.code, codes(checked)) == (1, ["host-file-too-large"])
    assert str(checked.problems[0]["file"]) == "config.yaml"
    assert publish(settings(site, target="    host: server\n")).code == 0


def test_hosts_that_are_named_are_checked_without_a_target(site: MiniSite):
    site.put("static/large.bin", b"\0" * 26_214_401)
    settings(site, "hosts: [cloudflare-pages-paid]")
    assert "host-file-too-large" in run("check", site).out


def test_a_site_that_something_else_publishes_is_looked_at_in_the_same_way(site: MiniSite):
    settings(site, "hosts: [cloudflare-pages]")
    assert run("check", site, "--finished", str(site.output)).code == 4  # nothing there yet
    assert run("build", site).code == 0
    ended = run("check", site, "--finished", str(site.output), "--strict")
    assert (ended.code, codes(ended)) == (0, [])
    site.put("static/large.bin", b"\0" * 26_214_401)
    add(site, "See [the preview](http://localhost:8000/en/).")
    assert run("build", site, "--drafts").code == 0
    ended = run("check", site, "--finished", str(site.output))
    assert ended.code == 4
    assert sorted(codes(ended)) == ["host-file-too-large", "local-link", "publish-not-public"]
    assert nothing_published(site)


def test_warnings_about_a_finished_site_count_if_that_is_wanted(site: MiniSite):
    assert run("build", settings(site, base_url="http://example.org/")).code == 0
    assert run("check", site, "--finished", str(site.output)).code == 0
    assert run("check", site, "--finished", str(site.output), "--strict").code == 4


def photo(**saved: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG", **saved)
    return stream.getvalue()


def test_pictures_that_say_too_much_pages_without_their_assets_and_links_are_found_whoever_made_them():
    exif = Image.Exif()
    exif[0x9286] = "the place"
    audit = FinishedAudit("/site/")
    for path, data in {
        "assets/site.css": b'a { src: url("fonts/a.woff2") } b { background: url(data:x) url(/site/media/b.png) }',
        "assets/fonts/a.woff2": b"",
        "media/clean.jpg": photo(),
        "media/exif.JPG": photo(exif=exif),
        "files/comment.jpeg": photo(comment=b"taken at home"),
        "notes.txt": photo(comment=b"no picture by its name"),
        "en/index.html": (
            b'<link href="/site/assets/site.css"><img src="/site/media/gone.avif?x" srcset="/site/media/clean.jpg 1x,'
            b' /site/media/small.webp 480w"> /site/assets/only-words <a href="/other/assets/x.css">'
        ),
    }.items():
        audit.see(path, data)
    found = [(each.code, each.location.file, each.args.get("target")) for each in audit.problems()]
    assert found == [
        ("image-metadata", "media/exif.JPG", None),
        ("image-metadata", "files/comment.jpeg", None),
        ("page-link-broken", "assets/site.css", "/media/b.png"),
        ("page-link-broken", "en/index.html", "/media/gone.avif"),
        ("page-link-broken", "en/index.html", "/media/small.webp"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/",
        "http://LocalHost:8000",
        "//127.0.0.1/x",
        "https://10.0.0.1/",
        "http://172.16.0.1",
        "http://192.168.0.10/a b",
        "http://[::1]:8000/",
        "http://printer.local/",
        "http://wiki.internal/x",
        "file:///home/nayla/photo.jpg",
    ],
)
def test_local_addresses(address: str):
    assert local_link(f'<a class="x" href="{address}">'.encode()) == address


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://example.org/localhost">',
        '<a href="https://localhost.example.org/">',
        '<a href="http://172.32.0.1/">',
        '<a href="http://110.0.0.1/">',
        '<a href="https://www.local.it/">',
        "<code>http://localhost:8000/</code>",
        '<a href="/file:/x">',
    ],
)
def test_addresses_for_the_whole_world(page: str):
    assert local_link(page.encode()) == ""
