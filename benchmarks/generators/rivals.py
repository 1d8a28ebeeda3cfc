"""The other generators, in an environment of their own: exactly the versions that requirements/benchmarks.txt names."""

import hashlib
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
LOCK: Final = ROOT / "requirements" / "benchmarks.txt"
WORK: Final = ROOT / ".benchmarks"
ENVIRONMENT: Final = WORK / "venv"
PROGRAMS: Final = ENVIRONMENT / "bin"


def installed() -> None:
    """Installs them, unless they are there already."""
    ready, digest = ENVIRONMENT / ".ready", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if ready.is_file() and ready.read_text(encoding="ascii") == digest:
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True)
    pip = [str(PROGRAMS / "python"), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(LOCK)]
    subprocess.run(pip, check=True)
    ready.write_text(digest, encoding="ascii")


def packages() -> Path:
    """Where their modules are."""
    return next(ENVIRONMENT.glob("lib/python*/site-packages"))


def version_of(name: str) -> str:
    """The installed version of one of them."""
    return next(found.version for found in distributions(name=name, path=[str(packages())]))
