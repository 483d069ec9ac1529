"""Making up a course's debates. Who edits the course does this, and nobody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Refusal
from courses.models import Actor, CoursePage
from debates.events import DebateChanged
from debates.models import Debate, Round, Seat, Side, Sitting
from essays.models import Essay
from essays.services.tasks import make_essay
from grading.models import Rubric
from grading.services.rubrics import free_key
from runs.access import edited_course

TITLE = 180
"""So much of a debate's title stands before its round's in an essay's."""


@dataclass(frozen=True)
class RoundTask:
    """A round to be made: its title, and what is to be written in it (Markdown)."""

    title: str
    prompt: str


@dataclass(frozen=True)
class SideWords:
    """What a side is to say; None for the side is a new one, without a title one that goes."""

    side: Side | None
    title: str
    brief: str


@transaction.atomic
def make_debate(
    *,
    course: CoursePage,
    terms: Mapping[str, Any],
    sides: Sequence[tuple[str, Actor | None]],
    rounds: Sequence[RoundTask],
    rubric: Rubric,
    words_max: int,
    by: User,
    now: datetime,
) -> Debate:
    """Return a new debate of a course, after those there are, with an essay for each round; keys follow from titles."""
    edited_course(by, course.key)
    CoursePage.objects.select_for_update(no_key=True).get(pk=course.pk)
    there = Debate.objects.filter(course=course)
    key = free_key(terms["title"], set(there.values_list("key", flat=True)), "debate")
    last = there.aggregate(last=Max("position", default=0))["last"]
    debate = Debate(course=course, key=key, position=last + 1, **terms)
    debate.full_clean()
    debate.save()
    for title, actor in sides:
        _new_side(debate, title, actor, "")
    for position, one in enumerate(rounds, 1):
        about: dict[str, Any] = {
            "title": f"{debate.title[:TITLE]}: {one.title}"[:200],
            "module": debate.module,
            "prompt": one.prompt,
            "rubric": rubric,
            "words_min": 0,
            "words_max": words_max,
            "takes": Essay.Takes.TEXT,
            "may_resubmit": False,
            "exemplar": "",
            "exemplar_shown": Essay.Shown.AFTER,
            "exemplar_marks": [],
        }
        essay = make_essay(course=course, terms=about, sources=[], by=by, now=now)
        Round.objects.create(debate=debate, essay=essay, title=one.title, position=position)
    record(DebateChanged(subject=debate.uuid, what="made"), by=by.uuid, now=now)
    return debate


@transaction.atomic
def change_debate(
    *, debate: Debate, terms: Mapping[str, Any], sides: Sequence[SideWords], by: User, now: datetime
) -> Debate:
    """Give a debate other terms, and its sides other words; raise Refusal for what a run relies on."""
    debate = _locked(debate, by)
    is_held = Sitting.objects.filter(debate=debate).exists()
    if is_held and terms["is_anonymous"] != debate.is_anonymous:
        told = _("A run holds this debate, and its speakers rely on numbers or names as they are; leave that.")
        raise Refusal(told, code="held")
    for name, value in terms.items():
        setattr(debate, name, value)
    debate.full_clean()
    debate.save()
    for words in sides:
        _say(debate, words)
    if debate.sides.count() < 2:
        raise Refusal(_("A debate has two sides at least; nothing was saved."), code="two_sides")
    record(DebateChanged(subject=debate.uuid, what="changed"), by=by.uuid, now=now)
    return debate


@transaction.atomic
def delete_debate(*, debate: Debate, by: User, now: datetime) -> None:
    """Take a debate off its course; its essays stay among the course's. Raise Refusal where a run holds it."""
    debate = _locked(debate, by)
    if Sitting.objects.filter(debate=debate).exists():
        raise Refusal(_("A run holds this debate, so it stays."), code="held")
    record(DebateChanged(subject=debate.uuid, what="deleted"), by=by.uuid, now=now)
    debate.delete()


def _locked(debate: Debate, by: User) -> Debate:
    edited_course(by, debate.course.key)
    return Debate.objects.select_for_update(of=("self",)).select_related("course").get(pk=debate.pk)


def _say(debate: Debate, words: SideWords) -> None:
    side = words.side
    if side is None:
        if words.title:
            _new_side(debate, words.title, None, words.brief)
    elif words.title:
        side.title, side.brief = words.title, words.brief
        side.save(update_fields=["title", "brief"])
    elif Seat.objects.filter(side=side).exists():
        raise Refusal(_("Students speak for “%(side)s”, so it stays.") % {"side": side.title}, code="side_taken")
    else:
        side.delete()


def _new_side(debate: Debate, title: str, actor: Actor | None, brief: str) -> Side:
    there = set(debate.sides.values_list("key", flat=True))
    last = debate.sides.aggregate(last=Max("position", default=0))["last"]
    key = free_key(title, there, "side")
    return Side.objects.create(debate=debate, key=key, title=title, actor=actor, brief=brief, position=last + 1)
