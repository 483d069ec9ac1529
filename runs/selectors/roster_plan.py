"""What a class list would do to a run: whom it makes, enrols, takes back or leaves, and which lines it cannot take."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q
from django.db.models.functions import Lower

from accounts.models import User
from common.among import is_among
from runs.models import Enrolment, Run
from runs.rules.roster_file import Line, Problem

MAKE, ENROL, RETURN, LEAVE, REFUSE = "make", "enrol", "return", "leave", "refuse"


@dataclass(frozen=True)
class Step:
    """What becomes of one line."""

    line: Line
    action: str
    """`make` an account and enrol it, `enrol` an account there is, take back (`return`), `leave` as it is, `refuse`."""
    user: User | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What becomes of a file."""

    steps: list[Step]
    new_sections: list[str]

    def of(self, *actions: str) -> list[Step]:
        """Return the steps of these kinds."""
        return [step for step in self.steps if step.action in actions]

    @property
    def refused(self) -> list[Step]:
        return self.of(REFUSE)

    @property
    def good(self) -> list[Step]:
        return self.of(MAKE, ENROL, RETURN)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many lines each action has."""
        return {action: len(self.of(action)) for action in (MAKE, ENROL, RETURN, LEAVE, REFUSE)}

    @property
    def digest(self) -> str:
        """Return a mark that differs once the plan does, so that what was shown is what is done."""
        shown = [(step.line.number, step.action, step.user and step.user.pk) for step in self.steps]
        return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


def plan(*, run: Run, lines: Sequence[Line], by_id: bool = False) -> Plan:
    """Return what the lines would do now. Three statements.

    With `by_id` the external id says who is meant, as whoever sends it knows them, a section may be named by its key,
    and who is there already can get another; else the id must agree with the rest, and who is there stays.
    """
    people = _people(lines)
    by_name = {user.username.lower(): user for user in people}
    by_mail = {user.email.lower(): user for user in people if user.email}
    enrolments = {e.user_id: e for e in Enrolment.objects.filter(run=run).select_related("user")}
    owners = {e.external_id: e for e in enrolments.values() if e.external_id}
    steps = _once_each(
        _step(
            line,
            by_name.get(line.username.lower()),
            by_mail.get(line.email),
            enrolments,
            owners.get(line.external_id),
            by_id=by_id,
        )
        for line in lines
    )
    known = {name.casefold() for pair in run.sections.values_list("name", "key") for name in pair[: 1 + by_id]}
    placed = (MAKE, ENROL, RETURN, *([LEAVE] if by_id else []))
    wanted = {step.line.section.casefold(): step.line.section for step in steps if step.action in placed}
    return Plan(steps, [name for key, name in wanted.items() if name and key not in known])


def _people(lines: Sequence[Line]) -> list[User]:
    names = [line.username.lower() for line in lines if line.username]
    mails = [line.email for line in lines if line.email]
    users = User.objects.annotate(low_name=Lower("username"), low_mail=Lower("email"))
    return list(users.filter(Q(is_among("low_name", names, "text")) | Q(is_among("low_mail", mails, "text"))))


def _step(
    line: Line,
    named: User | None,
    mailed: User | None,
    enrolments: dict[int, Enrolment],
    owner: Enrolment | None,
    *,
    by_id: bool,
) -> Step:
    user = named or mailed
    if owner and by_id:
        others = any(one and one.pk != owner.user_id for one in (named, mailed))
        problems = [*line.problems, *([Problem("id_taken", "external_id", line.external_id)] if others else [])]
        user = owner.user
    else:
        problems = [*dict.fromkeys([*line.problems, *_conflicts(line, named, mailed)])]
        if owner and (user is None or owner.user_id != user.pk):
            problems.append(Problem("id_taken", "external_id", line.external_id))
    if problems:
        return Step(line, REFUSE, problems=tuple(problems))
    if user is None:
        return Step(line, MAKE)
    enrolment = enrolments.get(user.pk)
    if enrolment is None:
        return Step(line, ENROL, user)
    return Step(line, LEAVE if enrolment.state == Enrolment.State.ACTIVE else RETURN, user)


def _conflicts(line: Line, named: User | None, mailed: User | None) -> Iterable[Problem]:
    if named and mailed and named != mailed:
        yield Problem("two_accounts", "username", line.username)
    elif named and line.email and named.email.lower() != line.email:
        yield Problem("other_mail", "username", line.username)
    elif mailed and line.username and not named:
        yield Problem("other_name", "email", line.email)
    elif line.email and not _can_be_mailed(line.email):
        yield Problem("email", "email", line.email)
    if (user := named or mailed) and not user.is_active:
        yield Problem("closed", "username" if named else "email", line.username or line.email)


def _can_be_mailed(email: str) -> bool:
    """Tell whether an account can have this address: its model is stricter than a line of a file."""
    try:
        validate_email(email)
    except ValidationError:
        return False
    return True


def _once_each(steps: Iterable[Step]) -> list[Step]:
    """Refuse the second line that means the same account, once by its name and once by its address."""
    seen: dict[int, int] = {}
    checked = []
    for step in steps:
        first = seen.setdefault(step.user.pk, step.line.number) if step.user else step.line.number
        if first != step.line.number:
            step = replace(step, action=REFUSE, problems=(Problem("repeated", "username", str(first)),))
        checked.append(step)
    return checked
