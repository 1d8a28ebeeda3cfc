"""Installs what the tests need and PyPI does not have: a browser, web servers' peers, the HTML checker, axe.

Asks for nothing that is there already. What cannot be installed on this machine is named; the tests that need it then
say so and are skipped.

    python tools/prepare_tests.py
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
NODE = ROOT / "tests" / "node"

#: Program → Debian package.
PROGRAMS = {
    "caddy": "caddy",
    "ceph": "ceph-common",
    "ceph-mon": "ceph-mon",
    "ceph-osd": "ceph-osd",
    "chromium": "chromium",
    "git": "git",
    "faketime": "faketime",
    "java": "default-jre-headless",
    "nginx": "nginx",
    "npm": "npm",
    "rsync": "rsync",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "radosgw": "radosgw",
    "swift-account-server": "swift-account",
    "swift-container-server": "swift-container",
    "swift-object-server": "swift-object",
    "swift-proxy-server": "swift-proxy",
    "tmux": "tmux",
}
#: Where Debian puts servers; not in everybody's PATH.
SEARCHED = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])


def main() -> int:
    """Installs; never fails, because a machine without a browser can still run most tests."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program, path=SEARCHED) is None]
    if missing:
        _install_debian(missing)
    if shutil.which("npm") and not _up_to_date():
        _run(["npm", "ci", "--silent", "--ignore-scripts"], cwd=NODE)
        shutil.copy(NODE / "package-lock.json", NODE / "node_modules" / ".installed-lock.json")
    for program in PROGRAMS:
        if shutil.which(program, path=SEARCHED) is None:
            print(f"prepare_tests: there is no {program} on this machine; tests that need it will be skipped")
    return 0


def _up_to_date() -> bool:
    installed = NODE / "node_modules" / ".installed-lock.json"
    return installed.is_file() and installed.read_bytes() == (NODE / "package-lock.json").read_bytes()


def _install_debian(packages: list[str]) -> None:
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        print(f"prepare_tests: please install {', '.join(packages)} (this needs Debian's apt-get and root)")
        return
    # In runlevel 1 no service is started after it was installed (invoke-rc.d); tests start servers of their own.
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    _run([apt, "update", "-qq"], env=environment)
    _run([apt, "install", "-y", "-qq", "--no-install-recommends", *packages], env=environment)


def _run(command: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> None:
    ended = subprocess.run(command, cwd=cwd, env=env, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if ended.returncode:
        print(f"prepare_tests: {' '.join(command)} failed: {ended.stderr.decode(errors='replace')[-500:]}")


if __name__ == "__main__":
    sys.exit(main())
