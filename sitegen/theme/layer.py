"""One layer of a theme: a folder with templates, assets and catalogues, read into memory.

In comes a folder, out go its files by the path that templates name them with. Never knows what extends what, nor what
any file means.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.values import Struct, field

MANIFEST = "theme.yaml"
_EMPTY: Mapping[str, "SourceFile"] = MappingProxyType({})


class SourceFile(Struct, frozen=True, kw_only=True):
    """A file of a theme.

    Attributes:
        shown: how a person finds it: relative to the site's root, or absolute for a theme that lies elsewhere.
    """

    shown: str
    data: bytes


class Layer(Struct, frozen=True, kw_only=True):
    """What one folder brings.

    Attributes:
        name: the theme's name; empty for the site's own ``templates/``.
        shown: the folder, as a person finds it.
        templates: by path below ``templates/``.
        assets: by path below ``assets/``.
        data: by path below ``data/``: what the program reads, not the reader's browser.
        catalogs: the .po file of each language that has one.
        manifest: ``theme.yaml``, or None.
    """

    name: str
    shown: str
    templates: Mapping[str, SourceFile] = field(default_factory=dict)
    assets: Mapping[str, SourceFile] = field(default_factory=dict)
    data: Mapping[str, SourceFile] = field(default_factory=dict)
    catalogs: Mapping[Lang, SourceFile] = field(default_factory=lambda: MappingProxyType({}))
    manifest: SourceFile | None = None


def read_theme(folder: Path, root: Path) -> tuple[Layer, tuple[Diagnostic, ...]]:
    """Reads a theme's folder.

    Args:
        folder: holds ``theme.yaml``; its name is the theme's name.
        root: the site's root, to say where files are.
    """
    templates, first = _read_tree(folder / "templates", root)
    assets, second = _read_tree(folder / "assets", root)
    data, third = _read_tree(folder / "data", root)
    catalogs = {
        lang: _read(path, root)
        for lang in Lang
        if (path := folder / "locale" / lang.value / "LC_MESSAGES" / "theme.po").is_file()
    }
    manifest = folder / MANIFEST
    layer = Layer(
        name=folder.name,
        shown=shown_path(folder, root),
        templates=templates,
        assets=assets,
        data=data,
        catalogs=MappingProxyType(catalogs),
        manifest=_read(manifest, root) if manifest.is_file() else None,
    )
    return layer, (*first, *second, *third)


def read_site_templates(root: Path) -> tuple[Layer, tuple[Diagnostic, ...]]:
    """The site's own ``templates/``, which go before every theme's."""
    templates, problems = _read_tree(root / "templates", root)
    return Layer(name="", shown="", templates=templates), problems


def shown_path(path: Path, root: Path) -> str:
    """A path as a diagnostic names it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _read_tree(folder: Path, root: Path) -> tuple[Mapping[str, SourceFile], tuple[Diagnostic, ...]]:
    if not folder.is_dir():
        return _EMPTY, ()
    tree = fs.walk_files(folder)
    problems = tuple(
        Diagnostic(code="symlink-outside", location=Location(file=shown_path(folder / link, root)))
        for link in tree.links_outside
    )
    paths = [file.path for file in tree.files]
    paths += [link for link in tree.links_inside if (folder / link).is_file()]
    files = {path: _read(folder / path, root) for path in sorted(paths) if not _is_hidden(path)}
    return MappingProxyType(files), problems


def _is_hidden(path: str) -> bool:
    """Whether a file is an editor's or a system's own (.DS_Store, report.html~)."""
    return path.endswith("~") or any(part.startswith(".") for part in path.split("/"))


def _read(path: Path, root: Path) -> SourceFile:
    return SourceFile(shown=shown_path(path, root), data=fs.read_bytes(path))
