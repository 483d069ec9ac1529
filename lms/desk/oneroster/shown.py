"""What would become of a package, as a page tells it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from lms.oneroster_words import sentence
from lms.services.oneroster.rosters import TOLD, Done, Package
from runs.models import Enrolment, Run
from runs.roster_words import sentence as line_sentence
from runs.services.roster import WITHDRAW

MOST_NAMES, MOST_FAULTS = 100, 300
ACTIONS = ("make", "enrol", "return", "change", "withdraw")


@dataclass(frozen=True)
class Refused:
    """A row that cannot be taken."""

    file: str
    number: int | None
    who: str
    sentences: Sequence[str]


@dataclass
class ShownRun:
    """What would become of one run."""

    run: Run
    title: str
    """The class's."""
    counts: Counter[str] = field(default_factory=Counter)
    names: dict[str, list[str]] = field(default_factory=dict)
    """The first hundred that each action is about."""

    def parts(self) -> list[tuple[str, int, list[str], int]]:
        """Return each action that there is: how many, their names, and how many more."""
        found = [(action, self.counts[action], self.names.get(action, [])) for action in ACTIONS]
        return [(action, count, names, count - len(names)) for action, count, names in found if count]


@dataclass(frozen=True)
class Shown:
    """What would become of a package."""

    runs: list[ShownRun]
    refused: list[Refused]
    more: int
    """How many more rows are refused than are shown."""

    @property
    def changes(self) -> int:
        """Return how many places in runs it would change."""
        return sum(one.counts[action] for one in self.runs for action in ACTIONS)


def shown(package: Package) -> Shown:
    """Return a package as its page tells it. One statement."""
    people = _names(package)
    refused = [Refused(one.file, one.number, "", [sentence(one)]) for one in package.faults]
    runs = []
    for done in package.runs:
        runs.append(_run(done, people))
        for line, outcome in done.told:
            if outcome.action == "refuse" and not any(problem.code == TOLD for problem in outcome.problems):
                told = [line_sentence(problem) for problem in outcome.problems]
                who = line.name if line else _who(people, outcome.enrolment)
                refused.append(Refused("enrollments.csv", line.number if line else None, who, told))
    refused.sort(key=lambda one: (one.file, one.number is None, one.number))
    return Shown(runs, refused[:MOST_FAULTS], max(0, len(refused) - MOST_FAULTS))


def _run(done: Done, people: Mapping[UUID, str]) -> ShownRun:
    found = ShownRun(done.run, done.source.title)
    for line, outcome in done.told:
        found.counts[outcome.action] += 1
        names = found.names.setdefault(outcome.action, [])
        if len(names) < MOST_NAMES:
            names.append(line.name if line else _who(people, outcome.enrolment))
    return found


def _who(people: Mapping[UUID, str], enrolment: UUID | None) -> str:
    return people.get(enrolment, "") if enrolment else ""


def _names(package: Package) -> dict[UUID, str]:
    """Return the names of those whom no line names: they would be withdrawn, or cannot be."""
    wanted = [
        outcome.enrolment
        for done in package.runs
        for line, outcome in done.told
        if line is None and outcome.action in (WITHDRAW, "refuse")
    ]
    found = Enrolment.objects.filter(uuid__in=wanted).select_related("user")
    return {one.uuid: one.user.get_full_name() for one in found}
