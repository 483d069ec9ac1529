"""What attempts have earned, with the questions left out that a regrade dropped."""

from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from quizzes.models import Attempt
from quizzes.rules.regrading import Earnings

FIELDS = ("earned", "counted", "possible", "waiting")


def with_earnings(attempts: QuerySet[Attempt], *, seen: Q | None = None) -> QuerySet[Attempt]:
    """Return the attempts, each with what `earnings` reads; with `seen`, other points are taken for not yet marked."""
    counts = Q(items__is_dropped=False)
    is_marked = Q(items__points__isnull=False) & (seen or Q())
    return attempts.annotate(
        earned=Sum("items__points", filter=counts & is_marked, default=Decimal(0)),
        counted=Sum("items__version__points", filter=counts, default=Decimal(0)),
        possible=Sum("items__version__points", default=Decimal(0)),
        waiting=Count("items", filter=counts & ~is_marked),
    )


def earnings(attempt: Any) -> Earnings:
    """Return what one of `with_earnings` has earned."""
    return Earnings(attempt.earned, attempt.counted, attempt.possible, attempt.waiting)
