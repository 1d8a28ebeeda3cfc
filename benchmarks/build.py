"""sitegen beside other generators, on the same made-up posts.

    python benchmarks/build.py --make DIR [--posts 5000] [--for sitegen]

writes a site, and nothing else.
"""

import argparse
from pathlib import Path

from benchmarks.corpus.posts import posts
from benchmarks.generators.sitegen_form import write_sitegen


def main() -> None:
    """Writes what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--make", type=Path, required=True)
    parser.add_argument("--posts", type=int, default=5_000)
    parser.add_argument("--for", dest="form", choices=("sitegen", "rihla"), default="sitegen")
    asked = parser.parse_args()
    write_sitegen(posts(asked.posts // 2), asked.make, "rihla" if asked.form == "rihla" else "plain")


if __name__ == "__main__":
    main()
