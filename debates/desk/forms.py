"""What an instructor fills in: the dates of a debate's rounds, and sides by hand."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from common.errors import Refusal
from debates.models import Debate, Round, Side, Sitting
from runs.dates import Dates
from runs.desk.forms.activities import DatesForm
from runs.models import Activity, Enrolment, Run

MOST = 200


class RoundsForm:
    """The dates of each round that the run does not offer yet: one form of dates for each."""

    def __init__(self, debate: Debate, run: Run, data: Mapping[str, str] | None) -> None:
        rounds = list(debate.rounds.select_related("essay"))
        offered = Activity.objects.filter(run=run, kind="essay", target__in=[one.essay.uuid for one in rounds])
        there = set(offered.values_list("target", flat=True))
        self.offered = [one for one in rounds if one.essay.uuid in there]
        self.forms: list[tuple[Round, DatesForm]] = [
            (one, DatesForm(data, run=run, prefix=f"round-{one.position}"))
            for one in rounds
            if one.essay.uuid not in there
        ]

    def is_valid(self) -> bool:
        """Tell whether each form is."""
        found = [form.is_valid() for _round, form in self.forms]  # each says what is wrong with it
        return all(found)

    def dates(self) -> dict[int, Dates]:
        """Return the dates as given, by the round's id."""
        return {one.pk: form.dates() for one, form in self.forms}


def wanted_sides(sitting: Sitting, data: Mapping[str, str]) -> dict[Enrolment, tuple[Side | None, Side | None]]:
    """Return for each student of a page of sides what was seen there and what was chosen; raise Refusal for what is
    none of the sides."""
    by_key: dict[str, Side | None] = {side.key: side for side in sitting.debate.sides.all()} | {"": None}
    ids = [one for name in data if name.startswith("side-") and (one := _uuid(name.removeprefix("side-")))]
    students = Enrolment.objects.filter(
        run=sitting.run_id, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE, uuid__in=ids[:MOST]
    ).select_related("user")
    found = {}
    for student in students:
        seen, chosen = data.get(f"seen-{student.uuid}", ""), data.get(f"side-{student.uuid}", "")
        if seen not in by_key or chosen not in by_key:
            raise Refusal(_("Choose sides from the list; nothing was saved."), code="no_side")
        found[student] = (by_key[seen], by_key[chosen])
    return found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
