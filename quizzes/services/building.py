"""Making up a course's quizzes: their terms and their places. Who edits the course does this, and nobody else."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from courses.models import CoursePage
from grading.services.line_items import change_points
from quizzes.events import QuizChanged
from quizzes.kinds import kinds
from quizzes.models import Attempt, Item, Quiz, QuizPlace
from quizzes.selectors.building import fingerprint
from quizzes.selectors.contents import ORDER, shortages_of, with_sums
from quizzes.services.bank import check_may_edit, free_key
from quizzes.services.following import follow_counts
from runs.models import Activity, Run
from runs.permissions import may_enrol

UP, DOWN = -1, 1

MOST_POINTS = 100_000
"""A column of the gradebook holds less."""


@transaction.atomic
def make_quiz(*, course: CoursePage, title: str, by: User, now: datetime) -> Quiz:
    """Return a new quiz without questions; its key follows from its title."""
    check_may_edit(by, course.pk)
    last = Quiz.objects.filter(course=course).aggregate(last=Max("position", default=0))["last"]
    quiz = Quiz(course=course, title=title, key=_key(course.pk, title), position=last + 1 if last else 0)
    return _made(quiz, "made", by, now)


@transaction.atomic
def copy_quiz(*, quiz: Quiz, by: User, now: datetime) -> Quiz:
    """Return a quiz with the same terms and places, offered nowhere and with no password."""
    quiz = _locked(quiz, by)
    places = list(quiz.places.all())
    title = _("%(title)s (copy)") % {"title": quiz.title[:180]}
    copy = Quiz.objects.get(pk=quiz.pk)
    copy.pk, copy.uuid, copy.password = None, Quiz._meta.get_field("uuid").get_default(), ""
    copy.title, copy.key = title, _key(quiz.course_id, title)
    copy._state.adding = True
    made = _made(copy, "copied", by, now)
    for place in places:
        place.pk, place.quiz = None, made
    QuizPlace.objects.bulk_create(places)
    return made


@transaction.atomic
def change_terms(*, quiz: Quiz, terms: Mapping[str, Any], seen: str = "", by: User, now: datetime) -> Quiz:
    """Give a quiz other terms. Begun attempts keep their end and their pace; what counts is reckoned anew for all.

    `seen` is the fingerprint of the terms that the editor began from; blank where none were looked at. Raises Refusal
    with the code `changed_meanwhile` where they are no longer those; for another time limit while somebody answers: on
    the run's own screen whoever loses time is named;
    and for what counts where that would change marks in a run that `by` does not lead.
    """
    quiz = _locked(quiz, by)
    if seen and seen != fingerprint(quiz):
        told = _("Somebody changed these terms meanwhile, so nothing is saved yet. Look at what stands there now.")
        raise Refusal(told, code="changed_meanwhile", status=409)
    clock = ("time_limit_minutes", "grace_minutes")
    moves = any(name in terms and terms[name] != getattr(quiz, name) for name in clock)
    if moves and Attempt.objects.filter(quiz=quiz, state=Attempt.State.OPEN).exists():
        told = _(
            "Students are answering this quiz now. Change its time limit under Marking in their run, where whoever"
            " loses time is named first; all else can be changed here."
        )
        raise Refusal(told, code="clocks_run")
    recounts = terms.get("counts", quiz.counts) != quiz.counts
    if recounts:
        _check_leads(quiz, by)
    for name, value in terms.items():
        setattr(quiz, name, value)
    quiz.full_clean()
    quiz.save()
    if recounts:
        follow_counts(quiz, now)
    record(QuizChanged(subject=quiz.uuid, what="terms"), by=by.uuid, now=now)
    return quiz


@transaction.atomic
def add_items(*, quiz: Quiz, items: Sequence[Item], by: User, now: datetime) -> int:
    """Put items at the end of a quiz and return how many; those that stand in it already are left out."""
    quiz = _locked(quiz, by)
    there = set(quiz.places.values_list("item_id", flat=True))
    new = [item for item in items if item.pk not in there]
    if any(item.bank.course_id != quiz.course_id or item.is_retired for item in new):
        raise Refusal(_("Only questions of this course that are not retired can be asked; choose others."))
    before, last = shortages_of(quiz), quiz.places.count()
    QuizPlace.objects.bulk_create(
        QuizPlace(quiz=quiz, item=item, position=last + number) for number, item in enumerate(new, 1)
    )
    _changed(quiz, before, by, now)
    return len(new)


@transaction.atomic
def set_draw(*, quiz: Quiz, place: QuizPlace | None, draw: Mapping[str, Any], by: User, now: datetime) -> QuizPlace:
    """Put a draw at the end of a quiz, or another in the place of one. Raises Refusal where it cannot be met."""
    quiz = _locked(quiz, by)
    if draw["bank"].course_id != quiz.course_id:
        raise Refusal(_("That bank belongs to another course; choose one of this course."))
    before = shortages_of(quiz)
    if place is None:
        place = QuizPlace(quiz=quiz, position=quiz.places.count() + 1)
    else:
        place = quiz.places.get(pk=place.pk)
        before.pop(place.pk, None)
    for name, value in draw.items():
        setattr(place, name, value)
    place.save()
    _changed(quiz, before, by, now)
    return place


@transaction.atomic
def move_place(*, quiz: Quiz, place: int, by: User, step: int, now: datetime) -> None:
    """Let a place (by id) change with the one before it (UP) or after it (DOWN); at an end nothing changes."""
    quiz = _locked(quiz, by)
    order = list(quiz.places.values_list("pk", flat=True))
    if place not in order:
        return
    here = order.index(place)
    there = here + step
    if not 0 <= there < len(order):
        return
    order[here], order[there] = order[there], order[here]
    _number(quiz, order)
    record(QuizChanged(subject=quiz.uuid, what="places"), by=by.uuid, now=now)


@transaction.atomic
def remove_place(*, quiz: Quiz, place: int, by: User, now: datetime) -> None:
    """Take a place (by id) out of a quiz; who was asked its question keeps it."""
    quiz = _locked(quiz, by)
    before = shortages_of(quiz)
    quiz.places.filter(pk=place).delete()
    _number(quiz, list(quiz.places.values_list("pk", flat=True)))
    _changed(quiz, before, by, now)


@transaction.atomic
def move_quiz(*, quiz: Quiz, step: int, by: User, now: datetime) -> None:
    """Let a quiz change with the one before it (UP) or after it (DOWN) in its course; at an end nothing changes."""
    check_may_edit(by, quiz.course_id)
    Quiz.objects.select_for_update(no_key=True).filter(course=quiz.course_id).order_by("pk").in_bulk()
    order = list(Quiz.objects.filter(course=quiz.course_id).order_by(*ORDER))
    here = order.index(quiz)
    there = here + step
    if not 0 <= there < len(order):
        return
    order[here], order[there] = order[there], order[here]
    for position, one in enumerate(order, 1):
        one.position = position
    Quiz.objects.bulk_update(order, ["position"])
    record(QuizChanged(subject=quiz.uuid, what="order"), by=by.uuid, now=now)


@transaction.atomic
def take_off(*, quiz: Quiz, by: User, now: datetime) -> None:
    """Delete a quiz that no run offers. Raises Refusal for one that is offered."""
    quiz = _locked(quiz, by)
    offer = Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run").first()
    if offer:
        raise Refusal(_("The run “%(run)s” offers this quiz, so it stays.") % {"run": offer.run.title}, code="offered")
    record(QuizChanged(subject=quiz.uuid, what="taken_off"), by=by.uuid, now=now)
    quiz.delete()


def _check_leads(quiz: Quiz, by: User) -> None:
    over = Attempt.objects.filter(quiz=quiz).exclude(state=Attempt.State.OPEN)
    for run in Run.objects.filter(pk__in=over.values("activity__run")).order_by("pk"):
        if not may_enrol(by, run):
            told = _(
                "Students of the run “%(run)s”, which you do not lead, have handed this quiz in, and their marks would"
                " change. Copy the quiz and change what counts there, or ask who leads that run."
            )
            raise Refusal(told % {"run": run.title}, code="others_marks")


def _key(course: int, title: str) -> str:
    return free_key(title, "quiz", set(Quiz.objects.filter(course_id=course).values_list("key", flat=True)))


def _made(quiz: Quiz, what: str, by: User, now: datetime) -> Quiz:
    quiz.full_clean()
    quiz.save()
    record(QuizChanged(subject=quiz.uuid, what=what), by=by.uuid, now=now)
    return quiz


def _locked(quiz: Quiz, by: User) -> Quiz:
    check_may_edit(by, quiz.course_id)
    return Quiz.objects.select_for_update(no_key=True).get(pk=quiz.pk)


def _number(quiz: Quiz, order: Sequence[int]) -> None:
    places = quiz.places.in_bulk(order)
    for position, pk in enumerate(order, 1):
        places[pk].position = position
    QuizPlace.objects.bulk_update(places.values(), ["position"])


def _changed(quiz: Quiz, before: Mapping[int, int], by: User, now: datetime) -> None:
    """Refuse a draw that cannot be met since this change; let the columns follow in which nobody has a mark yet."""
    short = {pk: found for pk, found in shortages_of(quiz).items() if pk not in before}
    if short:
        place = quiz.places.select_related("bank").get(pk=next(iter(short)))
        raise Refusal(told_short(place, short[place.pk]), code="draw_too_small")
    points = with_sums().get(pk=quiz.pk).points
    if points >= MOST_POINTS:
        raise Refusal(_("A quiz gives less than 100,000 points; take something out, or ask for fewer."), code="points")
    for offer in Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run").order_by("run_id", "pk"):
        if points:
            change_points(activity=offer, points=points)
    record(QuizChanged(subject=quiz.uuid, what="places"), by=by.uuid, now=now)


def told_short(place: QuizPlace, found: int) -> str:
    """Return the sentence that names a draw which finds too few questions."""
    told = _(
        "Place %(n)s draws %(count)s from “%(draw)s” and finds %(found)s that no other place of the quiz takes. Draw"
        " fewer, or widen it."
    )
    return told % {"n": place.position, "count": place.count, "draw": drawn_from(place), "found": found}


def drawn_from(place: QuizPlace) -> str:
    """Return in words what a draw chooses from."""
    parts = [
        str(place.bank),
        place.lesson and _("lesson %(key)s") % {"key": place.lesson},
        place.kind and str(kinds.get(place.kind).label),
        place.tag,
        place.outcome and _("outcome %(n)s") % {"n": place.outcome},
        place.difficulty and str(Item.Difficulty(place.difficulty).label),
    ]
    return ", ".join(str(part) for part in parts if part)
