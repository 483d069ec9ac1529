"""Debates with sides and rounds, held in runs, and students who speak in them."""

import datetime as dt
from itertools import count

from debates.models import Debate, Round, Seat, Side, Sitting
from debates.selectors.sittings import held_rounds
from debates.services.holding import hold
from essays.models import Submission
from runs.dates import Dates
from runs.models import Activity, Enrolment, Run
from tests.factories import essays, grades
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE

OPENS = DUE - dt.timedelta(days=7)
NOW = DUE - dt.timedelta(days=1)
AFTER = DUE + dt.timedelta(hours=1)
_numbers = count(1)


def debate(run: Run, *, sides: tuple[str, ...] = ("for", "against"), rounds: int = 2, **fields) -> Debate:
    """Return a debate of a run's course with these sides, each with a brief, and so many rounds."""
    number = next(_numbers)
    known = {"motion": "That the *first* passage [@a-lesson/passage-1] bears the claim."}
    row = Debate(course=run.course, key=f"debate-{number}", title=f"Debate {number}", **(known | fields))
    row.full_clean()
    row.save()
    for position, key in enumerate(sides, 1):
        brief = f"What {key} goes by."
        Side.objects.create(debate=row, key=key, title=key.capitalize(), brief=brief, position=position)
    rubric = grades.rubric(argument=(2, 1, 0))
    for position in range(1, rounds + 1):
        task = essays.essay(rubric=rubric, may_resubmit=False)
        Round.objects.create(debate=row, essay=task, title=f"Round {position}", position=position)
    return row


def held(run: Run, made: Debate | None = None, **fields) -> Sitting:
    """Return a debate that a run holds: the first round due at DUE and closed a day later, each next a week later."""
    made = made or debate(run, **fields)
    dates = {
        one.pk: Dates(
            OPENS + dt.timedelta(weeks=place), DUE + dt.timedelta(weeks=place), DUE + dt.timedelta(weeks=place, days=1)
        )
        for place, one in enumerate(made.rounds.all())
    }
    return hold(run=run, debate=made, dates=dates, by=None, now=OPENS)


def round_of(sitting: Sitting, number: int = 1) -> Activity:
    """Return the activity that a round of a sitting is."""
    return held_rounds(sitting)[number - 1][1]


def seated(sitting: Sitting, side: str, enrolment: Enrolment | None = None, **person) -> Seat:
    """Return a student's seat on a side."""
    enrolment = enrolment or EnrolmentFactory(run=sitting.run, **person)
    return Seat.objects.create(
        sitting=sitting,
        side=sitting.debate.sides.get(key=side),
        enrolment=enrolment,
        number=sitting.seats.count() + 1,
    )


def spoken(seat: Seat, text: str = "It is so [@a-lesson/passage-1].", *, number: int = 1, now=NOW) -> Submission:
    """Return a statement that was handed in in a round."""
    return essays.handed_in(round_of(seat.sitting, number), seat.enrolment, text, now=now)
