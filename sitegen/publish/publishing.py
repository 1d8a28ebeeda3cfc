"""The story of a publication: look at the target, plan, object, claim, carry out.

In come a target, what should be on it, and what was asked for; out goes a ``Result``. Never raises for anything that a
target does, never prints. Nothing on the target is changed before every objection was heard.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from sitegen.diagnostics import CATALOGUE, Diagnostic, Severity
from sitegen.model.publishing import Limit
from sitegen.publish.guards import objections
from sitegen.publish.manifest import Entry, Manifest
from sitegen.publish.patience import Patience
from sitegen.publish.plan import Plan, make_plan
from sitegen.publish.problems import nothing_earlier
from sitegen.publish.target import (
    BusyError,
    Load,
    OvertakenError,
    PassingError,
    Target,
    TargetError,
    Tell,
    Work,
    World,
)
from sitegen.values import Struct, field

_PLANS: Final = 3
"""How often a plan is made anew because somebody else has published in the meantime."""


class Ending(StrEnum):
    """How a publication ended."""

    DONE = "done"
    NOTHING_TO_DO = "nothing-to-do"
    PLANNED = "planned"
    REFUSED = "refused"
    FAILED = "failed"


class Wish(Struct, frozen=True, kw_only=True):
    """What was asked for.

    Attributes:
        limit: how much may be deleted; None for any number.
        adopt: take over what stands on the target already, and forget a manifest that cannot be read.
        rehearse: plan only.
        go_back: publish what was there before.
    """

    limit: Limit | None = None
    adopt: bool = False
    rehearse: bool = False
    go_back: bool = False


class Result(Struct, frozen=True, kw_only=True):
    """What came of it.

    Attributes:
        plan: what was done, or would be; None if it did not come to a plan.
    """

    ending: Ending
    plan: Plan | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


class _Course(Struct):
    """What is known so far.

    Attributes:
        begun: something may have been changed on the target.
    """

    plan: Plan | None = None
    begun: bool = False
    notes: list[Diagnostic] = field(default_factory=list)


def publish(target: Target, site: tuple[Entry, ...], load: Load, wish: Wish, world: World, tell: Tell) -> Result:
    """Makes a target hold what the site is.

    Args:
        target: where to.
        site: every file, as the target wants it; not looked at for a rollback.
        load: gives the bytes of one of them.
        wish: what was asked for.
        world: the clock, among other things.
        tell: is told about progress.
    """
    course = _Course()

    def attempt() -> Result:
        return _attempt(target, site, load, wish, tell, course)

    try:
        return _replanning(lambda: Patience(sleep=world.sleep).insist(attempt))
    except TargetError as error:
        refused = isinstance(error, BusyError) or error.diagnostic.code in _REFUSALS
        ending = Ending.REFUSED if refused and not course.begun else Ending.FAILED
        return Result(ending=ending, plan=course.plan, diagnostics=(*course.notes, error.diagnostic))


_REFUSALS: Final = frozenset({"publish-list-damaged", "publish-not-ours", "publish-nothing-earlier"})


def _replanning(attempt: Callable[[], Result]) -> Result:
    for _ in range(_PLANS - 1):
        try:
            return attempt()
        except OvertakenError:
            continue
    try:
        return attempt()
    except OvertakenError as error:
        raise BusyError(error.diagnostic) from error


def _attempt(target: Target, site: tuple[Entry, ...], load: Load, wish: Wish, tell: Tell, course: _Course) -> Result:
    course.notes.clear()
    before = _published(target, wish)
    if wish.go_back:
        earlier = target.earlier(before or Manifest())
        if earlier is None:
            return Result(ending=Ending.REFUSED, diagnostics=(nothing_earlier(target.shown),))
        manifest, load = earlier
        plan = make_plan(before, manifest.entries.values(), number=manifest.number)
    else:
        plan = make_plan(before, site)
    course.plan = plan
    against = tuple(objections(plan, target, limit=wish.limit, adopt=wish.adopt))
    if against:
        return Result(ending=Ending.REFUSED, plan=plan, diagnostics=against)
    if wish.rehearse:
        return Result(ending=Ending.PLANNED, plan=plan)
    if plan.nothing_to_do:
        return Result(ending=Ending.NOTHING_TO_DO, plan=plan)
    work = Work(plan=plan, load=load, tell=tell, notes=course.notes)
    with target.claim(plan, tell):
        course.begun = True
        (target.go_back if wish.go_back else target.carry_out)(work)
    return Result(ending=Ending.DONE, plan=plan, diagnostics=tuple(course.notes))


def _published(target: Target, wish: Wish) -> Manifest | None:
    try:
        return target.published()
    except PassingError:
        raise
    except TargetError as error:
        if wish.adopt and error.diagnostic.code == "publish-list-damaged":
            return None
        raise


def is_error(problem: Diagnostic) -> bool:
    """Whether a problem stops a publication."""
    return CATALOGUE[problem.code].severity is Severity.ERROR
