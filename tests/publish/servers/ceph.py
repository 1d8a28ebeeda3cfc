"""Ceph's S3 gateway, as small as it gets: a monitor, one storage daemon that keeps everything in memory, the gateway.

It checks signatures and clocks, refuses `If-None-Match: *` for a key that exists, and is the same program that hosts
give to their customers.
"""

import re
import subprocess
import uuid
from pathlib import Path

from tests.publish.servers.processes import Process, free_port, listens, missing_programs
from tests.publish.servers.signing import Keys, request

PROGRAMS = ("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "monmaptool", "ceph-authtool", "setpriv")

_CONFIG = """
[global]
fsid = {fsid}
mon host = v2:127.0.0.1:{monitor}
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
public addr = 127.0.0.1
keyring = {folder}/keyring
run dir = {folder}
admin socket =
pid file =
log file = {folder}/$name.log
err to stderr = true
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 1073741824
mon allow pool size one = true
mon data avail crit = 0
paxos propose interval = 0.02
paxos min wait = 0.01
mon tick interval = 1
[mon.a]
mon data = {folder}/mon
[osd.0]
osd data = {folder}/osd
[client.rgw]
rgw data = {folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:{port} tcp_nodelay=1
rgw thread pool size = 16
rgw enable usage log = false
rgw lc max objs = 1
rgw gc max objs = 1
rgw objexp hints num shards = 1
rgw usage max shards = 1
rgw data log num shards = 1
rgw md log max shards = 1
rgw reshard num logs = 1
rgw override bucket index max shards = 1
"""


def _documented_policy() -> str:
    text = (Path(__file__).parents[3] / "docs" / "publishing.md").read_text(encoding="utf-8")
    (policy,) = re.findall(r'```json\n(\{"Version".*?)```', text, re.DOTALL)
    return str(policy)


class CephGateway:
    """S3 on a port of 127.0.0.1."""

    name = "Ceph RGW"
    keys = Keys(access="sitegen-test", secret="throw-away-secret-of-the-tests")  # noqa: S106

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._folder = folder
        self._processes: list[Process] = []
        try:
            self._start()
        except BaseException:
            self.stop()
            raise

    @staticmethod
    def missing() -> list[str]:
        """Programs that are not on this machine."""
        return missing_programs(PROGRAMS)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def make_bucket(self, name: str) -> None:
        """A bucket for a website, with the policy that docs/publishing.md gives."""
        made = request(self.port, "PUT", f"/{name}", self.keys)
        assert made.status == 200, made.body
        policy = _documented_policy().replace("cities.example.org", name)
        opened = request(self.port, "PUT", f"/{name}", self.keys, query={"policy": ""}, body=policy.encode())
        assert opened.status in {200, 204}, opened.body

    @staticmethod
    def public_path(bucket: str, key: str) -> str:
        return f"/{bucket}/{key}"

    def limit(self, name: str, size: int) -> None:
        """From now on the bucket takes no more than so many bytes; 0 for any number."""
        self._tool(
            "radosgw-admin",
            "-n",
            "client.rgw",
            "quota",
            "set",
            *f"--quota-scope=bucket --bucket={name} --max-size={size or -1}".split(),
        )
        self._tool(
            "radosgw-admin",
            "-n",
            "client.rgw",
            "quota",
            "enable" if size else "disable",
            "--quota-scope=bucket",
            f"--bucket={name}",
        )

    def suspend(self, suspended: bool) -> None:
        """The user's keys are no longer valid, or are again."""
        self._tool("radosgw-admin", "-n", "client.rgw", "user", "suspend" if suspended else "enable", "--uid=tester")

    def kill(self) -> None:
        """The gateway dies at once; what it had stored stays."""
        self._gateway.kill()

    def restart(self) -> None:
        self._gateway.start()
        self._gateway.wait_for(self._answers)

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.kill()

    def _start(self) -> None:
        fsid, monitor = str(uuid.uuid4()), free_port()
        for name in ("mon", "osd", "rgw"):
            (self._folder / name).mkdir()
        self._config = self._folder / "ceph.conf"
        config = _CONFIG.format(fsid=fsid, monitor=monitor, folder=self._folder, port=self.port)
        self._config.write_text(config, encoding="ascii")
        self._tool("ceph-authtool", "-C", self._folder / "keyring", "-n", "client.rgw", "--gen-key")
        self._tool("ceph-authtool", self._folder / "keyring", "-n", "client.admin", "--gen-key")
        monitors = self._folder / "monmap"
        self._tool("monmaptool", "--create", "--addv", "a", f"[v2:127.0.0.1:{monitor}]", "--fsid", fsid, monitors)
        self._tool("ceph-mon", "--mkfs", "-i", "a", "--monmap", monitors)
        self._daemon("ceph-mon", "-f", "-i", "a").wait_for(lambda: listens(monitor))
        self._tool("ceph-osd", "--mkfs", "-i", "0", "--osd-uuid", fsid)
        self._tool("ceph", "osd", "new", (self._folder / "osd" / "fsid").read_text(encoding="ascii").strip(), "0")
        self._tool("ceph", "osd", "crush", "add", "0", "1.0", "root=default", "host=local")
        self._daemon("ceph-osd", "-f", "-i", "0")
        self._tool(
            *("radosgw-admin", "-n", "client.rgw", "user", "create", "--uid=tester", "--display-name=tester"),
            *("--access-key", self.keys.access, "--secret-key", self.keys.secret),
        )
        self._gateway = self._daemon("radosgw", "-f", "-n", "client.rgw")
        self._gateway.wait_for(self._answers)

    def _answers(self) -> bool:
        return listens(self.port) and request(self.port, "GET", "/", self.keys).status == 200

    def _daemon(self, program: str, *words: str) -> Process:
        log = self._folder / f"{program}.out"
        process = Process([program, "-c", self._config, *words], log)
        self._processes.append(process)
        return process

    def _tool(self, program: str, *words: str | Path) -> None:
        settings = [] if program in {"monmaptool", "ceph-authtool"} else ["-c", str(self._config)]
        done = subprocess.run(
            [program, *settings, *map(str, words)], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, f"{program}: {done.stderr[-2000:]}"
