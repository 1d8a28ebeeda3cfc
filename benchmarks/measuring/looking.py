"""Is the site there? Looks at what a generator made, with the eyes of a reader: files, and the links in them.

The same for every generator: all posts in both languages, each leading to itself in the other language and back, all
of them in the archive, 40 topics, feeds, a sitemap that names every post; and the last edit where it belongs, nowhere
else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.corpus.places import TOPICS
from benchmarks.corpus.posts import LANGUAGES, Post
from benchmarks.generators.generator import Generator
from benchmarks.measuring.scenarios import Scenario

OTHER: Final = {"ar": "en", "en": "ar"}
_NEXT: Final = re.compile(r'<a [^>]*\brel="next" href="([^"]+)"')
_PREVIOUS: Final = re.compile(r'<a [^>]*\brel="prev" href="([^"]+)"')
_LOCATION: Final = re.compile(r"<loc>https?://[^/<]+(/[^<]*)</loc>")


def faults(generator: Generator, output: Path, posts: Sequence[Post]) -> list[str]:
    """Everything that is missing or wrong; empty if the site is as it should be."""
    return [*_pages(generator, output, posts), *_archives(generator, output, posts), *_lists(generator, output, posts)]


def misplaced(output: Path, posts: Sequence[Post], marks: Mapping[Scenario, str]) -> Iterator[str]:
    """Pages of posts that do not show an edit which they should show, or show the edit of another post.

    Args:
        output: the finished site.
        posts: all that should be in it.
        marks: the last mark of every edit so far.
    """
    for post in posts:
        for lang in LANGUAGES:
            text = _text(output, f"/{lang}/reports/{post.key}/")
            for scenario, mark in marks.items():
                if expected(scenario, post, lang, posts):
                    if mark not in text:
                        yield f"/{lang}/reports/{post.key}/: the mark of “{scenario}” is missing"
                elif scenario is Scenario.POST and mark in text:
                    yield f"/{lang}/reports/{post.key}/: has the mark of another post"


def edited_post(posts: Sequence[Post]) -> Post:
    """The one post that is edited: in the middle, in English."""
    return posts[len(posts) // 2]


def expected(scenario: Scenario, post: Post, lang: str, posts: Sequence[Post]) -> bool:
    """Whether the page of a post shows an edit."""
    match scenario:
        case Scenario.POST:
            return lang == "en" and post is edited_post(posts)
        case Scenario.NAME:
            return lang == "en" and "saida" in {post.host.id, post.guest.id}
        case _:
            return scenario is Scenario.TEMPLATE


def _pages(generator: Generator, output: Path, posts: Sequence[Post]) -> Iterator[str]:
    for index, post in enumerate(posts):
        for lang in LANGUAGES:
            address = f"/{lang}/reports/{post.key}/"
            text = _text(output, address)
            if post.texts[lang].summary not in text:
                yield f"{address}: no page, or not with its words"
            elif (leads := re.findall(generator.switch, text)) != [f"/{OTHER[lang]}/reports/{post.key}/"]:
                yield f"{address}: leads to {leads} in the other language"
            elif [bool(_PREVIOUS.search(text)), bool(_NEXT.search(text))] != [index > 0, index < len(posts) - 1]:
                yield f"{address}: previous or next is missing"


def _archives(generator: Generator, output: Path, posts: Sequence[Post]) -> Iterator[str]:
    for lang in LANGUAGES:
        listed: list[tuple[str, str]] = []
        file, seen = generator.archive.format(lang=lang), set[str]()
        while file and file not in seen:
            seen.add(file)
            text = _text(output, file)
            listed += re.findall(generator.listed, text)
            further = _NEXT.search(text)
            file = further[1] if further else ""
        if sorted(listed) != sorted((lang, post.key) for post in posts):
            yield f"{lang}: the archive lists {len(listed)} posts on {len(seen)} pages, not {len(posts)}"


def _lists(generator: Generator, output: Path, posts: Sequence[Post]) -> Iterator[str]:
    locations = {found for file in generator.sitemap for found in _LOCATION.findall(_text(output, file))}
    for lang in LANGUAGES:
        for topic in TOPICS:
            about = [post for post in posts if topic.id in post.topics]
            found = re.findall(generator.listed, _text(output, f"/{lang}/topics/{topic.id}/"))
            if len(found) != len(about):
                yield f"{lang}: the topic {topic.id} lists {len(found)} posts, not {len(about)}"
        if posts[-1].texts[lang].title not in _text(output, generator.feed.format(lang=lang)):
            yield f"{lang}: the newest post is not in the feed"
        missing = [post.key for post in posts if f"/{lang}/reports/{post.key}/" not in locations]
        if missing:
            yield f"{lang}: the sitemap does not name {len(missing)} posts"


def _text(output: Path, address: str) -> str:
    path = output / address.lstrip("/")
    path = path / "index.html" if address.endswith("/") else path
    return path.read_text(encoding="utf-8") if path.is_file() else ""
