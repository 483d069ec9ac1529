"""Reading runs; each list holds only what the caller's reach has."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from common.rest import strict
from common.rest.resources import Filter, Listing, Resource, Single
from common.rest.versions import with_versions
from runs.models import Activity, Enrolment, Run, Section, SectionDates
from runs.rest import serializers


class RunsInReach(Resource):
    """Finds the run that an address names among those the caller sees."""

    scope = "runs.read"

    def runs(self) -> QuerySet[Run]:
        """Return the runs that the caller sees."""
        return Run.objects.filter(pk__in=self.request.auth.run_ids())

    def run(self) -> Run:
        """Return the run; raise Http404 for one out of reach, as for one that does not exist."""
        return get_object_or_404(self.runs(), uuid=self.kwargs["run"])


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
        return Section.objects.filter(run=self.run())


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
        return Enrolment.objects.filter(run=self.run()).select_related("user", "section")


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
