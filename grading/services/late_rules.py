"""Changing what lateness costs in a column."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.services import record
from grading.events import LateRuleChanged
from grading.models import LatePolicy, LineItem
from grading.rules.late import LateRule
from grading.selectors.explaining import late_words
from grading.services.book import locked_totals
from grading.services.ledger import settle_column
from runs.access import taught_run


@transaction.atomic
def set_late_rule(*, line_item: LineItem, rule: LateRule | None, by: User, now: datetime) -> None:
    """Let a column be late by `rule`, by none with None, and settle lateness of everybody who handed in.

    Columns whose rules have the same figures share one policy of the run.
    """
    taught_run(by, line_item.run.key, lead=True)
    locked_totals(line_item.run)
    line_item.late_policy = _policy(line_item, rule) if rule else None
    line_item.save(update_fields=["late_policy"])
    settle_column(line_item=line_item, cause=line_item.uuid, by=by.uuid, now=now)
    record(LateRuleChanged(run=line_item.run.uuid, subject=line_item.uuid), by=by.uuid, now=now)


def _policy(line_item: LineItem, rule: LateRule) -> LatePolicy:
    figures = {
        "percent_per_day": rule.percent_per_day,
        "grace_minutes": rule.grace_minutes,
        "at_most_percent": rule.at_most_percent,
    }
    same = LatePolicy.objects.filter(run=line_item.run_id, **figures).first()
    return same or LatePolicy.objects.create(run=line_item.run, name=late_words(rule), **figures)
