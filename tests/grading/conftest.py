"""A column that takes ten per cent a day, a student and an instructor of its run."""

from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LateLineItemFactory
from tests.made_once import made_once


@made_once
def column():
    return LateLineItemFactory()


@made_once
def run(column):
    return column.run


@made_once
def student(run):
    return EnrolmentFactory(run=run)


@made_once
def teacher(run):
    """The user who leads the run."""
    return EnrolmentFactory(run=run, role=Enrolment.Role.INSTRUCTOR).user


@made_once
def assistant(run):
    """The user who assists in the run."""
    return EnrolmentFactory(run=run, role=Enrolment.Role.ASSISTANT).user
