"""Who may do what in a run: predicates on an enrolment, the same for pages, REST, desk and templates."""

from runs.models import Enrolment

Role = Enrolment.Role


def may_read(enrolment: Enrolment | None) -> bool:
    """Everybody who is actively enrolled reads the run."""
    return enrolment is not None and enrolment.state == Enrolment.State.ACTIVE


def may_learn(enrolment: Enrolment | None) -> bool:
    """Active students answer, hand in and are marked."""
    return may_read(enrolment) and enrolment.role == Role.STUDENT


def may_teach(enrolment: Enrolment | None) -> bool:
    """Assistants and instructors see the roster and the gradebook, mark, and answer as staff."""
    return may_read(enrolment) and enrolment.role in (Role.ASSISTANT, Role.INSTRUCTOR)


def may_lead(enrolment: Enrolment | None) -> bool:
    """Instructors change the run, its people and dates, and release marks."""
    return may_read(enrolment) and enrolment.role == Role.INSTRUCTOR
