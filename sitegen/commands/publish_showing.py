"""What is shown of a publication: a bar or plain lines while it goes on, the plan, and one line that sums up."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from sitegen.commands.showing import Style, say
from sitegen.diagnostics.formats.machine import to_json
from sitegen.diagnostics.judgement import Judged
from sitegen.lang.language import Lang
from sitegen.publish.plan import Plan, Stage
from sitegen.publish.publishing import Ending, Result
from sitegen.publish.target import Tell

STAGES: dict[str, dict[Lang, str]] = {
    Stage.ASSETS: {Lang.EN: "Stylesheets, scripts, fonts", Lang.AR: "التنسيقات والبرامج والخطوط"},
    Stage.MEDIA: {Lang.EN: "Photos and files", Lang.AR: "الصور والملفات"},
    Stage.PAGES: {Lang.EN: "Pages", Lang.AR: "الصفحات"},
    Stage.FEEDS: {Lang.EN: "Feeds, search, lists", Lang.AR: "الخلاصات والبحث والقوائم"},
    "waiting": {Lang.EN: "Waiting for another publisher", Lang.AR: "بانتظار ناشر آخر"},
    "deletes": {Lang.EN: "Deletions", Lang.AR: "الحذف"},
}

KINDS = {
    "new": {Lang.EN: "new", Lang.AR: "جديد"},
    "changed": {Lang.EN: "changed", Lang.AR: "معدَّل"},
    "headers": {Lang.EN: "headers", Lang.AR: "ترويسات"},
    "deleted": {Lang.EN: "deleted", Lang.AR: "محذوف"},
}


@contextmanager
def publish_progress(style: Style) -> Iterator[Tell]:
    """A bar for every stage on a terminal; elsewhere one line for each stage that has ended."""
    console = Console(stderr=True)
    if not console.is_terminal or style.format != "text":

        def line(stage: str, done: int, everything: int) -> None:
            if stage == "waiting" and done == 1:
                say(f"{STAGES[stage][style.lang]}…", style)
            elif stage != "waiting" and done == everything:
                say(f"{STAGES[stage][style.lang]}: {done}/{everything}", style)

        yield line
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def bar(stage: str, done: int, everything: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(style.draw(STAGES[stage][style.lang]), total=everything)
            bars.update(tasks[stage], completed=done, total=everything)

        yield bar


def _by_kind(plan: Plan) -> dict[str, tuple[str, ...]]:
    return {
        "new": tuple(entry.path for group in plan.groups for entry in group.new),
        "changed": tuple(entry.path for group in plan.groups for entry in group.changed),
        "headers": tuple(entry.path for group in plan.groups for entry in group.headers),
        "deleted": plan.deletes,
    }


def plan_lines(plan: Plan, lang: Lang) -> str:
    """Everything that would be done, one line for each file, in the order in which it would be done."""
    kinds = {path: kind for kind, paths in _by_kind(plan).items() for path in paths}
    paths = (*(entry.path for entry in plan.puts), *plan.deletes)
    words = {kind: names[lang] for kind, names in KINDS.items()}
    width = max(map(len, words.values()))
    return "\n".join(f"  {words[kinds[path]]:<{width}}  {path}" for path in paths)


def plan_json(result: Result, problems: tuple[Judged, ...], target: str, lang: Lang) -> str:
    """The result for programs: stable names, everything in the order in which it is done."""
    plan = result.plan
    content: dict[str, Any] = {
        **json.loads(to_json(problems, "ar" if lang is Lang.AR else "en")),
        "target": target,
        "ending": result.ending.value,
        "plan": None
        if plan is None
        else {
            "puts": [
                {"stage": group.stage.value, **{kind: [entry.path for entry in getattr(group, kind)] for kind in _PUTS}}
                for group in plan.groups
            ],
            "deletes": list(plan.deletes),
            "unchanged": plan.unchanged,
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


_PUTS = ("new", "changed", "headers")


def summary(result: Result | None, target: str, lang: Lang) -> str:
    """One line that says how it ended."""
    counts = ""
    if result is not None and result.plan is not None:
        numbers = {kind: len(paths) for kind, paths in _by_kind(result.plan).items()}
        unchanged = result.plan.unchanged
        counts = (
            f"ملفات جديدة: {numbers['new']}، ومعدَّلة: {numbers['changed']}، وبترويسات جديدة: {numbers['headers']}، "
            f"ومحذوفة: {numbers['deleted']}، ولم تتغير: {unchanged}."
            if lang is Lang.AR
            else f"{numbers['new']} new, {numbers['changed']} changed, {numbers['headers']} with other headers, "
            f"{numbers['deleted']} deleted, {unchanged} unchanged."
        )
    return _ENDINGS[result.ending if result else None][lang].format(target=target, counts=counts).strip()


_ENDINGS: dict[Ending | None, dict[Lang, str]] = {
    None: {
        Lang.EN: "Nothing was published to “{target}”, because the site was not built.",
        Lang.AR: "لم يُنشر شيء في «{target}» لأن الموقع لم يُبنَ.",
    },
    Ending.DONE: {Lang.EN: "Published to “{target}”: {counts}", Lang.AR: "نُشر الموقع في «{target}». {counts}"},
    Ending.NOTHING_TO_DO: {
        Lang.EN: "“{target}” has exactly this site already; nothing was written.",
        Lang.AR: "في «{target}» هذا الموقع نفسه، فلم يُكتب شيء.",
    },
    Ending.PLANNED: {
        Lang.EN: "This would be published to “{target}”: {counts} Nothing was changed.",
        Lang.AR: "هذا ما سيُنشر في «{target}». {counts} لم يتغير شيء.",
    },
    Ending.REFUSED: {
        Lang.EN: "Nothing was published to “{target}”, and nothing there was changed.",
        Lang.AR: "لم يُنشر شيء في «{target}» ولم يتغير شيء هناك.",
    },
    Ending.FAILED: {
        Lang.EN: "Publishing to “{target}” did not get to its end. Publish again, and what is left will be done.",
        Lang.AR: "لم يكتمل النشر في «{target}». انشر من جديد فيُنجز ما بقي.",
    },
}
