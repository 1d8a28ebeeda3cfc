"""Publishing to branches of real git repositories: bare ones on this disk, as a code host keeps them."""

import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from sitegen.model.output import Output, OutputKind
from sitegen.model.publishing import GitPlace, Limit
from sitegen.publish import git_repository
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.publishing import Ending
from tests.publish.git_over_http import code_host
from tests.publish.little_site import Desk, bytes_of, codes, gaps, outputs
from tests.publish.small_disk import fill, small_disk

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")

ANY = Limit(count=100, percent=True)
ODD = 'سطر\nجديد "ملف".txt'
NOT_UTF8 = os.fsdecode(b"caf\xe9.txt")


def git(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """git as somebody else uses it, with nothing of this machine's settings."""
    seen = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    people = {f"GIT_{role}_{what}": "ext@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-c", "init.defaultBranch=main", "-C", str(folder), *words]
    ended = subprocess.run(command, input=given, capture_output=True, check=True, env={**seen, **people})
    return ended.stdout


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    folder = tmp_path / "host.git"
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare", ".")
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "site").write(outputs(1))
    made.environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return made


def on_branch(bare: Path, branch: str = "gh-pages") -> dict[str, bytes]:
    names = git(bare, "ls-tree", "-r", "-z", "--name-only", branch).split(b"\0")
    return {os.fsdecode(name): git(bare, "cat-file", "blob", f"{branch}:{os.fsdecode(name)}") for name in names if name}


def site_on(bare: Path) -> dict[str, bytes]:
    kept = {".nojekyll", MANIFEST, "CNAME", ODD, NOT_UTF8}
    return {name: data for name, data in on_branch(bare).items() if name not in kept}


def commits(bare: Path, branch: str = "gh-pages") -> int:
    return int(git(bare, "rev-list", "--count", branch))


def somebody_commits(bare: Path, files: dict[str, bytes], branch: str = "gh-pages") -> None:
    """A commit on the branch by somebody else, with files of any name."""
    there = git(bare, "for-each-ref", f"refs/heads/{branch}")
    stream = (
        b"commit refs/heads/" + branch.encode() + b"\ncommitter Ext <ext@example.org> 1700000000 +0000\ndata 5\nhello\n"
    )
    stream += b"from refs/heads/" + branch.encode() + b"^0\n" if there else b""
    for name, data in files.items():
        quoted = os.fsencode(name).replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
        stream += b'M 100644 inline "' + quoted + b'"\ndata %d\n' % len(data) + data + b"\n"
    git(bare, "fast-import", "--quiet", given=stream)


def test_the_branch_holds_exactly_the_site_and_says_no_jekyll(desk, bare):
    result = desk.publish(GitPlace(remote=str(bare)))
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert site_on(bare) == bytes_of(1)
    assert on_branch(bare)[".nojekyll"] == b""
    assert commits(bare) == 1
    assert not (desk.root / ".sitegen" / "publish").exists() or not list((desk.root / ".sitegen/publish").iterdir())


def test_an_unchanged_site_makes_no_commit(desk, bare):
    desk.publish(GitPlace(remote=str(bare)))
    before = git(bare, "rev-parse", "gh-pages")
    assert desk.publish(GitPlace(remote=str(bare))).ending is Ending.NOTHING_TO_DO
    assert git(bare, "rev-parse", "gh-pages") == before


def test_history_is_kept_or_there_is_always_one_commit(desk, bare):
    for version in (1, 2, 3):
        desk.write(outputs(version))
        assert desk.publish(GitPlace(remote=str(bare)), limit=ANY).ending is Ending.DONE
        assert desk.publish(GitPlace(remote=str(bare), branch="one", history="squash"), limit=ANY).ending is Ending.DONE
    assert (commits(bare), commits(bare, "one")) == (3, 1)
    assert on_branch(bare, "one") == on_branch(bare)
    there = on_branch(bare)
    assert gaps(there.get, there) == []
    assert {name: data for name, data in there.items() if name in bytes_of(3)} == bytes_of(3)


