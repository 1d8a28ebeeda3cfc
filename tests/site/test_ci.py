"""The recipes for CI: what they say, and what happens when their commands are run on a fresh machine."""

import re
import sys

import pytest
import yaml

from sitegen import __version__
from sitegen.commands.ci import CIS, PLACES
from tests.ci_runner import RECIPES, Repository, git, repository, run, run_steps
from tests.command_line import run as sitegen
from tests.demonstration import ROOT

CHANGED = "content/reports/first-trip/en.md"
PULL_REQUEST = "github.event_name == 'pull_request'"
NO_PULL_REQUEST = "github.event_name != 'pull_request'"


def recipe(ci):
    return yaml.safe_load((RECIPES / f"{ci}.yml").read_text(encoding="utf-8"))


def edited(repo: Repository, what: str) -> str:
    """The English report with another summary, on the branch of a pull request."""
    text = (repo.desk / CHANGED).read_text(encoding="utf-8")
    return repo.commit("work", **{CHANGED: re.sub("^summary: .*$", what, text, flags=re.MULTILINE)})


# What is written


@pytest.mark.parametrize("ci", CIS)
def test_init_writes_the_documented_recipe_and_the_version_it_installs(tmp_path, ci):
    ended = sitegen("init", tmp_path / "blog", "--ci", ci)
    assert ended.code == 0, ended.err
    assert (tmp_path / "blog" / PLACES[ci]).read_bytes() == (RECIPES / f"{ci}.yml").read_bytes()
    assert (tmp_path / "blog" / "requirements.txt").read_text(encoding="utf-8") == f"sitegen=={__version__}\n"
    assert f"Written: {PLACES[ci]}" in ended.out


def test_init_adds_a_recipe_to_a_site_that_exists_and_overwrites_nothing(tmp_path):
    blog = tmp_path / "blog"
    sitegen("init", blog)
    (blog / "requirements.txt").write_text("mine\n", encoding="utf-8")
    ended = sitegen("init", blog, "--ci", "gitlab", "--lang", "ar")
    assert ended.code == 0, ended.err
    assert (blog / "requirements.txt").read_text(encoding="utf-8") == "mine\n"
    assert ended.out == "كُتب: .gitlab-ci.yml\nكان موجودًا فبقي كما هو: requirements.txt\n"


def test_init_leaves_a_folder_alone_that_is_no_site(tmp_path):
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert sitegen("init", tmp_path, "--ci", "github").code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_documentation_lists_every_recipe():
    listed = (RECIPES / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in RECIPES.iterdir()} - {"README.md"}
    assert files == {*(f"{ci}.yml" for ci in CIS), "publish.sh"}
    for name in files:
        assert f"]({name})" in listed
    for place in PLACES.values():
        assert f"`{place}`" in listed


# What they say


