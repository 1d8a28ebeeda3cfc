"""A connection to a server: one shell there that takes commands as long as a publication lasts, and rsync beside it.

Both are the system's own programs. The shell also holds the lock, so that is given back when the connection ends in any
way. What a command says on either stream comes back as one text.
"""

import re
import shlex
import shutil
import subprocess
import tempfile
import weakref
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from sitegen.model.publishing import SshPlace
from sitegen.publish.problems import busy, credentials_refused, failed, no_room
from sitegen.publish.programs import Runner, last_words
from sitegen.publish.releases import folders_above
from sitegen.publish.target import BusyError, LastingError, PassingError, TargetError, World

_BUSY: Final = 75
_NO_FLOCK: Final = 77
_MARK: Final = "sitegen-has-ended"
_ENDED: Final = re.compile(rb"\n?" + _MARK.encode() + rb" (\d+)\n\Z")
_PREFIX: Final = "sitegen-ssh-"
_A_DAY: Final = 86_400
_ALIAS: Final = "sitegen-target"
_PATIENT: Final = (
    "BatchMode=yes",
    "ConnectTimeout=20",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=3",
    "StrictHostKeyChecking=yes",
    "LogLevel=ERROR",
)
_REFUSED: Final = re.compile(
    r"permission denied|host key verification failed|no matching host key|too many authentication"
    r"|bad permissions|invalid format|error in libcrypto|identification has changed",
    re.IGNORECASE,
)
_FULL: Final = re.compile(r"no space left|disk quota exceeded", re.IGNORECASE)
_NEVER: Final = re.compile(
    r"command not found|not found\s*$|unknown option|syntax or usage", re.IGNORECASE | re.MULTILINE
)
#: Exit codes of rsync for connections that broke, and of ssh (rsync(1), ssh(1)).
_BROKEN: Final = frozenset({10, 12, 20, 30, 35, 255})


