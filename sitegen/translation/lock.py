"""What was confirmed, as text: the lines of content/translations.lock, and how accepting changes them.

One line per section, sorted, so that two people who confirm different sections do not get into each other's way. A line
holds digests only, one per paragraph, no text.
"""

import json
from collections.abc import Collection, Mapping
from typing import Final

from sitegen.lang.language import Lang
from sitegen.model.translation import Confirmation, Confirmations, SectionName
from sitegen.translation.section_text import SectionText

#: Between the name of a report and its section.
MARK: Final = " "
_HEAD: Final = (
    "# Written by: sitegen accept. Which texts were confirmed to say the same in both languages; do not edit by hand.\n"
    "# يكتبه الأمر sitegen accept: النصوص التي ثبت تطابقها باللغتين. لا تعدّله بيدك.\n"
)


def lock_text(confirmations: Confirmations) -> str:
    """The whole file."""
    return _HEAD + "".join(_line(name, confirmations[name]) for name in sorted(confirmations))


def _line(name: SectionName, confirmation: Confirmation) -> str:
    key = json.dumps(f"{name.owner}{MARK}{name.section}", ensure_ascii=False)
    sides = ", ".join(
        f'{lang}: "{" ".join(confirmation.digests[lang])}"' for lang in Lang if lang in confirmation.digests
    )
    return f"{key}: {{{sides}}}\n"


def accepted(
    confirmations: Confirmations,
    owner: str,
    texts: Mapping[str, Mapping[Lang, SectionText]],
    wanted: Collection[str],
) -> Confirmations:
    """The confirmations after some sections of a report were declared to match as they are now.

    Args:
        confirmations: all there are.
        owner: the report's name in the lock.
        texts: all its sections; what was confirmed of sections that are gone is forgotten.
        wanted: ids of the sections to confirm; those that lack a language are passed over.
    """
    kept = {name: each for name, each in confirmations.items() if name.owner != owner or name.section in texts}
    fresh = {
        SectionName(owner=owner, section=section): Confirmation(
            digests={lang: text.digests for lang, text in texts[section].items()}
        )
        for section in wanted
        if len(texts[section]) == len(Lang)
    }
    return {**kept, **fresh}