@pytest.mark.parametrize("history", ["keep", "squash"])
def test_what_somebody_else_put_on_the_branch_survives_whatever_its_name(desk, bare, history):
    theirs = {"CNAME": b"example.org\n", ODD: b"odd", NOT_UTF8: b"bytes"}
    somebody_commits(bare, theirs)
    place = GitPlace(remote=str(bare), history=history)
    for version in (1, 2):
        desk.write(outputs(version))
        assert desk.publish(place, limit=ANY).ending is Ending.DONE
    there = on_branch(bare)
    assert {name: there[name] for name in theirs} == theirs
    assert bytes_of(2).items() <= there.items()


def test_a_file_of_somebody_else_with_our_name_stops_everything(desk, bare):
    somebody_commits(bare, {"ar/about/index.html": b"theirs"})
    before = git(bare, "rev-parse", "gh-pages")
    result = desk.publish(GitPlace(remote=str(bare)))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])
    assert git(bare, "rev-parse", "gh-pages") == before
    assert desk.publish(GitPlace(remote=str(bare)), adopt=True).ending is Ending.DONE
    assert site_on(bare) == bytes_of(1)


def test_arabic_and_odd_names_of_our_own(desk, bare):
    odd = {"ar/تقرير «١».html": b"a", "ar/a \"b\" 'c' $d;.html": b"b", "ar/-n.html": b"c", "ar/ü😀.html": b"d"}
    desk.write(Output(path=path, data=data, kind=OutputKind.PAGE) for path, data in odd.items())
    assert desk.publish(GitPlace(remote=str(bare))).ending is Ending.DONE
    assert site_on(bare) == odd


def test_links_are_never_followed_out_of_the_output(desk, bare, tmp_path):
    secret = tmp_path / "secret.html"
    secret.write_bytes(b"about us")
    page = desk.output / "ar/about/index.html"
    page.unlink()
    page.symlink_to(secret)
    (desk.output / "leak").symlink_to(tmp_path)
    result = desk.publish(GitPlace(remote=str(bare)))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-output-changed"])
    assert git(bare, "for-each-ref") == b""


def test_the_working_copy_its_index_and_its_branches_are_not_touched(desk, bare):
    git(desk.root, "init", "--quiet")
    git(desk.root, "remote", "add", "origin", str(bare))
    (desk.root / "staged.txt").write_text("x")
    git(desk.root, "add", "staged.txt")
    before = {path: path.read_bytes() for path in sorted((desk.root / ".git").rglob("*")) if path.is_file()}
    assert desk.publish(GitPlace(remote="origin")).ending is Ending.DONE
    after = {path: path.read_bytes() for path in sorted((desk.root / ".git").rglob("*")) if path.is_file()}
    assert after == before
    assert site_on(bare) == bytes_of(1)


def test_a_publisher_that_is_overtaken_plans_again_and_loses_nothing(desk, bare, monkeypatch):
    place = GitPlace(remote=str(bare))
    desk.publish(place)
    desk.write(outputs(2))
    push, times = git_repository.GitRepository.push, iter([True])

    def late(self, expected):
        if next(times, False):
            somebody_commits(bare, {"CNAME": b"example.org\n"})
        push(self, expected)

    monkeypatch.setattr(git_repository.GitRepository, "push", late)
    assert desk.publish(place, limit=ANY).ending is Ending.DONE
    assert on_branch(bare)["CNAME"] == b"example.org\n"
    assert commits(bare) == 3


def test_two_publishers_at_once_never_mix_two_sites(desk, bare, tmp_path):
    place = GitPlace(remote=str(bare))
    desk.publish(place)
    command = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.publish.little_site import Desk, outputs
