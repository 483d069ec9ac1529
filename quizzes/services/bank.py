"""Writing a course's questions: made, changed, moved, retired. Who edits the course does this, and nobody else."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record, record_all
from common.errors import Forbidden, Refusal
from common.templatetags.wakhan import points as shown
from courses import markdown
from courses.models import CoursePage
from courses.permissions import Machine, courses_edited_by
from grading.models import Criterion
from quizzes.events import ItemMoved, ItemRetired, ItemSaved
from quizzes.kinds import faults, kinds
from quizzes.kinds.schema import Fault, canonical, text_faults
from quizzes.models import Bank, Item, ItemVersion, QuizPlace
from quizzes.rules.changes import proposed
from quizzes.selectors.bank.content import OWN, asked_before, differs, fingerprint, said

LONGEST_KEY = 40
CLASSES = (ItemVersion.Change.TYPO, ItemVersion.Change.KEY, ItemVersion.Change.MEANING)


Check = Callable[[Item], None]
"""What is called with a question once nobody else can change it; it raises where what was seen no longer holds."""


class Unsound(Refusal):
    """What was written could not be asked and marked."""

    code = "unsound"

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(_("This cannot be asked yet: %(why)s.") % {"why": faults[0].what})
        self.faults = faults
        """All that is wrong, each with its way into what a version holds."""


class ChangeWanted(Refusal):
    """Students were asked what is changed, and nobody said what the change is."""

    code = "change_wanted"

    def __init__(self, before: ItemVersion, content: Mapping[str, Any]) -> None:
        super().__init__(_("Students were asked this question. Say what your change is."))
        self.before = before
        """What it is a change of."""
        self.proposed = proposed(said(before), content)
        """The class that it looks like."""


@dataclass(frozen=True)
class Saved:
    """What became of a save."""

    item: Item
    is_new_version: bool


@transaction.atomic
def make_bank(*, course: CoursePage, title: str, by: User, now: datetime) -> Bank:
    """Return a new bank of a course; its key follows from its title."""
    check_may_edit(by, course.pk)
    taken = set(Bank.objects.filter(course=course).values_list("key", flat=True))
    return Bank.objects.create(course=course, title=title, key=free_key(title, "bank", taken))


@transaction.atomic
def make_item(
    *,
    bank: Bank,
    kind: str,
    content: Mapping[str, Any],
    about: Mapping[str, Any],
    title: str = "",
    by: User,
    now: datetime,
) -> Item:
    """Return a new question; `content` is what a version holds, `about` what is the item's own.

    Its key follows from its title, or from its prompt.

    Raises Refusal where it could not be asked and marked.
    """
    return take_in(bank=bank, items=[NewItem(kind, content, about, title)], by=by, now=now)[0]


@dataclass(frozen=True)
class NewItem:
    """A question that is to be made."""

    kind: str
    content: Mapping[str, Any]
    about: Mapping[str, Any]
    title: str = ""
    """What its key follows from, where it has a title."""


@transaction.atomic
def take_in(*, bank: Bank, items: Sequence[NewItem], by: User, now: datetime) -> list[Item]:
    """Make many questions, all or none of them. A fixed number of statements."""
    made = []
    for one in take_in_sound(bank=bank, items=items, by=by, now=now):
        if isinstance(one, Unsound):
            raise one
        made.append(one)
    return made


@transaction.atomic
def take_in_sound(*, bank: Bank, items: Sequence[NewItem], by: User | Machine, now: datetime) -> list[Item | Unsound]:
    """Make those of many questions that can be asked, and tell of each other one why not. As many statements as one."""
    check_may_edit(by, bank.course_id)
    checked = _checked([(one.kind, one.content) for one in items])
    Bank.objects.select_for_update().get(pk=bank.pk)
    taken = set(bank.items.values_list("key", flat=True))
    made, versions = [], []
    results: list[Item | Unsound] = []
    for one, content in zip(items, checked, strict=True):
        if isinstance(content, Unsound):
            results.append(content)
            continue
        key = free_key(one.title or content["prompt"], "question", taken)
        taken.add(key)
        item = Item(bank=bank, key=key, kind=one.kind, **one.about)
        made.append(item)
        versions.append(ItemVersion(item=item, number=1, change=ItemVersion.Change.FIRST, made_at=now, **content))
        results.append(item)
    Item.objects.bulk_create(made)
    for item, version in zip(made, ItemVersion.objects.bulk_create(versions), strict=True):
        item.current = version
    Item.objects.bulk_update(made, ["current"])
    record_all([_happening(item, ItemVersion.Change.FIRST) for item in made], by=by.uuid, now=now)
    return results


@transaction.atomic
def save_item(
    *,
    item: Item,
    content: Mapping[str, Any],
    about: Mapping[str, Any],
    is_retired: bool | None = None,
    check: Check,
    change: str = "",
    by: User | Machine,
    now: datetime,
) -> Saved:
    """Change a question: in its version where nobody was asked that yet, in a new one where somebody was.

    What `content` and `about` leave out stays, and where nothing is another than before, nothing is written. Raises
    ChangeWanted where a version that is not the first needs its class, by its difference to the one before it, and
    Unsound where it could not be marked.
    """
    item = _locked(item)
    check_may_edit(by, item.bank.course_id)
    check(item)
    current = item.current
    if content:
        content = _sound(item.kind, {**(said(current) if current else {}), **content})
    is_changed = bool(content) and (current is None or differs(said(current), content))
    is_new = is_changed and (current is None or current.is_frozen)
    before = asked_before(current) if is_changed and current is not None else None
    if before is not None and change not in CLASSES:
        raise ChangeWanted(before, content)
    own = [name for name in OWN if name in about and getattr(item, name) != about[name]]
    for name in own:
        setattr(item, name, about[name])
    if own:
        item.save(update_fields=own)
    if is_new:
        _new_version(item, content, change if current else ItemVersion.Change.FIRST, now)
    elif is_changed and current is not None:
        for name, value in content.items():
            setattr(current, name, value)
        if before is not None:
            current.change = change
        current.save()
    if own or is_changed:
        record(_happening(item, change if is_new else ""), by=by.uuid, now=now)
    if is_retired is not None:
        _retire(item, is_retired=is_retired, by=by, now=now)
    return Saved(item, is_new)


def unless_changed(seen: str) -> Check:
    """Return the check of who has seen a question with this fingerprint.

    It raises Refusal, with the code `changed_meanwhile`, where somebody saved another since.
    """

    def check(item: Item) -> None:
        if fingerprint(item) != seen:
            told = _(
                "Somebody saved this question while you wrote. Yours is kept here; save again to put it in that place."
            )
            raise Refusal(told, code="changed_meanwhile")

    return check


@transaction.atomic
def move_item(*, item: Item, bank: Bank, by: User, now: datetime) -> Item:
    """Put a question into another bank of its course; it takes another key where its own is taken there."""
    item = _locked(item)
    check_may_edit(by, item.bank.course_id)
    if bank.course_id != item.bank.course_id:
        raise Refusal(_("That bank belongs to another course; choose one of this course."))
    taken = set(
        Bank.objects.select_for_update().get(pk=bank.pk).items.exclude(pk=item.pk).values_list("key", flat=True)
    )
    item.bank, item.key = bank, free_key(item.key, "question", taken)
    item.save(update_fields=["bank", "key"])
    record(ItemMoved(subject=item.uuid, bank=bank.uuid), by=by.uuid, now=now)
    return item


@transaction.atomic
def retire_item(*, item: Item, is_retired: bool, by: User, now: datetime) -> Item:
    """Offer a question no longer, or again. Raises Refusal where a quiz names it: its points would change unseen."""
    item = _locked(item)
    check_may_edit(by, item.bank.course_id)
    _retire(item, is_retired=is_retired, by=by, now=now)
    return item


def _retire(item: Item, *, is_retired: bool, by: User | Machine, now: datetime) -> None:
    named = QuizPlace.objects.filter(item=item).select_related("quiz").first() if is_retired else None
    if named:
        raise Refusal(
            _("The quiz “%(quiz)s” asks this question; take it out there first.") % {"quiz": named.quiz.title}
        )
    if item.is_retired != is_retired:
        item.is_retired = is_retired
        item.save(update_fields=["is_retired"])
        record(ItemRetired(subject=item.uuid, is_retired=is_retired), by=by.uuid, now=now)


def check_may_edit(by: User | Machine, course_id: int) -> None:
    """Raise Forbidden unless a person edits the course, or a machine writes for those who do."""
    if not courses_edited_by(by).filter(pk=course_id).exists():
        raise Forbidden(_("Only those who edit this course may change its questions and quizzes; ask one of them."))


def _sound(kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a version would hold; raise Unsound."""
    (checked,) = _checked([(kind, content)])
    if isinstance(checked, Unsound):
        raise checked
    return checked


