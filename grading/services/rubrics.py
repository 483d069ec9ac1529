"""Marking by a rubric."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from common.errors import Refusal
from grading.models import Rubric
from grading.rules import rubrics


def points_for(rubric: Rubric, chosen: Mapping[str, Decimal]) -> Decimal:
    """Return the points of a level chosen for each criterion (by key); raise Refusal where one is missing or wrong."""
    criteria = [
        rubrics.Criterion(key=criterion.key, levels=frozenset(level.points for level in criterion.levels.all()))
        for criterion in rubric.criteria.prefetch_related("levels")
    ]
    try:
        return rubrics.points_for(criteria, chosen)
    except rubrics.NoSuchLevel as failure:
        raise Refusal(
            _("Choose one level for each criterion; “%(criterion)s” lacks one.") % {"criterion": failure.args[0]},
            code="level_missing",
        ) from failure