from tests.publish.test_git import ANY
from sitegen.model.publishing import GitPlace
import os
desk = Desk(Path(sys.argv[2]), publisher=sys.argv[4]).write(outputs(int(sys.argv[4])))
desk.environment = dict(os.environ)
print(desk.publish(GitPlace(remote=sys.argv[3]), limit=ANY).ending)
"""
    root = str(Path(__file__).parents[2])
    running = [
        subprocess.Popen(
            [os.sys.executable, "-c", command, root, str(tmp_path / f"site-{number}"), str(bare), str(number)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in (2, 3)
    ]
    endings = [each.communicate()[0].strip() for each in running]
    assert endings == ["done", "done"]
    there = on_branch(bare)
    assert gaps(there.get, there) == []
    pages = {name: data for name, data in there.items() if name.endswith(".html")}
    assert pages in [{n: d for n, d in bytes_of(v).items() if n.endswith(".html")} for v in (2, 3)]


def test_a_hook_of_the_host_that_refuses_is_reported_and_the_branch_stays(desk, bare):
    place = GitPlace(remote=str(bare))
    desk.publish(place)
    hook = bare / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'file too large' >&2\nexit 1\n")
    hook.chmod(0o755)
    before = git(bare, "rev-parse", "gh-pages")
    result = desk.write(outputs(2)).publish(place, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    assert "pre-receive hook declined" in result.diagnostics[0].args["reason"]
    assert git(bare, "rev-parse", "gh-pages") == before
    hook.unlink()
    assert desk.publish(place, limit=ANY).ending is Ending.DONE


def test_a_repository_that_is_not_there(desk, tmp_path):
    result = desk.publish(GitPlace(remote=str(tmp_path / "nowhere.git")))
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    unknown = desk.publish(GitPlace(remote="upstream"))
    assert (unknown.ending, codes(unknown)) == (Ending.FAILED, ["publish-failed"])


def test_a_git_that_is_killed_in_the_middle_changes_nothing_and_the_next_run_finishes(desk, bare, tmp_path):
    place = GitPlace(remote=str(bare))
    desk.publish(place)
    desk.write(outputs(2))
    real = shutil.which("git")
    programs = tmp_path / "bin"
    programs.mkdir()
    before = git(bare, "rev-parse", "gh-pages")
    for verb in ("fast-import", "push"):
        fake = programs / "git"
        fake.write_text(f'#!/bin/sh\ncase " $* " in *" {verb} "*) kill -9 $$;; esac\nexec {real} "$@"\n')
        fake.chmod(0o755)
        desk.environment["PATH"] = f"{programs}:{os.environ['PATH']}"
        result = desk.publish(place, limit=ANY)
        assert result.ending is Ending.FAILED, verb
        assert git(bare, "rev-parse", "gh-pages") == before
    desk.environment["PATH"] = os.environ["PATH"]
    assert desk.publish(place, limit=ANY).ending is Ending.DONE
    assert bytes_of(2).items() <= site_on(bare).items()


def test_a_rollback_is_a_new_commit_with_the_old_site_and_keeps_what_is_not_ours(desk, bare):
    place = GitPlace(remote=str(bare))
    for version in (1, 2):
        desk.write(outputs(version)).publish(place, limit=ANY)
    somebody_commits(bare, {"CNAME": b"example.org\n"})
    result = desk.publish(place, go_back=True)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert bytes_of(1).items() <= site_on(bare).items()
    left = site_on(bare).keys() - bytes_of(1).keys()
    assert left == {name for name in bytes_of(2) if name.endswith(".css")}  # for pages that are open
    assert on_branch(bare)["CNAME"] == b"example.org\n"
    assert commits(bare) == 4
    assert codes(desk.publish(place, go_back=True)) == ["publish-nothing-earlier"]
    assert desk.write(outputs(3)).publish(place, limit=ANY).ending is Ending.DONE
    assert desk.publish(place, go_back=True).ending is Ending.DONE
    assert bytes_of(1).items() <= site_on(bare).items()


def test_without_history_there_is_nothing_to_go_back_to(desk, bare):
    place = GitPlace(remote=str(bare), history="squash")
    for version in (1, 2):
        desk.write(outputs(version)).publish(place, limit=ANY)
    assert codes(desk.publish(place, go_back=True)) == ["publish-nothing-earlier"]


def test_a_name_that_git_cannot_hold_is_refused_before(desk, bare):
    desk.write([*outputs(1), Output(path="ar/.GIT/config", data=b"x", kind=OutputKind.MEDIA)])
    result = desk.publish(GitPlace(remote=str(bare)))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-path-not-possible"])
    assert git(bare, "for-each-ref") == b""


def test_a_token_is_taken_from_the_environment_and_is_never_seen(desk, tmp_path):
    desk.environment["SITEGEN_GIT_TOKEN"] = "very-secret-token"  # noqa: S105  made up
    repository = git_repository.GitRepository(str(tmp_path), "gh-pages", "x", desk.world())
    assert "very-secret-token" not in " ".join(repository.command("push"))
    given = b"protocol=https\nhost=example.org\n\n"
    answer = repository.must("credential", "fill", given=given).decode()
    assert "password=very-secret-token" in answer
    assert b"very-secret-token" not in b"".join(p.read_bytes() for p in repository.folder.rglob("*") if p.is_file())


def test_a_repository_on_a_full_disk_keeps_what_it_had(desk, tmp_path):
    disk = tmp_path / "disk"
    with small_disk(disk):
        bare = disk / "host.git"
        bare.mkdir()
        git(bare, "init", "--quiet", "--bare", ".")
        place = GitPlace(remote=str(bare))
        desk.publish(place)
        before = git(bare, "rev-parse", "gh-pages")
        fill(disk, disk / "ballast", left=8_000)
        # what cannot be packed, so that it does not fit
        noise = [b"".join(sha256(f"{n} {i}".encode()).digest() for i in range(1200)) for n in range(4)]
        large = [Output(path=f"media/{n}.bin", data=data, kind=OutputKind.MEDIA) for n, data in enumerate(noise)]
        desk.write([*outputs(2), *large])
        result = desk.publish(place, limit=ANY)
        assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-no-room"])
        assert git(bare, "rev-parse", "gh-pages") == before
        (disk / "ballast").unlink()
        assert desk.publish(place, limit=ANY).ending is Ending.DONE
        assert bytes_of(2).items() <= site_on(bare).items()


def test_a_code_host_with_a_token_from_the_environment(desk, bare):
    with code_host(bare.parent, "tok-12345678") as address:
        place = GitPlace(remote=f"{address}/host.git")
        nobody = desk.publish(place)
        assert (nobody.ending, codes(nobody)) == (Ending.FAILED, ["publish-credentials"])
        desk.environment["SITEGEN_GIT_TOKEN"] = "tok-wrong-one"  # noqa: S105  made up
        wrong = desk.publish(place)
        assert (wrong.ending, codes(wrong)) == (Ending.FAILED, ["publish-credentials"])
        assert "tok-wrong-one" not in str(wrong.diagnostics)
        desk.environment["SITEGEN_GIT_TOKEN"] = "tok-12345678"  # noqa: S105  made up
        for version in (1, 2):
            result = desk.write(outputs(version)).publish(place, limit=ANY)
            assert (result.ending, codes(result)) == (Ending.DONE, [])
        assert bytes_of(2).items() <= site_on(bare).items()
        assert desk.publish(place, go_back=True).ending is Ending.DONE
        assert bytes_of(1).items() <= site_on(bare).items()


def test_of_a_branch_only_the_lists_of_files_are_fetched_where_the_host_can_do_that(desk, bare, monkeypatch):
    git(bare, "config", "uploadpack.allowFilter", "true")
    desk.publish(GitPlace(remote=str(bare)))
    sizes = []
    push = git_repository.GitRepository.push

    def weigh(self, expected):
        wanted = self.must("rev-list", "--objects", "--missing=print", git_repository.HEAD).decode().splitlines()
        sizes.append(sum(line.startswith("?") for line in wanted))
        push(self, expected)

    monkeypatch.setattr(git_repository.GitRepository, "push", weigh)
    assert desk.write(outputs(2)).publish(GitPlace(remote=str(bare)), limit=ANY).ending is Ending.DONE
    assert sizes == [28]  # every file of the first version and .nojekyll, but not the list, which was read
    assert bytes_of(2).items() <= site_on(bare).items()
