"""What may count as missing by now, and what does, in a fixed number of statements for any number of students."""

from collections import defaultdict
from datetime import datetime

from django.db import connection

from grading.models import Mark
from runs.models import Run


def overdue(now: datetime, run: Run | None = None) -> dict[int, set[int]]:
    """Return the enrolments, by run, of students of whom something is due by the scheme and nothing stands there.

    One statement. Days are added on the wall, as the rules do; an hour that comes twice is meant the second time.
    """
    found: dict[int, set[int]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_OVERDUE, {"now": now, "run": run.pk if run else None})
        for run_id, enrolment in cursor.fetchall():
            found[run_id].add(enrolment)
    return found


def counted_missing(run: Run) -> set[int]:
    """Return the enrolments of a run that have something missing by now. One statement."""
    return set(Mark.objects.filter(line_item__run=run, state=Mark.State.MISSING).values_list("enrolment_id", flat=True))


_OVERDUE = """
SELECT DISTINCT item.run_id, enrolment.id
FROM grading_lineitem item
JOIN runs_run run ON run.id = item.run_id
JOIN runs_activity activity ON activity.id = item.activity_id
JOIN runs_enrolment enrolment ON enrolment.run_id = item.run_id AND enrolment.role = 'student'
LEFT JOIN runs_sectiondates own ON own.activity_id = activity.id AND own.section_id = enrolment.section_id
LEFT JOIN grading_extension extension
    ON extension.activity_id = activity.id AND extension.enrolment_id = enrolment.id AND extension.is_current
LEFT JOIN grading_mark mark ON mark.line_item_id = item.id AND mark.enrolment_id = enrolment.id
CROSS JOIN LATERAL (SELECT CASE WHEN own.id IS NULL THEN activity.due_at ELSE own.due_at END AS everybodys) AS held
CROSS JOIN LATERAL (SELECT greatest(everybodys, extension.due_at) AS at) AS due
WHERE item.missing_days IS NOT NULL AND (%(run)s::bigint IS NULL OR item.run_id = %(run)s)
    AND (mark.id IS NULL OR mark.state = 'none')
    AND everybodys IS NOT NULL AND due.at > enrolment.enrolled_at
    AND (due.at AT TIME ZONE run.time_zone + make_interval(days => item.missing_days)) AT TIME ZONE run.time_zone
        < %(now)s
"""