def _checked(written: Sequence[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any] | Unsound]:
    """Return what versions of these kinds would hold, their texts in their one form. One statement at most."""
    rubrics = {content.get("rubric_id") for _kind, content in written} - {None}
    criteria = Criterion.objects.filter(rubric__in=rubrics).order_by() if rubrics else Criterion.objects.none()
    worth = dict(criteria.values("rubric").annotate(most=Sum("points")).values_list("rubric", "most"))
    checked: list[dict[str, Any] | Unsound] = []
    for kind, content in written:
        if found := list(_faults(kind, content, worth.get(content.get("rubric_id") or 0))):
            checked.append(Unsound(found))
            continue
        body = canonical(kinds.get(kind).schema.Body, content["body"])
        checked.append({**content, "prompt": markdown.canonical(content["prompt"]), "body": body})
    return checked


def _faults(kind: str, content: Mapping[str, Any], most: Decimal | None) -> Iterator[Fault]:
    """Tell what keeps a question from being asked and marked; `most` is what its rubric gives, if it has one."""
    if not content["prompt"].strip():
        yield Fault(("prompt",), _("a question needs words that ask it; write them"))
    yield from text_faults("prompt", content["prompt"])
    for fault in faults(kinds.get(kind), content["body"]):
        yield Fault(("body", *fault.at), fault.what)
    if most and most != content["points"]:
        told = _("the rubric gives %(most)s points, so the question is worth as many: give it %(most)s")
        yield Fault(("points",), told % {"most": shown(most)})


