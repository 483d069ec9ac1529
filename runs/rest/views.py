"""Reading runs; each list holds only what the caller's reach has."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import generics

from common.rest.reach import Resource
from runs.models import Activity, Enrolment, Run, Section
from runs.rest import serializers


class RunsInReach(Resource):
    """Finds the run that an address names among those the caller sees."""

    def run(self) -> Run:
        """Return the run; raise Http404 for one out of reach, as for one that does not exist."""
        runs = Run.objects.filter(pk__in=self.request.auth.run_ids())
        return get_object_or_404(runs, uuid=self.kwargs["run"])


class RunList(Resource, generics.ListAPIView):
    """The runs that the caller sees."""

    scope = "runs.read"
    queryset = Run.objects.none()
    serializer_class = serializers.RunSerializer

    def get_queryset(self) -> QuerySet[Run]:
        return Run.objects.filter(pk__in=self.request.auth.run_ids()).select_related("course")


class RunDetail(RunsInReach, generics.RetrieveAPIView):
    """One run."""

    scope = "runs.read"
    queryset = Run.objects.none()
    serializer_class = serializers.RunSerializer

    def get_object(self) -> Run:
        return self.run()


class SectionList(RunsInReach, generics.ListAPIView):
    """A run's sections."""

    scope = "runs.read"
    queryset = Section.objects.none()
    serializer_class = serializers.SectionSerializer

    def get_queryset(self) -> QuerySet[Section]:
        return Section.objects.filter(run=self.run())


class EnrolmentList(RunsInReach, generics.ListAPIView):
    """A run's roster, the withdrawn included."""

    scope = "roster.read"
    queryset = Enrolment.objects.none()
    serializer_class = serializers.EnrolmentSerializer

    def get_queryset(self) -> QuerySet[Enrolment]:
        return Enrolment.objects.filter(run=self.run()).select_related("user", "section")


class ActivityList(RunsInReach, generics.ListAPIView):
    """A run's activities."""

    scope = "runs.read"
    queryset = Activity.objects.none()
    serializer_class = serializers.ActivitySerializer

    def get_queryset(self) -> QuerySet[Activity]:
        found = Activity.objects.filter(run=self.run()).select_related("module")
        return found.prefetch_related("section_dates__section")