def test_github_actions_are_named_by_commit_with_their_version():
    text = (RECIPES / "github.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (.*)", text)
    assert len(uses) == 5
    assert [use for use in uses if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_github_only_the_job_that_publishes_may_publish():
    workflow = recipe("github")
    assert set(workflow[True]) == {"push", "pull_request", "schedule", "workflow_dispatch"}
    assert workflow["permissions"] == {"contents": "read"}
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert "permissions" not in build
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["needs"] == "build"
    upload = next(step for step in build["steps"] if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["if"] == publish["if"] == f"{NO_PULL_REQUEST} && github.ref == 'refs/heads/main'"
    assert upload["with"] == {"path": "output", "include-hidden-files": True}


def test_github_keeps_its_cache_by_versions_settings_and_theme():
    steps = recipe("github")["jobs"]["build"]["steps"]
    cache = next(step["with"] for step in steps if "actions/cache" in step.get("uses", ""))
    assert cache["path"] == ".sitegen/cache"
    parts = cache["key"].removesuffix("${{ github.run_id }}")
    for part in (
        "install.outputs.versions",
        "hashFiles('requirements.txt')",
        "config.yaml",
        "themes/**",
        "templates/**",
    ):
        assert part in parts
    restored = cache["restore-keys"].split("\n")[:-1]
    assert restored[0] == parts
    assert all(parts.startswith(prefix) and prefix.endswith("-") for prefix in restored)


@pytest.mark.parametrize("ci", CIS)
def test_a_pull_request_never_sees_a_secret(ci):
    found = [
        step
        for job in jobs(ci)
        for step in job
        if re.search("secret", yaml.safe_dump(step)) and "github.token" not in yaml.safe_dump(step)
    ]
    for step in found:
        limits = step.get("if") or yaml.safe_dump(step["when"])
        assert limits == NO_PULL_REQUEST or "pull_request" not in limits
    assert bool(found) is (ci in {"forgejo", "woodpecker"})


@pytest.mark.parametrize("ci", CIS)
def test_every_build_is_strict_and_every_pull_request_gets_a_summary(ci):
    lines = [line for job in jobs(ci) for step in job for line in commands(step)]
    builds = [line for line in lines if "sitegen build" in line and "--site .sitegen/before" not in line]
    assert builds
    assert all("--strict" in line for line in builds)
    assert any("--summary" in line and "--compare .sitegen/before/output" in line for line in builds)


def jobs(ci):
    """The steps of every job, in one form."""
    data = recipe(ci)
    if ci == "woodpecker":
        return [data["steps"]]
    if ci == "gitlab":
        return [[data[name]] for name in ("merge-request", "pages")]
    return [job["steps"] for job in data["jobs"].values()]


def commands(step):
    said = step.get("run") or step.get("script") or step.get("commands") or []
    return said.splitlines() if isinstance(said, str) else said


# What they do


@pytest.mark.slow
@pytest.mark.parametrize(
    ("where", "own", "address"),
    [
        ("org/blog", "", "https://org.github.io/blog/"),
        ("org/org.github.io", "", "https://org.github.io/"),
        ("org/blog", "https://www.example.org/", "https://www.example.org/"),
    ],
)
def test_github_builds_a_push_for_the_address_of_its_pages(tmp_path, where, own, address):
    repo = repository(tmp_path, "github")
    clone = repo.clone(git(repo.desk, "rev-parse", "main"))
    ended = run_steps(
        recipe("github")["jobs"]["build"]["steps"],
        clone,
        {"always": "yes", PULL_REQUEST: "", "vars.SITE_URL": own},
        github(tmp_path, where),
    )
    assert ended.code == 0, ended.said
    assert f'href="{address}en/"' in (clone / "output/en/index.html").read_text(encoding="utf-8")
    assert re.search(rf"^versions={re.escape(__version__)}-\d+\.", ended.said, re.MULTILINE)
    assert "## The site was built" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_github_says_what_a_pull_request_changes(tmp_path):
    repo = repository(tmp_path, "github")
    ended = github_pull_request(repo, "summary: Another summary.")
    assert ended.code == 0, ended.said
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert '- <code dir="ltr">/en/reports/first-trip/</code>' in summary
    assert '<code dir="ltr">/ar/reports/first-trip/</code>' not in summary
    assert "Complete: 0 of 2." in summary


@pytest.mark.slow
def test_github_shows_a_mistake_on_its_line(tmp_path):
    repo = repository(tmp_path, "github")
    ended = github_pull_request(repo, "sumary: Another summary.")
    assert ended.code == 1
    assert re.search(rf"^::error file={re.escape(CHANGED)},title=unknown-field,line=3,", ended.said, re.MULTILINE)
    assert "## The site was not built" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def github(folder, where="org/blog"):
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_REPOSITORY": where,
        "GITHUB_REPOSITORY_OWNER": where.partition("/")[0],
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }


def github_pull_request(repo, what):
    base = git(repo.desk, "rev-parse", "main")
    clone = repo.clone(edited(repo, what))
    context = {
        "always": "yes",
        PULL_REQUEST: "yes",
        "vars.SITE_URL": "",
        "github.event.pull_request.base.sha": base,
    }
    return run_steps(recipe("github")["jobs"]["build"]["steps"], clone, context, github(repo.folder))


@pytest.mark.slow
def test_gitlab_builds_its_pages_and_says_what_a_merge_request_changes(tmp_path):
    repo = repository(tmp_path, "gitlab")
    data = recipe("gitlab")
    base = git(repo.desk, "rev-parse", "main")
    environment = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "SITEGEN_BASE_URL": "https://org.gitlab.io/blog/"}

    clone = repo.clone(base)
    pages = run("\n".join([*data[".site"]["before_script"], *data["pages"]["script"]]), clone, environment)
    assert pages.code == 0, pages.said
    assert (clone / "public/404.html").is_file()
    assert data["pages"]["artifacts"]["paths"] == ["public"]

    clone = repo.clone(edited(repo, "summary: Another summary."))
    script = [*data[".site"]["before_script"], *data["merge-request"]["script"]]
    request = run("\n".join(script), clone, environment)
    assert request.code == 0, request.said
    assert data["merge-request"]["artifacts"]["paths"] == ["summary.md"]
    assert '<code dir="ltr">/en/reports/first-trip/</code>' in (clone / "summary.md").read_text(encoding="utf-8")


