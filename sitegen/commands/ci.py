"""The recipes for CI that come with the program: ``docs/ci/`` in a checkout, ``recipes/`` in the installed package."""

from pathlib import Path
from typing import Final, Literal, get_args

from sitegen import __version__, fs

Ci = Literal["github", "gitlab", "forgejo", "woodpecker"]
CIS: Final[tuple[Ci, ...]] = get_args(Ci)
#: Where each of them looks for its recipe.
PLACES: Final = {
    "github": ".github/workflows/site.yml",
    "gitlab": ".gitlab-ci.yml",
    "forgejo": ".forgejo/workflows/site.yml",
    "woodpecker": ".woodpecker.yaml",
}
REQUIREMENTS: Final = "requirements.txt"


def recipe(ci: Ci) -> str:
    """The text of a recipe."""
    package = Path(__file__).resolve().parent.parent
    folders = (package / "recipes", package.parent / "docs" / "ci")
    found = next(path for folder in folders if (path := folder / f"{ci}.yml").is_file())
    return fs.read_bytes(found).decode()


def write_recipe(ci: Ci, site: Path) -> tuple[list[str], list[str]]:
    """Writes a recipe, and which version of sitegen it installs. Overwrites nothing.

    Returns:
        the paths that were written, and those that were there already.

    Raises:
        OSError: the folder may not be written.
    """
    files = {PLACES[ci]: recipe(ci), REQUIREMENTS: f"sitegen=={__version__}\n"}
    written, kept = [], []
    for path, text in files.items():
        if (site / path).exists():
            kept.append(path)
            continue
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(site / path, text.encode())
        written.append(path)
    return written, kept
