"""OpenStack Swift with its S3 interface: checks signatures, cannot write under a condition.

One copy of everything, in one folder. It asks for a memory cache that is never there (port 9), which it bears. Readers
come by Swift's own interface, where a public container has an address of its own.
"""

import subprocess
from functools import partial
from pathlib import Path

from tests.publish.servers.processes import Process, free_port, listens, missing_programs
from tests.publish.servers.signing import Keys, request

PYTHON = "/usr/bin/python3"  # the one that Debian's packages are installed for
PROGRAMS = (
    PYTHON, "swift-ring-builder", "swift-proxy-server", "swift-account-server", "swift-container-server",
    "swift-object-server", "setpriv",
)  # fmt: skip

KINDS = ("account", "container", "object")

#: Says where the one copy of each thing is. Run by Debian's Python, which has the library.
_RINGS = """
import sys
from swift.common.ring import RingBuilder
for each in sys.argv[1:]:
    path, port = each.split("=")
    builder = RingBuilder(1, 1, 0)
    builder.add_dev({"region": 1, "zone": 1, "ip": "127.0.0.1", "port": int(port), "device": "disk", "weight": 1.0})
    builder.rebalance()
    builder.get_ring().save(path)
"""

_COMMON = """
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
user = root
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
workers = 0
log_level = WARNING
log_address = {folder}/no-log
"""

_STORAGE = """
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
"""

_PROXY = """
[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth copy slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
dns_compliant_bucket_names = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = {secret} .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
"""


class Swift:
    """S3 on a port of 127.0.0.1."""

    name = "OpenStack Swift"
    keys = Keys(access="test:tester", secret="throw-away-secret-of-the-tests")  # noqa: S106

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
        """A bucket that anybody may read, as one for a website is."""
        made = request(self.port, "PUT", f"/{name}", self.keys, headers={"x-amz-acl": "public-read"})
        assert made.status == 200, made.body

    @staticmethod
    def public_path(bucket: str, key: str) -> str:
        return f"/v1/AUTH_test/{bucket}/{key}"

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.kill()

    def _start(self) -> None:
        (self._folder / "devices" / "disk").mkdir(parents=True)
        self._write("swift.conf", "[swift-hash]\nswift_hash_path_prefix = a\nswift_hash_path_suffix = b\n")
        ports = {kind: free_port() for kind in KINDS}
        rings = [f"{self._folder}/{kind}.ring.gz={port}" for kind, port in ports.items()]
        subprocess.run([PYTHON, "-c", _RINGS, *rings], check=True, capture_output=True, timeout=60)
        for kind, port in ports.items():
            self._daemon(kind, port, _STORAGE.format(kind=kind))
        proxy = self._daemon("proxy", self.port, _PROXY.format(secret=self.keys.secret))
        for process, port in zip(self._processes, ports.values(), strict=False):
            process.wait_for(partial(listens, port))
        proxy.wait_for(self._answers)

    def _answers(self) -> bool:
        return listens(self.port) and request(self.port, "GET", "/", self.keys).status == 200

    def _daemon(self, kind: str, port: int, settings: str) -> Process:
        config = self._write(f"{kind}.conf", _COMMON.format(port=port, folder=self._folder) + settings)
        process = Process([f"swift-{kind}-server", config], self._folder / f"{kind}.out")
        self._processes.append(process)
        return process

    def _write(self, name: str, text: str) -> Path:
        path = self._folder / name
        path.write_text(text, encoding="ascii")
        return path
