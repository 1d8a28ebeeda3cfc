"""The files of a new report or page: which ones, and what they say.

In come a person's answers and the archetypes (texts with ``$name`` placeholders); out go paths and texts. Never opens a
file and never asks anything.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from string import Template

from sitegen.lang.dates import format_date
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.ordinals import day_label
from sitegen.lang.slug import suggest_slug
from sitegen.located_yaml.words import yaml_text
from sitegen.values import Struct

#: A longer trip gets no heading for each day: nobody writes a hundred of them.
MOST_DAYS = 31

UNTITLED = {Lang.AR: "عنوان التقرير", Lang.EN: "The title of the report"}


class ArchetypeError(Exception):
    """An archetype has a placeholder that nothing is known for, or a ``$`` alone.

    Attributes:
        name: of the archetype, such as ``report.ar.md``.
        placeholder: what is wrong.
    """

    def __init__(self, name: str, placeholder: str) -> None:
        """Says which one."""
        super().__init__(f"{name}: ${placeholder}")
        self.name = name
        self.placeholder = placeholder


class NewFile(Struct, frozen=True, kw_only=True):
    """A file to be made: its path below the site's root, with forward slashes, and its text."""

    path: str
    text: str


class ReportAnswers(Struct, frozen=True, kw_only=True):
    """What is known of a report before it is written.

    Attributes:
        titles: in the languages that it will have; an empty one gets a placeholder.
        published: the day of publication.
        authors: ids, like those of topics and cities.
    """

    key: str
    titles: Mapping[Lang, str]
    published: date
    start: date
    end: date
    hosts: Sequence[str]
    delegation: Sequence[str] = ()
    authors: Sequence[str] = ()
    topics: Sequence[str] = ()


def suggest_key(titles: Mapping[Lang, str], start: date | None = None) -> str:
    """The name of the folder: from the English title; else from the Arabic one; else from the trip's first day."""
    slug = suggest_slug(titles.get(Lang.EN, ""), titles.get(Lang.AR, ""))
    return slug or (f"trip-{start.isoformat()}" if start else "page")


def report_files(
    answers: ReportAnswers, archetypes: Mapping[str, str], locales: Mapping[Lang, Locale]
) -> tuple[NewFile, ...]:
    """``report.yaml`` and one text per language, as a draft.

    Args:
        answers: what is known.
        archetypes: ``report.yaml``, ``report.ar.md``, ``day.ar.md`` and so on.
        locales: how dates are written, for each language of the report.

    Raises:
        ArchetypeError: an archetype cannot be filled in.
    """
    folder = f"content/reports/{answers.key}"
    facts = {
        "date": answers.published.isoformat(),
        "start": answers.start.isoformat(),
        "end": answers.end.isoformat(),
        "hosts": ", ".join(answers.hosts),
        "delegation": ", ".join(answers.delegation),
        "authors": ", ".join(answers.authors),
        "topics": ", ".join(answers.topics),
        "key": answers.key,
    }
    texts = [
        NewFile(
            path=f"{folder}/{lang}.md",
            text=_filled(
                f"report.{lang}.md",
                archetypes,
                {
                    **facts,
                    "title": yaml_text(title or UNTITLED[lang]),
                    "days": _days(answers, archetypes, locales[lang]),
                },
            ),
        )
        for lang, title in answers.titles.items()
    ]
    return (NewFile(path=f"{folder}/report.yaml", text=_filled("report.yaml", archetypes, facts)), *texts)


def page_files(key: str, titles: Mapping[Lang, str], archetypes: Mapping[str, str]) -> tuple[NewFile, ...]:
    """One text per language of a standing page, as a draft.

    Raises:
        ArchetypeError: as above.
    """
    return tuple(
        NewFile(
            path=f"content/pages/{key}/{lang}.md",
            text=_filled(f"page.{lang}.md", archetypes, {"title": yaml_text(title or key), "key": key}),
        )
        for lang, title in titles.items()
    )


def _days(answers: ReportAnswers, archetypes: Mapping[str, str], locale: Locale) -> str:
    count = min((answers.end - answers.start).days + 1, MOST_DAYS)
    name = f"day.{locale.lang}.md"
    return "".join(
        _filled(
            name,
            archetypes,
            {
                "day": day_label(number, locale.lang, locale.digits_shown),
                "date": format_date(answers.start + timedelta(days=number - 1), locale, "full"),
                "number": str(number),
            },
        )
        for number in range(1, count + 1)
    ).rstrip()


def _filled(name: str, archetypes: Mapping[str, str], values: Mapping[str, str]) -> str:
    try:
        return Template(archetypes[name]).substitute(values)
    except KeyError as missing:
        raise ArchetypeError(name, str(missing.args[0])) from missing
    except ValueError as error:
        raise ArchetypeError(name, "") from error
