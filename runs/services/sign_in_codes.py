"""One-time codes for students of a run who have no mail, or cannot reach it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.services import codes
from common.errors import Forbidden
from runs import permissions
from runs.models import Enrolment, Run
from runs.selectors.code_owners import may_be_given


@transaction.atomic
def make_codes(*, run: Run, enrolments: Sequence[Enrolment], by: User, now: datetime) -> list[tuple[Enrolment, str]]:
    """Return a fresh code for each of these students, as printed; it is shown this once. Raises Forbidden."""
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may give codes; ask one."))
    allowed = may_be_given(run=run, by=by)
    if any(enrolment.pk not in allowed for enrolment in enrolments):
        raise Forbidden(
            _("A code opens an account. Those who teach, or came to the site through another class, "
              "get theirs from an administrator or from the instructor who brought them.")
        )  # fmt: skip
    of_user = {enrolment.user_id: enrolment for enrolment in enrolments}
    made = codes.make_codes(users=[enrolment.user for enrolment in enrolments], by=by, now=now)
    return [(of_user[user.pk], code) for user, code in made]
