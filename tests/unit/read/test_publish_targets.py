"""The targets in config.yaml: what can be said, and what is said about mistakes."""

import pytest

from sitegen.diagnostics import CATALOGUE
from sitegen.model.publishing import DirectoryPlace, GitPlace, Limit, SshPlace
from sitegen.read.config import read_config


def targets(*lines: str):
    text = "\n".join(("title: Network", "publish:", *(f"  {line}" for line in lines)))
    return read_config(text, "config.yaml", base_url=None)


def test_every_kind_of_place():
    read = targets(
        "here: {directory: ../www}",
        "shop: {directory: {path: /srv/www, releases: no, keep: ٢, compress: beside}, max_deletes: 10%}",
        "far: {ssh: {host: www.example.org, user: web, port: 2222, path: www, host_key: ssh-ed25519 AAAAC3Nz}}",
        "pages: {git: {remote: 'git@github.com:org/site.git', branch: pages/live, history: squash}}",
        "plain: {git: {branch: gh-pages}}",
    )
    assert read.diagnostics == ()
    assert read.config is not None
    assert [target.place for target in read.config.publish.values()] == [
        DirectoryPlace(path="../www"),
        DirectoryPlace(path="/srv/www", releases=False, keep=2, compress="beside"),
        SshPlace(host="www.example.org", user="web", port=2222, path="www", host_key="ssh-ed25519 AAAAC3Nz"),
        GitPlace(remote="git@github.com:org/site.git", branch="pages/live", history="squash"),
        GitPlace(),
    ]
    assert read.config.publish["shop"].max_deletes == Limit(count=10, percent=True)
    assert str(read.config.publish["shop"].location).startswith("config.yaml:4:")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("x: {max_deletes: 3}", "one-place-per-target"),
        ("x: {directory: a, git: {branch: b}}", "one-place-per-target"),
        ("x: {directory: a, max_deletes: many}", "bad-limit"),
        ("x: {directory: a, max_deletes: 101%}", "bad-limit"),
        ("x: {directory: '-rf'}", "bad-publish-place"),
        ("x: {ssh: {host: '-oProxyCommand=x', path: a}}", "bad-publish-place"),
        ("x: {ssh: {host: a b, path: a}}", "bad-publish-place"),
        ("x: {ssh: {host: a, path: a, user: '-x'}}", "bad-publish-place"),
        ("x: {ssh: {host: a, path: a, port: 70000}}", "number-out-of-range"),
        ("x: {ssh: {host: a, path: a, host_key: AAAA}}", "bad-publish-place"),
        ("x: {ssh: {host: a}}", "missing-field"),
        ("x: {ssh: {host: a, path: a, pasword: b}}", "unknown-field"),
        ("x: {git: {branch: 'a..b'}}", "bad-publish-place"),
        ("x: {git: {branch: '-b'}}", "bad-publish-place"),
        ("x: {git: {remote: 'ext::sh -c x'}}", "bad-publish-place"),
        ("x: {git: {remote: 'https://me:hunter2@host/x.git'}}", "secret-in-config"),
        ("x: {git: {history: forget}}", "not-one-of"),
        ("'x y': {git: {branch: b}}", "bad-publish-place"),
    ],
)
def test_mistakes_are_said_in_both_languages_at_their_place(line: str, code: str):
    read = targets(line)
    assert read.config is None
    assert [problem.code for problem in read.diagnostics] == [code]
    problem = read.diagnostics[0]
    assert str(problem.location).startswith("config.yaml:3:")
    for wording in (CATALOGUE[code].en, CATALOGUE[code].ar):
        assert wording.say(problem.args)
        assert wording.hint(problem.args) or code == "not-one-of"
    if code == "secret-in-config":
        assert "hunter2" not in CATALOGUE[code].en.say(problem.args)
