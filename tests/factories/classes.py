"""Runs and the people in them."""

import datetime as dt

import factory

from runs.models import Enrolment, Run
from tests.factories import texts
from tests.factories.base import ValidFactory
from tests.factories.people import UserFactory


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
    enrolled_at = dt.datetime(2026, 9, 1, 8, 0, tzinfo=dt.UTC)
