"""How a job looks to the client that asked for it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.models import Job
from api.services import progress


class ProgressSerializer(serializers.Serializer):
    """How far a job has come. What it has done so far stands once all of it is done, and not before."""

    done = serializers.IntegerField(
        min_value=0,
        help_text="Rows that were entered; of a roster, whose account was there or was prepared. All once it is done.",
    )
    total = serializers.IntegerField(min_value=0, help_text="How many rows were sent.")


class AnswerSerializer(serializers.Serializer):
    """What the request would have been answered without `Prefer`: a problem document where the job has failed."""

    status = serializers.IntegerField()
    body = serializers.DictField()


class JobSerializer(serializers.ModelSerializer[Job]):
    """A request that is done later."""

    id = serializers.UUIDField(source="uuid")
    address = serializers.CharField(help_text="What was asked for, with `method`.")
    progress = serializers.SerializerMethodField()
    started_at = serializers.DateTimeField(
        allow_null=True, help_text="When a worker began it; the last time, if again."
    )

    class Meta:
        model = Job
        fields = ["id", "state", "method", "address", "progress", "made_at", "started_at", "ended_at"]
        read_only_fields = fields

    @extend_schema_field(ProgressSerializer)
    def get_progress(self, job: Job) -> dict[str, int]:
        return {"done": progress.of(job), "total": job.rows}


class WholeJobSerializer(JobSerializer):
    """A request that is done later, and what came of it."""

    answer = serializers.SerializerMethodField(help_text="Null until it has ended, and where it was cancelled.")

    class Meta(JobSerializer.Meta):
        fields = [*JobSerializer.Meta.fields, "answer"]
        read_only_fields = fields

    @extend_schema_field(AnswerSerializer(allow_null=True))
    def get_answer(self, job: Job) -> dict[str, Any] | None:
        return None if job.status is None else {"status": job.status, "body": job.answer}
