"""Publishing to a real OpenSSH server with rsync, and what happens when it goes away in the middle."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.model.output import Output, OutputKind
from sitegen.model.publishing import GitPlace, Limit, SshPlace
from sitegen.publish import ssh_session
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.publishing import Ending
from sitegen.publish.ssh_session import SshSession
from tests.command_line import DAY, run
from tests.mini_site import BASE, REPORT, MiniSite
from tests.publish.little_site import Desk, bytes_of, codes, files_in, gaps, outputs
from tests.publish.reader import Reader
from tests.publish.small_disk import fill, small_disk
from tests.publish.ssh_server import MISSING, SshServer
from tests.publish.test_git import git, site_on

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed on this machine: {', '.join(MISSING)}"),
    pytest.mark.skipif(os.geteuid() != 0 and not Path("/run/sshd").is_dir(), reason="sshd needs the folder /run/sshd"),
    pytest.mark.xdist_group("ssh"),
]
ANY = Limit(count=100, percent=True)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    server = SshServer(tmp_path_factory.mktemp("ssh") / "server")
    yield server
    server.stop()


@pytest.fixture
def server(keys: SshServer) -> SshServer:
    """The server, running."""
    programs = keys.folder / "bin"
    shutil.rmtree(programs, ignore_errors=True)
    programs.mkdir()
    return keys if keys.process and keys.process.poll() is None else keys.start()


@pytest.fixture
def desk(tmp_path: Path, server: SshServer) -> Desk:
    made = Desk(tmp_path / "site").write(outputs(1))
    made.environment = {"PATH": os.environ["PATH"], "SITEGEN_SSH_KEY": server.private_key(), "HOME": str(tmp_path)}
    return made


@pytest.fixture
def place(server: SshServer, tmp_path: Path) -> SshPlace:
    return SshPlace(host="127.0.0.1", port=server.port, path=str(tmp_path / "www"), host_key=server.host_key)


@pytest.fixture
def www(tmp_path: Path) -> Path:
    return tmp_path / "www"


def in_place(place: SshPlace) -> SshPlace:
    return SshPlace(host=place.host, port=place.port, path=place.path, host_key=place.host_key, releases=False)


def shown(www: Path) -> dict[str, bytes]:
    return files_in(www / "current")


def everything(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of last change of all that is there: a write of any kind shows."""
    return {
        str(path): (path.lstat().st_ino, path.lstat().st_ctime_ns)
        for path in sorted(folder.rglob("*"))
        if path.exists()
    }


def test_a_release_holds_exactly_the_site(desk, place, www):
    result = desk.publish(place)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert shown(www) == bytes_of(1)
    assert str((www / "current").readlink()).startswith("releases/000001-")
    assert {path.name for path in www.iterdir()} == {"current", "releases"}
    assert [path.name for path in (www / "releases").iterdir()] == [(www / "current").readlink().name]
    assert oct((www / "current" / "ar").stat().st_mode)[-3:] == "755"
    assert {told for told in desk.told if told[1] == told[2]} == {
        ("assets", 1, 1),
        ("media", 12, 12),
        ("pages", 13, 13),
        ("feeds", 1, 1),
    }


def test_an_unchanged_site_is_published_with_no_write_at_all(desk, place, www):
    desk.publish(place)
    before = everything(www)
    assert desk.publish(place).ending is Ending.NOTHING_TO_DO
    assert everything(www) == before


def test_what_stays_is_the_same_file_in_both_releases_and_only_so_many_releases_stay(desk, place, www):
    desk.publish(place)
    inode = (www / "current/ar/about/index.html").stat().st_ino
    for version in range(2, 7):
        assert desk.write(outputs(version)).publish(place, limit=ANY).ending is Ending.DONE
    assert (www / "current/ar/about/index.html").stat().st_ino == inode
    names = sorted(path.name[:6] for path in (www / "releases").iterdir())
    assert names == ["000003", "000004", "000005", "000006"]
    there = shown(www)
    assert bytes_of(6).items() <= there.items()
    assert there.keys() - bytes_of(6).keys() == {name for name in bytes_of(5) if name.endswith(".css")}


