"""What machines are told of a course's questions, and of those that they write."""

from collections.abc import Sequence

from rest_framework import serializers

from common.rest.problems import error_at, pointer_to
from quizzes.models import Bank, ItemVersion
from quizzes.rest.items import KEYS, ItemVersionSerializer
from quizzes.rules import lint
from quizzes.selectors.bank.lint import asked
from quizzes.services.bank import Unsound
from runs.rest.serializers import RowErrorSerializer

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


class NewItemRowSerializer(serializers.Serializer):
    """What became of one new question."""

    id = serializers.UUIDField(allow_null=True)
    key = serializers.CharField(allow_null=True)
    action = serializers.ChoiceField(["make", "refuse"])
    etag = serializers.CharField(allow_null=True, help_text="The question's version, as `If-Match` takes it.")
    lacks = LackSerializer(many=True)
    errors = RowErrorSerializer(many=True)


class NewItemsAnswerSerializer(serializers.Serializer):
    """What became of new questions: a result for each, in their order."""

    results = NewItemRowSerializer(many=True)
    counts = serializers.DictField(child=serializers.IntegerField(), help_text="How many of each action.")


def faults_told(refusal: Unsound) -> list[dict[str, str]]:
    """Return all that keeps a question from being asked, each with its pointer."""
    return [error_at(fault.at, refusal.code, fault.what) for fault in refusal.faults]


def lacking(version: ItemVersion, blocks: set[str], *, may_know: bool) -> list[dict[str, str]]:
    """Return what a question lacks; `may_know` says whether the caller is told what is right."""
    item = version.item
    item.current = version  # so that it is not looked up
    told: dict[tuple[str, str], None] = {}
    for lack in lint.lacks(asked(item), blocks):
        way: Sequence[object] = (lack.code.removesuffix("_gone"),)
        if lack.code in _IN_BODY:  # where it stands says which parts are wrong
            way = ("body", *lack.at, _IN_BODY[lack.code]) if may_know else ("body",)
        told[pointer_to(way), lack.code] = None
    return [{"pointer": pointer, "code": code} for pointer, code in told]
