"""Every check and every test, one after the other; stops at nothing and says at the end what failed.

python tools/check.py            everything
python tools/check.py --quick    without the tests that need a browser
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

STEPS = (
    ("formatting", ["ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["ruff", "check", "--quiet", "."]),
    ("types", ["mypy"]),
    ("structure", ["lint-imports", "--no-cache"]),
    ("tests", ["python", "-m", "pytest", "-q", "-n", "auto", "-m", "not browser"]),
    ("browser", ["python", "-m", "pytest", "-q", "-n", "auto", "-m", "browser"]),
)
QUICK = ("formatting", "lint", "types", "structure", "tests")
#: Browsers and servers have deadlines of their own, which a machine with much to do can miss: what failed is tried once
#: more, by itself, and that is said.
LAST_FAILED = ["--last-failed", "--last-failed-no-failures", "none"]
AGAIN = {"tests": LAST_FAILED, "browser": LAST_FAILED}


def main() -> int:
    """Runs all steps; the exit code is 1 if any of them failed."""
    quick = "--quick" in sys.argv
    failed = []
    for name, command in STEPS:
        if quick and name not in QUICK:
            continue
        print(f"── {name}", flush=True)
        started = time.perf_counter()
        ended = _run(command)
        if ended and name in AGAIN:
            print("   once more, what failed:", flush=True)
            ended = _run(command + AGAIN[name])
        print(f"   {'failed' if ended else 'passed'} in {time.perf_counter() - started:.0f} s", flush=True)
        if ended:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "everything passed")
    return 1 if failed else 0


def _run(command: list[str]) -> int:
    program, *arguments = command
    return subprocess.run([str(BIN / program), *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
