"""The theme in the story: loaded anew only when one of its files, or config.yaml, holds other bytes."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import Location
from sitegen.encoding import digest_of
from sitegen.engine import shipped_folders
from sitegen.memo import Memo
from sitegen.model.config import Config
from sitegen.read.site import CONFIG
from sitegen.theme.load import ThemeLoad, load_theme

DIGEST = "theme file"
SEARCH_PAGE = "search.html"


def theme_of(root: Path, config: Config, memo: Memo) -> ThemeLoad:
    """The site's theme.

    Raises:
        OSError: a file of the theme is there but cannot be read.
    """
    choice = config.theme
    digests = tuple((path, memo.of_file(path, DIGEST, digest_of)) for path in _files(root, config))
    return memo.of(
        ("theme", choice.name, config.languages, digests),
        lambda: load_theme(
            root,
            choice,
            languages=config.languages,
            locate=lambda path: _place(config, path),
            unmade=() if config.search else (SEARCH_PAGE,),
        ),
    )


def lies_within(root: Path, config: Config, folders: Iterable[str]) -> bool:
    """Whether all files of the site that settings of the theme name lie in some of its folders."""
    inside = tuple(f"{folder}/" for folder in folders)
    return all(
        value.startswith(inside) or not (root / value).is_file() for value in _named(config.theme.settings.values())
    )


def _named(values: Iterable[object]) -> Iterator[str]:
    """The texts among settings, those of each language too: one of them may name a file."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from _named(value.values())


def _place(config: Config, setting: tuple[str, ...]) -> Location:
    """Where a setting of the theme is written; without one, the theme's name."""
    return config.place("theme", "settings", *setting) if setting else config.place("theme", "name")


def _files(root: Path, config: Config) -> Iterator[Path]:
    """All that the site's own or a shipped theme may be made of, and the site's files that settings may name."""
    yield root / CONFIG
    for folder in (root / "templates", root / "themes", *shipped_folders()):
        if folder.is_dir():
            tree = fs.walk_files(folder)
            names = (*(file.path for file in tree.files), *tree.links_inside)
            yield from (path for name in names if (path := folder / name).is_file())
    for value in _named(config.theme.settings.values()):
        if fs.inside(root, root / value) and (root / value).is_file():
            yield root / value
