"""``sitegen publish``: builds, checks, and puts the site on a target; says what was changed there."""

import sys
from pathlib import Path

from sitegen.commands.addresses import kept_addresses
from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.publish_showing import plan_json, plan_lines, publish_progress, summary
from sitegen.commands.showing import Style, progress, say, show_problems
from sitegen.diagnostics.judgement import Judged, judge
from sitegen.lang.language import Lang
from sitegen.lang.suggest import closest
from sitegen.model.config import Config
from sitegen.model.publishing import PublishTarget
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.publishing import Dispatch, publish_output
from sitegen.pipeline.readiness import readiness
from sitegen.pipeline.story import build
from sitegen.publish.publishing import Ending, Result, Wish
from sitegen.publish.target import World
from sitegen.read.site import read_settings
from sitegen.values import Struct, replace

WORDS = {
    "none": {
        Lang.EN: "config.yaml names no place to publish to. Write one under publish: (see docs/publishing.md).",
        Lang.AR: "لا يذكر config.yaml مكانًا للنشر. اكتب مكانًا تحت publish:\u200e (انظر docs/publishing.md).",
    },
    "which": {
        Lang.EN: "Which one? sitegen publish {names}",
        Lang.AR: "إلى أيّها؟ \u200esitegen publish {names}",
    },
    "unknown": {
        Lang.EN: "config.yaml has no target called “{name}”. It has: {names}",
        Lang.AR: "لا هدف باسم «{name}» في config.yaml. فيه: {names}",
    },
    "suggestion": {
        Lang.EN: "Did you mean: sitegen publish {name}",
        Lang.AR: "لعلك تقصد: \u200esitegen publish {name}",
    },
}


#: What has to be put right on this machine before anything can be asked of a target.
_NEEDS = frozenset({"publish-program-missing", "publish-library-missing", "publish-no-keys", "publish-bad-keys"})


class Asked(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line.

    Attributes:
        target: the name of a target; None if there is only one.
        wish: with ``limit`` None if the target's own counts.
        ready: the output folder holds what is to be published.
        strict: warnings about the publication itself count in the exit code. What is wrong with the site stops it
            before, unless the order says that warnings do not matter.
    """

    target: str | None
    wish: Wish
    ready: bool
    strict: bool = False


def run_publish(order: Order, output: Path, style: Style, asked: Asked, world: World) -> Exit:
    """Publishes, and shows everything that was found on the way."""
    settings = read_settings(order.root, order.base_url)
    if settings.config is None:
        show_problems(judge(settings.diagnostics, {}), style, order.root)
        return Exit.WRONG_USE
    chosen = _chosen(settings.config, asked.target, style)
    if chosen is None:
        return Exit.WRONG_USE
    built: Outcome | None = None
    if not asked.ready and not asked.wish.go_back:
        with progress(style) as observe:
            built = build(replace(order, observe=observe), output, with_site=True)
        code = exit_code(built, strict=order.strict)
        if code is not Exit.DONE:
            show_problems(built.problems, style, order.root, built.conceal)
            say(summary(None, chosen.name, style.lang), style)
            return code
    dispatch = Dispatch(
        config=settings.config,
        settings=chosen,
        output=output,
        shown=output.relative_to(order.root).as_posix() if output.is_relative_to(order.root) else output.as_posix(),
        wish=_complete(asked.wish, chosen),
        strict=order.strict,
        look=readiness,
    )
    with publish_progress(style) as tell:
        result = publish_output(dispatch, world, tell)
    kept = () if asked.wish.go_back else kept_addresses(order, built, result, style)
    problems = judge((*result.diagnostics, *kept), settings.config.checks)
    _show(result, (*(built.problems if built else ()), *problems), chosen, order.root, style)
    return _exit(result, problems, strict=asked.strict)


def _chosen(config: Config, name: str | None, style: Style) -> PublishTarget | None:
    """The target that is meant; None if that is not clear, which is then said."""
    names = " | ".join(config.publish)
    if not config.publish:
        say(WORDS["none"][style.lang], style)
        return None
    if name is None:
        if len(config.publish) == 1:
            return next(iter(config.publish.values()))
        say(WORDS["which"][style.lang].format(names=names), style)
        return None
    if name not in config.publish:
        say(WORDS["unknown"][style.lang].format(name=name, names=names), style)
        if match := closest(name, config.publish):
            say(WORDS["suggestion"][style.lang].format(name=match), style)
        return None
    return config.publish[name]


def _complete(wish: Wish, target: PublishTarget) -> Wish:
    """A wish with the target's limit, unless another one was given. Nothing holds up a rollback that is not told to."""
    return wish if wish.limit or wish.go_back else replace(wish, limit=target.max_deletes)


def _show(result: Result, problems: tuple[Judged, ...], target: PublishTarget, root: Path, style: Style) -> None:
    if style.format == "json":
        sys.stdout.write(plan_json(result, problems, target.name, style.lang) + "\n")
    else:
        show_problems(problems, style, root)
        if result.ending is Ending.PLANNED and result.plan:
            say(plan_lines(result.plan, style.lang), style)
    say(summary(result, target.name, style.lang), style)


def _exit(result: Result, problems: tuple[Judged, ...], *, strict: bool) -> Exit:
    if any(each.diagnostic.code in _NEEDS for each in problems):
        return Exit.WRONG_USE
    match result.ending:
        case Ending.REFUSED:
            return Exit.REFUSED
        case Ending.FAILED:
            return Exit.INCOMPLETE
        case _:
            return Exit.WARNINGS if strict and problems else Exit.DONE
