"""The questions of a course, for those who edit it to read, and for the machines that these let write them."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.rest import strict, versions
from common.rest.examples import sent
from common.rest.once import once
from common.rest.problems import Wrong, error_at
from common.rest.resources import Filter, Listing, Single
from courses.models import CoursePage
from courses.rest.views import CoursesEdited
from quizzes.models import Bank, Item, ItemVersion
from quizzes.rest.items import HEAVY, KEYS
from quizzes.rest.sent import UNKNOWN, ItemChangeBody, NewItemsBody, read
from quizzes.rest.told import (
    BankSerializer,
    ItemSerializer,
    NewItemsAnswerSerializer,
    SavedItemSerializer,
    faults_told,
    lacking,
)
from quizzes.selectors.bank.lint import live_blocks
from quizzes.services.bank import ChangeWanted, NewItem, Unsound, save_item, take_in_sound

CHOICE = {
    "kind": "single_choice",
    "prompt": "Who says that the charges are true?",
    "points": "1",
    "body": {
        "options": [
            {"text": "The author", "misreading": "He reports the charges."},
            {"text": "A commander", "right": True, "feedback": "Yes: the passage names him as their speaker."},
        ]
    },
}
NUMBER = {"kind": "numeric", "prompt": "How many maps?", "points": "2", "body": {"answer": "1300", "unit": "maps"}}
NOTHING = {"passage_id": None, "rubric_id": None}
ABOUT = {"outcome": None, "difficulty": "", "tags": []}


class EditedCourse(CoursesEdited):
    """Finds the course among those whose questions are the caller's to see."""

    scope = "banks.read"
    write_scope = "banks.write"

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
        return rows.select_related("item__bank", "passage__lesson", "rubric").defer(*HEAVY)

    def beside(self) -> object:
        return self.request.auth.allows(KEYS)

    def lacks(self, shown: Iterable[ItemVersion]) -> list[list[dict[str, str]]]:
        """Return what questions lack, as far as the caller may know. One statement."""
        blocks, may_know = live_blocks(self.found), self.request.auth.allows(KEYS)
        return [lacking(version, blocks, may_know=may_know) for version in shown]


class QuestionList(Questions, Listing):
    """The questions of a course's banks, each in its current version."""

    usual = ("item_id",)
    filters = {
        "bank": Filter(strict.Text(), "item__bank__key", "Only those of the bank with this key."),
        "key": Filter(strict.Text(), "item__key", "Only those with this key; each bank may have one."),
        "kind": Filter(strict.Text(), "item__kind", "Only questions of this kind."),
        "passage": Filter(strict.Id(), "passage__block", "Only those that this passage answers."),
    }

    @extend_schema(
        request=NewItemsBody,
        responses=NewItemsAnswerSerializer,
        examples=[sent("A choice and a number", {"bank": "a-bank", "items": [CHOICE, NUMBER]})],
    )
    @once
    def post(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Make questions in a bank. One that cannot be asked and marked is told and leaves the others.

        What one lacks to teach something is told and refused nowhere.
        """
        course, sent = self.found, self.body(NewItemsBody)
        bank = Bank.objects.filter(course=course, key=sent["bank"]).first()
        if bank is None:
            raise Wrong([error_at(["bank"], UNKNOWN, "No bank of this course has this key.")])
        lines = read(course, [(line["kind"], line) for line in sent["items"]])
        new = [
            NewItem(one["kind"], {**NOTHING, **line.content}, {**ABOUT, **line.about}, one.get("title", ""))
            for one, line in zip(sent["items"], lines, strict=True)
            if not line.errors
        ]
        made = iter(take_in_sound(bank=bank, items=new, by=request.auth, now=clock.now()))
        results = [line.errors or next(made) for line in lines]
        rows = self._rows(results)
        return Response({"results": rows, "counts": dict(Counter(row["action"] for row in rows))})

    def _rows(self, results: list[Any]) -> list[dict[str, Any]]:
        """Return what became of each line: it has errors, is unsound, or is a question now."""
        made = [one for one in results if isinstance(one, Item)]
        shown = list(versions.with_versions(self.get_queryset(), self.joined).filter(item__in=made))
        lacks = {version.item_id: told for version, told in zip(shown, self.lacks(shown), strict=True)}
        tags = {version.item_id: self.tag(version) for version in shown}
        rows = []
        for one in results:
            row = {"id": None, "key": None, "action": "refuse", "etag": None, "lacks": [], "errors": []}
            if isinstance(one, Item):
                known = {"id": str(one.uuid), "key": one.key, "etag": tags[one.pk], "lacks": lacks[one.pk]}
                row |= {**known, "action": "make"}
            else:
                row["errors"] = faults_told(one) if isinstance(one, Unsound) else one
            rows.append(row)
        return rows


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
