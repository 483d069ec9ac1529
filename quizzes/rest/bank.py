"""The questions of a course, for those who edit it to read, and for the machines that these let write them."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.rest import strict, versions
from common.rest.examples import sent
from common.rest.problems import Wrong, error_at, pointer_to
from common.rest.resources import Filter, Listing, Single
from courses.models import CoursePage
from courses.rest.views import CoursesInReach
from quizzes.models import Bank, ItemVersion
from quizzes.rest.items import KEYS, ItemVersionSerializer
from quizzes.rest.sent import ItemChangeBody, read
from quizzes.rules import lint
from quizzes.selectors.bank.lint import asked, live_blocks
from quizzes.services.bank import ChangeWanted, Unsound, save_item

_IN_BODY = {"misreading": "misreading", "refutation": "refuted_by", "refutation_gone": "refuted_by"}
"""What the lint misses in a body, and the member that would say it."""


class BankSerializer(serializers.ModelSerializer[Bank]):
    """A store of questions."""

    id = serializers.UUIDField(source="uuid")

    class Meta:
        model = Bank
        fields = ["id", "key", "title"]
        read_only_fields = fields


class ItemSerializer(ItemVersionSerializer):
    """A question, as new attempts get it."""

    id = serializers.UUIDField(source="item.uuid")
    item = None
    is_current = None
    bank = serializers.SlugField(source="item.bank.key", help_text="The bank's key.")
    rubric = serializers.SlugField(source="rubric.key", allow_null=True, default=None, help_text="The rubric's key.")
    outcome = serializers.IntegerField(
        source="item.outcome", allow_null=True, help_text="Which outcome of its lesson, counted from 1."
    )
    is_retired = serializers.BooleanField(source="item.is_retired", help_text="Whether it is offered no longer.")
    is_frozen = serializers.BooleanField(help_text="Whether somebody was asked this version: it stays as it is.")

    class Meta:
        model = ItemVersion
        fields = [
            "id", "bank", "key", "kind", "version", "change", "is_frozen", "is_retired", "points", "passage", "lesson",
            "rubric", "outcome", "difficulty", "tags", "prompt", "body", "made_at",
        ]  # fmt: skip
        read_only_fields = fields


class LackSerializer(serializers.Serializer):
    """What a question lacks to teach something. It is kept all the same."""

    pointer = serializers.CharField(help_text=f"The member that would say it; without `{KEYS}` no part of the body.")
    code = serializers.ChoiceField(lint.CODES)


class SavedItemSerializer(ItemSerializer):
    """A question as it stands now, and what it lacks."""

    lacks = LackSerializer(many=True)

    class Meta(ItemSerializer.Meta):
        fields = [*ItemSerializer.Meta.fields, "lacks"]
        read_only_fields = fields


class EditedCourse(CoursesInReach):
    """Finds the course among those whose questions are the caller's to see."""

    scope = "banks.read"
    write_scope = "banks.write"

    def courses(self) -> QuerySet[CoursePage]:
        return super().courses().filter(pk__in=self.request.auth.edited_course_ids())

    @cached_property
    def found(self) -> CoursePage:
        """The course that the address names; Http404 where it is out of reach."""
        return self.course()

    def check_reach(self) -> None:
        self.course()


class BankList(EditedCourse, Listing):
    """A course's banks."""

    queryset = Bank.objects.none()
    serializer_class = BankSerializer

    def get_queryset(self) -> QuerySet[Bank]:
        return Bank.objects.filter(course=self.found)


class Questions(EditedCourse):
    """Finds a course's questions."""

    queryset = ItemVersion.objects.none()
    serializer_class = ItemSerializer
    joined = ("item__key", "item__bank__title", "passage__text", "rubric__title")

    def get_queryset(self) -> QuerySet[ItemVersion]:
        rows = ItemVersion.objects.filter(item__current=F("pk"), item__bank__course=self.found)
        return rows.select_related("item__bank", "passage__lesson", "rubric")

    def beside(self) -> object:
        return self.request.auth.allows(KEYS)

    def lacks(self, shown: Iterable[ItemVersion]) -> list[list[dict[str, str]]]:
        """Return what questions lack, as far as the caller may know. One statement."""
        blocks, may_know = live_blocks(self.found), self.request.auth.allows(KEYS)
        return [_lacking(version, blocks, may_know=may_know) for version in shown]


