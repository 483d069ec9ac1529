"""Regrades as the instructor looks at them: what was asked, what a change set would do for whom, and what was done."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Min, QuerySet

from accounts.models import User
from common.keyset import Stretch, stretch
from quizzes.kinds import kinds
from quizzes.models import Attempt, AttemptItem, Item, ItemVersion, Regrade, RegradedAnswer, RegradedMark
from runs.models import Activity

Policy = Regrade.Policy
BY_KEY = (Policy.NEW_KEY, Policy.BOTH_KEYS)


@dataclass(frozen=True)
class AskedVersion:
    """A version of a question, and how many answers to it there are."""

    version: ItemVersion
    answers: int
    is_current: bool

    @property
    def right(self) -> list[str]:
        """What is right by it, as Markdown; empty where the kind has no choices."""
        return [one.text for one in kinds.get(self.version.item.kind).choices(self.version) if one.is_right]


@dataclass(frozen=True)
class AskedItem:
    """A question of an activity with the versions that were asked, and its current one."""

    item: Item
    position: int
    versions: Sequence[AskedVersion]

    @property
    def answers(self) -> int:
        return sum(one.answers for one in self.versions)

    @property
    def was_corrected(self) -> bool:
        """Whether students were asked an earlier version than the current one."""
        return any(one.answers for one in self.versions if not one.is_current)


def policies_for(item: Item) -> list[str]:
    """Return the policies that a question can be marked by again: a key says nothing of what a person marks."""
    by_hand = kinds.get(item.kind).by_hand
    return [one for one in Policy.values if one != Policy.UNDO and not (by_hand and one in BY_KEY)]


def asked_items(activity: Activity) -> list[AskedItem]:
    """Return the questions that attempts at an activity that are over were asked, in order. Two statements."""
    rows = (
        AttemptItem.objects.filter(attempt__activity=activity)
        .exclude(attempt__state=Attempt.State.OPEN)
        .order_by()
        .values_list("version__item_id", "version_id")
        .annotate(n=Count("pk"), first=Min("position"))
    )
    answers: dict[int, int] = defaultdict(int)
    places: dict[int, int] = {}
    for item, version, n, position in rows:
        answers[version] += n
        places[item] = min(position, places.get(item, position))
    versions: dict[Item, list[AskedVersion]] = defaultdict(list)
    found = ItemVersion.objects.filter(item__in=places).select_related("item__current__item").order_by("number")
    for one in found:
        is_current = one.item.current_id == one.pk
        if answers[one.pk] or is_current:
            versions[one.item].append(AskedVersion(one, answers[one.pk], is_current))
    items = [AskedItem(item, places[item.pk], known) for item, known in versions.items()]
    return sorted(items, key=lambda one: (one.position, one.item.pk))


def history(activity: Activity) -> QuerySet[Regrade]:
    """Return what was applied to an activity, the newest first. One statement."""
    applied = Regrade.objects.filter(activity=activity).exclude(state=Regrade.State.DRAFT)
    return applied.select_related("item", "key", "applied_by", "undoes").order_by("-applied_at", "-pk")


def standing(activity: int) -> QuerySet[Regrade]:
    """Return the change sets of an activity, by its id, that hold, the newest first."""
    held = Regrade.objects.filter(activity=activity, state=Regrade.State.APPLIED).exclude(policy=Policy.UNDO)
    return held.order_by("-applied_at", "-pk")


def drafts(regrade: Regrade, by: User) -> dict[str, Regrade]:
    """Return a person's drafts for the same answers, by their policy. One statement."""
    same = {name: getattr(regrade, name) for name in ("activity", "item", "key", "versions")}
    found = Regrade.objects.filter(**same, made_by=by, state=Regrade.State.DRAFT).exclude(policy=Policy.UNDO)
    return {draft.policy: draft for draft in found}


def keys_of(regrade: Regrade) -> list[AskedVersion]:
    """Return the versions that a change set is about, with its key. One statement."""
    numbers = {*regrade.versions, regrade.key.number}
    found = ItemVersion.objects.filter(item=regrade.item, number__in=numbers).select_related("item").order_by("number")
    return [AskedVersion(one, 0, one.item.current_id == one.pk) for one in found]


@dataclass(frozen=True)
class Row:
    """One student's line: the mark, and the answers that make it."""

    mark: RegradedMark
    answers: Sequence[RegradedAnswer]


@dataclass(frozen=True)
class Rows:
    """A page of a change set's students, those who lose first."""

    rows: Sequence[Row]
    previous: str
    next: str


def rows(regrade: Regrade, *, cursor: str = "") -> Rows:
    """Return a page of what a change set does to students, the greatest losses first. Two statements."""
    page: Stretch[RegradedMark] = stretch(marks(regrade), by=["change", "id"], cursor=cursor)
    return Rows(with_answers(regrade, page.rows), page.previous, page.next)


def marks(regrade: Regrade) -> QuerySet[RegradedMark]:
    """Return what a change set does to each student's mark."""
    return RegradedMark.objects.filter(regrade=regrade).select_related("enrolment__user")


def with_answers(regrade: Regrade, marks: Sequence[RegradedMark]) -> list[Row]:
    """Return marks with the answers that change. One statement."""
    students = [mark.enrolment_id for mark in marks]
    answers: dict[int, list[RegradedAnswer]] = defaultdict(list)
    found = RegradedAnswer.objects.filter(regrade=regrade, attempt_item__attempt__enrolment__in=students)
    for answer in found.select_related("attempt_item__attempt", "attempt_item__version").order_by(
        "attempt_item__attempt__number", "pk"
    ):
        answers[answer.attempt_item.attempt.enrolment_id].append(answer)
    return [Row(mark, answers[mark.enrolment_id]) for mark in marks]
