"""``sitegen accept --addresses``: the addresses of the site are right as they are now; and what publishing adds."""

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems
from sitegen.diagnostics import Diagnostic, Location, Severity
from sitegen.diagnostics.judgement import judge
from sitegen.lang.language import Lang
from sitegen.lang.secret_names import SecretNames
from sitegen.model.ledger import LEDGER
from sitegen.model.site import Site
from sitegen.pipeline.ledger import keep_addresses
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.secrets import concealed
from sitegen.pipeline.story import survey
from sitegen.publish.publishing import Ending, Result

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
    "published": {
        Lang.EN: "{file}: {added} new addresses are watched over now. Keep the file with the texts: commit it.",
        Lang.AR: "{file}: عناوين جديدة تُحفظ من الآن: {added}. احفظ الملف مع النصوص (commit).",
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


def kept_addresses(order: Order, built: Outcome | None, result: Result, style: Style) -> tuple[Diagnostic, ...]:
    """Keeps the addresses that were just published, and says how many are new; why not, if that is not possible."""
    if result.ending not in {Ending.DONE, Ending.NOTHING_TO_DO} or result.plan is None:
        return ()
    site, secrets = (built.site, built.secrets) if built else _surveyed(order)
    if site is None:
        return ()
    try:
        kept = keep_addresses(order.root, site, secrets, published=result.plan.after.entries)
    except OSError as error:
        args = {"reason": error.strerror or str(error)}
        return (Diagnostic(code="ledger-not-written", location=Location(file=LEDGER), args=args),)
    if kept.added:
        say(WORDS["published"][style.lang].format(file=LEDGER, added=kept.added), style)
    return ()


def _surveyed(order: Order) -> tuple[Site | None, SecretNames]:
    made = survey(order)
    return (made.workshop.sources.site if made.workshop else None), made.secrets
