"""``sitegen accept --addresses``: the addresses of the site are right as they are now."""

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems
from sitegen.diagnostics import Severity
from sitegen.diagnostics.judgement import judge
from sitegen.lang.language import Lang
from sitegen.model.ledger import LEDGER
from sitegen.pipeline import Order, survey
from sitegen.pipeline.ledger import keep_addresses
from sitegen.pipeline.secrets import concealed

#: The problems that this command is the answer to.
_ANSWERED = frozenset(
    {"address-moved", "address-lost", "address-held-back", "address-without-entry", "addresses-lost-more"}
)
WORDS = {
    "errors": {
        Lang.EN: "Nothing was written: with these errors it cannot be known which addresses the site has.",
        Lang.AR: "لم يُكتب شيء: لا يمكن أن تُعرف عناوين الموقع ما دامت فيه هذه الأخطاء.",
    },
    "forgotten": {
        Lang.EN: "no longer watched over: {address}",
        Lang.AR: "لم يعد محفوظًا: {address}",
    },
    "done": {
        Lang.EN: "{file}: {added} added, {forgotten} removed. Keep the file with the texts (commit it).",
        Lang.AR: "{file}: عناوين أُضيفت: {added}، وعناوين حُذفت: {forgotten}. احفظ الملف مع النصوص (commit).",
    },
}


def run_accept_addresses(order: Order, style: Style) -> Exit:
    """Keeps the addresses that there are, and forgets those at which nothing stands any more."""
    made = survey(order)
    problems = concealed(made.diagnostics, made.secrets, order.root)
    judged = judge((each for each in problems if each.code not in _ANSWERED), made.checks)
    errors = tuple(each for each in judged if each.severity is Severity.ERROR)
    if errors or made.workshop is None:
        show_problems(errors, style, order.root, made.secrets.conceal)
        say(WORDS["errors"][style.lang], style)
        return Exit.CONTENT_ERRORS if made.usable else Exit.WRONG_USE
    kept = keep_addresses(order.root, made.workshop.sources.site, made.secrets, forget=True)
    for address in kept.forgotten:
        say(WORDS["forgotten"][style.lang].format(address=address), style)
    say(WORDS["done"][style.lang].format(file=LEDGER, added=kept.added, forgotten=len(kept.forgotten)), style)
    return Exit.DONE
