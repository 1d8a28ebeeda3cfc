"""Words of people as YAML values, plain where that is safe and quoted where YAML would read something else. Pure."""

import json
import re

_PLAIN = re.compile(r"[^\W\d_][^:#,\[\]{}\"'&*!|>%@`\\]*")
_NOT_TEXT = re.compile(r"(?:true|false|yes|no|on|off|null|~)", re.IGNORECASE)


def yaml_text(words: str) -> str:
    """One line of text as a value, also inside of ``{...}`` and ``[...]``."""
    words = " ".join(words.split())
    if _PLAIN.fullmatch(words) and not _NOT_TEXT.fullmatch(words):
        return words
    return json.dumps(words, ensure_ascii=False)
