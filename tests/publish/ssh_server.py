"""A real OpenSSH server on the loopback interface, with keys that are made for one test run and thrown away."""

import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
NEEDED = ("sshd", "ssh", "ssh-keygen", "rsync")
MISSING = [program for program in NEEDED if shutil.which(program, path=_PATH) is None]

_CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
PidFile {folder}/sshd.pid
AuthorizedKeysFile {folder}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
MaxStartups 100
SetEnv PATH={path}
"""


@dataclass
class SshServer:
    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = field(default=None)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        for name in ("host_key", "user_key", "wrong_key"):
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name)]
            subprocess.run(command, check=True, capture_output=True)
        shutil.copy(self.folder / "user_key.pub", self.folder / "authorized_keys")
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]

    @property
    def host_key(self) -> str:
        return " ".join((self.folder / "host_key.pub").read_text().split()[:2])

    def private_key(self, name: str = "user_key") -> str:
        return (self.folder / name).read_text()

    def start(self) -> "SshServer":
        Path("/run/sshd").mkdir(exist_ok=True)  # sshd wants this folder for its unprivileged half
        config = self.folder / "sshd_config"
        path = f"{self.folder}/bin:{os.environ['PATH']}"
        config.write_text(_CONFIG.format(port=self.port, folder=self.folder, path=path))
        sshd = shutil.which("sshd", path=_PATH)
        assert sshd is not None
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [sshd, "-D", "-e", "-f", str(config)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    def kill(self) -> None:
        """The machine goes away: the server and every connection with all that runs in it."""
        assert self.process is not None
        for pid in _below(self.process.pid):
            _kill(pid)
        self.process.wait()
        self.process = None

    def stop(self) -> None:
        if self.process is not None:
            self.kill()


def _below(pid: int) -> list[int]:
    """A process and all that it has started, directly or not."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(below for child in children for below in _below(int(child)))]


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
