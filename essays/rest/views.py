"""Reading essays that were handed in: in a list how long and when, one by one with the text and what was said of it."""

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, UUIDField, When
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from common.rest import strict, versions
from common.rest.resources import Filter, Listing, Resource
from essays.models import Essay, EssayFile, Remark, Submission
from essays.selectors.feedback import comment_of, judged_by
from grading.models import Mark
from runs.rest.views import RunsInReach


class EssaySerializer(serializers.ModelSerializer[Submission]):
    """A text that a student handed in; the last one counts."""

    id = serializers.UUIDField(source="uuid")
    activity = serializers.UUIDField(source="draft.activity.uuid")
    enrolment = serializers.UUIDField(
        source="writer",
        allow_null=True,
        help_text="Null for people who teach until it is marked: they mark without names.",
    )
    counts = serializers.BooleanField(help_text="Whether it is the student's last.")
    words = serializers.IntegerField(source="version.words")
    characters = serializers.IntegerField(source="version.characters")
    is_released = serializers.BooleanField(help_text="Whether its student reads what was said of it.")

    class Meta:
        model = Submission
        fields = [
            "id", "activity", "enrolment", "number", "counts", "submitted_at", "words", "characters", "marked_at",
            "is_released",
        ]  # fmt: skip
        read_only_fields = fields


class FileSerializer(serializers.ModelSerializer[EssayFile]):
    """A file that was handed in with a text."""

    id = serializers.UUIDField(source="uuid")

    class Meta:
        model = EssayFile
        fields = ["id", "kind", "size", "sha256"]
        read_only_fields = fields


class RemarkSerializer(serializers.ModelSerializer[Remark]):
    """A marker's words on exact words of the text (W3C TextQuoteSelector and TextPositionSelector)."""

    class Meta:
        model = Remark
        fields = ["start", "exact", "prefix", "suffix", "text", "made_at"]
        read_only_fields = fields


class CriterionSerializer(serializers.Serializer):
    """What a text was given for one criterion of its rubric."""

    key = serializers.CharField(source="criterion.key")
    title = serializers.CharField(source="criterion.title")
    points = serializers.DecimalField(source="chosen.points", max_digits=8, decimal_places=3, allow_null=True)
    level = serializers.CharField(source="chosen.title", allow_null=True)


class FeedbackSerializer(serializers.Serializer):
    """What a student reads of their essay."""

    points = serializers.DecimalField(max_digits=8, decimal_places=3, help_text="Before lateness; see the results.")
    criteria = CriterionSerializer(many=True)
    comment = serializers.CharField()
    remarks = RemarkSerializer(many=True)


class WholeEssaySerializer(EssaySerializer):
    """An essay with its text, and what was said of it once that is released."""

    text = serializers.CharField(source="version.kept.text", help_text="Markdown as written.")
    files = FileSerializer(many=True)
    feedback = FeedbackSerializer(source="said", allow_null=True, help_text="Null until it is released.")

    class Meta(EssaySerializer.Meta):
        fields = [*EssaySerializer.Meta.fields, "text", "files", "feedback"]
        read_only_fields = fields


class EssaysInReach(RunsInReach):
    """Finds what was handed in to a run's essays."""

    scope = "essays.read"

    def essays(self) -> QuerySet[Submission]:
        """Return what was handed in in the run, each with whether it counts and is released."""
        released = Mark.objects.filter(
            line_item__activity=OuterRef("draft__activity"),
            enrolment=OuterRef("draft__enrolment"),
            released_at__isnull=False,
        )
        found = Submission.objects.filter(self.of_run("draft__activity__run"))
        writer = Case(When(self.is_blind(), then=None), default=F("draft__enrolment__uuid"), output_field=UUIDField())
        counts = Q(pk=F("draft__submission"))
        return found.annotate(is_released=Exists(released), counts=counts, writer=writer).select_related(
            "draft__activity", "version"
        )

    def is_blind(self) -> Q:
        """Return of which texts it is not told who wrote them: people mark without names, as on their screens."""
        return Q(points=None) if self.request.user.is_authenticated else Q(pk=None)


class EssayList(EssaysInReach, Listing):
    """What students handed in to a run's essays, without the texts."""

    queryset = Submission.objects.none()
    serializer_class = EssaySerializer
    joined = ("draft__submission", "draft__activity__uuid", "draft__enrolment__uuid")
    filters = {
        "activity": Filter(strict.Id(), "draft__activity__uuid", "Only this activity."),
        "enrolment": Filter(strict.Id(), "writer", "Only this enrolment's, as far as it is told."),
        "submitted_since": Filter(strict.Moment(), "submitted_at__gte", "Only those of this moment or later."),
    }
    sorts = {"submitted_at": "submitted_at"}

    def get_queryset(self) -> QuerySet[Submission]:
        return self.essays()


class EssayDetail(EssaysInReach, Resource):
    """What a student handed in, with its text, and with what was said of it once that is released."""

    queryset = Submission.objects.none()
    serializer_class = WholeEssaySerializer

    def get(self, request: Request, *args: str, **kwargs: str) -> Response:
        found = self.essays().select_related("draft__activity", "version__kept").prefetch_related("files", "remarks")
        shown = self.get_serializer(_told(get_object_or_404(found, uuid=self.kwargs["essay"]))).data
        tag = versions.tag(shown)
        return self.unchanged(tag) or Response(shown, headers={"ETag": tag})


def _told(submission: Submission) -> Submission:
    """Return what was handed in, with what its student reads of it."""
    submission.said = None
    if submission.is_released and submission.points is not None:
        rubric = Essay.objects.select_related("rubric").get(uuid=submission.draft.activity.target).rubric
        submission.said = {
            "points": submission.points,
            "criteria": judged_by(rubric, submission),
            "comment": comment_of(submission),
            "remarks": submission.remarks.all(),
        }
    return submission
