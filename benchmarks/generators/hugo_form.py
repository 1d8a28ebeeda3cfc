"""The posts as a site of Hugo: page bundles, translated by file name; names from data files."""

import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.corpus.posts import LANGUAGES, Post
from benchmarks.generators.generator import Generator
from benchmarks.generators.names import as_json, body_of, tables
from benchmarks.generators.rivals import packages, version_of
from benchmarks.generators.shared import BASE_URL, CSS, FEED_LENGTH, PAGE_SIZE, TITLE, put, put_photo
from benchmarks.measuring.scenarios import Edit, Scenario

TEMPLATES: Final = Path(__file__).parent / "templates" / "hugo"
CONFIG: Final = f"""\
baseURL: {BASE_URL}
defaultContentLanguage: ar
defaultContentLanguageInSubdir: true
languages:
  ar: {{title: {TITLE["ar"]}, label: العربية, weight: 1, locale: ar}}
  en: {{title: {TITLE["en"]}, label: English, weight: 2, locale: en}}
taxonomies: {{topic: topics}}
outputs: {{home: [html, rss], section: [html, rss], taxonomy: [html], term: [html, rss]}}
enableRobotsTXT: true
pagination: {{pagerSize: {PAGE_SIZE}}}
services: {{rss: {{limit: {FEED_LENGTH}}}}}
"""
WORDS: Final = {
    "ar": "reports: التقارير\ntopics: المواضيع\nnewer: الأحدث\nolder: الأقدم\nby: بقلم\n",
    "en": "reports: Reports\ntopics: Topics\nnewer: Newer\nolder: Older\nby: by\n",
}


def write_hugo(posts: Iterable[Post], root: Path) -> None:
    """Writes the whole site; nothing may be there yet."""
    put(root / "hugo.yaml", CONFIG)
    put(root / "static" / "site.css", CSS)
    shutil.copytree(TEMPLATES, root / "layouts")
    for name, table in tables().items():
        put(root / "data" / f"{name}.json", as_json(table))
    for lang in LANGUAGES:
        put(root / "i18n" / f"{lang}.yaml", WORDS[lang])
    for post in posts:
        folder = root / "content" / "reports" / post.key
        if post.photo:
            put_photo(folder / "photo.jpg", post)
        for lang in LANGUAGES:
            put(folder / f"index.{lang}.md", _document(post, lang))


def _document(post: Post, lang: str) -> str:
    text = post.texts[lang]
    return (
        f'---\ntitle: "{text.title}"\nsummary: "{text.summary}"\ndate: {post.published}\n'
        f"topics: [{', '.join(post.topics)}]\nauthor: {post.author}\nguest: {post.guest.id}\nhost: {post.host.id}\n"
        f"---\n\n{body_of(post, lang, 'photo.jpg')}\n"
    )


def _command(_root: Path, _processors: int) -> list[list[str]]:
    """The program itself: the one on the path of Python packages first starts Python."""
    return [[str(packages() / "hugo" / "binaries" / "hugo"), "--quiet"]]


HUGO: Final = Generator(
    name="Hugo",
    version=partial(version_of, "hugo"),
    write=write_hugo,
    commands=_command,
    output="public",
    kept=("resources", ".hugo_build.lock"),
    edits={
        Scenario.POST: Edit("content/reports/{post}/index.en.md", "", "\n\n{mark}\n"),
        Scenario.TEMPLATE: Edit("layouts/page.html", "<article>", '<article id="{mark}">'),
        Scenario.NAME: Edit("data/cities.json", '"Saida"', '"Saida {mark}"'),
    },
    archive="/{lang}/reports/",
    feed="/{lang}/index.xml",
    sitemap=("/ar/sitemap.xml", "/en/sitemap.xml"),
)
