"""Second markers: which pieces have one, what waits to be decided, what one marker has given."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import ngettext

from accounts.models import User
from grading.models import Judgement, LineItem, SecondMarking, Settlement
from grading.rules.second import is_sampled
from runs.models import Run

MOST = 200


def is_marked_twice(line_item: LineItem, piece: UUID) -> bool:
    """Tell whether a piece that is not settled is marked by two. Two statements at most."""
    judged = (
        Judgement.objects.filter(piece=piece).annotate(settled=_settled()).values_list("settled", flat=True).first()
    )
    if judged is not None:
        return not judged
    asked = SecondMarking.objects.filter(line_item=line_item).first()
    if asked is None or not is_sampled(piece, asked.every):
        return False
    return not Settlement.objects.filter(piece=piece).exists()


def judgement_of(piece: UUID, marker: User) -> Judgement | None:
    """Return what a marker gave for a piece that is marked by two; nobody else's. One statement."""
    return Judgement.objects.filter(piece=piece, by__user=marker).select_related("words").first()


def not_for(marker: User) -> QuerySet[Judgement]:
    """Return the judgements by whose pieces a marker has nothing more to do: their own, and where two have marked."""
    return Judgement.objects.filter(by__user=marker) | Judgement.objects.filter(turn=2)


@dataclass(frozen=True)
class ToDecide:
    """A piece whose two markers differ."""

    first: Judgement
    second: Judgement


def to_decide(run: Run, piece: UUID | None = None) -> list[ToDecide]:
    """Return the pieces of a run whose markers differ too much, or one of them; the longest waiting first.

    Two statements.
    """
    rows = _undecided().filter(line_item__run=run).order_by("given_at")
    if piece is not None:
        rows = rows.filter(piece=piece)
    seconds = list(rows[:MOST])
    firsts = Judgement.objects.filter(turn=1, piece__in=[one.piece for one in seconds])
    known = {one.piece: one for one in firsts.select_related("words", "by__user")}
    return [ToDecide(known[one.piece], one) for one in seconds]


def _undecided() -> QuerySet[Judgement]:
    seconds = Judgement.objects.filter(turn=2).annotate(settled=_settled()).filter(settled=False)
    return seconds.select_related("words", "by__user", "line_item__activity", "line_item__run", "enrolment__user")


def _settled() -> Exists:
    return Exists(Settlement.objects.filter(piece=OuterRef("piece")))


@dataclass(frozen=True)
class Asked:
    """A column that can have a second marker, as it stands."""

    line_item: LineItem
    asked: SecondMarking | None
    first: int
    """Pieces that wait for their second marker."""
    settled: int


def asked_of(run: Run, line_items: Sequence[LineItem]) -> list[Asked]:
    """Return how columns stand with second markers. Three statements."""
    asked = {one.line_item_id: one for one in SecondMarking.objects.filter(line_item__run=run)}
    seconds = Judgement.objects.filter(piece=OuterRef("piece"), turn=2)
    firsts = Judgement.objects.filter(line_item__run=run, turn=1).exclude(Exists(seconds)).order_by()
    waiting = dict(firsts.values_list("line_item").annotate(n=Count("pk")))
    done = Settlement.objects.filter(line_item__run=run).order_by()
    settled = dict(done.values_list("line_item").annotate(n=Count("pk")))
    return [Asked(one, asked.get(one.pk), waiting.get(one.pk, 0), settled.get(one.pk, 0)) for one in line_items]


def undecided_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many pieces wait to be decided, by the run's id. One statement."""
    rows = Judgement.objects.filter(turn=2, line_item__run__in=runs).annotate(settled=_settled()).filter(settled=False)
    return dict(rows.order_by().values_list("line_item__run").annotate(number=Count("pk")))


def undecided_in_words(number: int) -> str:
    """Return a number of such pieces in words."""
    return ngettext("%(number)d mark to decide between two", "%(number)d marks to decide between two", number) % {
        "number": number
    }
