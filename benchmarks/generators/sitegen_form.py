"""The posts as a site of sitegen."""

import re
import shutil
import sys
from collections.abc import Iterable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.corpus.places import CITIES, ORGANISATIONS, PEOPLE, TOPICS, City
from benchmarks.corpus.posts import LANGUAGES, Post
from benchmarks.generators.generator import Generator
from benchmarks.generators.shared import BASE_URL, PAGE_SIZE, TITLE, put, put_photo
from benchmarks.measuring.scenarios import Edit, Scenario

THEME: Final = Path(__file__).parent.parent / "theme"
#: Where a template is changed; a site's own ``templates/`` go before those of a theme that it does not own.
_TEMPLATES: Final = {
    "plain": Edit("themes/plain/templates/report.html", "<article>", '<article id="{mark}">'),
    "rihla": Edit("templates/report.html", "{% block body_start %}", '{% block body_start %}<i id="{mark}"></i>'),
}
#: How the pages of a theme are read; the small one looks like the templates of the other generators.
_LOOKS: Final[dict[str, dict[str, str]]] = {
    "plain": {},
    "rihla": {
        "switch": r'<nav class="language"[^>]*>\s*<a rel="alternate" href="([^"]+)"',
        "listed": r'<h2 class="teaser__title"><a href="/(ar|en)/reports/([\w-]+)/"',
    },
}
_OWN_REPORT: Final = '{% extends "!rihla/report.html" %}\n{% block body_start %}{% endblock %}\n'
_POST: Final = re.compile(r"\{post:([\w-]+)\}")


def write_sitegen(posts: Iterable[Post], root: Path, theme: str) -> None:
    """Writes the whole site; nothing may be there yet.

    Args:
        posts: what it holds.
        root: its folder.
        theme: ``plain`` is the small one of the benchmark, with what no other generator makes switched off;
            any other is one of the themes that come with sitegen, with everything that a new site has.
    """
    plain = theme == "plain"
    put(root / "config.yaml", _config(theme, everything=not plain))
    if plain:
        shutil.copytree(THEME, root / "themes" / "plain")
    else:
        put(root / "templates" / "report.html", _OWN_REPORT)
    content = root / "content"
    put(content / "cities.yaml", "".join(map(_city, CITIES)))
    for name, entries in (("topics", TOPICS), ("people", PEOPLE), ("organisations", ORGANISATIONS)):
        put(content / f"{name}.yaml", "".join(f"{x.id}: {{name: {{ar: {x.ar}, en: {x.en}}}}}\n" for x in entries))
    for post in posts:
        _write_post(post, content / "reports" / post.key)


def _config(theme: str, *, everything: bool) -> str:
    settings = (
        f"title: {{ar: {TITLE['ar']}, en: {TITLE['en']}}}\nbase_url: {BASE_URL}\n"
        f"theme: {{name: {theme}}}\nmenu: [reports, topics]\npage_size: {PAGE_SIZE}\n"
    )
    return settings if everything else settings + "search: false\nshare_cards: false\nphotos: {formats: [jpeg]}\n"


def _city(city: City) -> str:
    name, country = f"{{ar: {city.ar}, en: {city.en}}}", f"{{ar: {city.country_ar}, en: {city.country_en}}}"
    return f"{city.id}: {{name: {name}, country: {country}, lat: {city.lat}, lon: {city.lon}}}\n"


def _write_post(post: Post, folder: Path) -> None:
    put(
        folder / "report.yaml",
        f"date: {post.published}\nauthors: [{post.author}]\ntopics: [{', '.join(post.topics)}]\n"
        f"trip:\n  start: {post.start}\n  end: {post.end}\n  delegation: [{post.guest.id}]\n  hosts: [{post.host.id}]\n"
        f"  organisers: [{post.organisation}]\n  participants: {post.participants}\n"
        + ("photos:\n  photo.jpg: {consent: no-faces}\n" if post.photo else ""),
    )
    if post.photo:
        put_photo(folder / "photo.jpg", post)
    for lang in LANGUAGES:
        text = post.texts[lang]
        body = _POST.sub(rf"../\1/{lang}.md", text.body).replace("{photo}", "photo.jpg")
        put(folder / f"{lang}.md", f'---\ntitle: "{text.title}"\nsummary: "{text.summary}"\n---\n\n{body}\n')


_PROGRAM: Final = str(Path(sys.executable).parent / "sitegen")


def _command(_root: Path, _processors: int) -> list[list[str]]:
    return [[_PROGRAM, "build"]]


def _sitegen(name: str, theme: str) -> Generator:
    return Generator(
        name=name,
        version=partial(version, "sitegen"),
        write=partial(write_sitegen, theme=theme),
        commands=_command,
        output="output",
        kept=(".sitegen",),
        edits={
            Scenario.POST: Edit("content/reports/{post}/en.md", "", "\n\n{mark}\n"),
            Scenario.TEMPLATE: _TEMPLATES[theme],
            Scenario.NAME: Edit("content/cities.yaml", "en: Saida}", "en: Saida {mark}}"),
        },
        archive="/{lang}/reports/",
        feed="/{lang}/feed.xml",
        sitemap=("/sitemap.xml",),
        account=(_PROGRAM, "build", "--no-cache", "--profile", "--output", "profiled", "--lang", "en"),
        **_LOOKS[theme],
    )


SITEGEN: Final = _sitegen("sitegen", "plain")
SITEGEN_RIHLA: Final = _sitegen("sitegen, theme rihla", "rihla")
