"""Taking part in the demo class: answers that cite count, so that a student sees which of theirs do."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from accounts.models import User
from discussions.models import Participation
from discussions.services.participation import Asked, make
from exchange.demo import dates
from runs.dates import Dates
from runs.models import Run

TITLE = "Two answers that cite a passage"
ASKED = Asked(sort="answer", cites=True, takes_side=False, kind="", page_id=None, most=2, each=Decimal("2.5"))


def take_part(run: Run, *, now: dt.datetime) -> None:
    """Let answers count until the first quiz is due; not again where posts count already."""
    if Participation.objects.filter(run=run).exists():
        return
    when = dates.window(0, now, ZoneInfo(run.time_zone))
    lead = User.objects.get(username="instructor")
    make(run=run, title=TITLE, asked=ASKED, dates=Dates(opens_at=when.opens_at, due_at=when.due_at), by=lead, now=now)
