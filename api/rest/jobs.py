"""Jobs are looked at by the client that asked for them, with a scope by which one asks, while it sees their runs."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.models import Job
from api.rest.serializers import JobSerializer, WholeJobSerializer
from api.services import jobs, progress
from common import clock
from common.rest import strict, versions
from common.rest.once import once
from common.rest.reach import own_scopes
from common.rest.resources import Filter, Listing, Resource, Single


class Jobs(Resource):
    """Finds the jobs that the caller may look at."""

    scope = ("roster.write", "results.write")
    queryset = Job.objects.none()
    serializer_class = JobSerializer

    def get_queryset(self) -> QuerySet[Job]:
        caller = self.request.auth
        own = Job.objects.filter(client__uuid=caller.uuid, scope__in=own_scopes(self, self.request))
        return own.filter(run__in=caller.run_ids()).defer("body")

    def job(self) -> Job:
        """Return the job that the address names; raise Http404 for another client's as for one that does not exist."""
        return get_object_or_404(versions.with_versions(self.get_queryset(), []), uuid=self.kwargs["job"])


class JobList(Jobs, Listing):
    """What is done later for the caller, newest first."""

    tagged_by_body = True
    usual = ("-id",)
    filters = {"state": Filter(strict.Choice(Job.State.choices), "state", "Only this state.")}

    def get_queryset(self) -> QuerySet[Job]:
        return super().get_queryset().defer("body", "answer")


class JobDetail(Jobs, Single):
    """One job: how far it has come, and, once it has ended, what came of it."""

    serializer_class = WholeJobSerializer

    def get_object(self) -> Job:
        self.shown = self.job()
        return self.shown

    def tag(self, shown: Job) -> str:
        return versions.tag(super().tag(shown), progress.of(shown))

    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        answer = super().get(request, *args, **kwargs)
        if self.shown.ended_at is None:
            answer.headers["Retry-After"] = str(jobs.LOOK_AFTER)
        return answer


class JobCancel(Jobs):
    """The way to stop a job."""

    def check_reach(self) -> None:
        self.job()

    @extend_schema(request=None, responses=JobSerializer)
    @once
    def post(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Stop a job that has not ended; nothing of it stays.

        One that runs is `cancelled` once its worker has seen it, which is before anything of it is kept.
        """
        self.body(strict.Strict)
        return Response(JobSerializer(jobs.cancel(job=self.job(), now=clock.now())).data)
