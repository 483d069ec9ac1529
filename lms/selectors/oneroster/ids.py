"""By which ids OneRoster's callers know things: their own where they brought them, else ours."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from lms.models import SourcedId
from runs.models import Enrolment, Run

SCHOOL = "school"
"""The sourcedId of the one organisation that there is: this site."""
Kind = SourcedId.Kind


@dataclass(frozen=True)
class Seen:
    """The runs that a caller sees, and where this site is."""

    run_ids: tuple[int, ...]
    site: str
    """`https://…`, without a slash at its end."""

    def run(self, sourced_id: str) -> int | None:
        """Return the id of the run that is a class. One statement."""
        named = SourcedId.objects.filter(kind=Kind.CLASS, sourced_id=sourced_id)
        told = Q(pk__in=named.values("run")) | (Q(uuid=found) if (found := uuid_of(sourced_id)) else Q())
        return Run.objects.filter(told, pk__in=self.run_ids).values_list("pk", flat=True).order_by("pk").first()

    def people(self, sourced_id: str) -> QuerySet[Enrolment]:
        """Return the enrolments, in these runs, of the person with a sourcedId."""
        return Enrolment.objects.filter(run__in=self.run_ids, user__in=list(self.users([sourced_id]).values()))

    def users(self, sourced_ids: Collection[str]) -> dict[str, int]:
        """Return who has which of these sourcedIds: an external id that is one person's, else their uuid.

        Two statements.
        """
        here = Enrolment.objects.filter(run__in=self.run_ids)
        uuids = [found for one in sourced_ids if (found := uuid_of(one))]
        by_uuid = {str(one): pk for one, pk in here.filter(user__uuid__in=uuids).values_list("user__uuid", "user")}
        by_id: dict[str, set[int]] = {}
        for external_id, pk in here.filter(external_id__in=sourced_ids).values_list("external_id", "user"):
            by_id.setdefault(external_id, set()).add(pk)
        return by_uuid | {one: pk for one, (pk, *others) in by_id.items() if not others}

    def class_id(self, run: str) -> Coalesce:
        """Return a run's sourcedId; `run` is the way to it."""
        named = SourcedId.objects.filter(kind=Kind.CLASS, run=OuterRef(run)).values("sourced_id")
        return Coalesce(Subquery(named[:1]), text(f"{run}__uuid" if run != "pk" else "uuid"))

    def person_id(self, user: str) -> Coalesce:
        """Return a person's sourcedId: the external id by which these runs know them, if it is nobody else's there."""
        here = Enrolment.objects.filter(run__in=self.run_ids).exclude(external_id="")
        others = here.filter(external_id=OuterRef("external_id")).exclude(user=OuterRef("user"))
        own = here.filter(~Exists(others), user=OuterRef(user)).order_by("-pk").values("external_id")
        return Coalesce(Subquery(own[:1]), text(f"{user}__uuid" if user != "pk" else "uuid"))


def item_id(line_item: str) -> Coalesce:
    """Return a line item's sourcedId."""
    named = SourcedId.objects.filter(kind=Kind.LINE_ITEM, line_item=OuterRef(line_item)).values("sourced_id")
    return Coalesce(Subquery(named[:1]), text(f"{line_item}__uuid" if line_item != "pk" else "uuid"))


def result_id() -> Coalesce:
    """Return a mark's sourcedId as a result."""
    here = {"line_item": OuterRef("line_item"), "enrolment": OuterRef("enrolment")}
    named = SourcedId.objects.filter(kind=Kind.RESULT, **here).values("sourced_id")
    own = Concat(text("line_item__uuid"), Value("."), text("enrolment__uuid"))
    return Coalesce(Subquery(named[:1]), own)


def text(name: str) -> Cast:
    """Return a field as text."""
    return Cast(F(name), CharField())


def uuid_of(words: str) -> UUID | None:
    """Return a uuid as we write it, None for other words."""
    try:
        found = UUID(words)
    except ValueError:
        return None
    return found if str(found) == words else None


def named(kind: str, sourced_id: str, run_ids: Collection[int]) -> SourcedId | None:
    """Return the line item or result that was brought under an id. One statement."""
    found = SourcedId.objects.filter(kind=kind, sourced_id=sourced_id, run__in=run_ids)
    return found.select_related("line_item__run", "enrolment__run").order_by("pk").first()
