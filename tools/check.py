"""Every check and every test, one after the other; stops at nothing and says at the end what failed.

python tools/check.py            everything
python tools/check.py --quick    without the tests that need a browser or a server
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
    ("tests", ["python", "-m", "pytest", "-q", "-n", "auto", "--dist", "loadgroup"]),
)
QUICK = ["-m", "not browser and not slow"]


def main() -> int:
    """Runs all steps; the exit code is 1 if any of them failed."""
    quick = "--quick" in sys.argv
    failed = []
    for name, command in STEPS:
        print(f"── {name}", flush=True)
        started = time.perf_counter()
        program, *arguments = command + (QUICK if quick and name == "tests" else [])
        ended = subprocess.run([str(BIN / program), *arguments], cwd=ROOT, check=False).returncode
        print(f"   {'failed' if ended else 'passed'} in {time.perf_counter() - started:.0f} s", flush=True)
        if ended:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "everything passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
