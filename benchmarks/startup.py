"""How long a person waits who asks for little: help, and a build of the demonstration site with nothing to do.

    python benchmarks/startup.py [--repeat 15] [--print]

puts the table into docs/performance.md. Every run is a process of its own, as a person starts it.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

from benchmarks.generators.rivals import ROOT
from benchmarks.measuring.processes import Run, run
from benchmarks.measuring.table import machine, rewrite

DOCUMENT: Final = ROOT / "docs" / "performance.md"
PROGRAM: Final = str(Path(sys.executable).parent / "sitegen")
SHOWN: Final = 8
TASKS: Final = {
    "`python -c pass`, for comparison": [sys.executable, "-c", "pass"],
    "`sitegen --version`": [PROGRAM, "--version"],
    "`sitegen --help`": [PROGRAM, "--help"],
    "`sitegen build`, demonstration site, nothing changed": [PROGRAM, "build"],
}


def main() -> None:
    """Measures and says it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=15)
    parser.add_argument("--print", action="store_true", help="leave the documentation as it is")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir()
        for name in ("config.yaml", "content"):
            source = ROOT / name
            shutil.copytree(source, site / name) if source.is_dir() else shutil.copy(source, site)
        run([[PROGRAM, "build"]], site, site / "output", {})
        taken: dict[str, list[Run]] = {task: [] for task in TASKS}
        for _ in range(asked.repeat):
            for task, command in TASKS.items():
                taken[task].append(run([command], site, site / "output", {}))
        imports = _imports(site)
    rows = ["| | milliseconds | CPU milliseconds | memory, MB |", "|---|---:|---:|---:|"]
    rows += [f"| {task} | {_cells(runs)} |" for task, runs in taken.items()]
    said = f"{machine()}; medians of {asked.repeat}.\n\n" + "\n".join(rows) + f"\n\n{imports}"
    print(said)
    if not asked.print:
        rewrite(DOCUMENT, "start-up", said)


def _cells(runs: list[Run]) -> str:
    wall, cpu = (statistics.median(values) * 1000 for values in ([r.wall for r in runs], [r.cpu for r in runs]))
    return f"{wall:.0f} | {cpu:.0f} | {statistics.median(r.memory for r in runs) / 1e6:.0f}"


def _imports(site: Path) -> str:
    """What the modules of a build with nothing to do cost, by library."""
    run([[sys.executable, "-X", "importtime", "-m", "sitegen", "build", "--jobs", "1"]], site, site / "output", {})
    cost: Counter[str] = Counter()
    for line in (site / "benchmark.log").read_text(encoding="utf-8").splitlines():
        own, bar, rest = line.removeprefix("import time:").partition("|")
        if line.startswith("import time:") and bar and own.strip().isdigit():
            cost[rest.partition("|")[2].strip().partition(".")[0]] += int(own)
    shown = ", ".join(f"{name} {micros / 1000:.0f} ms" for name, micros in cost.most_common(SHOWN))
    return f"Of that build, importing modules takes {cost.total() / 1000:.0f} ms: {shown}."


if __name__ == "__main__":
    main()
