"""The way that the writing guide leads a new user: its commands and its example, to be followed by a program.

Used by the test that follows the guide, and by the script that takes its pictures.
"""

import re
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).parent.parent / "docs"
GUIDES: Final = {"en": "writing.md", "ar": "writing.ar.md"}
EXAMPLE: Final = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
REPORT: Final = "rome-water"

#: What is typed, as the guide has it.
CITY: Final = "sitegen new city rome"
PERSON: Final = "sitegen new person nayla"
BEGIN: Final = 'sitegen new report "Water in Rome"'
#: What is answered, by the flag that says the same.
ANSWERS: Final[dict[str, dict[str, str]]] = {
    CITY: {
        "--name-ar": "روما",
        "--name-en": "Rome",
        "--country-ar": "إيطاليا",
        "--country-en": "Italy",
        "--lat": "41.9",
        "--lon": "12.5",
    },
    PERSON: {"--name-ar": "نايلة خوري", "--name-en": "Nayla Khoury"},
    BEGIN: {
        "--title-ar": "المياه في روما",
        "--start": "2026-03-01",
        "--end": "2026-03-02",
        "--hosts": "Rome",
        "--delegation": "Saida",
        "--authors": "Nayla Khoury",
        "--topics": "water",
        "--date": "2026-03-10",
        "--key": REPORT,
    },
}


def words(command: str) -> list[str]:
    """A command of the guide with its answers, as words after ``sitegen``."""
    typed = [one or two for one, two in re.findall(r'"([^"]*)"|(\S+)', command)][1:]
    return typed + [word for flag, answer in ANSWERS[command].items() for word in (flag, answer)]


def example(language: str) -> dict[str, str]:
    """The files of the guide's report, by path."""
    return dict(EXAMPLE.findall((DOCS / GUIDES[language]).read_text(encoding="utf-8")))


def as_draft(path: str, text: str) -> str:
    """A text as it is while it is being written."""
    return text.replace("---\n", "---\ndraft: true\n", 1) if path.endswith(".md") else text
