"""Addresses that were published once are not lost: content/addresses.lock."""

import shutil
import time

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import cli
from sitegen.lang.secret_names import SecretNames
from sitegen.memo import Memo
from sitegen.model.ledger import LEDGER
from sitegen.pipeline.ledger import keep_addresses
from sitegen.pipeline.story import survey
from tests.mini_site import BASE, REPORT, MiniSite

PAGE = """
-- content/pages/about/ar.md --
---
title: من نحن
---

نصّ.
"""
FOLDER = "content/reports/rome-water"
AR, EN = "/ar/reports/rome-water/", "/en/reports/rome-water/"


@pytest.fixture
def site(tmp_path, theme_made_once):  # noqa: ARG001  the second is used by being there
    return MiniSite(tmp_path, BASE + REPORT + PAGE)


def published(site: MiniSite) -> MiniSite:
    made = survey(site.order())
    assert made.workshop is not None
    keep_addresses(site.root, made.workshop.sources.site, made.secrets)
    return site


def accept(site: MiniSite, lang: str = "en") -> Result:
    return CliRunner().invoke(cli, ["accept", "--addresses", "--site", str(site.root), "--lang", lang])


def kept(site: MiniSite) -> list[str]:
    text = (site.root / LEDGER).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def front_matter(site: MiniSite, lang: str, line: str) -> MiniSite:
    path = f"{FOLDER}/{lang}.md"
    text = (site.root / path).read_text(encoding="utf-8")
    return site.put(path, text.replace("summary:", f"{line}\nsummary:").encode())


def move(site: MiniSite, name: str) -> MiniSite:
    (site.root / FOLDER).rename(site.root / "content" / "reports" / name)
    return site


def test_without_the_file_nothing_is_watched_over(site: MiniSite):
    assert site.check().codes == []
    assert move(site, "water").check().codes == []


def test_what_is_kept(site: MiniSite):
    front_matter(site, "ar", "aliases: [/old/]")
    assert kept(published(site)) == [
        "/ar/about/ page about",
        "/ar/cities/athens/ city athens",
        "/ar/cities/rome/ city rome",
        "/ar/cities/saida/ city saida",
        "/ar/organisations/network/ organisation network",
        "/ar/people/nayla/ person nayla",
        "/ar/reports/rome-water/ report rome-water",
        "/ar/topics/water/ topic water",
        "/ar/topics/youth/ topic youth",
        "/en/cities/athens/ city athens",
        "/en/cities/rome/ city rome",
        "/en/cities/saida/ city saida",
        "/en/organisations/network/ organisation network",
        "/en/people/nayla/ person nayla",
        "/en/reports/rome-water/ report rome-water",
        "/en/topics/water/ topic water",
        "/en/topics/youth/ topic youth",
        "/old/ report rome-water",
    ]


def test_publishing_again_changes_nothing_and_forgets_nothing(site: MiniSite):
    published(site)
    before = (site.root / LEDGER).stat().st_mtime_ns
    assert published(site).check().codes == []
    assert (site.root / LEDGER).stat().st_mtime_ns == before
    published(move(site, "water"))
    assert f"{AR} report rome-water" in kept(site)
    assert "/ar/reports/water/ report water" in kept(site)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_new_slug_loses_the_old_address_until_it_is_an_alias(site: MiniSite, lang: str):
    published(site)
    front_matter(site, "en", "slug: water-in-rome")
    front_matter(site, "ar", "slug: rome-water")
    built = site.build()
    assert (built.codes, built.published) == (["address-moved"], False)
    said = built.said("address-moved", lang)
    assert said.startswith(f"{LEDGER}:")
    for part in (EN, "rome-water", "/en/reports/water-in-rome/", f"{FOLDER}/en.md", f"aliases: [{EN}]"):
        assert part in said
    front_matter(site, "en", f"aliases: [{EN}]")
    assert site.build().published


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_renamed_folder_is_recognised(site: MiniSite, lang: str):
    built = move(published(site), "roma-water").check()
    assert built.codes == ["address-lost", "address-lost"]
    said = built.said("address-lost", lang)
    assert "/ar/reports/roma-water/" in said
    assert f"aliases: [{AR}]" in said


def test_the_only_new_report_is_a_good_guess_whatever_its_name(site: MiniSite):
    said = move(published(site), "quite-another-story").check().said("address-lost")
    assert "/ar/reports/quite-another-story/" in said
    assert f"aliases: [{AR}]" in said


def test_where_nothing_could_be_meant_three_ways_out_are_named(site: MiniSite):
    published(site)
    shutil.rmtree(site.root / FOLDER)
    said = site.check().said("address-lost")
    assert all(way in said for way in ("sitegen takedown rome-water", "aliases:", "sitegen accept --addresses"))


def test_an_alias_that_is_removed_is_lost_like_any_address(site: MiniSite):
    text = (site.root / f"{FOLDER}/ar.md").read_bytes()
    published(front_matter(site, "ar", "aliases: [/old/]"))
    built = site.put(f"{FOLDER}/ar.md", text).check()
    assert built.codes == ["address-moved"]
    assert AR in built.said("address-moved")


def test_a_language_that_is_deleted_is_sent_to_the_other(site: MiniSite):
    built = published(site).remove(f"{FOLDER}/en.md").check()
    assert built.codes == ["address-moved"]
    assert f"aliases: [{EN}]" in built.said("address-moved")
    assert front_matter(site, "ar", f"aliases: [{EN}]").check().codes == []


