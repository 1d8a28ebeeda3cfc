"""What a build tells a code host: what changed, what is wrong, and how the translations stand."""

from collections.abc import Mapping
from pathlib import Path

from sitegen.commands.comparing import compare
from sitegen.commands.showing import Style, say, tally
from sitegen.commands.summary import Summary, to_markdown
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.translating import translations
from sitegen.write.manifest import Record


def for_host(outcome: Outcome, before: Mapping[str, Record] | None, order: Order, style: Style) -> str:
    """The summary of a build, in Markdown."""
    written = outcome.written if outcome.written and outcome.written.published else None
    made = translations(order)
    several = made.site is not None and len(made.site.config.languages) > 1
    summary = Summary(
        built=written is not None,
        comparison=compare(before, written.records) if written and before is not None else None,
        problems=outcome.problems,
        tally=tally(outcome.problems, style.lang),
        statuses=made.statuses if several else (),
    )
    return to_markdown(summary, style.lang, outcome.conceal)


def append(file: Path, text: str, style: Style) -> bool:
    """Adds the summary to the file of the code host; False, and said, if it cannot."""
    try:
        with file.open("a", encoding="utf-8") as target:
            target.write(text)
    except OSError as error:
        words = {
            Lang.EN: f"The summary could not be written to {file}: {error.strerror}",
            Lang.AR: f"تعذّرت كتابة الخلاصة في {file}: {error.strerror}",
        }
        say(words[style.lang], style)
        return False
    return True
