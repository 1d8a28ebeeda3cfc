"""Which folders a theme consists of: the site's own templates, the theme, its parent, its parent's parent.

In come the site's root and a name, out go layers in the order of lookup. Never knows what templates say.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sitegen import fs
from sitegen.diagnostics import Diagnostic, Location
from sitegen.theme.faults import unknown
from sitegen.theme.layer import MANIFEST, Layer, read_site_templates, read_theme, shown_path
from sitegen.theme.manifest import Manifest, read_manifest
from sitegen.values import Struct

CONFIG: Final = Location(file="config.yaml")
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]*", re.IGNORECASE)


class Chain(Struct, frozen=True, kw_only=True):
    """A theme's layers.

    Attributes:
        site: the site's own templates, which come first.
        themes: the child's first.
        manifests: one for each theme.
    """

    site: Layer
    themes: tuple[Layer, ...]
    manifests: tuple[Manifest, ...]

    @property
    def layers(self) -> tuple[Layer, ...]:
        """All layers, in the order of lookup."""
        return (self.site, *self.themes)


def find_chain(
    root: Path, name: str, named_at: Location, shipped: Sequence[Path]
) -> tuple[Chain | None, tuple[Diagnostic, ...]]:
    """Finds and reads a theme and all its parents.

    Args:
        root: the site's root.
        name: the theme that the site chose.
        named_at: where it says so.
        shipped: folders of themes that every site may use; the site's own ``themes/`` goes before them.

    Returns:
        None if a theme is missing or extends itself; and every problem.
    """
    folders = (root / "themes", *shipped)
    site, problems = read_site_templates(root)
    found: list[Diagnostic] = list(problems)
    themes: list[Layer] = []
    manifests: list[Manifest] = []
    while name:
        names = [theme.name for theme in themes]
        if name in names:
            circle = " → ".join([*names[names.index(name) :], name])
            found.append(Diagnostic(code="theme-circle", location=named_at, args={"circle": circle}))
            return None, tuple(found)
        folder = _find(name, folders)
        if folder is None:
            found.append(
                Diagnostic(code="theme-unknown", location=named_at, args=unknown("theme", name, _all(folders)))
            )
            return None, tuple(found)
        if folder.is_relative_to(root) and not fs.inside(root, folder):
            found.append(Diagnostic(code="symlink-outside", location=Location(file=shown_path(folder, root))))
            return None, tuple(found)
        layer, problems = read_theme(folder, root)
        manifest, more = _manifest(layer, folder.name)
        found += [*problems, *more]
        themes.append(layer)
        manifests.append(manifest)
        name = manifest.extends
        named_at = Location(file=f"{layer.shown}/{MANIFEST}")
    return Chain(site=site, themes=tuple(themes), manifests=tuple(manifests)), tuple(found)


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    # The name comes from a file that people write: it must never lead out of the folders of themes.
    if not _NAME.fullmatch(name):
        return None
    return next((folder / name for folder in folders if (folder / name / MANIFEST).is_file()), None)


def _all(folders: Sequence[Path]) -> list[str]:
    return sorted({manifest.parent.name for folder in folders for manifest in folder.glob(f"*/{MANIFEST}")})


def _manifest(layer: Layer, name: str) -> tuple[Manifest, tuple[Diagnostic, ...]]:
    if layer.manifest is None:
        raise ValueError(f"{layer.shown} was found by its {MANIFEST}, which is gone")
    shown = layer.manifest.shown
    try:
        text = layer.manifest.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        args = {"byte": str(error.start + 1)}
        return Manifest(), (Diagnostic(code="not-utf8", location=Location(file=shown), args=args),)
    return read_manifest(text, shown, name)