def test_what_somebody_else_put_survives(desk, place, www):
    desk.publish(place)
    (www / "notes.txt").write_bytes(b"beside")
    odd = www / "current" / "سطر\nجديد.txt"
    odd.write_bytes(b"inside")
    assert desk.write(outputs(2)).publish(place, limit=ANY).ending is Ending.DONE
    assert (www / "notes.txt").read_bytes() == b"beside"
    assert (www / "current" / odd.name).read_bytes() == b"inside"
    (www / "current/ar/new.html").write_bytes(b"theirs")
    desk.write([*outputs(2), Output(path="ar/new.html", data=b"ours", kind=OutputKind.PAGE)])
    result = desk.publish(place, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])


def test_a_rollback_turns_the_link_and_the_next_publication_goes_on(desk, place, www):
    for version in (1, 2):
        desk.write(outputs(version)).publish(place, limit=ANY)
    second = (www / "current").readlink()
    assert desk.publish(place, go_back=True).ending is Ending.DONE
    assert shown(www) == bytes_of(1)
    assert codes(desk.publish(place, go_back=True)) == ["publish-nothing-earlier"]
    assert desk.write(outputs(3)).publish(place, limit=ANY).ending is Ending.DONE
    assert not (www / second).exists()
    assert desk.publish(place, go_back=True).ending is Ending.DONE
    assert shown(www) == bytes_of(1)


def test_wrong_credentials_change_nothing_and_no_key_is_repeated(desk, place, server, www):
    desk.environment["SITEGEN_SSH_KEY"] = server.private_key("wrong_key")
    result = desk.publish(place)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-credentials"])
    assert not www.exists()
    assert "PRIVATE" not in str(result.diagnostics)
    other = SshPlace(host=place.host, port=place.port, path=place.path, host_key="ssh-ed25519 " + "A" * 68)
    assert codes(desk.publish(other)) == ["publish-credentials"]


def test_the_key_is_for_nobody_else_and_never_left_behind(desk, place, monkeypatch):
    made, rights = [], set()
    mkdtemp = ssh_session.tempfile.mkdtemp

    def noted(**given: str):
        made.append(Path(mkdtemp(**given)))
        return str(made[-1])

    start = SshSession._connect

    def connect(self):
        start(self)
        rights.update(oct(path.stat().st_mode)[-3:] for folder in made for path in (folder, *folder.glob("key")))

    monkeypatch.setattr(ssh_session.tempfile, "mkdtemp", noted)
    monkeypatch.setattr(SshSession, "_connect", connect)
    desk.publish(place)
    gc.collect()
    assert made
    assert rights == {"700", "600"}
    assert not [folder for folder in made if folder.exists()]
    assert not [path for path in desk.root.rglob("*") if path.is_file() and b"PRIVATE KEY" in path.read_bytes()]


def _dying(server: SshServer, program: str, after: str) -> None:
    """Puts a program before the server's own one that takes the whole machine away when ``after`` has happened."""
    real = shutil.which(program)
    fake = server.folder / "bin" / program
    fake.write_text(f'#!/bin/sh\n{after}\nexec {real} "$@"\n')
    fake.chmod(0o755)


@pytest.mark.parametrize("mode", ["releases", "in place"])
@pytest.mark.parametrize("moment", ["before", "within"])
def test_a_server_that_is_killed_in_the_middle_shows_whole_pages_and_the_next_run_finishes(
    desk, place, server, www, mode, moment
):
    place = place if mode == "releases" else in_place(place)
    folder = www / "current" if mode == "releases" else www
    desk.publish(place)
    stop = f"kill -9 $(cat {server.folder}/sshd.pid) $PPID $$"
    if moment == "before":
        _dying(server, "rsync", stop)
    else:
        draft = f"ls -A {www}/releases/.sitegen-draft/.sitegen-parts | grep -q ."
        look = draft if mode == "releases" else f"find {www} -name .~tmp~ | grep -q ."
        armed = f"[ -e {server.folder}/bin ] || exit"  # not for the next run
        wait = f"for i in $(seq 2000); do {armed}; if {look}; then {stop}; exit; fi; sleep 0.002; done"
        _dying(server, "rsync", f"({wait}) >/dev/null 2>&1 &")
    with Reader(folder) as reader:
        for version in range(2, 20):  # the one who pulls the plug may come too late
            desk.write(outputs(version))
            result = desk.publish(place, limit=ANY)
            if result.ending is not Ending.DONE:
                break
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    assert reader.missed == []
    there = files_in(folder)
    assert gaps(there.get, there) == []
    assert {name for name in bytes_of(1) if name.endswith(".html")} <= there.keys()
    server.stop()
    shutil.rmtree(server.folder / "bin")
    server.start()
    assert desk.publish(place, limit=ANY).ending is Ending.DONE
    there = files_in(folder)
    assert bytes_of(version).items() <= there.items()
    assert there.keys() - bytes_of(version).keys() <= {name for name in bytes_of(version - 1) if name.endswith(".css")}
    assert desk.publish(place).ending is Ending.NOTHING_TO_DO


