"""What Pagefind gets to index: keys instead of words.

Pagefind compares beginnings of words: it finds ``visiting`` for ``visit``, but also every page with ``a`` for a word
that no page has. Therefore every key ends in a letter that ends nothing else, and so is found whole or not at all;
without that letter a query finds the beginnings of keys. The language is one that Pagefind has no rules for.
"""

import hashlib
import json
import re
from html import escape

from sitegen.model.search import Searchable
from sitegen.search.lexicon import Lexicon

#: Ends every key. Tifinagh yaz: a letter (Pagefind drops signs) that neither Arabic nor English uses.
END = "\u2d63"
#: Stands for a sign in the id of a city or topic. Tifinagh yazz.
SIGN = "\u2d65"
#: A language for private use (ISO 639-2 qaa–qtz): no stemming, no stop words. Its name is part of file names.
LANGUAGES = {"ar": "qar", "en": "qen"}

_ID_SIGN = re.compile("[^a-z0-9]")


def record(page: Searchable, lexicon: Lexicon, language: str) -> str:
    """A page for Pagefind. Title and text are keys; what a filter asks for are words that no text has."""
    asked = [choice(name, value) for name, values in filters(page).items() for value in values]
    body = " ".join([_keys(page.text, lexicon), *(_keys(name, lexicon) for name in page.names), *asked])
    return (
        f'<html lang="{language}"><meta data-pagefind-meta="title[content]" content="{_keys(page.title, lexicon)}">'
        f"<body>{escape(body)}</body></html>"
    )


def filters(page: Searchable) -> dict[str, tuple[str, ...]]:
    """What hits can be limited to, by the names that the search page has for it; without what the page has none of."""
    every = {"city": page.cities, "topic": page.topics, "author": page.authors, "year": (page.year,)}
    return {name: values for name, values in every.items() if any(values)}


def choice(filter_name: str, value: str) -> str:
    """The word that stands for a value of a filter, the same as in ``js/search-query.js``."""
    return f"{filter_name}{SIGN}{_ID_SIGN.sub(SIGN, value)}{END}"


def _keys(text: str, lexicon: Lexicon) -> str:
    return "".join([f"{key}{END} " for key in lexicon.keys(text)])


def shown(page: Searchable) -> dict[str, object]:
    """What a hit needs to be shown, in the form of a Pagefind fragment."""
    return {
        "url": page.address.removeprefix("/"),
        "content": page.text,
        "word_count": 0,
        "filters": filters(page),
        "meta": {"title": page.title, "label": page.label},
        "anchors": [],
    }


def digest(page: Searchable) -> str:
    """Changes with everything that a hit shows, so that its file gets another name."""
    return hashlib.sha256(json.dumps(shown(page), sort_keys=True).encode()).hexdigest()[:16]
