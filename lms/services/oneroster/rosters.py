"""The people of many runs as a registry's files have them: looked at first, then put whole, in one transaction."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Forbidden
from lms.models import SourcedId
from lms.rules.oneroster.rosters import Class, Fault, Member, Person, Rosters
from runs.models import Enrolment, Run
from runs.permissions import may_enrol
from runs.rules.roster_file import Line, Problem, lines_of
from runs.services.roster import Outcome, put_roster
from runs.services.roster_file import PlanChanged

TOLD = "told"
"""The code of a problem that is told of the file, where the line stands only so that nobody is withdrawn for it."""


@dataclass(frozen=True)
class Done:
    """What became, or would become, of one run."""

    run: Run
    source: Class
    lines: Sequence[Line]
    outcomes: Sequence[Outcome]
    """One for each line, then for each who was withdrawn."""

    @property
    def told(self) -> list[tuple[Line | None, Outcome]]:
        """Return the outcomes, each with its line where it has one."""
        lines = [*self.lines, *[None] * (len(self.outcomes) - len(self.lines))]
        return list(zip(lines, self.outcomes, strict=True))


@dataclass(frozen=True)
class Package:
    """What became, or would become, of a package."""

    runs: Sequence[Done]
    faults: Sequence[Fault]
    """What is wrong with rows of the files."""

    @property
    def digest(self) -> str:
        """Return a mark that differs once something else would be done, so that what was shown is what is done."""
        done = [
            (one.run.pk, one.source.sourced_id, [(outcome.external_id, outcome.action) for outcome in one.outcomes])
            for one in self.runs
        ]
        return hashlib.sha256(repr((done, self.faults)).encode()).hexdigest()[:16]


def look(*, rosters: Rosters, chosen: Mapping[str, Run], by: User, now: datetime) -> Package:
    """Return what `put` would do; it is done and taken back, so it is the same. Raises what `put` raises."""
    with transaction.atomic():
        found = _put(rosters, chosen, invite=False, by=by, now=now)
        transaction.set_rollback(True)
    return found


@transaction.atomic
def put(*, rosters: Rosters, chosen: Mapping[str, Run], digest: str, invite: bool, by: User, now: datetime) -> Package:
    """Bring the people of the chosen runs, by the sourcedIds of their classes, in step with a registry's files.

    Rows that cannot be taken are left out; who stands in one of them stays as they are. Raises PlanChanged where it
    would do something else than what was shown (`digest`), Forbidden.
    """
    done = _put(rosters, chosen, invite=invite, by=by, now=now)
    if done.digest != digest:
        raise PlanChanged(_("Something has changed since you looked. Look at the list again before you agree."))
    return done


def _put(rosters: Rosters, chosen: Mapping[str, Run], *, invite: bool, by: User, now: datetime) -> Package:
    if not all(may_enrol(by, run) for run in chosen.values()):
        raise Forbidden(_("Only an instructor of this run may change its people; ask one."))
    known, faults, done = _Known(chosen.values()), [*rosters.faults], []
    for sourced_id, run in sorted(chosen.items(), key=lambda pair: pair[1].pk):  # who locks many goes by the id
        source = rosters.classes[sourced_id]
        lines = _lines(source, run, rosters, known, faults)
        outcomes = put_roster(
            run=run,
            lines=lines,
            whole=rosters.is_whole,
            gone=rosters.gone | source.gone,
            invite=invite,
            by=by.uuid,
            now=now,
        )
        _name(run, sourced_id)
        done.append(Done(run, source, lines, outcomes))
    return Package(done, faults)


class _Known:
    """Who has which external id in some runs: people have one account, in whichever class they come first."""

    def __init__(self, runs: Iterable[Run]) -> None:
        found = Enrolment.objects.filter(run__in=runs).exclude(external_id="").select_related("user")
        users: dict[str, set[User]] = {}
        self._here: set[tuple[int, str]] = set()
        for enrolment in found:
            users.setdefault(enrolment.external_id, set()).add(enrolment.user)
            self._here.add((enrolment.run_id, enrolment.external_id))
        self._users = {external_id: next(iter(some)) for external_id, some in users.items() if len(some) == 1}

    def person(self, external_id: str, run: Run, given: Person | None) -> Person | None:
        """Return how somebody is found: as the files have them, or as the account that they have in another run."""
        user = self._users.get(external_id)
        if user is None or (given and (run.pk, external_id) in self._here):
            return given
        return Person(name=user.get_full_name(), username=user.username, email=user.email)


def _lines(source: Class, run: Run, rosters: Rosters, known: _Known, faults: list[Fault]) -> list[Line]:
    told: list[tuple[Member, Person | None]] = []
    for member in source.members:
        if member.person in rosters.gone:
            continue
        person = known.person(member.person, run, rosters.people.get(member.person))
        if person is None and member.role:
            faults.append(Fault("enrollments.csv", member.number, "person", member.person))
        told.append((member, person if member.role else None))
    lines = lines_of(
        [
            {
                "external_id": member.person,
                "name": person.name if person else "",
                "email": person.email if person else "",
                "username": person.username if person else "",
                "role": member.role,
            }
            for member, person in told
        ],
        [member.number for member, _person in told],
    )
    return [
        line if person else replace(line, problems=(Problem(TOLD),))
        for line, (_member, person) in zip(lines, told, strict=True)
    ]


def _name(run: Run, sourced_id: str) -> None:
    """Keep by which id the registry knows a run; it may have known another by it before, such as last term's."""
    named = SourcedId.objects.filter(kind=SourcedId.Kind.CLASS)
    named.filter(sourced_id=sourced_id).exclude(run=run).delete()
    SourcedId.objects.update_or_create(run=run, kind=SourcedId.Kind.CLASS, defaults={"sourced_id": sourced_id})
