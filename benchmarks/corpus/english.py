"""English words and sentences that reports are made of. {…} is filled by what the list of that name offers."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "who": (
        "the municipal team", "the engineers", "members of the council", "neighbourhood volunteers",
        "the project manager", "the mayor", "residents", "shopkeepers", "teachers", "the museum staff",
        "the harbour master", "young people", "the planning office", "the finance officers",
        "the librarians", "gardeners", "the head of the water service",
    ),
    "where": (
        "the pumping station", "the town hall", "the old market", "the youth centre", "the public library",
        "the bus depot", "the botanical garden", "the fishing harbour", "the sorting plant",
        "the restored caravanserai", "the primary school", "the seaside promenade", "the health centre",
        "the craft workshops", "the training farm", "the control room",
    ),
    "what": (
        "the five-year plan", "the water balance", "the register of buildings", "the cost of repairs",
        "the opening hours", "the participatory budget", "the map of leaks", "the collection routes",
        "the maintenance contract", "the street trees", "the training scheme", "the flood warnings",
        "the price of a season ticket", "the shared archive", "the noise map",
    ),
    "how": (
        "step by step", "without hiding the failures", "with figures from last year", "in plain words",
        "with great patience", "room by room", "by way of a few examples", "over a long coffee",
        "from the first draft to the last invoice",
    ),
    "when": (
        "In the morning", "After lunch", "On the way back", "Before the session", "Later that day",
        "At the end of the visit", "During the walk", "Over dinner", "At noon", "Just before sunset",
    ),
    "learned": (
        "small repairs save more than large projects",
        "a plan is worth as much as the person who keeps it up to date",
        "nobody uses a service that nobody explained",
        "a failure that is told costs less than one that is hidden",
        "maps have to be drawn together with those who live there",
        "a key needs one owner, and a name on the door",
        "figures convince only when the bad ones are published too", "trust grows more slowly than trees",
    ),
    "thing": (
        "valve", "bench", "lamp", "bus stop", "classroom", "cistern", "shop front", "archive box",
        "plane tree", "compost bin", "noticeboard", "boat", "workshop", "water meter", "bicycle stand",
        "reading room",
    ),
    "verb": (
        "repaired", "counted", "opened to the public", "moved", "mapped", "renamed", "replaced", "cleaned",
        "handed over",
    ),
}  # fmt: skip

SENTENCES: Final = (
    "{when} {who} showed the guests {where} and explained {what} {how}.",
    "{who} spoke about {what}, and the delegation asked how it had been paid for.",
    "What began as an argument about {what} ended in {where}, where {who} had prepared a table and a map.",
    "The lesson that everybody wrote down was that {learned}.",
    "In two years {n} of {n} sites were {verb}, which is fewer than planned and more than anybody expected.",
    "{who} did not promise anything, but {what} will be sent to the partner city before the end of the month.",
    "Every {thing} has a number there, and every number can be found on a public map.",
    "{when} the group walked from {where} to {where}, and the conversation returned to {what}.",
    "It turned out that {learned}, and that this is true on both shores.",
    "One {thing} in {n} had to be {verb} a second time, and {who} said so openly.",
    "Nobody had asked {who} before, although they knew {what} better than any report.",
    "The figures were printed on one page and discussed {how} with {who}.",
    "From {where} one can see the whole quarter, and {who} pointed out each {thing} that had been {verb}.",
    "{who} kept a notebook with {n} entries, and read from it whenever somebody mentioned {what}.",
    "The delegation had brought its own example: a {thing} that was {verb} after {n} complaints.",
    "Money was not the difficult part; agreeing on {what} was.",
    "{when} it rained, so the meeting moved to {where} and became shorter and better.",
    "Both cities will compare {what} again in a year and publish the result in two languages.",
    "For {who} the question was simple: who answers the telephone when a {thing} breaks down?",
    "A visitor from the other city noted that {learned}.",
    "Of the {n} people who were asked, {n} had never been to {where}.",
    "{who} showed {what} on the wall of {where}, with last year's line in red beside it.",
)

#: Sentences with marks in them: bold, emphasis, code, a link to a page of the world, a note.
MARKED: Final = (
    "The rule is written above the door of {where}: **{learned}**.",
    "{who} called it *the long table*, and it stood in {where}.",
    "The method is described in a [handbook for cities](https://example.org/handbook/{n}/), which {who} translated.",
    "Each {thing} is entered as `site-{n}`, so that it can be found again.",
    "Anybody may read the [minutes of the meeting](https://example.org/minutes/{n}/) with *all* the questions.",
)

TITLES: Final = (
    "{from} in {to}: what a {thing} can teach",
    "{to}: {learned}",
    "From {from} to {to}, a question about {what}",
    "Three days in {to} with {who}",
)
SUMMARY: Final = "A delegation from {from} spent three days in {to} and came home with {n} notes about {what}."
HEADINGS: Final = (
    "Arrival and a first walk",
    "The long table",
    "What the figures say",
    "A visit to {where}",
    "Questions",
)
SUBHEADINGS: Final = ("How it began", "What it costs", "Who keeps it going", "What went wrong", "The next step")
DAY: Final = ("Day 1", "Day 2", "Day 3")
LESSONS: Final = "What we take home"
COLUMNS: Final = ("Measure", "Before", "After")
SPEAKER: Final = "— one of the hosts"
NOTE: Final = "Figures of the partner city, rounded; {n} sites were counted."
PHOTO: Final = "A drawing of {where}"
OTHER: Final = "[the report of an earlier trip]"
SEE: Final = "Some of this was told before, in {link}."
