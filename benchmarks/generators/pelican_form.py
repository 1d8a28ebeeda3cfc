"""The posts as two sites of Pelican, one for each language, built at the same time.

Pelican's own translations leave the second language without an index and without tags, and with the usual plugin for
it a site of two languages is built one after the other: two programs at once is the best that a user can do.
"""

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

TEMPLATES: Final = Path(__file__).parent / "templates" / "pelican"
OTHER: Final = {"ar": "en", "en": "ar"}


def write_pelican(posts: Iterable[Post], root: Path) -> None:
    """Writes the whole site; nothing may be there yet."""
    shutil.copytree(TEMPLATES, root / "theme" / "templates")
    put(root / "theme" / "static" / "site.css", CSS)
    for name, table in tables().items():
        put(root / "names" / f"{name}.json", as_json(table))
    for lang in LANGUAGES:
        put(root / f"{lang}.py", _settings(lang))
    for post in posts:
        for lang in LANGUAGES:
            folder = root / "content" / lang
            put(folder / f"{post.key}.md", _document(post, lang))
            if post.photo:
                put_photo(folder / "photos" / f"{post.key}.jpg", post)


def _document(post: Post, lang: str) -> str:
    text = post.texts[lang]
    return (
        f"Title: {text.title}\nDescription: {text.summary}\nSummary: {text.summary}\nDate: {post.published}\n"
        f"Slug: {post.key}\nTags: {', '.join(post.topics)}\nWriter: {post.author}\nGuest: {post.guest.id}\n"
        f"Host: {post.host.id}\n\n{body_of(post, lang, f'/{lang}/photos/{post.key}.jpg')}\n"
    )


def _settings(lang: str) -> str:
    return f"""\
import json
from pathlib import Path

PATH, OUTPUT_PATH, THEME = "content/{lang}", "output", "theme"
SITENAME, SITEURL, DEFAULT_LANG, OTHER_LANG = "{TITLE[lang]}", "{BASE_URL.rstrip("/")}", "{lang}", "{OTHER[lang]}"
WORDS = {WORDS[lang]!r}
for name in ("cities", "people", "topics"):
    globals()[name.upper()] = json.loads(Path(f"names/{{name}}.json").read_text(encoding="utf-8"))
TIMEZONE, DEFAULT_DATE_FORMAT = "UTC", "%Y-%m-%d"
PLUGINS = ["pelican.plugins.neighbors"]
STATIC_PATHS, THEME_STATIC_DIR = ["photos"], "{lang}/theme"
STATIC_URL = STATIC_SAVE_AS = "{lang}/{{path}}"
ARTICLE_URL, ARTICLE_SAVE_AS = "{lang}/reports/{{slug}}/", "{lang}/reports/{{slug}}/index.html"
TAG_URL, TAG_SAVE_AS = "{lang}/topics/{{slug}}/", "{lang}/topics/{{slug}}/index.html"
DIRECT_TEMPLATES, PAGINATED_TEMPLATES = ["index", "home", "tags", "sitemap"], {{"index": {PAGE_SIZE}}}
INDEX_SAVE_AS, HOME_SAVE_AS = "{lang}/reports/index.html", "{lang}/index.html"
TAGS_SAVE_AS, SITEMAP_SAVE_AS = "{lang}/topics/index.html", "{lang}/sitemap.xml"
PAGINATION_PATTERNS = [
    (1, "/{lang}/reports/", "{lang}/reports/index.html"),
    (2, "/{lang}/reports/page/{{number}}/", "{lang}/reports/page/{{number}}/index.html"),
]
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = ""
FEED_ALL_ATOM, TAG_FEED_ATOM, FEED_MAX_ITEMS = "{lang}/feed.xml", "{lang}/topics/{{slug}}/feed.xml", {FEED_LENGTH}
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {{
    "extension_configs": {{f"markdown.extensions.{{name}}": {{}} for name in ("extra", "toc", "smarty")}},
    "output_format": "html5",
}}
CACHE_CONTENT, LOAD_CONTENT_CACHE, CHECK_MODIFIED_METHOD, CACHE_PATH = True, True, "mtime", "cache/{lang}"
"""


def _commands(_root: Path, _processors: int) -> list[list[str]]:
    return [[str(PROGRAMS / "pelican"), "--quiet", "--settings", f"{lang}.py"] for lang in LANGUAGES]


PELICAN: Final = Generator(
    name="Pelican",
    version=partial(version_of, "pelican"),
    write=write_pelican,
    commands=_commands,
    output="output",
    kept=("cache",),
    edits={
        Scenario.POST: Edit("content/en/{post}.md", "", "\n\n{mark}\n"),
        Scenario.TEMPLATE: Edit("theme/templates/article.html", "<article>", '<article id="{mark}">'),
        Scenario.NAME: Edit("names/cities.json", '"Saida"', '"Saida {mark}"'),
    },
    archive="/{lang}/reports/",
    feed="/{lang}/feed.xml",
    sitemap=("/ar/sitemap.xml", "/en/sitemap.xml"),
)
