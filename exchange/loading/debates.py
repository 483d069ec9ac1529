"""Debates brought up to a folder; runs after the essays that are their rounds."""

from typing import Any

from django.utils.translation import gettext as _

from courses.models import Actor, CoursePage
from debates.models import Debate, Round, Seat, Side, Sitting
from essays.models import Essay, Submission
from exchange.folder.debates import DebateText
from exchange.loading.matching import Rows, assign
from exchange.loading.pages import Places
from exchange.loading.report import Report, clash


def load_debates(course: CoursePage, texts: tuple[DebateText, ...], places: Places, report: Report) -> None:
    """Make and change the debates of a course; one that a folder no longer names stays, since runs may hold it.

    Raises FolderRefused where a run holds a debate that would lose a side with speakers, get or lose a round on which
    they have handed in, or be made anonymous or named.
    """
    rows = Rows(Debate, Debate.objects.filter(course=course), course.key, "debates")
    actors = {actor.key: actor for actor in Actor.objects.filter(course=course, locale=course.locale)}
    essays = {essay.key: essay for essay in Essay.objects.filter(course=course)}
    for text in texts:
        debate = rows.of(text)
        made = debate is None
        if debate is None:
            debate = Debate(uuid=rows.new_uuid(text), course=course)
        _check_held(debate, text)
        if assign(debate, _values(text, places)) or made:
            debate.save()
            report.count("debates", made=made)
        _sides(debate, text, actors, report)
        _rounds(debate, text, essays, report)


def _values(text: DebateText, places: Places) -> dict[str, Any]:
    module = places.modules[text.module] if text.module else None
    names = ("key", "title", "position", "form", "seating", "is_anonymous", "motion")
    return {**{name: getattr(text, name) for name in names}, "module_id": module and module.pk}


def _check_held(debate: Debate, text: DebateText) -> None:
    if debate.pk and debate.is_anonymous != text.is_anonymous and Sitting.objects.filter(debate=debate).exists():
        told = _("a run holds this debate, and its speakers wrote with names or without; leave that as it is")
        raise clash(text.place, told)


def _sides(debate: Debate, text: DebateText, actors: dict[str, Actor], report: Report) -> None:
    there = {side.key: side for side in debate.sides.all()}
    for position, one in enumerate(text.sides, 1):
        side = there.pop(one.key, None)
        made = side is None
        if side is None:
            side = Side(debate=debate, key=one.key)
        actor = actors[one.actor] if one.actor else None
        values = {"title": one.title, "brief": one.brief, "position": position, "actor_id": actor and actor.pk}
        if assign(side, values) or made:
            side.save()
            report.count("sides of debates", made=made)
    for side in there.values():
        if Seat.objects.filter(side=side).exists():
            told = _("students speak for the side “%(side)s” on this site; leave it in") % {"side": side.key}
            raise clash(text.place, told)
        side.delete()
        report.taken_off.append(f"sides of debates/{side.key}")


def _check_spoken(debate: Debate, essays: set[int], text: DebateText) -> None:
    """Refuse to make rounds of essays, or to stop it, where a run holds the debate and its students have handed in."""
    debates = [debate.pk, *Round.objects.filter(essay__in=essays).values_list("debate", flat=True)]
    said = Submission.objects.filter(
        draft__activity__target__in=Essay.objects.filter(pk__in=essays).values("uuid"),
        draft__activity__run__in=Sitting.objects.filter(debate__in=debates).values("run"),
    )
    title = said.values_list("draft__activity__title", flat=True).first()
    if title is not None:
        told = _(
            "students of a run that holds a debate wrote “%(essay)s” to be read as they knew it then; leave it where it"
            " is"
        )
        raise clash(text.place, told % {"essay": title})


def _rounds(debate: Debate, text: DebateText, essays: dict[str, Essay], report: Report) -> None:
    wanted = [(essays[one.essay].pk, one.title) for one in text.rounds]
    there = list(debate.rounds.values_list("essay_id", "title"))
    if there == wanted:
        return
    _check_spoken(debate, {pk for pk, _title in there} ^ {pk for pk, _title in wanted}, text)
    report.count("rounds of debates", made=not there)
    Round.objects.filter(debate=debate).delete()
    Round.objects.filter(essay__in=[essay for essay, _title in wanted]).delete()  # it was another debate's
    Round.objects.bulk_create(
        Round(debate=debate, essay_id=essay, title=title, position=position)
        for position, (essay, title) in enumerate(wanted, 1)
    )
