"""``sitegen theme``: a theme's style guide, and what is wrong with its templates."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems, tally
from sitegen.diagnostics import Diagnostic
from sitegen.diagnostics.judgement import has_errors, judge
from sitegen.lang.language import Lang
from sitegen.memo import Memo
from sitegen.model.config import Config
from sitegen.pipeline.loaded_theme import theme_of
from sitegen.pipeline.showcase import Found, Showcase, copy_sample
from sitegen.read.site import read_settings
from sitegen.theme.theme import Theme
from sitegen.write.writer import write_site

SOURCES = ("content", "static", "themes", "templates", "config.yaml", ".git")


def run_preview(root: Path, target: Path | None, style: Style) -> Exit:
    """Writes the style guide into a folder, ``.sitegen/preview/`` if None, unless the theme cannot be used."""
    target = target or root / ".sitegen" / "preview"
    config, theme, problems = _theme(root)
    if config is None or theme is None:
        return _told(problems, style, root)
    with TemporaryDirectory() as folder:
        copy_sample(Path(folder))
        found = Found()
        written = write_site(
            Showcase(config, theme, Path(folder)).outputs(found),
            target=target,
            site_root=root,
            sources=[root / name for name in SOURCES],
            durable=False,
        )
    code = _told([*problems, *found.diagnostics, *written.diagnostics], style, root)
    if written.published:
        where = target / "index.html"
        say(f"دليل القالب في {where}" if style.lang is Lang.AR else f"The style guide is in {where}", style)
    return code


def run_theme_check(root: Path, style: Style) -> Exit:
    """Makes every page of the sample site and says what is wrong."""
    config, theme, problems = _theme(root)
    if config is not None and theme is not None:
        with TemporaryDirectory() as folder:
            copy_sample(Path(folder))
            found = Found()
            for _ in Showcase(config, theme, Path(folder)).outputs(found):
                pass
            problems += found.diagnostics
    code = _told(problems, style, root)
    if not problems:
        say("لا مشكلات في القالب." if style.lang is Lang.AR else "Nothing is wrong with the theme.", style)
    return code


def _theme(root: Path) -> tuple[Config | None, Theme | None, list[Diagnostic]]:
    settings = read_settings(root, None)
    if settings.config is None:
        return None, None, list(settings.diagnostics)
    loaded = theme_of(root, settings.config, Memo())
    return settings.config, loaded.theme, [*settings.diagnostics, *loaded.diagnostics]


def _told(problems: list[Diagnostic], style: Style, root: Path) -> Exit:
    judged = judge(problems, {})
    show_problems(judged, style, root)
    if judged:
        say(tally(judged, style.lang), style)
    return Exit.CONTENT_ERRORS if has_errors(judged, strict=False) else Exit.DONE
