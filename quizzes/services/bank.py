"""Writing a course's questions: made, changed, moved, retired. Who edits the course does this, and nobody else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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
from courses.permissions import courses_edited_by
from grading.models import Criterion
from quizzes.events import ItemMoved, ItemRetired, ItemSaved
from quizzes.kinds import faults, kinds
from quizzes.kinds.schema import canonical, text_faults
from quizzes.models import Bank, Item, ItemVersion, QuizPlace
from quizzes.selectors.bank.content import OWN, asked_before, differs, fingerprint, said

LONGEST_KEY = 40
CLASSES = (ItemVersion.Change.TYPO, ItemVersion.Change.KEY, ItemVersion.Change.MEANING)


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
    check_may_edit(by, bank.course_id)
    contents = [_checked(one.kind, one.content) for one in items]
    Bank.objects.select_for_update().get(pk=bank.pk)
    taken = set(bank.items.values_list("key", flat=True))
    made = []
    for one, content in zip(items, contents, strict=True):
        key = free_key(one.title or content["prompt"], "question", taken)
        taken.add(key)
        made.append(Item(bank=bank, key=key, kind=one.kind, **one.about))
    Item.objects.bulk_create(made)
    first = ItemVersion.Change.FIRST
    versions = ItemVersion.objects.bulk_create(
        ItemVersion(item=item, number=1, change=first, made_at=now, **content)
        for item, content in zip(made, contents, strict=True)
    )
    for item, version in zip(made, versions, strict=True):
        item.current = version
    Item.objects.bulk_update(made, ["current"])
    record_all([_happening(item, first) for item in made], by=by.uuid, now=now)
    return made


@transaction.atomic
def save_item(
    *,
    item: Item,
    content: Mapping[str, Any],
    about: Mapping[str, Any],
    seen: str,
    change: str = "",
    by: User,
    now: datetime,
) -> Saved:
    """Change a question: in its version where nobody was asked that yet, in a new one where somebody was.

    `seen` is the fingerprint of what the editor began from. Raises Refusal with the code `changed_meanwhile` where
    another saved it since, `change_wanted` where a version that is not the first needs its class, by its difference to
    the one before it, and where it could not be marked.
    """
    item = _locked(item)
    check_may_edit(by, item.bank.course_id)
    content = _checked(item.kind, content)
    if fingerprint(item) != seen:
        raise Refusal(
            _("Somebody saved this question while you wrote. Yours is kept here; save again to put it in that place."),
            code="changed_meanwhile",
        )
    current = item.current
    is_changed = current is None or differs(said(current), content)
    is_new = is_changed and (current is None or current.is_frozen)
    has_class = is_changed and current is not None and asked_before(current) is not None
    if has_class and change not in CLASSES:
        raise Refusal(_("Students were asked this question. Say what your change is."), code="change_wanted")
    for name in OWN:
        setattr(item, name, about[name])
    item.save(update_fields=OWN)
    if is_new:
        _new_version(item, content, change if current else ItemVersion.Change.FIRST, now)
    elif is_changed and current is not None:
        for name, value in content.items():
            setattr(current, name, value)
        if has_class:
            current.change = change
        current.save()
    record(_happening(item, change if is_new else ""), by=by.uuid, now=now)
    return Saved(item, is_new)


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
    named = QuizPlace.objects.filter(item=item).select_related("quiz").first() if is_retired else None
    if named:
        raise Refusal(
            _("The quiz “%(quiz)s” asks this question; take it out there first.") % {"quiz": named.quiz.title}
        )
    if item.is_retired != is_retired:
        item.is_retired = is_retired
        item.save(update_fields=["is_retired"])
        record(ItemRetired(subject=item.uuid, is_retired=is_retired), by=by.uuid, now=now)
    return item


def check_may_edit(by: User, course_id: int) -> None:
    """Raise Forbidden unless a person edits the course."""
    if not courses_edited_by(by).filter(pk=course_id).exists():
        raise Forbidden(_("Only those who edit this course may change its questions and quizzes; ask one of them."))


def _checked(kind: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a version would hold, its texts in their one form; raise Refusal where it could not be asked."""
    if not content["prompt"].strip():
        raise Refusal(_("A question needs words that ask it; write them."), code="unsound")
    found = [*text_faults("prompt", content["prompt"]), *faults(kinds.get(kind), content["body"])]
    if found:
        raise Refusal(_("This cannot be asked yet: %(why)s.") % {"why": found[0].what}, code="unsound")
    _check_rubric(content)
    body = canonical(kinds.get(kind).schema.Body, content["body"])
    return {**content, "prompt": markdown.canonical(content["prompt"]), "body": body}


def _check_rubric(content: Mapping[str, Any]) -> None:
    """Refuse a question that gives other points than the rubric that it is marked by. One statement at most."""
    if not content.get("rubric_id"):
        return
    most = Criterion.objects.filter(rubric=content["rubric_id"]).aggregate(most=Sum("points"))["most"]
    if most and most != content["points"]:
        told = _("The rubric gives %(most)s points, so the question is worth as many: give it %(most)s.")
        raise Refusal(told % {"most": shown(most)}, code="unsound")


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
