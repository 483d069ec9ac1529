"""Passages of the demo class at which students are lost, so that the desk has something to count."""

import datetime as dt

from courses.selectors.passages import readable_passages
from runs.models import Enrolment, LostMark, Run
from runs.services.private_notes import call_lost

PASSAGES = {("what-russia-wants", "heroin"): 7, ("what-russia-wants", "no-solid-evidence"): 3}
"""Lesson and key of each, and how many are lost there."""
LOOKED_AT = "student"
"""Whoever tries the class as a student begins without marks."""


def be_lost(run: Run, *, now: dt.datetime) -> None:
    """Let students be lost at the passages that the course has; not again where somebody is."""
    if LostMark.objects.filter(enrolment__run=run).exists():
        return
    students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    others = students.exclude(user__username=LOOKED_AT).order_by("user__username")
    for (lesson, key), count in PASSAGES.items():
        passage = readable_passages(run.course).filter(lesson__slug=lesson, key=key).first()
        for enrolment in others[:count] if passage else ():
            call_lost(enrolment=enrolment, passage=passage, now=now)
