"""Marking by a rubric, and changing what one says: each change is a version, and marks keep theirs."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from common.templatetags.wakhan import points as written
from courses.models import CoursePage
from grading.events import RubricSaved
from grading.models import Criterion, Level, Rubric, RubricVersion
from grading.rules import rubrics as rules
from grading.rules.rubrics import Body
from grading.selectors.rubrics import rubric_body, uses_of
from runs.access import edited_course

LONGEST_REASON = 300


class ChangedMeanwhile(Refusal):
    """Somebody else changed the rubric after it was looked at."""

    code = "changed_meanwhile"

    def __init__(self) -> None:
        super().__init__(_("Somebody changed this rubric meanwhile; look at what it says now."))


def points_for(rubric: Rubric, chosen: Mapping[str, Decimal]) -> tuple[Decimal, int]:
    """Return the points of a level chosen for each criterion (by key), and the rubric's version that gives them.

    Raises Refusal where a level is missing or wrong.

    In the marking transaction: whoever changes the rubric waits until the mark stands.
    """
    locked = Rubric.objects.select_for_update(no_key=True).get(pk=rubric.pk)
    criteria = rubric_body(locked.criteria.prefetch_related("levels")).criteria
    try:
        return rules.points_for(criteria, chosen), locked.version
    except rules.NoSuchLevel as failure:
        raise Refusal(
            _("Choose one level for each criterion; “%(criterion)s” lacks one.") % {"criterion": failure.args[0]},
            code="level_missing",
        ) from failure


@transaction.atomic
def make_rubric(*, course: CoursePage, title: str, body: Body, by: User, now: datetime) -> Rubric:
    """Return a new rubric of a course, its first version. Raises Refusal for what cannot be marked by."""
    edited_course(by, course.key)
    _check(title, body)
    CoursePage.objects.select_for_update(no_key=True).get(pk=course.pk)
    taken = set(Rubric.objects.filter(course=course).values_list("key", flat=True))
    rubric = Rubric.objects.create(course=course, key=free_key(title, taken), title=title)
    _write(rubric, body)
    keep_version(rubric=rubric, before=None, reason="", by=by, now=now)
    return rubric


@transaction.atomic
def change_rubric(
    *,
    rubric: Rubric,
    title: str,
    body: Body,
    seen: int,
    reason: str,
    by: User,
    now: datetime,
    restores: int | None = None,
) -> Rubric:
    """Let a rubric say something else from now on; marks given by it stay, and keep the version they were given by.

    `seen` is the version that was looked at. Raises Refusal where it is no longer the current one, where nothing is
    changed, for what cannot be marked by, and where work is offered by it, without a reason or with another sum.
    """
    edited_course(by, rubric.course.key)
    _check(title, body)
    found = Rubric.objects.select_for_update(of=("self",)).select_related("course").get(pk=rubric.pk)
    if found.version != seen:
        raise ChangedMeanwhile
    before = rubric_body(found.criteria.prefetch_related("levels"))
    if (found.title, before.data()) == (title, body.data()):
        raise Refusal(_("Nothing is changed by that."), code="no_change")
    check_sum(found, before, body)
    if uses_of(found):
        _check_reason(reason)
    former = found.title
    found.title = title
    found.save(update_fields=["title"])
    _write(found, body)
    keep_version(rubric=found, before=(former, before), reason=reason.strip(), by=by, now=now, restores=restores)
    return found


def restore(*, version: RubricVersion, seen: int, reason: str, by: User, now: datetime) -> Rubric:
    """Set an earlier version of a rubric current again, as a new one that says the same; refused as a change is."""
    return change_rubric(
        rubric=version.rubric,
        title=version.title,
        body=rules.from_data(version.body),
        seen=seen,
        reason=reason,
        by=by,
        now=now,
        restores=version.number,
    )


@transaction.atomic
def delete_rubric(*, rubric: Rubric, by: User, now: datetime) -> None:
    """Take a rubric away that nothing is marked by; raise Refusal where something is."""
    edited_course(by, rubric.course.key)
    uuid = rubric.uuid
    try:
        rubric.delete()
    except ProtectedError as failure:
        told = _("Questions or essays are marked by this rubric; give them another one first.")
        raise Refusal(told, code="in_use") from failure
    record(RubricSaved(subject=uuid, number=0), by=by.uuid, now=now)


def keep_version(
    *,
    rubric: Rubric,
    before: tuple[str, Body] | None,
    reason: str,
    by: User | None,
    now: datetime,
    restores: int | None = None,
) -> None:
    """Keep what a rubric says by now as its next version, where that is not its last one. In the changing transaction.

    `before` is title and body as they were, None for a new rubric; they become the first version where there is none.
    """
    body = rubric_body(rubric.criteria.prefetch_related("levels"))
    if before == (rubric.title, body):
        return
    known = {"rubric": rubric, "at": now}
    if before is not None and not rubric.versions.exists():
        title, said = before
        RubricVersion.objects.create(number=rubric.version, title=title, body=said.data(), **known)
    number = rubric.version + 1 if before is not None else rubric.version
    RubricVersion.objects.create(
        number=number, title=rubric.title, body=body.data(), reason=reason, by=by, restores=restores, **known
    )
    rubric.version = number
    rubric.save(update_fields=["version"])
    record(RubricSaved(subject=rubric.uuid, number=number), by=by.uuid if by else None, now=now)


def free_key(title: str, taken: set[str], fallback: str = "rubric") -> str:
    """Return a key for a title that none of `taken` is."""
    base = slugify(title)[:60].strip("-").replace("_", "-") or fallback
    numbered = (base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2))
    return next(key for key in numbered if key not in taken)


def _check(title: str, body: Body) -> None:
    if not 0 < len(title.strip()) <= 200:
        raise Refusal(_("Give the rubric a title of 1 to 200 signs."), code="title")
    found = rules.faults(body)
    if found:
        raise Refusal(sentence(found[0]), code=f"rubric_{found[0].code}", status=422)


def sentence(fault: rules.Fault) -> str:
    """Return what is wrong with a rubric, and what to do."""
    told = {
        "criteria": _("A rubric needs a criterion at least; write one."),
        "most": _("A rubric gives less than 100,000 points; lower some of its levels."),
        "levels": _("“%(criterion)s” has no level; give it two at least, or take it away."),
        "weight": _("The weight of “%(criterion)s” must be more than 0; 1 counts its points once."),
        "negative": _("“%(criterion)s” takes points away; a level gives 0 or more."),
        "range": _("A range of “%(criterion)s” must begin below where it ends; swap the two, or leave one empty."),
        "overlap": _("Two levels of “%(criterion)s” give the same points; let each give its own."),
        "nothing": _("The best level of “%(criterion)s” gives nothing; let it give more than 0."),
    }
    return told[fault.code] % {"criterion": fault.criterion}


def check_sum(rubric: Rubric, before: Body, after: Body) -> None:
    """Raise Refusal where a rubric is to come to other points than the columns and questions that it is used for."""
    if before.points != after.points and uses_of(rubric):
        raise Refusal(
            _(
                "Work is offered to be marked by this rubric out of %(before)s points, and this comes to %(after)s. "
                "Let it come to %(before)s, or make a new rubric."
            )
            % {"before": written(before.points), "after": written(after.points)},
            code="rubric_points",
        )


def _check_reason(reason: str) -> None:
    if not 0 < len(reason.strip()) <= LONGEST_REASON:
        raise Refusal(
            _("Say why, in 1 to %(most)s signs; others who mark read it.") % {"most": LONGEST_REASON}, code="no_reason"
        )


def _write(rubric: Rubric, body: Body) -> None:
    """Let a rubric's rows say what `body` does; a criterion that keeps its key keeps its row."""
    rows = {row.key: row for row in rubric.criteria.all()}
    for key in rows.keys() - {one.key for one in body.criteria}:
        rows[key].delete()
    for position, one in enumerate(body.criteria, 1):
        row = rows.get(one.key) or Criterion(rubric=rubric, key=one.key)
        row.title, row.weight, row.points, row.position = one.title, one.weight, one.points, position
        row.comments = list(one.comments)
        row.save()
        row.levels.all().delete()
        Level.objects.bulk_create(
            Level(criterion=row, points=level.points, least=level.least, title=level.title, text=level.text)
            for level in one.levels
        )
