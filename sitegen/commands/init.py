"""``sitegen init``: a new site that builds at once, with a first report to change."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from string import Template

from sitegen import fs
from sitegen.commands.ci import Ci, write_recipe
from sitegen.commands.exit_codes import Exit
from sitegen.lang.language import Lang
from sitegen.read.site import CONFIG

STARTER = Path(__file__).parent.parent / "starter"
#: Files whose names would do something in this repository too.
RENAMED = {"gitignore": ".gitignore"}


def run_init(folder: Path, today: date, lang: Lang, ci: Ci | None = None) -> Exit:
    """Writes the starter site into a folder that is new or empty, or a recipe for CI beside a site that is there.

    Never overwrites anything.
    """
    if ci is not None and (folder / CONFIG).is_file():
        _add_recipe(ci, folder, lang)
        return Exit.DONE
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        sys.stderr.write(_words(lang, "taken", folder))
        return Exit.WRONG_USE
    values = {"today": today.isoformat(), "yesterday": (today - timedelta(days=1)).isoformat()}
    for source in _files():
        name = source.relative_to(STARTER).as_posix()
        text = Template(source.read_text(encoding="utf-8")).substitute(values)
        target = folder / RENAMED.get(name, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(target, text.encode())
    sys.stdout.write(_words(lang, "done", folder))
    if ci is not None:
        _add_recipe(ci, folder, lang)
    return Exit.DONE


def _add_recipe(ci: Ci, folder: Path, lang: Lang) -> None:
    written, kept = write_recipe(ci, folder)
    said = {Lang.EN: ("Written", "There already, left as it was"), Lang.AR: ("كُتب", "كان موجودًا فبقي كما هو")}
    for words, paths in zip(said[lang], (written, kept), strict=True):
        for path in paths:
            sys.stdout.write(f"{words}: {path}\n")


def _files() -> Iterator[Path]:
    return (path for path in sorted(STARTER.rglob("*")) if path.is_file())


def _words(lang: Lang, key: str, folder: Path) -> str:
    words = {
        (Lang.EN, "taken"): f"{folder} is not empty. Choose a new folder: sitegen init NAME\n",
        (Lang.AR, "taken"): f"المجلد {folder} ليس فارغًا. اختر مجلدًا جديدًا: sitegen init NAME\n",
        (Lang.EN, "done"): f"A new site is in {folder}.\n\nNext:\n  1. cd {folder.name}\n"
        "  2. See it while you write: sitegen serve --open\n"
        "  3. Begin a report: sitegen new report\n",
        (Lang.AR, "done"): f"أُنشئ موقع جديد في {folder}.\n\nما يلي:\n  1. cd {folder.name}\n"
        "  2. شاهده وأنت تكتب: sitegen serve --open\n"
        "  3. ابدأ تقريرًا: sitegen new report\n",
    }
    return words[lang, key]
