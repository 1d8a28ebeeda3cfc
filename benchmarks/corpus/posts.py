"""Made-up reports in Arabic and English: always the same for the same number.

In comes a number, out goes a ``Post``. Text is Markdown that every generator understands: headings, lists, links,
tables, quotes, footnotes, a photo now and then. A link to another post is written ``{post:key}``, the photo's address
``{photo}``: every generator has its own form for them.
"""

import random  # noqa: TID251  made-up texts, always from the same seed
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from benchmarks.corpus import arabic, english
from benchmarks.corpus.places import CITIES, ORGANISATIONS, PEOPLE, TOPICS, City

LANGUAGES: Final = ("ar", "en")
#: Every post is a day younger than the one before it; the eleven thousandth pair is of 2025, none is of the future.
FIRST_DAY: Final = date(1995, 1, 2)
TRIP_DAYS: Final = 3
SHORTEST, LONGEST = 570, 725
PHOTO_EVERY: Final = 10
_SLOT: Final = re.compile(r"\{(\w+)\}")
_WORDS: Final = {"ar": arabic, "en": english}


@dataclass(frozen=True, slots=True)
class Text:
    """One language of a post."""

    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Post:
    """A report in both languages, and what both share."""

    key: str
    published: date
    start: date
    end: date
    host: City
    guest: City
    topics: tuple[str, str]
    author: str
    organisation: str
    participants: int
    photo: bool
    texts: dict[str, Text]


def key_of(number: int) -> str:
    """The word that a post is known by."""
    return f"trip-{number:05}"


def posts(pairs: int) -> Iterator[Post]:
    """So many posts, each in both languages; the first are the same however many there are."""
    return (_post(number) for number in range(pairs))


def _post(number: int) -> Post:
    chance = random.Random(number)  # noqa: S311  made-up words are no secret
    start = FIRST_DAY + timedelta(days=number)
    host, guest = CITIES[number % len(CITIES)], CITIES[(number * 7 + 3) % len(CITIES)]
    if host is guest:
        guest = CITIES[(CITIES.index(host) + 1) % len(CITIES)]
    length = chance.randint(SHORTEST, LONGEST)
    return Post(
        key=key_of(number),
        published=start + timedelta(days=TRIP_DAYS + 4),
        start=start,
        end=start + timedelta(days=TRIP_DAYS - 1),
        host=host,
        guest=guest,
        topics=_topics(number),
        author=PEOPLE[number % len(PEOPLE)].id,
        organisation=ORGANISATIONS[number % len(ORGANISATIONS)].id,
        participants=4 + number % 20,
        photo=number % PHOTO_EVERY == 0,
        texts={lang: _Writer(lang, number, host, guest).text(length) for lang in LANGUAGES},
    )


def _topics(number: int) -> tuple[str, str]:
    """Two different ones; every topic has about as many posts as any other."""
    first, step = number % len(TOPICS), 1 + number // len(TOPICS) % (len(TOPICS) - 1)
    return TOPICS[first].id, TOPICS[(first + step) % len(TOPICS)].id


class _Writer:
    """Writes one language of a post."""

    def __init__(self, lang: str, number: int, host: City, guest: City) -> None:
        self._chance = random.Random(f"{lang} {number}")  # noqa: S311  made-up words are no secret
        self._words = _WORDS[lang]
        self._number = number
        self._cities = {"to": getattr(host, lang), "from": getattr(guest, lang)}

    def text(self, length: int) -> Text:
        """All of it; the body has about so many words."""
        title = self._fill(self._words.TITLES[self._number % len(self._words.TITLES)])
        return Text(
            title=f"{title} ({self._number})",
            summary=self._fill(self._words.SUMMARY),
            body="\n\n".join(self._body(length)),
        )

    def _body(self, length: int) -> Iterator[str]:
        yield self._paragraph(length // 14)
        for day, label in enumerate(self._words.DAY):
            yield f"## {label}: {self._fill(self._words.HEADINGS[(self._number + day) % len(self._words.HEADINGS)])}"
            yield self._paragraph(length // 14)
            yield self._extra(day)
            yield f"### {self._words.SUBHEADINGS[(self._number + day) % len(self._words.SUBHEADINGS)]}"
            yield self._paragraph(length // 14)
        if self._number % PHOTO_EVERY == 0:
            yield f"![{self._fill(self._words.PHOTO)}]({{photo}})"
        yield f"## {self._words.LESSONS}"
        yield self._list("1. ", 3)
        yield self._paragraph(length // 20, note="[^1]")
        if self._number:
            earlier = key_of(self._number - self._chance.randint(1, min(self._number, 50)))
            yield self._words.SEE.replace("{link}", f"{self._words.OTHER}({{post:{earlier}}})")
        yield f"[^1]: {self._fill(self._words.NOTE)}"

    def _extra(self, day: int) -> str:
        """What stands between two paragraphs of a day: a list, a table or a quote."""
        match (day + self._number) % 3:
            case 0:
                return self._list("- ", 2 + self._number % 3)
            case 1:
                return self._table()
            case _:
                return f"> {self._sentence()}\n>\n> {self._words.SPEAKER}"

    def _paragraph(self, words: int, note: str = "") -> str:
        said: list[str] = []
        while sum(len(sentence.split()) for sentence in said) < words:
            said.append(self._sentence())
        said.insert(1, self._fill(self._chance.choice(self._words.MARKED)))
        return " ".join(said) + note

    def _sentence(self) -> str:
        return self._fill(self._chance.choice(self._words.SENTENCES))

    def _list(self, mark: str, items: int) -> str:
        return "\n".join(mark + self._sentence() for _ in range(items))

    def _table(self) -> str:
        rows = [self._words.COLUMNS, ("---", "---:", "---:")]
        rows += [(self._pick("what"), str(self._some()), str(self._some())) for _ in range(3)]
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)

    def _fill(self, pattern: str) -> str:
        filled = _SLOT.sub(lambda slot: self._pick(slot[1]), pattern)
        return filled[:1].upper() + filled[1:]

    def _pick(self, slot: str) -> str:
        if slot == "n":
            return str(self._some())
        if slot in self._cities:
            return str(self._cities[slot])
        offered: Sequence[str] = self._words.WORDS[slot]
        return self._chance.choice(offered)

    def _some(self) -> int:
        return self._chance.randint(11, 99)
