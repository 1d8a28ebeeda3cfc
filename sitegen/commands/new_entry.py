"""``sitegen new city|person|topic``: one more entry in a registry, which keeps everything else byte for byte."""

from collections.abc import Callable

from sitegen import fs
from sitegen.authoring.registry_entries import appended
from sitegen.commands.asking import NotAnswered, Wrong
from sitegen.commands.exit_codes import Exit
from sitegen.commands.new import Desk, archetypes, not_answered
from sitegen.commands.new_words import QUESTIONS, SAID
from sitegen.commands.showing import say
from sitegen.lang.language import Lang
from sitegen.lang.numbers import fold_digits
from sitegen.lang.slug import slug_fault, suggest_slug
from sitegen.model.registry import RegistryKind
from sitegen.read.registries import read_cities, read_people, read_topics
from sitegen.values import Struct

WORDS = ("name_ar", "name_en")
HIGHEST = {"lat": 90, "lon": 180}
FILE = "content/{kind}.yaml"
#: It stands on the command line without a flag.
ID = {Lang.EN: "ID", Lang.AR: "المعرّف"}


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of entry: which registry, what is asked, and who reads the file afterwards."""

    registry: RegistryKind
    words: tuple[str, ...] = WORDS
    numbers: tuple[str, ...] = ()
    ids: Callable[[str, str], frozenset[str]]


KINDS = {
    "city": Kind(
        registry=RegistryKind.CITIES,
        words=(*WORDS, "country_ar", "country_en"),
        numbers=("lat", "lon"),
        ids=lambda text, path: frozenset(read_cities(text, path).entries),
    ),
    "person": Kind(registry=RegistryKind.PEOPLE, ids=lambda text, path: frozenset(read_people(text, path).entries)),
    "topic": Kind(registry=RegistryKind.TOPICS, ids=lambda text, path: frozenset(read_topics(text, path).entries)),
}


def run_new_entry(desk: Desk, name: str) -> Exit:
    """Adds a city, person or topic."""
    kind, style = KINDS[name], desk.style
    try:
        values = _answers(desk, kind)
    except NotAnswered:
        return not_answered(desk)
    path = FILE.format(kind=kind.registry)
    file = desk.root / path
    before = fs.read_bytes(file) if file.is_file() else b""
    after = appended(before, archetypes(desk.root)[f"{name}.yaml"], values)
    ids = kind.ids(before.decode("utf-8-sig", "replace"), path)
    if values["id"] in ids:
        say(SAID["entry-there"][style.lang].format(id=values["id"], path=path), style)
        return Exit.WRONG_USE
    # Read again before it is written: an entry at the end of a file with a mistake could change what stands above it.
    if kind.ids(after.decode("utf-8-sig", "replace"), path) != ids | {values["id"]}:
        say(SAID["entry-refused"][style.lang].format(path=path), style)
        return Exit.CONTENT_ERRORS
    file.parent.mkdir(parents=True, exist_ok=True)
    fs.write_atomically(file, after)
    say(SAID["made-entry"][style.lang].format(id=values["id"], path=path), style)
    return Exit.DONE


def _answers(desk: Desk, kind: Kind) -> dict[str, str]:
    values: dict[str, str] = {}
    first = desk.given.title
    for word in kind.words:
        lang = Lang(word.rpartition("_")[2])
        if lang not in desk.config.languages:
            values[word] = ""
            continue
        given = desk.says(word)
        values[word] = desk.asker.ask(QUESTIONS[word], f"--{word.replace('_', '-')}", given, _word, None)
    for word in kind.words:  # a site in one language says the same in both
        stem, _, mine = word.rpartition("_")
        values[word] = values[word] or values[f"{stem}_{Lang(mine).other}"]
    for number in kind.numbers:
        high = HIGHEST[number]
        values[number] = desk.asker.ask(QUESTIONS[number], f"--{number}", desk.says(number), _number(high), None)
    suggested = suggest_slug(values["name_en"], values["name_ar"])
    values["id"] = desk.asker.ask(QUESTIONS["id"], ID[desk.style.lang], first or desk.given.key, _id, suggested)
    return values


def _word(typed: str) -> str | Wrong:
    return typed.strip() or Wrong(why=SAID["word-needed"])


def _id(typed: str) -> str | Wrong:
    return Wrong(why=SAID["key"]) if slug_fault(typed) else typed


def _number(high: int) -> Callable[[str], str | Wrong]:
    def understand(typed: str) -> str | Wrong:
        wrong = Wrong(why={lang: words.format(low=-high, high=high) for lang, words in SAID["number"].items()})
        try:
            number = float(fold_digits(typed).replace("٫", ".").replace("\u2212", "-").strip())
        except ValueError:
            return wrong
        return repr(number) if -high <= number <= high else wrong

    return understand
