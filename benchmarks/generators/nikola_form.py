"""The posts as a site of Nikola, translated by file name."""

import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.corpus.posts import LANGUAGES, Post
from benchmarks.generators.generator import Generator
from benchmarks.generators.names import WORDS, as_json, body_of, tables
from benchmarks.generators.rivals import PROGRAMS, version_of
from benchmarks.generators.shared import BASE_URL, CSS, FEED_LENGTH, PAGE_SIZE, TITLE, put, put_photo
from benchmarks.measuring.scenarios import Edit, Scenario

TEMPLATES: Final = Path(__file__).parent / "templates" / "nikola"
#: What the other generators do not make here either.
WITHOUT: Final = (
    "render_authors",
    "classify_authors",
    "classify_archive",
    "render_galleries",
    "render_listings",
    "robots",
)


def write_nikola(posts: Iterable[Post], root: Path) -> None:
    """Writes the whole site; nothing may be there yet."""
    theme = root / "themes" / "plain"
    shutil.copytree(TEMPLATES, theme / "templates", ignore=shutil.ignore_patterns("*.theme"))
    shutil.copy(TEMPLATES / "plain.theme", theme / "plain.theme")
    put(theme / "assets" / "css" / "site.css", CSS)
    for name, table in tables().items():
        put(root / "names" / f"{name}.json", as_json(table))
    put(root / "conf.py", _settings())
    for post in posts:
        for lang, ending in zip(LANGUAGES, ("md", "en.md"), strict=True):
            put(root / "posts" / f"{post.key}.{ending}", _document(post, lang))
        if post.photo:
            put_photo(root / "files" / "photos" / f"{post.key}.jpg", post)


def _document(post: Post, lang: str) -> str:
    text = post.texts[lang]
    return (
        f"<!--\n.. title: {text.title}\n.. description: {text.summary}\n.. slug: {post.key}\n"
        f".. date: {post.published} 00:00:00 UTC\n.. tags: {', '.join(post.topics)}\n.. writer: {post.author}\n"
        f".. guest: {post.guest.id}\n.. host: {post.host.id}\n-->\n\n"
        f"{body_of(post, lang, f'/photos/{post.key}.jpg')}\n"
    )


def _settings() -> str:
    return f"""\
import json
from pathlib import Path

BLOG_AUTHOR, BLOG_EMAIL, SITE_URL = "The sitegen authors", "someone@example.org", "{BASE_URL}"
BLOG_TITLE = {TITLE!r}
BLOG_DESCRIPTION = {TITLE!r}
DEFAULT_LANG, TRANSLATIONS = "ar", {{"ar": "./ar", "en": "./en"}}
TRANSLATIONS_PATTERN = "{{path}}.{{lang}}.{{ext}}"
POSTS, PAGES = (("posts/*.md", "reports", "post.tmpl"),), ()
COMPILERS = {{"markdown": (".md",)}}
MARKDOWN_EXTENSIONS = ["markdown.extensions.extra", "markdown.extensions.toc", "markdown.extensions.smarty"]
TIMEZONE, THEME, URL_TYPE = "UTC", "plain", "full_path"
PRETTY_URLS = STRIP_INDEXES = True
INDEX_PATH, TAG_PATH, INDEX_DISPLAY_POST_COUNT = "reports", "topics", {PAGE_SIZE}
FEED_LENGTH, FEED_TEASERS, GENERATE_ATOM = {FEED_LENGTH}, False, False
COPY_SOURCES = SHOW_SOURCELINK = USE_BUNDLES = WRITE_TAG_CLOUD = USE_BASE_TAG = False
DISABLED_PLUGINS = {list(WITHOUT)!r}
GLOBAL_CONTEXT = {{"WORDS": {WORDS!r}}}
for name in ("cities", "people", "topics"):
    GLOBAL_CONTEXT[name.upper()] = json.loads(Path(f"names/{{name}}.json").read_text(encoding="utf-8"))
"""


def _commands(_root: Path, _processors: int) -> list[list[str]]:
    """In one process, as it is by default: with two (``-n 2``) its sitemap comes out empty."""
    return [[str(PROGRAMS / "nikola"), "build", "-v", "0"]]


NIKOLA: Final = Generator(
    name="Nikola",
    version=partial(version_of, "nikola"),
    write=write_nikola,
    commands=_commands,
    output="output",
    kept=("cache", ".doit.db*"),
    edits={
        Scenario.POST: Edit("posts/{post}.en.md", "", "\n\n{mark}\n"),
        Scenario.TEMPLATE: Edit("themes/plain/templates/post.tmpl", "<article>", '<article id="{mark}">'),
        Scenario.NAME: Edit("names/cities.json", '"Saida"', '"Saida {mark}"'),
    },
    archive="/{lang}/reports/",
    feed="/{lang}/rss.xml",
    sitemap=("/sitemap.xml",),
    largest=5_000,
)
