"""Names and addresses as the other generators look them up: a table by id and language."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Final

from benchmarks.corpus.places import CITIES, PEOPLE, TOPICS
from benchmarks.corpus.posts import LANGUAGES, Post

WORDS: Final = {
    "ar": {
        "reports": "التقارير",
        "topics": "المواضيع",
        "newer": "الأحدث",
        "older": "الأقدم",
        "by": "بقلم",
        "other": "English",
    },
    "en": {
        "reports": "Reports",
        "topics": "Topics",
        "newer": "Newer",
        "older": "Older",
        "by": "by",
        "other": "العربية",
    },
}
_POST: Final = re.compile(r"\{post:([\w-]+)\}")


def tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Cities, people and topics: by id, then by language."""
    return {
        name: {entry.id: {lang: getattr(entry, lang) for lang in LANGUAGES} for entry in entries}
        for name, entries in (("cities", CITIES), ("people", PEOPLE), ("topics", TOPICS))
    }


def as_json(table: Mapping[str, Mapping[str, str]]) -> str:
    """One entry a line."""
    rows = ",\n".join(f"{json.dumps(key)}: {json.dumps(names, ensure_ascii=False)}" for key, names in table.items())
    return f"{{\n{rows}\n}}\n"


def body_of(post: Post, lang: str, photo: str, address: Callable[[str, str], str] | None = None) -> str:
    """The text of a post, with finished addresses: what costs a generator least."""
    written = address or (lambda key, in_lang: f"/{in_lang}/reports/{key}/")
    return _POST.sub(lambda link: written(link[1], lang), post.texts[lang].body).replace("{photo}", photo)