def published(tmp_path, ci):
    """A site that is published to a branch of another repository."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "pages", "pages.git")
    target = f"publish: {{pages: {{git: {{remote: '{tmp_path / 'pages.git'}', branch: pages}}}}}}\n"
    return repository(tmp_path, ci, f"base_url: https://org.codeberg.page/\n{target}")


def pages_branch(tmp_path):
    return git(tmp_path / "pages.git", "ls-tree", "-r", "--name-only", "pages").splitlines()


@pytest.mark.slow
def test_forgejo_publishes_to_a_branch_and_says_what_a_pull_request_changes(tmp_path):
    repo = published(tmp_path, "forgejo")
    (steps,) = jobs("forgejo")
    base = git(repo.desk, "rev-parse", "main")
    context = {
        "always": "yes",
        PULL_REQUEST: "",
        NO_PULL_REQUEST: "yes",
        "secrets.PAGES_TOKEN": "token",
        "github.event.pull_request.base.sha": base,
    }
    pushed = run_steps(steps, repo.clone(base), context, {})
    assert pushed.code == 0, pushed.said
    assert "en/reports/first-trip/index.html" in pages_branch(tmp_path)

    clone = repo.clone(edited(repo, "summary: Another summary."))
    asked = run_steps(steps, clone, {**context, PULL_REQUEST: "yes", NO_PULL_REQUEST: ""}, {})
    assert asked.code == 0, asked.said
    assert '<code dir="ltr">/en/reports/first-trip/</code>' in asked.said


@pytest.mark.slow
def test_woodpecker_publishes_to_a_branch_and_says_what_a_pull_request_changes(tmp_path):
    repo = published(tmp_path, "woodpecker")
    request, publish = (step["commands"] for step in recipe("woodpecker")["steps"])
    pushed = run("\n".join(publish), repo.clone(git(repo.desk, "rev-parse", "main")), {}, "sh -e")
    assert pushed.code == 0, pushed.said
    assert "en/reports/first-trip/index.html" in pages_branch(tmp_path)

    clone = repo.clone(edited(repo, "summary: Another summary."))
    asked = run("\n".join(request), clone, {"CI_COMMIT_TARGET_BRANCH": "main"}, "sh -e")
    assert asked.code == 0, asked.said
    assert '<code dir="ltr">/en/reports/first-trip/</code>' in asked.said

    git(clone, "remote", "set-url", "origin", str(tmp_path / "nowhere"))
    mistaken = repo.clone(edited(repo, "sumary: A mistake."))
    asked = run("\n".join(request), mistaken, {"CI_COMMIT_TARGET_BRANCH": "main"}, "sh -e")
    assert asked.code == 1
    assert "## The site was not built" in asked.said


@pytest.mark.slow
def test_the_plain_script_fetches_builds_and_publishes(tmp_path):
    www = tmp_path / "www"
    config = f"base_url: https://www.example.org/\npublish: {{live: {{directory: '{www}'}}}}\n"
    repo = repository(tmp_path, "", config)
    repo.commit("main", **{"requirements.txt": f"sitegen=={__version__}\n"})
    git(tmp_path, "clone", "--quiet", str(repo.bare), "work")
    installed = next(path for path in sys.path if path.endswith("site-packages"))
    environment = {"PYTHONPATH": f"{ROOT}:{installed}"}
    script = f"sh {RECIPES / 'publish.sh'} {tmp_path / 'work'} live"
    first = run(script, tmp_path / "desk", environment)
    assert first.code == 0, first.said
    page = www / "current/en/reports/first-trip/index.html"
    assert page.is_file()

    edited(repo, "summary: Another summary.")
    git(repo.desk, "push", "--quiet", "origin", "work:main")
    second = run(script, tmp_path / "desk", environment)
    assert second.code == 0, second.said
    assert "Another summary." in page.read_text(encoding="utf-8")
