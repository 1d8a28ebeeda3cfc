"""``sitegen new``: begins a report, a page or a registry entry, and says what to do next. Overwrites nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from sitegen import fs
from sitegen.authoring.answers import Known, Understood, language_of, understood, understood_date
from sitegen.authoring.new_files import ArchetypeError, NewFile, ReportAnswers, page_files, report_files, suggest_key
from sitegen.commands.asking import Asker, NotAnswered, Words, Wrong
from sitegen.commands.exit_codes import Exit
from sitegen.commands.new_words import QUESTIONS, SAID, TITLE
from sitegen.commands.showing import Style, say, show_problems
from sitegen.diagnostics.judgement import judge
from sitegen.lang.language import Lang
from sitegen.lang.locale_settings import Locale
from sitegen.lang.slug import slug_fault
from sitegen.model.config import Config
from sitegen.model.registry import City, Organisation, Person, Registries, Topic
from sitegen.read.site import read_registries, read_settings
from sitegen.values import Struct, field

ARCHETYPES = Path(__file__).parent.parent / "authoring" / "archetypes"
#: The site's own archetypes, which go before those that come with the program.
OWN = "archetypes"
#: So many entries of a registry are named in a question.
NAMED = 12


class Given(Struct, frozen=True, kw_only=True):
    """What the command line said; None or empty where it said nothing."""

    title: str | None = None
    key: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)


class Desk(Struct, frozen=True, kw_only=True):
    """What every kind of beginning needs."""

    root: Path
    config: Config
    registries: Registries
    asker: Asker
    given: Given

    @property
    def style(self) -> Style:
        """How to speak."""
        return self.asker.style

    def says(self, name: str) -> str | None:
        """What the command line said."""
        return self.given.words.get(name)


def open_desk(root: Path, style: Style, given: Given, *, terminal: bool) -> Desk | None:
    """Reads the settings and the registries; None, and everything that is wrong is shown, if that is not possible."""
    settings = read_settings(root, None)
    if settings.config is None:
        show_problems(judge(settings.diagnostics, {}), style, root)
        return None
    registries, _ = read_registries(root, settings.config)  # what is wrong with them is said by every build
    asker = Asker(terminal=terminal, style=style)
    return Desk(root=root, config=settings.config, registries=registries, asker=asker, given=given)


def run_new_report(desk: Desk, today: date) -> Exit:
    """Begins a report."""
    try:
        answers = _report_answers(desk, today)
    except NotAnswered:
        return not_answered(desk)
    locales = {lang: Locale(lang=lang, digits=desk.config.digits, month_names=desk.config.month_names) for lang in Lang}
    return _make(desk, f"content/reports/{answers.key}", "report", lambda known: report_files(answers, known, locales))


def run_new_page(desk: Desk) -> Exit:
    """Begins a standing page."""
    try:
        titles = _titles(desk)
        key = _key(desk, suggest_key(titles))
    except NotAnswered:
        return not_answered(desk)
    return _make(desk, f"content/pages/{key}", "page", lambda known: page_files(key, titles, known))


def _report_answers(desk: Desk, today: date) -> ReportAnswers:
    ask, registries = desk.asker.ask, desk.registries
    titles = _titles(desk)
    start = ask(QUESTIONS["start"], "--start", desk.says("start"), _day, None)

    def last(typed: str) -> date | Wrong:
        day = _day(typed)
        return Wrong(why=SAID["end-first"]) if isinstance(day, date) and day < start else day

    end = ask(QUESTIONS["end"], "--end", desk.says("end"), last, start.isoformat())
    cities, people, topics = (_known(each) for each in (registries.cities, registries.people, registries.topics))
    hosts = _entries(desk, "hosts", cities, required=True)
    delegation = _entries(desk, "delegation", cities)
    authors = _entries(desk, "authors", people)
    about = _entries(desk, "topics", topics)
    published = ask(QUESTIONS["date"], "--date", desk.says("date"), _day, today.isoformat())
    return ReportAnswers(
        key=_key(desk, suggest_key(titles, start)),
        titles=titles,
        published=published,
        start=start,
        end=end,
        hosts=hosts,
        delegation=delegation,
        authors=authors,
        topics=about,
    )


def _titles(desk: Desk) -> dict[Lang, str]:
    """The title in every language that the text will have; empty where nobody knows it yet."""
    configured = desk.config.languages

    def languages(typed: str) -> tuple[Lang, ...] | Wrong:
        wanted = [part.strip().lower() for part in typed.replace("،", ",").split(",") if part.strip()]
        if not wanted or not set(wanted) <= {lang.value for lang in configured}:
            known = ", ".join(configured)
            return Wrong(why={lang: words.format(known=known) for lang, words in SAID["languages"].items()})
        return tuple(lang for lang in configured if lang.value in wanted)

    everything = ",".join(configured)
    chosen = configured
    if len(configured) > 1:
        chosen = desk.asker.ask(QUESTIONS["languages"], "--languages", desk.says("languages"), languages, everything)
    first = desk.given.title
    titles: dict[Lang, str] = {}
    for lang in chosen:
        given = desk.says(f"title_{lang}")
        if given is None and first and (language_of(first) is lang or len(chosen) == 1):
            given = first
        titles[lang] = desk.asker.ask(TITLE[lang], f"--title-{lang}", given, str.strip, "")
    return titles


def _key(desk: Desk, suggested: str) -> str:
    def key(typed: str) -> str | Wrong:
        return Wrong(why=SAID["key"]) if slug_fault(typed) else typed

    return desk.asker.ask(QUESTIONS["key"], "--key", desk.given.key, key, suggested)


def _entries(desk: Desk, name: str, known: Sequence[Known], *, required: bool = False) -> tuple[str, ...]:
    def ids(typed: str) -> tuple[str, ...] | Wrong:
        found = understood(typed, known)
        if found.unknown:
            return Wrong(why=_unknown(found, name))
        return Wrong(why=SAID["needed"]) if required and not found.ids else found.ids

    if not known and not required:
        return ()
    named = (
        "، ".join(each.id for each in known[:NAMED])
        if desk.style.lang is Lang.AR
        else ", ".join(each.id for each in known[:NAMED])
    )
    question = {lang: f"{QUESTIONS[name][lang]} ({named}{'…' if len(known) > NAMED else ''})" for lang in Lang}
    return desk.asker.ask(question, f"--{name}", desk.says(name), ids, None if required else "")


def _unknown(found: Understood, name: str) -> Words:
    kind = {"hosts": "city", "delegation": "city", "authors": "person", "topics": "topic"}[name]
    said: Words = {}
    for lang in Lang:
        lines = [
            SAID["did-you-mean" if near else "unknown"][lang].format(word=word, near=near, kind=kind)
            for word, near in found.unknown.items()
        ]
        said[lang] = "\n".join(lines)
    return said


def _known(
    entries: Mapping[str, City] | Mapping[str, Person] | Mapping[str, Organisation] | Mapping[str, Topic],
) -> list[Known]:
    return [
        Known(id=each.id, names=[*(each.name.best(lang).value for lang in Lang), *each.aliases])
        for each in entries.values()
    ]


def _day(typed: str) -> date | Wrong:
    return understood_date(typed) or Wrong(why=SAID["day"])


def not_answered(desk: Desk) -> Exit:
    """Says that nothing was written, and why."""
    key = "stopped" if desk.asker.terminal else "no-terminal"
    say(SAID[key][desk.style.lang], desk.style)
    return Exit.WRONG_USE


def archetypes(root: Path) -> dict[str, str]:
    """The texts that new files are made from: the site's own in ``archetypes/``, else those of the program."""
    shipped = {path.name: path for path in sorted(ARCHETYPES.iterdir()) if path.is_file()}
    own = {name: root / OWN / name for name in shipped if (root / OWN / name).is_file()}
    return {name: fs.read_bytes(path).decode("utf-8-sig") for name, path in (shipped | own).items()}


def _make(desk: Desk, folder: str, kind: str, make: Callable[[Mapping[str, str]], tuple[NewFile, ...]]) -> Exit:
    """Writes the files, unless anything of the kind is there already."""
    style = desk.style
    try:
        files = make(archetypes(desk.root))
    except ArchetypeError as error:
        say(SAID["archetype"][style.lang].format(name=error.name, placeholder=error.placeholder), style)
        return Exit.WRONG_USE
    place = desk.root / folder
    taken = [place, *place.parent.glob(f"{place.name}.*.md"), *(desk.root / file.path for file in files)]
    if found := next((path for path in taken if path.exists()), None):
        say(SAID["taken"][style.lang].format(path=found.relative_to(desk.root).as_posix()), style)
        return Exit.WRONG_USE
    for file in files:
        fs.write_new(desk.root / file.path, file.text.encode())
    made = "\n".join(f"    {file.path}" for file in files)
    say(SAID[f"made-{kind}"][style.lang].format(files=made), style)
    return Exit.DONE
