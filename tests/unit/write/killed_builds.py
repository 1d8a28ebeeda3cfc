"""Kills a build before each touch of the disk: in ``<where>/1`` before the first, in ``<where>/2`` before the next.

Run as a program with the start folder, where to put the copies, how to build ("as planned"; "exchange" even if few
files change; "no exchange" as on a system that has none), and the site as JSON. Each copy is what a build killed at
that moment left behind. Prints how many there are; the last one was not killed.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Never

from sitegen import fs
from sitegen.model.output import Output, OutputKind
from sitegen.write import plan, write_site

TOUCHES = {
    "open",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.chmod",
    "os.scandir",
    "os.truncate",
    "fcntl.flock",
    "shutil.rmtree",
}


def build(root: Path, files: dict[str, str], fatal_touch: int) -> None:
    touches = 0

    def count(event: str, _: object) -> None:
        nonlocal touches
        if event in TOUCHES:
            touches += 1
            if touches == fatal_touch:
                os.kill(os.getpid(), signal.SIGKILL)

    kinds = {".css": OutputKind.ASSET, ".html": OutputKind.PAGE}

    def made() -> Iterator[Output]:
        if (root / "output").exists():
            (root / "output/late.txt").write_text("put there while the site was made")
        for path, text in files.items():
            yield Output(path=path, data=text.encode(), kind=kinds[Path(path).suffix])

    sys.addaudithook(count)
    result = write_site(made(), target=root / "output", site_root=root, wait_seconds=0)
    os._exit(0 if result.published else 3)


def unsupported(*_: object) -> Never:
    raise fs.ExchangeUnsupportedError


def main(start: Path, where: Path, way: str, files: dict[str, str]) -> None:
    if way != "as planned":
        plan.FEW = 0
    if way == "no exchange":
        fs.exchange = unsupported
    for number in range(1, 10_000):
        copy = where / str(number)
        shutil.copytree(start, copy, symlinks=True)
        child = os.fork()
        if not child:
            build(copy, files, number)
        status = os.waitpid(child, 0)[1]
        if os.WIFSIGNALED(status):
            continue
        if os.WEXITSTATUS(status):
            sys.exit(f"build {number} was neither killed nor published")
        sys.stdout.write(str(number))
        return


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], json.loads(sys.argv[4]))