class QuestionList(Questions, Listing):
    """The questions of a course's banks, each in its current version."""

    usual = ("item_id",)
    filters = {
        "bank": Filter(strict.Text(), "item__bank__key", "Only those of the bank with this key."),
        "key": Filter(strict.Text(), "item__key", "Only those with this key; each bank may have one."),
        "kind": Filter(strict.Text(), "item__kind", "Only questions of this kind."),
        "passage": Filter(strict.Id(), "passage__block", "Only those that this passage answers."),
    }


class QuestionDetail(Questions, Single):
    """One question of a course."""

    is_guarded = True

    def get_object(self) -> ItemVersion:
        rows = versions.with_versions(self.get_queryset(), self.joined)
        return get_object_or_404(rows, item__uuid=self.kwargs["item"])

    @extend_schema(
        request=ItemChangeBody,
        responses=SavedItemSerializer,
        examples=[
            sent("What it is about", {"difficulty": "hard", "tags": ["charges", "speakers"]}),
            sent("Other words, though students were asked it", {"prompt": "Who says so?", "change": "typo"}),
            sent("Offered no longer", {"is_retired": True}),
        ],
    )
    def patch(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Change a question: in its version where nobody was asked that, else in a new one.

        What is left out stays. What it lacks to teach something is told and refused nowhere; what keeps it from being
        asked and marked is refused, each fault with its pointer.
        """
        before, sent = self.get_object(), self.body(ItemChangeBody)
        if "body" in sent and not request.auth.allows(KEYS):
            raise PermissionDenied(f"A body is changed as a whole, so by who may read it: this needs {KEYS}, too.")
        (line,) = read(self.found, [(before.item.kind, sent)], now=before)
        if line.errors:
            raise Wrong(line.errors)

        def check(_item: object) -> None:
            versions.expect(request, self.tag(self.get_object()))

        changes = {name: sent[name] for name in ("is_retired", "change") if name in sent}
        known = {"item": before.item, "check": check, "by": request.auth, "now": clock.now()}
        try:
            save_item(content=line.content, about=line.about, **changes, **known)
        except Unsound as refusal:
            raise Wrong(self._faults(refusal)) from None
        except ChangeWanted as refusal:
            told = error_at(["change"], refusal.code, f"Send typo, key or meaning; it looks like {refusal.proposed}.")
            raise Wrong([told], status=refusal.status, detail=refusal.message, code=refusal.code) from None
        shown: Any = self.get_object()
        (shown.lacks,) = self.lacks([shown])
        answer = SavedItemSerializer(shown, context=self.get_serializer_context())
        return Response(answer.data, headers={"ETag": self.tag(shown)})

    def _faults(self, refusal: Unsound) -> list[dict[str, str]]:
        """Return what is wrong; of a body that the caller may not know, no more than that something is."""
        if self.request.auth.allows(KEYS):
            return faults_told(refusal)
        hidden = "What stands there cannot be asked any more; who may read it can put it right."
        return [
            error_at(fault.at[:1], refusal.code, hidden if fault.at[0] == "body" else fault.what)
            for fault in refusal.faults
        ]


def faults_told(refusal: Unsound) -> list[dict[str, str]]:
    """Return all that keeps a question from being asked, each with its pointer."""
    return [error_at(fault.at, refusal.code, fault.what) for fault in refusal.faults]


def _lacking(version: ItemVersion, blocks: set[str], *, may_know: bool) -> list[dict[str, str]]:
    item = version.item
    item.current = version  # so that it is not looked up
    told: dict[tuple[str, str], None] = {}
    for lack in lint.lacks(asked(item), blocks):
        way: Sequence[object] = (lack.code.removesuffix("_gone"),)
        if lack.code in _IN_BODY:  # where it stands says which parts are wrong
            way = ("body", *lack.at, _IN_BODY[lack.code]) if may_know else ("body",)
        told[pointer_to(way), lack.code] = None
    return [{"pointer": pointer, "code": code} for pointer, code in told]
