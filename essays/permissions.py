"""Who may do what with essays: predicates on an enrolment and a draft."""

from essays.models import Draft, Essay, Submission
from runs import permissions
from runs.models import Enrolment


def may_write(enrolment: Enrolment) -> bool:
    """A run's active students write its essays."""
    return permissions.may_learn(enrolment)


def may_mark(enrolment: Enrolment) -> bool:
    """Assistants and instructors mark them."""
    return permissions.may_teach(enrolment)


def may_go_on(essay: Essay, submission: Submission | None) -> bool:
    """Whether a text may still be handed in: the first time, or again where the essay allows it and none is marked."""
    return submission is None or (essay.may_resubmit and submission.points is None)


def sees_exemplar(essay: Essay, draft: Draft | None) -> bool:
    """Whether a student is shown the example."""
    handed_in = draft is not None and draft.submission_id is not None
    shown = essay.exemplar_shown
    return bool(essay.exemplar) and (shown == Essay.Shown.BEFORE or (shown == Essay.Shown.AFTER and handed_in))
