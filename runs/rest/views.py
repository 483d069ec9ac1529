"""Reading runs; each list holds only what the caller's reach has."""

from collections import Counter
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.rest import strict
from common.rest.examples import sent
from common.rest.once import once
from common.rest.resources import Filter, Listing, Resource, Single
from common.rest.versions import with_versions
from runs.models import Activity, Enrolment, Run, Section, SectionDates
from runs.rest import serializers
from runs.roster_words import sentence
from runs.rules.roster_file import lines_of
from runs.services.roster import Outcome, put_roster


class RunsInReach(Resource):
    """Finds the run that an address names among those the caller sees."""

    scope = "runs.read"

    def runs(self) -> QuerySet[Run]:
        """Return the runs that the caller sees."""
        return Run.objects.filter(pk__in=self.request.auth.run_ids())

    def run(self) -> Run:
        """Return the run; raise Http404 for one out of reach, as for one that does not exist."""
        return get_object_or_404(self.runs(), uuid=self.kwargs["run"])

    def run_id(self) -> int:
        """Return the run's id; raise Http404 as `run` does. One statement, compiled once."""
        found = self.request.auth.run_id(self.kwargs["run"])
        if found is None:
            raise Http404
        return found

    def of_run(self, run: str = "run") -> Q:
        """Return what leaves only rows of the run that the address names, `run` being the way to it.

        The run is looked up before, which costs less than to have Django compile it into the statement of the rows.
        """
        return Q(**{run: self.run_id()})

    def check_reach(self) -> None:
        if "run" in self.kwargs:
            self.run_id()


class RunList(RunsInReach, Listing):
    """The runs that the caller sees."""

    queryset = Run.objects.none()
    serializer_class = serializers.RunSerializer
    joined = ("course__title",)
    filters = {"key": Filter(strict.Text(), "key", "The run with this key.")}
    sorts = {"starts_on": "starts_on", "key": "key"}

    def get_queryset(self) -> QuerySet[Run]:
        return self.runs().select_related("course")


class RunDetail(RunsInReach, Single):
    """One run."""

    queryset = Run.objects.none()
    serializer_class = serializers.RunSerializer
    joined = ("course__title",)

    def get_object(self) -> Run:
        return get_object_or_404(
            with_versions(self.runs().select_related("course"), self.joined), uuid=self.kwargs["run"]
        )


class SectionList(RunsInReach, Listing):
    """A run's sections."""

    queryset = Section.objects.none()
    serializer_class = serializers.SectionSerializer

    def get_queryset(self) -> QuerySet[Section]:
        return Section.objects.filter(self.of_run())


class EnrolmentList(RunsInReach, Listing):
    """A run's roster, the withdrawn included."""

    scope = "roster.read"
    queryset = Enrolment.objects.none()
    serializer_class = serializers.EnrolmentSerializer
    joined = ("user__uuid", "section__uuid")
    filters = {
        "role": Filter(strict.Choice(Enrolment.Role.choices), "role", "Only this role."),
        "state": Filter(strict.Choice(Enrolment.State.choices), "state", "Only this state."),
        "section": Filter(strict.Text(), "section__key", "Only the section with this key."),
        "external_id": Filter(strict.Text(), "external_id", "Only the person with this id of the LMS."),
        "person": Filter(strict.Id(), "user__uuid", "Only the person with this id."),
    }
    sorts = {"enrolled_at": "enrolled_at"}

    def get_queryset(self) -> QuerySet[Enrolment]:
        return Enrolment.objects.filter(self.of_run()).select_related("user", "section")


NAMED = {"external_id": "lms-1", "name": "Zarmina K"}
ZARMINA = {**NAMED, "email": "zarmina@example.org", "section": "Monday"}
TIMUR = {"external_id": "lms-2", "name": "Timur A", "role": "assistant"}


class Roster(RunsInReach):
    """A run's people, put by whoever keeps them: an LMS or a registry."""

    scope = write_scope = "roster.write"
    queryset = Enrolment.objects.none()
    serializer_class = serializers.RosterAnswerSerializer
    is_postponable = True

    @extend_schema(request=serializers.RosterBody, examples=[sent("A class", {"people": [ZARMINA, TIMUR]})])
    @once
    def put(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Put the whole roster: who has an external id and is not named is withdrawn; who has none stays.

        The same roster again changes nothing. A line that cannot be taken is told and leaves the others.
        """
        return self._put(whole=True)

    @extend_schema(
        request=serializers.RosterBody,
        examples=[
            sent("Into another section", {"people": [{**NAMED, "section": "Tuesday"}]}),
            sent("Out of any section", {"people": [{**NAMED, "section": ""}]}),
            sent("Somebody new, invited by mail", {"people": [ZARMINA], "invite": True}),
        ],
    )
    @once
    def patch(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Put some of the people and leave the others as they are."""
        return self._put(whole=False)

    def _put(self, *, whole: bool) -> Response:
        run, asked = self.run(), self.body(serializers.RosterBody)
        return self.postponed(len(asked["people"])) or self._taken(run, asked, whole=whole)

    def _taken(self, run: Run, asked: dict[str, Any], *, whole: bool) -> Response:
        lines, caller = lines_of([dict(person) for person in asked["people"]]), self.request.auth
        known = {"whole": whole, "invite": asked.get("invite", False), "watch": caller.watch}
        outcomes = put_roster(run=run, lines=lines, **known, by=caller.uuid, now=clock.now())
        counts = Counter(outcome.action for outcome in outcomes)
        return Response({"results": [_row(outcome) for outcome in outcomes], "counts": dict(counts)})


def _row(outcome: Outcome) -> dict[str, Any]:
    errors = [
        {"pointer": f"/{problem.column}", "code": problem.code, "detail": sentence(problem)}
        for problem in outcome.problems
    ]
    enrolment = outcome.enrolment and str(outcome.enrolment)
    return {
        "external_id": outcome.external_id, "action": outcome.action, "enrolment": enrolment, "errors": errors,
    }  # fmt: skip


class ActivityList(RunsInReach, Listing):
    """A run's activities."""

    queryset = Activity.objects.none()
    serializer_class = serializers.ActivitySerializer
    joined = ("module__title",)
    filters = {"kind": Filter(strict.Text(), "kind", "Only this kind.")}

    def get_queryset(self) -> QuerySet[Activity]:
        self.found = self.run()
        activities = Activity.objects.filter(run=self.found).select_related("module")
        return activities.prefetch_related("section_dates__section")

    def beside(self) -> object:
        dates = SectionDates.objects.filter(activity__run=self.found).order_by("id")
        return list(with_versions(dates, ["section__uuid"]).values_list("id", "row_version"))
