"""A text that was handed in as a piece of a student's work (`grading.handwork`): the whole of what its column marks."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse

from accounts.models import User
from essays.desk.forms import marking_form
from essays.models import Essay, Submission
from essays.selectors.feedback import comment_of, read
from essays.selectors.files import handed
from essays.selectors.marking import for_marker, standing, uses_of
from essays.services.marking import decide, mark
from grading.handwork import MarkingForm, Piece, Place, Use, Work
from grading.models import LineItem, Mark, Rubric


class EssayWork:
    """Registered as `essay`."""

    def own(self, place: Place, now: datetime) -> Piece | None:
        """Return the student's text once it is marked and its mark is released."""
        released = Mark.objects.filter(
            enrolment=place.enrolment, line_item=place.line_item, released_at__isnull=False
        ).exists()
        found = self.piece(place) if released else None
        return found if found and found.points is not None else None

    def piece(self, place: Place) -> Piece | None:
        found = _standing(place)
        return _piece(found, place) if found else None

    def form(self, place: Place, data: Mapping[str, Any] | None) -> MarkingForm | None:
        found = _standing(place)
        if found is None:
            return None
        return marking_form(found, _essay(found).rubric, comment_of(found), data)

    def mark(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        found = _standing(place)
        assert found is not None
        return mark(
            submission=found,
            chosen=form.chosen(),
            parts=form.parts(),
            comment=form.cleaned_data["comment"],
            seen_at=found.marked_at,
            by=by,
            now=now,
        )

    def decide(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        found = _standing(place)
        assert found is not None
        known = {"chosen": form.chosen(), "parts": form.parts(), "comment": form.cleaned_data["comment"]}
        return decide(submission=found, by=by, now=now, **known)

    def again_url(self, place: Place) -> str:
        return ""

    def marked_again(self, place: Place, causes: Collection[UUID]) -> Collection[UUID]:
        return causes

    def pieces(self, line_item: LineItem) -> list[Work]:
        """One statement."""
        texts = standing().filter(draft__activity=line_item.activity).order_by("uuid")
        rows = texts.values_list("uuid", "draft__enrolment__section", "points")
        return [Work(uuid, section, points is None) for uuid, section, points in rows]

    def uses(self, rubric: Rubric) -> list[Use]:
        return uses_of(rubric)


def _standing(place: Place) -> Submission | None:
    """Return the text of this student that is meant: the part, or else what the column's mark is for."""
    mine = standing().filter(draft__activity=place.line_item.activity, draft__enrolment=place.enrolment)
    mine = mine.filter(uuid=place.part) if place.part else mine.filter(points__isnull=False)
    return for_marker(place.enrolment.run).filter(pk__in=mine).first()


def _essay(found: Submission) -> Essay:
    return Essay.objects.select_related("rubric").get(uuid=found.draft.activity.target)


def _piece(found: Submission, place: Place) -> Piece:
    run = place.enrolment.run
    shown = {
        "html": read(found, run, with_remarks=True).html,
        "files": handed(found, to_marker=True),
        "run": run,
        "activity": found.draft.activity,
    }
    return Piece(
        uuid=found.uuid,
        title=found.draft.activity.title,
        html=render_to_string("essays/parts/piece.html", shown),
        points=found.points,
        of=place.line_item.points,
        url=reverse("essays:handed_in", args=[run.key, found.draft.activity.uuid]),
    )
