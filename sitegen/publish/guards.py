"""What refuses a plan before anything is changed: files of somebody else, and too many deletions."""

from collections.abc import Iterator

from sitegen.diagnostics import Diagnostic
from sitegen.model.publishing import Limit
from sitegen.publish.plan import Plan
from sitegen.publish.problems import not_ours, too_many_deletes
from sitegen.publish.target import Target


def objections(plan: Plan, target: Target, *, limit: Limit | None, adopt: bool) -> Iterator[Diagnostic]:
    """Why this plan should not be carried out.

    Args:
        plan: what would be done.
        target: where.
        limit: how much may be deleted; None for any number.
        adopt: files of somebody else with the name of one of ours may be replaced.
    """
    if limit is not None and not limit.allows(len(plan.missed), len(plan.before.entries)):
        deletes, published = len(plan.missed), len(plan.before.entries)
        yield too_many_deletes(target.shown, str(limit), deletes, published, plan.missed[0])
    fresh = [entry.path for entry in plan.puts if entry.path not in plan.before.ours]
    if fresh and not adopt:
        for path in sorted(target.strangers(fresh)):
            yield not_ours(target.shown, path)
