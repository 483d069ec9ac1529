"""What an item says now, and a short name for it by which an editor knows later whether another changed it."""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder

from accounts.models import User
from audit.models import Event
from quizzes.models import Item, ItemVersion

VERSIONED = ("prompt", "points", "passage_id", "rubric_id", "body")
"""What a version holds; the rest is the item's own and changes without a new version."""
OWN = ("outcome", "difficulty", "tags")


def said(version: ItemVersion) -> dict[str, Any]:
    """Return what a version says."""
    return {name: getattr(version, name) for name in VERSIONED}


def fingerprint(item: Item) -> str:
    """Return a short name for all that an editor changes of an item; the same for equal contents."""
    content = said(item.current) if item.current else {}
    content |= {name: getattr(item, name) for name in OWN}
    return hashlib.sha256(_text(content).encode()).hexdigest()[:16]


def asked_before(version: ItemVersion) -> ItemVersion | None:
    """Return what a change of this version is a change of: itself once it is frozen, else the version before it.

    None where the question has no other version, and nobody was asked this one.
    """
    if version.is_frozen:
        return version
    return ItemVersion.objects.filter(item=version.item_id, number__lt=version.number).order_by("-number").first()


def differs(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Tell whether two contents say something different."""
    return _text(before) != _text(after)


def _text(content: Mapping[str, Any]) -> str:
    plain = {name: f"{value.normalize():f}" if isinstance(value, Decimal) else value for name, value in content.items()}
    return json.dumps(plain, sort_keys=True, cls=DjangoJSONEncoder)


def last_editor(item: Item) -> User | None:
    """Return who saved an item last; None where nobody did by hand. Two statements."""
    event = Event.objects.filter(subject=item.uuid, name="quizzes.item_saved").order_by("-pk").first()
    return _person(event.actor) if event else None


def _person(uuid: UUID | None) -> User | None:
    return User.objects.filter(uuid=uuid).first() if uuid else None
