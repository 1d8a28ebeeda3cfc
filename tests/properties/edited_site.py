"""A small site as a value, and what people do to it. Files on the disk follow the value.

The theme is the small one of the benchmark, so that its templates and messages can be changed like everything else.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from hypothesis import strategies as st
from PIL import Image

THEME = Path(__file__).parents[2] / "benchmarks" / "theme"
_THEME_FILES = {
    f"themes/plain/{path.relative_to(THEME).as_posix()}": path.read_bytes()
    for path in sorted(THEME.rglob("*"))
    if path.is_file()
}
_ARABIC_MESSAGES = "themes/plain/locale/ar/LC_MESSAGES/theme.po"
_HEADER = "<!-- {mark} -->\n"


def _drawing(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 12), colour).save(out, "PNG")
    return out.getvalue()


PHOTOS = (_drawing("navy"), _drawing("teal"))
KEYS = ("harbour", "market", "river", "school", "tram")
WORDS = st.sampled_from(
    ("water", "مياه", "**bold**", "a *b* c", "“quoted”", "1. one", "## New", "[x](../river/en.md)", "- y")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A report. Without a text in a language it is not in that language."""

    day: int
    texts: Mapping[str, str]
    title: str = "Trip"
    hosts: tuple[str, ...] = ("rome",)
    topic: str = "water"
    slug: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The whole site. Every edit makes another one.

    Attributes:
        attached: a file that is published as it is.
        photo: in the report ``river``, in both languages.
        everything: the theme that comes with sitegen, search and share cards.
    """

    posts: Mapping[str, Post]
    cities: Mapping[str, str] = field(default_factory=lambda: {"saida": "Saida", "rome": "Rome", "athens": "Athens"})
    topics: Mapping[str, str] = field(default_factory=lambda: {"water": "Water", "youth": "Youth"})
    config: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    message: str = "التقارير"
    attached: bytes = b""
    photo: bytes = b""
    everything: bool = False

    def files(self) -> dict[str, bytes]:
        """Every file of the site."""
        texts = {
            "config.yaml": "title: {ar: شبكة, en: Network}\nbase_url: https://example.org/\nmenu: [reports, topics]\n"
            + ("" if self.everything else "theme: {name: plain}\nsearch: false\nshare_cards: false\n")
            + "photos: {formats: [jpeg]}\n"
            + "".join(f"{key}: {value}\n" for key, value in self.config.items()),
            "content/cities.yaml": "".join(
                f"{key}: {{name: {{ar: مدينة {number}, en: {name}}}, country: Country, lat: {30 + number}, lon: 10}}\n"
                for number, (key, name) in enumerate(self.cities.items())
            ),
            "content/topics.yaml": "".join(f"{key}: {{name: {name}}}\n" for key, name in self.topics.items()),
            "content/people.yaml": "nayla: {name: {ar: نايلة, en: Nayla}}\n",
            "content/organisations.yaml": "network: {name: {ar: الشبكة, en: The Network}}\n",
        }
        for key, post in self.posts.items():
            texts |= _files_of(key, post, "\n\n![A drawing](photo.png)" if self.photo and key == "river" else "")
        made = _THEME_FILES | {path: text.encode() for path, text in texts.items()}
        made[_ARABIC_MESSAGES] = made[_ARABIC_MESSAGES].replace("التقارير".encode(), self.message.encode())
        for name, mark in self.templates.items():
            path = f"themes/plain/templates/{name}"
            made[path] = made[path].replace(
                b"{% block main %}", b"{% block main %}" + _HEADER.format(mark=mark).encode()
            )
        if self.attached:
            made["static/plan.txt"] = self.attached
        if self.photo and "river" in self.posts:
            made["content/reports/river/photo.png"] = self.photo
        return made

    def put(self, root: Path, before: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
        """Writes what differs from before, takes away what is gone, and says what is there now."""
        after = self.files()
        for path in before.keys() - after.keys():
            (root / path).unlink()
        for path, data in after.items():
            if before.get(path) != data:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(data)
        return after


def _files_of(key: str, post: Post, ending: str) -> dict[str, str]:
    facts = (
        f"date: 2026-03-{post.day:02}\nauthors: [nayla]\ntopics: [{post.topic}]\ntrip:\n  start: 2026-02-01\n"
        f"  end: 2026-02-02\n  delegation: [saida]\n  hosts: [{', '.join(post.hosts)}]\n  organisers: [network]\n"
    )
    front = "summary: Seen.\n" + (f"slug: {post.slug}\n" if post.slug else "") + ("draft: true\n" if post.draft else "")
    head = f"---\ntitle: {post.title} {key}\n{front}---\n\nIntro.\n\n## Day 1: Work\n\n"
    return {f"content/reports/{key}/report.yaml": facts} | {
        f"content/reports/{key}/{lang}.md": f"{head}{text}{ending}\n" for lang, text in post.texts.items()
    }


BEGINNING = State(
    posts={
        "river": Post(day=3, texts={"ar": "نصّ", "en": "Text[^1]\n\n[^1]: A note."}),
        "tram": Post(day=9, texts={"en": "See [the river](../river/en.md#day-1)."}, hosts=("athens",), topic="youth"),
        "school": Post(day=5, texts={"ar": "نصّ آخر", "en": "Other text"}, hosts=("rome", "athens")),
    }
)

Edit = Callable[[State], State]


def _post(key: str, change: Callable[[Post], Post]) -> Edit:
    def edit(state: State) -> State:
        return replace(state, posts={**state.posts, key: change(state.posts[key])}) if key in state.posts else state

    return edit


def _write(key: str, lang: str, words: list[str]) -> Edit:
    return _post(key, lambda post: replace(post, texts={**post.texts, lang: "\n\n".join(words)}))


def _drop(key: str, lang: str) -> Edit:
    def without(post: Post) -> Post:
        left = {other: text for other, text in post.texts.items() if other != lang}
        return replace(post, texts=left or post.texts)

    return _post(key, without)


def _rename(old: str, new: str) -> Edit:
    def edit(state: State) -> State:
        if old not in state.posts or new in state.posts:
            return state
        return replace(state, posts={(new if key == old else key): post for key, post in state.posts.items()})

    return edit


def _remove(key: str) -> Edit:
    return lambda state: replace(state, posts={name: post for name, post in state.posts.items() if name != key})


def _add(key: str, day: int) -> Edit:
    post = Post(day=day, texts={"ar": "جديد", "en": "New"})
    return lambda state: replace(state, posts={**state.posts, key: post}) if key not in state.posts else state


_KEY = st.sampled_from(KEYS)
_LANG = st.sampled_from(("ar", "en"))
_NAME = st.sampled_from(("Sidon", "Roma", "A & B", "Saida"))
_TOPIC = st.sampled_from(("water", "youth"))
_TEMPLATE = st.sampled_from(("report.html", "home.html", "archive.html", "collection.html", "topics.html"))
_CONFIG = st.sampled_from((
    ("page_size", "1"),
    ("page_size", "2"),
    ("digits", "arab"),
    ("month_names", "egypt"),
    ("untranslated", "hide"),
    ("languages", "[en, ar]"),
    ("languages", "[ar]"),
    ("permalinks", "{report: trips/{slug}}"),
    ("markdown", "{smart_quotes: false}"),
    ("menu", "[cities]"),
))  # fmt: skip

#: One thing that a person does between two builds.
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_write, _KEY, _LANG, st.lists(WORDS, min_size=1, max_size=3)),
    st.builds(lambda key, day: _post(key, lambda post: replace(post, day=day)), _KEY, st.integers(1, 28)),
    st.builds(lambda key, title: _post(key, lambda post: replace(post, title=title)), _KEY, _NAME),
    st.builds(lambda key, topic: _post(key, lambda post: replace(post, topic=topic)), _KEY, _TOPIC),
    st.builds(lambda key: _post(key, lambda post: replace(post, draft=not post.draft)), _KEY),
    st.builds(lambda key: _post(key, lambda post: replace(post, slug="elsewhere")), _KEY),
    st.builds(_drop, _KEY, _LANG),
    st.builds(_rename, _KEY, _KEY),
    st.builds(_remove, _KEY),
    st.builds(_add, _KEY, st.integers(1, 28)),
    st.builds(
        lambda key, name: lambda state: replace(state, cities={**state.cities, key: name}),
        st.sampled_from(("saida", "rome", "athens")), _NAME,
    ),
    st.builds(
        lambda name: lambda state: replace(state, topics={**state.topics, "water": name}), _NAME,
    ),
    st.builds(
        lambda name, mark: lambda state: replace(state, templates={**state.templates, name: mark}),
        _TEMPLATE, st.sampled_from("xyz"),
    ),
    st.builds(lambda text: lambda state: replace(state, message=text), st.sampled_from(("الرحلات", "كلّ التقارير"))),
    st.builds(lambda change: lambda state: replace(state, config={**state.config, change[0]: change[1]}), _CONFIG),
    st.builds(lambda data: lambda state: replace(state, photo=data), st.sampled_from((b"", *PHOTOS))),
    st.builds(lambda data: lambda state: replace(state, attached=data), st.sampled_from((b"", b"one", b"two"))),
)  # fmt: skip
