"""Sites that do not fit on a host: which limit, how much there is, what to do, in both languages."""

import pytest

from sitegen.diagnostics import CATALOGUE, Diagnostic, Location
from sitegen.hosting.budget import budget_problems
from sitegen.hosting.hosts import hosts
from sitegen.model.host import Measure

PLACE = Location(file="config.yaml", line=3)


def found(host: str, sizes: dict[str, int] | None = None, **rules: str) -> list[Diagnostic]:
    return list(budget_problems(hosts()[host], sizes or {"index.html": 1}, rules, PLACE))


def said(problem: Diagnostic, lang: str) -> str:
    words = CATALOGUE[problem.code].ar if lang == "ar" else CATALOGUE[problem.code].en
    return f"{words.say(problem.args)} – {words.hint(problem.args)}"


def many(count: int, folder: str = "ar/") -> dict[str, int]:
    return {f"{folder}{number}.html": 10 for number in range(count)}


def test_every_figure_says_where_it_is_from_and_when_it_was_right():
    for host in hosts().values():
        assert host.name
        for measure, limit in host.limits.items():
            assert limit.most > 0, (host.id, measure)
            assert limit.source.startswith("https://")
            assert limit.dated.year >= 2026
        assert not host.unconfirmed & host.limits.keys()


def test_a_host_takes_as_many_files_as_it_takes_and_not_one_more():
    assert found("cloudflare-pages", many(20_000)) == []
    (problem,) = found("cloudflare-pages", many(20_001))
    assert (problem.code, problem.location) == ("host-files-too-many", PLACE)
    for lang in ("en", "ar"):
        text = said(problem, lang)
        assert all(part in text for part in ("20,001", "20,000", "Cloudflare Pages", "2026-01-23", "widths"))
    assert found("cloudflare-pages-paid", many(20_001)) == []


def test_gitlab_counts_folders_too():
    assert found("gitlab-pages", many(199_999)) == []
    (problem,) = found("gitlab-pages", many(199_999, "ar/reports/"))
    assert problem.args["amount"] == "200,001"


def test_the_largest_file_is_named():
    (problem,) = found("cloudflare-pages", {"small.pdf": 26_214_400, "files/large.pdf": 26_214_401})
    assert problem.code == "host-file-too-large"
    assert problem.args["path"] == "files/large.pdf"
    assert "26.2 MB" in said(problem, "en")


def test_all_files_together():
    assert found("github-pages", {"a": 500_000_000, "b": 500_000_000}) == []
    (problem,) = found("github-pages", {"a": 500_000_000, "b": 500_000_001})
    assert problem.code == "host-site-too-large"


@pytest.mark.parametrize(
    ("rules", "code", "amount"),
    [
        ({"_redirects": "/a/ /b/ 301\n" * 2_001}, "host-rules-too-many", "2,001"),
        ({"_redirects": "# a note\n" * 2_001}, "", ""),
        ({"_redirects": f"/{'a' * 993} /b/ 301\n"}, "host-rule-too-long", "1,002"),
        ({"_headers": "/a\n  X: y\n" * 101}, "host-rules-too-many", "101"),
        ({"_headers": f"/a\n  X: {'y' * 2_000}\n"}, "host-rule-too-long", "2,005"),
    ],
)
def test_rules_of_the_files_for_the_host(rules: dict[str, str], code: str, amount: str):
    problems = found("cloudflare-pages", **rules)
    assert [(each.code, each.args["amount"]) for each in problems] == ([(code, amount)] if code else [])


def test_what_is_not_known_is_not_checked():
    assert Measure.FILES in hosts()["netlify"].unconfirmed
    assert found("netlify", many(300_000)) == []
    assert found("server", many(300_000)) == []
