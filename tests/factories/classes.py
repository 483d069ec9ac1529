"""Runs and the people in them."""

import datetime as dt

import factory

from runs.models import Enrolment, Run, Section
from runs.services import enrolling
from tests.factories import texts
from tests.factories.base import ValidFactory
from tests.factories.people import UserFactory

ENROLLED_AT = dt.datetime(2026, 9, 1, 8, 0, tzinfo=dt.UTC)


class RunFactory(ValidFactory):
    class Meta:
        model = Run

    key = factory.Sequence(lambda n: f"run-{n}")
    course = factory.LazyFunction(lambda: texts.CoursePage.objects.first() or texts.course())
    title = factory.Sequence(lambda n: f"Run {n}")
    time_zone = "Asia/Karachi"
    starts_on = dt.date(2026, 9, 1)
    ends_on = dt.date(2026, 12, 31)


class EnrolmentFactory(ValidFactory):
    class Meta:
        model = Enrolment

    run = factory.SubFactory(RunFactory)
    user = factory.SubFactory(UserFactory)
    role = Enrolment.Role.STUDENT
    enrolled_at = ENROLLED_AT


class SectionFactory(ValidFactory):
    class Meta:
        model = Section

    run = factory.SubFactory(RunFactory)
    key = factory.Sequence(lambda n: f"section-{n}")
    name = factory.Sequence(lambda n: f"Section {n}")


def teacher(run: Run | None = None, *, role: str = Enrolment.Role.INSTRUCTOR, **user) -> Enrolment:
    """Return somebody who teaches a run and reaches its desk."""
    person = UserFactory(**user)
    return enrolling.enrol(run=run or RunFactory(), user=person, role=role, by=None, now=ENROLLED_AT)
