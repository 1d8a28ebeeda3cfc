"""sitegen beside Hugo, Pelican and Nikola, on the same made-up posts in two languages.

    python benchmarks/build.py [--posts 5000] [--repeat 3] [--only sitegen,hugo] [--print]

measures everything and puts the tables into docs/performance.md (which says how they are to be read).

    python benchmarks/build.py --make DIR [--posts 5000] [--for sitegen]

writes the site of one generator, and measures nothing.
"""

import argparse
import os
import shlex
import sys
from pathlib import Path
from typing import Final

from benchmarks.corpus.posts import posts
from benchmarks.generators.generator import Generator
from benchmarks.generators.hugo_form import HUGO
from benchmarks.generators.nikola_form import NIKOLA
from benchmarks.generators.pelican_form import PELICAN
from benchmarks.generators.rivals import ROOT, WORK, installed
from benchmarks.generators.sitegen_form import SITEGEN, SITEGEN_RIHLA
from benchmarks.measuring.experiment import Bench, measure
from benchmarks.measuring.table import growth, machine, rewrite, table

GENERATORS: Final[dict[str, Generator]] = {
    "sitegen": SITEGEN,
    "rihla": SITEGEN_RIHLA,
    "hugo": HUGO,
    "pelican": PELICAN,
    "nikola": NIKOLA,
}
DOCUMENT: Final = ROOT / "docs" / "performance.md"


def main() -> None:
    """Measures, or makes a site to measure."""
    asked = _arguments()
    if asked.make:
        GENERATORS[asked.form].write(posts(asked.posts[0] // 2), asked.make)
        return
    installed()
    processors = os.cpu_count() or 1
    sizes = []
    for number in asked.posts:
        wanted = [GENERATORS[name] for name in asked.only if GENERATORS[name].largest >= number]
        made = list(posts(number // 2))
        sizes.append((number, measure(wanted, made, WORK / f"{number}", rounds=asked.repeat, processors=processors)))
    versions = ", ".join(f"{GENERATORS[name].name} {GENERATORS[name].version()}" for name in asked.only)
    said = [f"`{shlex.join(['python', 'benchmarks/build.py', *sys.argv[1:]])}`: {machine()}. {versions}."]
    for number, benches in sizes:
        said += [f"**{number:,} posts**", *_left_out(asked.only, number), table(benches), *_accounts(benches)]
    if len(sizes) > 1:
        said += ["**Growth**", growth(sizes)]
    report = "\n\n".join(said)
    print(report)
    if not asked.print:
        rewrite(DOCUMENT, "builds", report)


def _accounts(benches: list[Bench]) -> list[str]:
    return [f"{bench.generator.name}, part by part:\n\n```\n{bench.account}\n```" for bench in benches if bench.account]


def _left_out(names: list[str], number: int) -> list[str]:
    too_slow = [GENERATORS[name].name for name in names if GENERATORS[name].largest < number]
    return [f"Left out at this size, because a build takes too long: {', '.join(too_slow)}."] if too_slow else []


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=lambda text: [int(part) for part in text.split(",")], default=[5_000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(GENERATORS))
    parser.add_argument("--print", action="store_true", help="leave the documentation as it is")
    parser.add_argument("--make", type=Path, metavar="DIR")
    parser.add_argument("--for", dest="form", choices=GENERATORS, default="sitegen")
    return parser.parse_args()


if __name__ == "__main__":
    main()