def _locked(item: Item) -> Item:
    """Return an item under its lock; its version, that nobody freezes it meanwhile, under one of its own."""
    locked = Item.objects.select_for_update(of=("self",)).select_related("bank").get(pk=item.pk)
    if locked.current_id:
        locked.current = ItemVersion.objects.select_for_update().get(pk=locked.current_id)
    return locked


def _new_version(item: Item, content: Mapping[str, Any], change: str, now: datetime) -> None:
    last = item.versions.order_by("-number").values_list("number", flat=True).first() or 0
    item.current = ItemVersion.objects.create(item=item, number=last + 1, change=change, made_at=now, **content)
    item.save(update_fields=["current"])


def _happening(item: Item, change: str) -> ItemSaved:
    version: Any = item.current
    return ItemSaved(subject=item.uuid, version=version.uuid, number=version.number, change=change)


def free_key(words: str, otherwise: str, taken: set[str]) -> str:
    """Return a key that follows from words and that nobody has."""
    parts = re.findall(r"[a-z0-9]+", slugify(words)[:500])
    while parts and len("-".join(parts)) > LONGEST_KEY:
        parts.pop()
    wanted = "-".join(parts) or otherwise
    number, key = 1, wanted
    while key in taken:
        number += 1
        key = f"{wanted}-{number}"
    return key