@pytest.mark.parametrize("line", ["draft: true", "embargo: 2027-01-01"])
def test_a_report_that_is_held_back_again_is_an_error_that_names_takedown(site: MiniSite, line: str):
    published(site)
    for lang in ("ar", "en"):
        front_matter(site, lang, line)
    built = site.check()
    assert built.codes == ["address-held-back", "address-held-back"]
    assert "sitegen takedown rome-water" in built.said("address-held-back", "ar")
    assert site.check(drafts=True, future=True).codes == []  # as the preview shows it


def test_a_report_that_was_taken_down_keeps_its_addresses(site: MiniSite):
    published(site)
    text = (site.root / f"{FOLDER}/report.yaml").read_bytes()
    built = site.put(f"{FOLDER}/report.yaml", text + b"withdrawn: true\n").build()
    assert built.codes == []  # not even that of the person who is in no report any more
    assert f"{AR} report rome-water" in kept(published(site))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_entry_under_another_id(site: MiniSite, lang: str):
    published(site)
    path = "content/topics.yaml"
    site.put(path, (site.root / path).read_bytes().replace(b"youth:", b"youths:"))
    built = site.check()
    assert built.codes == ["address-without-entry", "address-without-entry"]
    said = built.said("address-without-entry", lang)
    assert all(part in said for part in ("/ar/topics/youth/", "topics.yaml", "youths"))


def test_mistakes_in_a_text_are_told_once_and_not_as_lost_addresses(site: MiniSite):
    published(site)
    front_matter(site, "en", "date: yesterday")
    assert site.check().codes == ["not-a-date"]
    site.put("content/topics.yaml", b"water: [\n")
    assert not [code for code in site.check().codes if code.startswith("address")]


def test_many_lost_addresses_have_one_cause(site: MiniSite):
    published(site)
    lines = (site.root / LEDGER).read_text(encoding="utf-8")
    more = "".join(f"/ar/reports/lost-{number}/ report lost-{number}\n" for number in range(30))
    built = site.put(LEDGER, (lines + more).encode()).check()
    assert built.codes.count("address-lost") == 20
    assert built.codes.count("addresses-lost-more") == 1
    assert "10" in built.said("addresses-lost-more", "ar")


def test_a_line_that_nobody_can_understand(site: MiniSite):
    published(site)
    lines = (site.root / LEDGER).read_text(encoding="utf-8")
    built = site.put(LEDGER, f"{lines}<<<<<<< ours\n/x/ film y\n".encode()).check()
    assert built.codes == ["ledger-line", "ledger-line"]


def test_accepting_forgets_what_is_gone_and_says_so(site: MiniSite):
    published(site)
    move(site, "water")
    for lang, word in (("en", "no longer watched over"), ("ar", "لم يعد محفوظًا")):
        published(site)  # adds the new ones, keeps the old ones
        site.put(LEDGER, (site.root / LEDGER).read_bytes() + f"{AR} report rome-water\n".encode())
        ended = accept(site, lang)
        assert ended.exit_code == 0
        assert f"{word}: {AR}" in ended.output
    assert f"{AR} report rome-water" not in kept(site)
    assert site.check().codes == []


def test_accepting_writes_nothing_while_it_is_not_known_which_addresses_there_are(site: MiniSite):
    published(site)
    before = (site.root / LEDGER).read_bytes()
    ended = accept(front_matter(site, "en", "date: yesterday"))
    assert ended.exit_code == 1
    assert "not-a-date" in ended.output
    assert (site.root / LEDGER).read_bytes() == before


@pytest.mark.parametrize("words", [["--all"], ["rome-water"], ["--cosmetic"]])
def test_addresses_are_accepted_alone(site: MiniSite, words: list[str]):
    ended = CliRunner().invoke(cli, ["accept", "--addresses", *words, "--site", str(site.root)])
    assert ended.exit_code == 2


def test_an_address_with_a_secret_name_is_neither_kept_nor_missed(site: MiniSite):
    move(site, "rome-with-nour-khatib")
    published(site)
    assert any("nour-khatib" in line for line in kept(site))
    site.put("content/private.yaml", b"names:\n- [Nour Khatib]\n")
    move_back = site.root / "content/reports/rome-with-nour-khatib"
    move_back.rename(site.root / FOLDER)
    assert site.check().codes == []
    published(site)
    assert not any("nour-khatib" in line for line in kept(site))


def test_the_file_itself_is_never_published(site: MiniSite):
    assert not [path for path in published(site).build().files() if path.endswith("addresses.lock")]


def test_twenty_thousand_addresses_take_a_moment(site: MiniSite):
    made = survey(published(site).order())
    assert made.workshop is not None
    lines = "".join(f"/ar/reports/report-{number}/ report report-{number}\n" for number in range(40_000))
    site.put(LEDGER, lines.encode())
    from sitegen.pipeline.ledger import ledger_problems  # noqa: PLC0415  what is measured

    start = time.perf_counter()
    problems = ledger_problems(site.root, made.workshop.sources.site, (), frozenset(), SecretNames(()), Memo())
    assert len(problems) == 21
    assert time.perf_counter() - start < 5