def test_a_connection_that_was_lost_is_made_again(desk, place, server, www):
    once = server.folder / "once"
    once.touch()
    _dying(server, "rsync", f"if rm {once} 2>/dev/null; then kill -9 $PPID; exit 1; fi")
    result = desk.publish(place)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert desk.slept == [0.5]
    assert shown(www) == bytes_of(1)


def test_two_publishers_at_once_are_kept_apart(desk, place, www):
    desk.publish(place)
    session = SshSession(place, desk.world())
    assert session.lock()
    result = desk.write(outputs(2)).publish(place, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-busy"])
    assert shown(www) == bytes_of(1)
    session.close()
    assert desk.publish(place, limit=ANY).ending is Ending.DONE


def test_a_lock_ends_with_the_publisher_even_if_that_was_killed(desk, place):
    session = SshSession(place, desk.world())
    assert session.lock()
    assert session._shell is not None
    session._shell.kill()
    session.close()
    assert desk.publish(place).ending is Ending.DONE


@pytest.fixture
def little_disk(www: Path) -> Iterator[Path]:
    with small_disk(www):
        yield www


@pytest.mark.parametrize("mode", ["releases", "in place"])
def test_a_disk_that_is_full_is_reported_and_readers_keep_what_they_had(desk, place, little_disk, mode):
    place = place if mode == "releases" else in_place(place)
    folder = little_disk / "current" if mode == "releases" else little_disk
    assert desk.publish(place).ending is Ending.DONE
    ballast = little_disk / "ballast"
    fill(little_disk, ballast, left=40_000)
    desk.write(outputs(2, pages=60))
    result = desk.publish(place, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-no-room"])
    there = files_in(folder)
    assert gaps(there.get, there) == []
    ballast.unlink()
    assert desk.publish(place, limit=ANY).ending is Ending.DONE
    assert bytes_of(2, pages=60).items() <= files_in(folder).items()


def test_in_place_files_are_replaced_in_order_and_a_reader_never_misses_anything(desk, place, www):
    place = in_place(place)
    assert desk.publish(place).ending is Ending.DONE
    assert files_in(www) == bytes_of(1)
    (www / "theirs.txt").write_bytes(b"theirs")
    with Reader(www) as reader:
        for version in range(2, 5):
            assert desk.write(outputs(version)).publish(place, limit=ANY).ending is Ending.DONE
    assert reader.missed == []
    assert reader.looks > 3
    there = files_in(www)
    assert there.pop("theirs.txt") == b"theirs"
    assert bytes_of(4).items() <= there.items()
    before = everything(www)
    assert desk.publish(place).ending is Ending.NOTHING_TO_DO
    assert everything(www) == before


def test_in_place_a_file_of_somebody_else_stops_everything(desk, place, www):
    (www / "ar").mkdir(parents=True)
    (www / "ar" / "روما").write_bytes(b"a file where a folder should be")
    result = desk.publish(in_place(place))
    assert (result.ending, codes(result)) == (Ending.REFUSED, ["publish-not-ours"])
    assert [path.name for path in www.rglob("*")] == ["ar", "روما"]


def test_a_server_without_rsync_is_a_lasting_problem(desk, place, server):
    fake = server.folder / "bin" / "rsync"
    fake.write_text("#!/bin/sh\necho 'sh: rsync: command not found' >&2\nexit 127\n")
    fake.chmod(0o755)
    result = desk.publish(place)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    assert desk.slept == []


def test_the_manifest_on_the_server_can_be_damaged(desk, place, www):
    desk.publish(place)
    (www / "current" / MANIFEST).write_text("{")
    desk.write(outputs(2))
    assert codes(desk.publish(place)) == ["publish-list-damaged"]
    assert desk.publish(place, adopt=True).ending is Ending.DONE
    assert bytes_of(2).items() <= shown(www).items()


def test_a_reader_of_releases_never_misses_anything(desk, place, www):
    desk.publish(place)
    with Reader(www / "current") as reader:
        for version in range(2, 5):
            desk.write(outputs(version)).publish(place, limit=ANY)
    assert reader.missed == []
    assert reader.looks > 3


# A branch of a repository on the same server: git through ssh.


@pytest.fixture
def branch(desk: Desk, server: SshServer, tmp_path: Path) -> GitPlace:
    bare = tmp_path / "host.git"
    bare.mkdir()
    git(bare, "init", "--quiet", "--bare", ".")
    known = tmp_path / "known_hosts"
    known.write_text(f"[127.0.0.1]:{server.port} {server.host_key}\n")
    key = tmp_path / "key"
    key.touch(mode=0o600)
    key.write_text(server.private_key())
    options = f"-i {key} -o IdentitiesOnly=yes -o UserKnownHostsFile={known} -o BatchMode=yes"
    desk.environment["GIT_SSH_COMMAND"] = f"ssh {options}"
    return GitPlace(remote=f"ssh://root@127.0.0.1:{server.port}{bare}")


def test_git_through_ssh_and_with_a_wrong_key(desk, branch, server, tmp_path):
    assert desk.publish(branch).ending is Ending.DONE
    assert site_on(tmp_path / "host.git") == bytes_of(1)
    (tmp_path / "key").write_text(server.private_key("wrong_key"))
    result = desk.write(outputs(2)).publish(branch, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-credentials"])
    assert site_on(tmp_path / "host.git") == bytes_of(1)


def test_git_whose_server_is_killed_while_it_receives_and_the_next_run(desk, branch, server, tmp_path):
    bare = tmp_path / "host.git"
    desk.publish(branch)
    before = git(bare, "rev-parse", "gh-pages")
    _dying(server, "git-receive-pack", f"kill -9 $(cat {server.folder}/sshd.pid) $PPID $$")
    result = desk.write(outputs(2)).publish(branch, limit=ANY)
    assert (result.ending, codes(result)) == (Ending.FAILED, ["publish-failed"])
    assert git(bare, "rev-parse", "gh-pages") == before
    server.stop()
    shutil.rmtree(server.folder / "bin")
    server.start()
    assert desk.publish(branch, limit=ANY).ending is Ending.DONE
    assert bytes_of(2).items() <= site_on(bare).items()


def test_git_whose_connection_is_lost_once_tries_again(desk, branch, server, tmp_path):
    once = server.folder / "once"
    once.touch()
    _dying(server, "git-receive-pack", f"if rm {once} 2>/dev/null; then kill -9 $PPID; exit 1; fi")
    result = desk.publish(branch)
    assert (result.ending, codes(result)) == (Ending.DONE, [])
    assert desk.slept == [0.5]
    assert site_on(tmp_path / "host.git") == bytes_of(1)


def test_the_command_publishes_to_a_server_and_to_a_branch(server, branch, desk, tmp_path, www):
    site = MiniSite(tmp_path / "whole", BASE + REPORT)
    config = site.root / "config.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "search: off\nshare_cards: off\npublish:\n"
        f"  server: {{ssh: {{host: 127.0.0.1, port: {server.port}, path: '{www}', host_key: {server.host_key}}}}}\n"
        f"  pages: {{git: {{remote: '{branch.remote}'}}}}\n",
        encoding="utf-8",
    )
    seen = {"SITEGEN_SSH_KEY": server.private_key(), "GIT_SSH_COMMAND": desk.environment["GIT_SSH_COMMAND"]}
    for target in ("server", "pages"):
        ended = run("publish", target, "--site", site.root, "--date", DAY, **seen)
        assert ended.code == 0, ended.err
        again = run("publish", target, "--site", site.root, "--date", DAY, "--no-build", **seen)
        assert (again.code, again.err) == (0, f"“{target}” has exactly this site already; nothing was written.\n")
    names = {path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file()}
    built = names - {".sitegen-manifest.json"}
    assert files_in(www / "current").keys() == built
    assert site_on(tmp_path / "host.git").keys() == built
