"""What was measured, as tables for docs/performance.md."""

import os
import platform
import re
import statistics
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from benchmarks.measuring.experiment import Bench
from benchmarks.measuring.processes import Run
from benchmarks.measuring.scenarios import Scenario

YARDSTICK: Final = "Hugo"
_MEGA: Final = 1e6


def machine() -> str:
    """What everything ran on."""
    model = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    name = model[1] if model else platform.machine()
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} processors ({name}), {memory:.0f} GB, {system}"


def table(benches: Sequence[Bench]) -> str:
    """One size: a row for every scenario and generator. Ratios are to Hugo's build from nothing."""
    yard = next((bench for bench in benches if bench.generator.name == YARDSTICK), None)
    unit = _median(yard.runs[Scenario.COLD], lambda run: run.wall) if yard else 0.0
    rows = [
        "| build | generator | seconds | × Hugo's from nothing | CPU seconds | peak memory, MB | files written |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for scenario in Scenario:
        rows += [_row(scenario, bench, unit) for bench in benches]
    return "\n".join(rows)


def _row(scenario: Scenario, bench: Bench, unit: float) -> str:
    runs = bench.runs[scenario]
    wall = _median(runs, lambda run: run.wall)
    cells = (
        scenario,
        bench.generator.name,
        f"{wall:.2f}",
        f"{wall / unit:.2f}" if unit else "–",
        f"{_median(runs, lambda run: run.cpu):.2f}",
        f"{_median(runs, lambda run: run.memory) / _MEGA:.0f}",
        f"{_median(runs, lambda run: run.written):.0f} of {bench.files}"
        if scenario is not Scenario.COLD
        else str(bench.files),
    )
    return "| " + " | ".join(cells) + " |"


def growth(sizes: Sequence[tuple[int, Sequence[Bench]]]) -> str:
    """What a post costs in a build from nothing, by the number of posts."""
    names = list(dict.fromkeys(bench.generator.name for _, benches in sizes for bench in benches))
    head = [
        "| generator | " + " | ".join(f"{posts:,} posts: ms a post | MB" for posts, _ in sizes) + " |",
        "|---|" + "---:|" * 2 * len(sizes),
    ]
    rows = ["| " + " | ".join([name, *_growth_cells(name, sizes)]) + " |" for name in names]
    return "\n".join([*head, *rows])


def _growth_cells(name: str, sizes: Iterable[tuple[int, Sequence[Bench]]]) -> Iterable[str]:
    for posts, benches in sizes:
        runs = next((bench.runs[Scenario.COLD] for bench in benches if bench.generator.name == name), None)
        yield f"{_median(runs, lambda run: run.wall) * 1000 / posts:.2f}" if runs else "–"
        yield f"{_median(runs, lambda run: run.memory) / _MEGA:.0f}" if runs else "–"


def _median(runs: Sequence[Run], of: Callable[[Run], float]) -> float:
    return statistics.median(map(of, runs))


def rewrite(document: Path, region: str, text: str) -> None:
    """Puts a text between ``<!-- measured: region -->`` and ``<!-- end -->``."""
    said = document.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- measured: {region} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(said):
        raise ValueError(f"{document} has no place for “{region}”")
    document.write_text(pattern.sub(lambda found: f"{found[1]}{text}\n{found[2]}", said), encoding="utf-8")
