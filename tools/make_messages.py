"""Turns the Arabic words of the command line into the form that Python's gettext reads.

python tools/make_messages.py
"""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

WORDS = Path(__file__).parent.parent / "sitegen" / "locale" / "ar" / "LC_MESSAGES" / "sitegen.po"


def compiled() -> bytes:
    """What ``sitegen.mo`` has to be; the same words make the same bytes."""
    with WORDS.open("rb") as file:
        catalog = read_po(file, locale="ar")
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


if __name__ == "__main__":
    WORDS.with_suffix(".mo").write_bytes(compiled())
