"""``sitegen status --review``: the review pages as files, to send to somebody who compares the two languages."""

from html import escape
from importlib.resources import files
from pathlib import Path

from sitegen import fs
from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say
from sitegen.commands.status import not_found, usable
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Order
from sitegen.pipeline.translating import NotFound, find_owner, translations
from sitegen.translation.review import review_page
from sitegen.translation.sections import Owner, owners

STYLE = "review.css"


def run_review(order: Order, style: Style, asked: str | None, folder: Path) -> Exit:
    """Writes one page per report, or the page of one report, and a list of them."""
    made = translations(order)
    site = usable(made, style, order.root)
    if site is None:
        return Exit.WRONG_USE
    chosen: tuple[Owner, ...] = owners(site)
    if asked is not None:
        owner = find_owner(site, asked)
        if isinstance(owner, NotFound):
            say(not_found(owner, style.lang), style)
            return Exit.WRONG_USE
        chosen = (owner,)
    folder.mkdir(parents=True, exist_ok=True)
    pages = {file_name(owner): review_page(owner, site, made.confirmations, style.lang) for owner in chosen}
    for name, page in pages.items():
        fs.write_atomically(folder / name, page.encode())
    if len(chosen) > 1:
        fs.write_atomically(folder / "index.html", _index(chosen, style.lang).encode())
    fs.write_atomically(folder / STYLE, review_style())
    words = {
        Lang.EN: f"Review pages written into {folder}: {len(pages)}.",
        Lang.AR: f"كُتبت صفحات المراجعة في {folder}، وعددها: {len(pages)}.",
    }
    say(words[style.lang], style)
    return Exit.DONE


def review_style() -> bytes:
    """The stylesheet of review pages, for whoever serves them."""
    return files("sitegen.translation").joinpath(STYLE).read_bytes()


def file_name(owner: Owner) -> str:
    """The name of a report's review page: folders in its key become hyphens."""
    return f"{owner.key.replace('/', '-')}.html"


def _index(chosen: tuple[Owner, ...], lang: Lang) -> str:
    title = {Lang.EN: "Review", Lang.AR: "مراجعة"}[lang]
    items = "".join(
        f'<li><a href="{escape(file_name(owner))}"><bdi>'
        f"{escape((owner.documents.get(lang) or owner.documents[lang.other]).facts.title.value)}</bdi></a></li>\n"
        for owner in chosen
    )
    return (
        f'<!doctype html>\n<html lang="{lang}" dir="{lang.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f'<link rel="stylesheet" href="{STYLE}">\n</head>\n<body>\n<h1>{title}</h1>\n'
        f"<ul>\n{items}</ul>\n</body>\n</html>\n"
    )
