"""A question of an attempt as a piece of a student's work (`grading.handwork`): known by its answer."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from grading.handwork import MarkingForm, Piece, Place, Use, Work
from grading.models import LineItem, Rubric
from quizzes.desk.forms import marking_form
from quizzes.models import Attempt, AttemptItem, Regrade
from quizzes.permissions import may_be_told
from quizzes.selectors import marking as to_mark
from quizzes.selectors.answers import question_of
from quizzes.selectors.quizzes import situation_of
from quizzes.services.marking import decide, mark


class QuizWork:
    """Registered as `quiz`."""

    def own(self, place: Place, now: datetime) -> Piece | None:
        """Return a question of the student's own attempt that is over, where its mark is released and told."""
        item = _item(place)
        if item is None:
            return None
        situation = situation_of(item.attempt, now)
        is_seen = situation.is_released and may_be_told(item.attempt.quiz, situation).mark
        return _piece(item, place) if is_seen else None

    def piece(self, place: Place) -> Piece | None:
        item = _item(place)
        return _piece(item, place) if item else None

    def form(self, place: Place, data: Mapping[str, Any] | None) -> MarkingForm | None:
        item = _by_hand(place)
        return marking_form(item, to_mark.last_comment(item), data) if item else None

    def mark(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        item = _by_hand(place)
        assert item is not None
        return mark(
            item=item,
            chosen=form.chosen(),
            parts=form.parts(),
            comment=form.cleaned_data["comment"],
            seen_at=item.marked_at,
            by=by,
            now=now,
        )

    def decide(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        item = _by_hand(place)
        assert item is not None
        known = {"chosen": form.chosen(), "parts": form.parts(), "comment": form.cleaned_data["comment"]}
        return decide(item=item, by=by, now=now, **known)

    def again_url(self, place: Place) -> str:
        """Return where one question is regraded, or for a whole quiz where all of them stand; two statements."""
        activity = place.line_item.activity
        assert activity is not None
        args = [place.enrolment.run.key, activity.uuid]
        if place.part is None:
            return reverse("quizzes_desk:regrades", args=args)
        item = None if _by_hand(place) else _item(place)
        return reverse("quizzes_desk:regrade_question", args=[*args, item.version.item.uuid]) if item else ""

    def marked_again(self, place: Place, causes: Collection[UUID]) -> Collection[UUID]:
        """Return the change sets about the question that is meant; two statements."""
        if place.part is None:
            return causes
        item = _item(place)
        about = Regrade.objects.filter(uuid__in=causes, item=item.version.item_id) if item else Regrade.objects.none()
        return set(about.values_list("uuid", flat=True))

    def pieces(self, line_item: LineItem) -> list[Work]:
        """One statement."""
        answers = to_mark.by_hand().filter(attempt__activity=line_item.activity).order_by("uuid")
        rows = answers.values_list("uuid", "attempt__enrolment__section", "points")
        return [Work(uuid, section, points is None) for uuid, section, points in rows]

    def uses(self, rubric: Rubric) -> list[Use]:
        """Two statements."""
        return to_mark.uses_of(rubric)


def _item(place: Place) -> AttemptItem | None:
    """Return the answer that is meant, in an attempt of this student that is over."""
    found = AttemptItem.objects.exclude(attempt__state=Attempt.State.OPEN).filter(
        uuid=place.part, attempt__activity=place.line_item.activity, attempt__enrolment=place.enrolment
    )
    item = found.select_related("version__item", "attempt__quiz", "attempt__activity__run").first()
    if item is not None:
        item.attempt.enrolment = place.enrolment
    return item


def _by_hand(place: Place) -> AttemptItem | None:
    of_student = to_mark.by_hand().filter(
        attempt__activity=place.line_item.activity, attempt__enrolment=place.enrolment
    )
    return of_student.filter(uuid=place.part).first()


def _piece(item: AttemptItem, place: Place) -> Piece:
    review = reverse("quizzes:review", args=[place.enrolment.run.key, item.attempt.uuid])
    return Piece(
        uuid=item.uuid,
        title=_("Question %(number)s") % {"number": item.position},
        html=render_to_string("quizzes/parts/piece.html", {"question": question_of(item)}),
        points=item.points,
        of=item.version.points,
        url=f"{review}#q-{item.position}",
    )
