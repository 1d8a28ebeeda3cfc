"""A bare repository of our own, for the time of one publication, through which a branch elsewhere is read and written.

Nobody's working copy, index or configuration is touched. Of what is on the branch only the lists of files are fetched,
not their contents, where the other side can do that.
"""

import re
import shutil
import tempfile
import weakref
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sitegen.publish.problems import credentials_refused, failed, no_room
from sitegen.publish.programs import Ended, Runner, last_words
from sitegen.publish.target import LastingError, OvertakenError, PassingError, TargetError, World

HEAD: Final = "refs/sitegen/head"
NEW: Final = "refs/sitegen/new"
_NO_SUCH_BRANCH: Final = 2
_PREFIX: Final = "git-"
_A_DAY: Final = 86_400
_SECRET_VARIABLE: Final = "SITEGEN_GIT_TOKEN"  # noqa: S105  its name
_ASK_THE_ENVIRONMENT: Final = (
    '!f() { test "$1" = get && printf "username=x-access-token\\npassword=%s\\n" "$' + _SECRET_VARIABLE + '"; }; f'
)
_SETTINGS: Final = (
    "core.hooksPath=/dev/null",
    "gc.auto=0",
    "maintenance.auto=false",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=60",
    "advice.detachedHead=false",
)
_CREDENTIALS: Final = re.compile(
    r"authentication failed|could not read (?:username|password)|permission denied|prompts disabled"
    r"|invalid (?:username|credentials)|access denied|error: 40[13]|host key verification failed",
    re.IGNORECASE,
)
_PASSING: Final = re.compile(
    r"could not resolve host|connection (?:to \S+ )?(?:refused|reset|timed out|closed)|early eof|hung up|rpc failed"
    r"|disconnect|broken pipe|operation timed out|error: (?:429|5\d\d)|operation too slow|failed to connect",
    re.IGNORECASE,
)
_FULL: Final = re.compile(r"no space left|disk quota exceeded|exceeds? .*quota", re.IGNORECASE)
_STALE: Final = re.compile(r"\[rejected\]|cannot lock ref|failed to update ref|incorrect old value")


class GitRepository:
    """Our side of one remote branch."""

    def __init__(self, remote: str, branch: str, shown: str, world: World) -> None:
        """Makes an empty repository, which is removed when this object is not needed any more.

        Args:
            remote: a URL or an absolute path.
            branch: its name.
            shown: both, as messages name them.
            world: where it may lie, and the environment.
        """
        self.shown = shown
        self._branch = branch
        world.scratch.mkdir(parents=True, exist_ok=True)
        _sweep(world)
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=world.scratch))
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        self.runner = Runner(shown=shown, environment=environment_of(world.environment), folder=self.folder)
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        if world.environment.get(_SECRET_VARIABLE):
            settings += ["-c", "credential.helper=", "-c", f"credential.helper={_ASK_THE_ENVIRONMENT}"]
        self._git = ["git", *settings]
        self.must("init", "--quiet", "--bare", ".")
        for name, value in (("url", remote), ("promisor", "true"), ("partialclonefilter", "blob:none")):
            self.must("config", f"remote.origin.{name}", value)

    def command(self, *words: str) -> list[str]:
        """A git command with our settings."""
        return [*self._git, *words]

    def run(self, *words: str, given: bytes = b"", environment: Mapping[str, str] | None = None) -> Ended:
        """Runs git to its end, whatever comes of it."""
        runner = self.runner
        if environment:
            seen = {**runner.environment, **environment}
            runner = Runner(shown=runner.shown, environment=seen, folder=runner.folder)
        return runner.run(self.command(*words), given=given)

    def must(self, *words: str, given: bytes = b"", environment: Mapping[str, str] | None = None) -> bytes:
        """Runs git to a good end.

        Raises:
            TargetError: it had another one.
        """
        ended = self.run(*words, given=given, environment=environment)
        if ended.code:
            raise self.error(ended.err)
        return ended.out

    def error(self, err: str) -> TargetError:
        """What git's last words mean."""
        reason = last_words(err)
        if _FULL.search(err):
            return LastingError(no_room(self.shown))
        if _CREDENTIALS.search(err):
            return LastingError(credentials_refused(self.shown, reason))
        if _PASSING.search(err):
            return PassingError(failed(self.shown, reason))
        return LastingError(failed(self.shown, reason))

    def fetch(self, *, history: bool = False) -> str | None:
        """Brings the branch here.

        Args:
            history: all of it, not only its newest commit.

        Returns:
            the newest commit; None if there is no such branch.
        """
        asked = self.run("ls-remote", "--exit-code", "--quiet", "origin", f"refs/heads/{self._branch}")
        if asked.code == _NO_SUCH_BRANCH:
            return None
        if asked.code:
            raise self.error(asked.err)
        deep = ["--unshallow"] if (self.folder / "shallow").exists() else []
        depth = deep if history else ["--depth=1"]
        refs = f"+refs/heads/{self._branch}:{HEAD}"
        self.must("fetch", "--quiet", "--no-tags", "--filter=blob:none", *depth, "origin", refs)
        return self.must("rev-parse", HEAD).decode().strip()

    def push(self, expected: str | None) -> None:
        """Makes the branch what our new commit is, if it still is what it was.

        Raises:
            OvertakenError: it is not.
        """
        lease = f"--force-with-lease=refs/heads/{self._branch}:{expected or ''}"
        ended = self.run("push", "--porcelain", "--quiet", lease, "origin", f"{NEW}:refs/heads/{self._branch}")
        if ended.code == 0:
            return
        said = ended.out.decode("utf-8", "replace")
        error = self.error(f"{ended.err}\n{_rejection(said)}")
        if _STALE.search(said):
            raise OvertakenError(error.diagnostic)
        raise error


def _rejection(said: str) -> str:
    """Why the other side did not want a push, from git's own report."""
    return "\n".join(f"error: {line[1:].strip()}" for line in said.splitlines() if line.startswith("!"))


def environment_of(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what would lead git to another repository, and so that it never asks a question."""
    misleading = re.compile(
        r"GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_.*|NAMESPACE|PREFIX|CEILING_.*)"
    )
    kept = {name: value for name, value in environment.items() if not misleading.fullmatch(name)}
    quiet = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    patient = "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15 -o ServerAliveCountMax=3"
    return {"GIT_SSH_COMMAND": patient, **kept, **quiet}


def _sweep(world: World) -> None:
    """Removes repositories that publishers have left behind which were killed long ago."""
    for folder in world.scratch.glob(f"{_PREFIX}*"):
        if folder.stat().st_mtime < world.now() - _A_DAY:
            shutil.rmtree(folder, ignore_errors=True)


def address_of(remote: str, world: World) -> str:
    """The address of a remote that config.yaml gives as a URL, as a path, or by its name in the site's own repository.

    Raises:
        LastingError: there is none of this name.
    """
    if re.match(r"[\w+.-]+://|(?:[\w.-]+@)?[\w.-]+:(?!\\)", remote):
        return remote
    folder = world.root / remote
    if "/" in remote or folder.is_dir():
        return str(folder.resolve())
    runner = Runner(shown=remote, environment=environment_of(world.environment), folder=world.root)
    ended = runner.run(["git", "remote", "get-url", "--", remote])
    if ended.code:
        raise LastingError(failed(remote, last_words(ended.err)))
    address = ended.out.decode().strip()
    return address if re.match(r"[\w+.-]+://|[^/]+:", address) else str((world.root / Path(address)).resolve())