class SshSession:
    """One server, connected when it is first needed and again after a connection has broken."""

    def __init__(self, place: SshPlace, world: World) -> None:
        """Connects to nothing yet."""
        self.shown = f"{place.host}:{place.path}"
        self.path = place.path.removeprefix("~/")
        self._place = place
        self._world = world
        self._runner = Runner(shown=self.shown, environment={**world.environment, "LC_ALL": "C"}, folder=world.root)
        self._shell: subprocess.Popen[bytes] | None = None
        self._files: Path | None = None

    def run(self, script: str) -> tuple[int, bytes]:
        """Runs a script in the shell over there.

        Args:
            script: for ``sh``. What it changes in the shell itself lasts until the connection ends.

        Returns:
            its exit code, and all that it said.

        Raises:
            TargetError: there is no connection, or it broke.
        """
        if self._shell is None:
            self._connect()
        return self._ask(script)

    def must(self, script: str) -> bytes:
        """Runs a script to a good end, in a shell of its own.

        Raises:
            TargetError: it had another one.
        """
        code, said = self.run(f"(\n{script}\n)")
        if code:
            raise self.error(said.decode("utf-8", "replace"))
        return said

    def _connect(self) -> None:
        self._shell = self._runner.start([*self._ssh(), "-o", "ControlMaster=yes", "--", self._place.host, "exec sh"])
        weakref.finalize(self, _end, self._shell)
        self._ask(":")  # what the login itself says is not for us

    def _ask(self, script: str) -> tuple[int, bytes]:
        shell = self._shell
        if shell is None or shell.stdin is None or shell.stdout is None:
            raise AssertionError("it was started with pipes")
        said = bytearray()
        with suppress(BrokenPipeError):
            shell.stdin.write(f"{{\n{script}\n}} </dev/null 2>&1\nprintf '\\n{_MARK} %d\\n' $?\n".encode())
            shell.stdin.flush()
        for line in shell.stdout:
            said += line
            if ended := _ENDED.search(said[-80:]):
                return int(ended[1]), bytes(said[: len(said) - len(ended[0])])
        self._shell = None
        _, err = _end(shell)
        raise self.error(err.decode("utf-8", "replace"), broken=True)

    def close(self) -> None:
        """Ends the connection, and with it the lock."""
        if self._shell is not None:
            _end(self._shell)
            self._shell = None

    def lock(self) -> bool:
        """Keeps other publishers away until the connection ends.

        Returns:
            False if the server has no ``flock``.

        Raises:
            BusyError: another one has the lock.
        """
        folder = shlex.quote(self.path)
        code, said = self.run(
            f"mkdir -p -- {folder} && exec 9< {folder} && "
            f"if command -v flock >/dev/null; then flock -n 9 || (exit {_BUSY}); else (exit {_NO_FLOCK}); fi"
        )
        if code == _BUSY:
            self.close()
            raise BusyError(busy(self.shown))
        if code not in {0, _NO_FLOCK}:
            raise self.error(said.decode("utf-8", "replace"))
        return code == 0

    def standing(self, folder: str, paths: Collection[str]) -> frozenset[str]:
        """Those of the paths below a folder there where anything stands, or where a file is in the way of a folder."""
        above = {parent: path for path in sorted(paths) for parent in folders_above(path)}
        where = "/".join(part for part in (self.path, folder) if part)
        said = self.must(
            f"cd -- {shlex.quote(where)} 2>/dev/null || exit 0\n"
            f"for path in {listed(paths)}\n"
            'do if [ -e "$path" ] || [ -L "$path" ]; then printf \'%s\\n\' "$path"; fi; done\n'
            f"for path in {listed(above)}\n"
            'do if [ -L "$path" ] || { [ -e "$path" ] && [ ! -d "$path" ]; }; then printf \'%s\\n\' "$path"; fi; done'
        )
        names = said.decode("utf-8", "surrogateescape").split("\n")
        return frozenset(above.get(name, name) for name in names if name)

    def remove(self, folder: str, paths: Collection[str]) -> None:
        """Removes files below a folder there, and the folders that this leaves empty."""
        if not paths:
            return
        where = "/".join(part for part in (self.path, folder) if part)
        emptied = sorted({parent for path in paths for parent in folders_above(path)}, key=len, reverse=True)
        self.must(
            f"cd -- {shlex.quote(where)} || exit\n"
            f"for path in {listed(paths)}\ndo printf '%s\\0' \"$path\"; done | xargs -0 rm -f -- || exit\n"
            f"for path in {listed(emptied)}\ndo printf '%s\\0' \"$path\"; done | xargs -0 rmdir 2>/dev/null || :"
        )

    def send(self, folder: Path, to: str, done: Callable[[str], None], *options: str) -> None:
        """Copies everything in a folder of this machine into one over there, each file in one step.

        Args:
            folder: here.
            to: there, relative to the target's path.
            done: told each file that was sent.
            options: further ones, for rsync.

        Raises:
            TargetError: it did not get to its end.
        """
        where = f"{self._place.host}:{self.path}/{to}"
        pieces = sorted(str(piece) for piece in folder.iterdir())
        command = [
            *("rsync", "--recursive", "--checksum", "--protect-args", "--perms", "--chmod=D755,F644", "--8-bit-output"),
            *("--out-format=%n", "--timeout=60", f"--rsh={shlex.join(self._ssh())}", *options, "--", *pieces, where),
        ]
        with self._runner.start(command) as process:
            if process.stdin is None or process.stdout is None or process.stderr is None:
                raise AssertionError("it was started with pipes")
            process.stdin.close()
            for line in process.stdout:
                done(line.decode("utf-8", "surrogateescape").rstrip("\n"))
            err = process.stderr.read().decode("utf-8", "replace")
            code = process.wait()
        if code:
            raise self.error(err, broken=code in _BROKEN)

    def error(self, said: str, *, broken: bool = False) -> TargetError:
        """What the last words of a program mean."""
        if _FULL.search(said):
            return LastingError(no_room(self.shown))
        if _REFUSED.search(said):
            return LastingError(credentials_refused(self.shown, last_words(said)))
        words = last_words(said) if said.strip() else "the connection was lost"
        passing = broken and not _NEVER.search(said)
        return (PassingError if passing else LastingError)(failed(self.shown, words))

    def _ssh(self) -> list[str]:
        """The ssh command with all its options."""
        place, folder = self._place, self._own_files()
        # rsync goes through the connection that the shell has, and makes its own if that cannot be.
        options = [word for option in (*_PATIENT, f"ControlPath={folder / 'c'}") for word in ("-o", option)]
        if place.port:
            options += ["-p", str(place.port)]
        if place.user:
            options += ["-l", place.user]
        if place.host_key:
            options += ["-o", f"HostKeyAlias={_ALIAS}", "-o", f"UserKnownHostsFile={folder / 'known_hosts'}"]
            options += ["-o", "GlobalKnownHostsFile=/dev/null"]
        if (folder / "key").exists():
            options += ["-i", str(folder / "key"), "-o", "IdentitiesOnly=yes"]
        return ["ssh", "-T", *options]

    def _own_files(self) -> Path:
        """A folder that only this user can read, in memory where there is such a place; removed at the end."""
        if self._files is None:
            memory = Path("/dev/shm")  # noqa: S108  made by mkdtemp, with rights for nobody else
            where = memory if memory.is_dir() else Path(tempfile.gettempdir())
            self._files = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=where))
            weakref.finalize(self, shutil.rmtree, self._files, ignore_errors=True)
            _clear_away_older_than(self._files)
            if self._place.host_key:
                (self._files / "known_hosts").write_text(f"{_ALIAS} {self._place.host_key}\n", encoding="ascii")
            if key := self._world.environment.get("SITEGEN_SSH_KEY"):
                (self._files / "key").touch(mode=0o600)
                (self._files / "key").write_text(key.strip() + "\n", encoding="utf-8")
        return self._files


def _end(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Closes a program's input, waits for its end, and gives what was not read yet."""
    if process.stdin is not None:
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.stdin = None
    if process.stdout is None or process.stdout.closed:
        return b"", b""
    try:
        return process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.communicate()


def listed(paths: Iterable[str]) -> str:
    """Paths as words of a script, one on each line."""
    return " \\\n".join(shlex.quote(path) for path in paths)


def _clear_away_older_than(mine: Path) -> None:
    """Removes what publishers left beside a folder who were killed a day or more before it was made."""
    made = mine.stat()
    for left in mine.parent.glob(f"{_PREFIX}*"):
        with suppress(FileNotFoundError):  # another one was quicker
            status = left.stat()
            if status.st_uid == made.st_uid and status.st_mtime < made.st_mtime - _A_DAY:
                shutil.rmtree(left, ignore_errors=True)
