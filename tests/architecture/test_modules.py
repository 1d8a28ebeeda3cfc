"""Every module can be imported alone, is small, and has a name that says something."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in (ROOT / "sitegen").rglob("*.py")
)
LONGEST = 300


def test_every_module_can_be_imported_and_every_room_alone():
    """Circles are import-linter's business; here nothing may depend on what was imported before it."""
    script = (
        "import sys, importlib\n"
        "for name in sys.argv[1:]:\n"
        "    for known in [m for m in sys.modules if m == 'sitegen' or m.startswith('sitegen.')]:\n"
        "        del sys.modules[known]\n"
        "    importlib.import_module(name)\n"
    )
    rooms = [name for name in MODULES if name.count(".") == 1 and name != "sitegen.__main__"]
    together = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    for code, names in ((script, rooms), (together, [name for name in MODULES if name != "sitegen.__main__"])):
        ended = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stderr[-2000:]


def test_no_module_is_a_drawer_for_everything():
    assert not [
        name for name in MODULES if name.rpartition(".")[2] in {"utils", "util", "helpers", "common_utils", "misc"}
    ]


def test_no_module_is_longer_than_anyone_reads():
    long = {
        path.name: count
        for path in (ROOT / "sitegen").rglob("*.py")
        if "catalogue" not in path.parts and (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_no_invisible_direction_marks_in_sources():
    marks = [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0xFEFF]
    bad = [
        str(path.relative_to(ROOT))
        for folder in ("sitegen", "tests", "tools", "themes", "benchmarks")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
        and "node_modules" not in path.parts
        and path.suffix in {".py", ".html", ".css", ".js"}
        and any(chr(mark) in path.read_text(encoding="utf-8") for mark in marks)
    ]
    assert not bad
