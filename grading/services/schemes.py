"""Changing how a run's columns come to its figures: categories, weights, what is dropped, the scale."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from grading.events import SchemeChanged
from grading.models import Category, LineItem, ScaleStep, SchemeChange
from grading.rules.missing import MOST_DAYS
from grading.rules.scheme import Scheme, from_data
from grading.selectors.schemes import changes_of, scheme_of
from grading.services.book import locked_totals
from grading.services.line_items import retotal
from grading.services.missing import settle_run
from runs.access import taught_run
from runs.models import Run


@transaction.atomic
def set_scheme(
    *, run: Run, scheme: Scheme, seen: str, reason: str, by: User, now: datetime, undoes: SchemeChange | None = None
) -> SchemeChange:
    """Let a run's figures be reckoned by `scheme`, and reckon everybody's anew. A fixed number of statements.

    Raises Refusal without a reason, where it changes nothing or cannot be reckoned with, and where the scheme is no
    longer the one that was `seen` (its fingerprint).
    """
    taught_run(by, run.key, lead=True)
    _check(scheme, reason)
    _lock(run)
    before = scheme_of(run)
    if before.fingerprint() != seen:
        raise Refusal(_("Somebody changed this meanwhile; look at it again."), code="changed_meanwhile", status=409)
    if before.fingerprint() == scheme.fingerprint():
        raise Refusal(_("Nothing is changed by that."), code="no_change")
    _write(run, scheme)
    change = SchemeChange.objects.create(
        run=run, before=before.data(), after=scheme_of(run).data(), reason=reason, by=by, at=now, undoes=undoes
    )
    settle_run(run=run, cause=change.uuid, now=now)
    retotal(run=run)
    record(SchemeChanged(run=run.uuid, subject=change.uuid), by=by.uuid, now=now)
    return change


@transaction.atomic
def undo(*, change: SchemeChange, reason: str, by: User, now: datetime) -> SchemeChange:
    """Put back what a change found; raise Refusal unless it is the last of its run that still holds."""
    taught_run(by, change.run.key, lead=True)
    _lock(change.run)
    if change != last_standing(change.run):
        raise Refusal(_("Later changes stand on this one; undo the latest first."), code="not_the_last", status=409)
    return set_scheme(
        run=change.run,
        scheme=from_data(change.before),
        seen=from_data(change.after).fingerprint(),
        reason=reason,
        by=by,
        now=now,
        undoes=change,
    )


def last_standing(run: Run) -> SchemeChange | None:
    """Return the latest change that is neither undone nor the undoing of another. One statement."""
    return changes_of(run).filter(undoes=None, undone_by=None).first()


def _lock(run: Run) -> None:
    """Lock the run, then its totals, in the order of all who lock both; a run without students has no totals."""
    Run.objects.select_for_update(no_key=True).get(pk=run.pk)
    locked_totals(run)


def _check(scheme: Scheme, reason: str) -> None:
    if not reason.strip():
        raise Refusal(_("Say why; the students read it."), code="no_reason")
    if len(reason) > 300:
        raise Refusal(_("Say it in 300 characters at most."), code="long_reason")
    if scheme.categories and not any(one.weight for one in scheme.categories):
        raise Refusal(_("At least one category must weigh more than 0."), code="no_weight")
    if any(one.weight < 0 for one in scheme.categories):
        raise Refusal(_("A weight is 0 or more; enter such a number."), code="negative_weight")
    names = [one.name for one in scheme.categories]
    for twice, told in (
        (names, _("Two categories have the same name; give each its own.")),
        ([step.label for step in scheme.scale], _("Two steps have the same name; give each its own.")),
        ([step.at_least for step in scheme.scale], _("Two steps begin at the same figure; move one of them.")),
    ):
        if len(set(twice)) < len(twice):
            raise Refusal(told, code="twice")
    given = [placed.missing_days for placed in (scheme.columns or {}).values() if placed.missing_days is not None]
    if any(not 0 <= days <= MOST_DAYS for days in given):
        raise Refusal(_("Missing work counts as 0 after 0 to 365 days; enter such a number."), code="missing_days")
    if any(one.drop_lowest and one.keep_highest for one in scheme.categories):
        raise Refusal(_("A category drops its lowest or keeps its highest columns, not both."), code="drop_and_keep")
    unknown = {placed.category for placed in (scheme.columns or {}).values()} - {"", *names}
    if unknown:
        told = _("There is no category “%(name)s”; choose another for its columns.")
        raise Refusal(told % {"name": min(unknown)}, code="unknown_category")


def _write(run: Run, scheme: Scheme) -> None:
    items = list(LineItem.objects.filter(run=run))
    LineItem.objects.filter(run=run).update(category=None)
    Category.objects.filter(run=run).delete()
    ScaleStep.objects.filter(run=run).delete()
    made = Category.objects.bulk_create(
        Category(
            run=run,
            name=one.name,
            weight=one.weight,
            is_equal=one.is_equal,
            drop_lowest=one.drop_lowest,
            keep_highest=one.keep_highest,
            position=position,
        )
        for position, one in enumerate(scheme.categories)
    )
    ScaleStep.objects.bulk_create(ScaleStep(run=run, label=one.label, at_least=one.at_least) for one in scheme.scale)
    named = {category.name: category for category in made}
    for item in items:
        placed = scheme.placed(str(item.uuid))
        item.category, item.is_extra = named.get(placed.category), placed.is_extra
        item.missing_days = placed.missing_days
    LineItem.objects.bulk_update(items, ["category", "is_extra", "missing_days"])
