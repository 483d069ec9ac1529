"""An attempt's questions with the answers that count."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from common.prepared import Prepared
from quizzes.kinds import Data, Kind, Line, Version, kinds
from quizzes.models import Attempt, AttemptItem, ItemVersion, Response
from quizzes.selectors.versions import asked_versions


@dataclass(frozen=True)
class Question:
    """One question as one student got it, with the answer that counts."""

    item: AttemptItem
    kind_name: str
    kind: Kind
    response: Response | None
    newest: int | None = None
    """The id of the version that new attempts get, as it was when an attempt's questions were read."""
    sent: str = ""
    """What was just typed and is no answer, put back to be mended."""

    @property
    def version(self) -> ItemVersion:
        return self.item.version

    @property
    def number(self) -> int:
        return self.item.position

    @property
    def name(self) -> str:
        """Its field in a form."""
        return field_name(self.item.uuid)

    @property
    def data(self) -> Data | None:
        return self.response.answer if self.response else None

    @property
    def text(self) -> str:
        """The words of a text answer."""
        words = getattr(self.response, "words", None)
        return self.sent or (words.text if words else "")

    @property
    def is_answered(self) -> bool:
        return not self.kind.is_blank(self.data)

    @property
    def is_checked(self) -> bool:
        """Whether its student had it checked, so that its answer stays."""
        return self.item.checked_at is not None

    @property
    def terms(self) -> str:
        return self.kind.terms(self.version)

    @property
    def context(self) -> dict[str, Any]:
        """What the kind's templates need."""
        return self.kind.context(self.version, self.item.order, self.data, self.text)

    def feedback(self, *, reveal: bool, key: Version | None = None) -> list[Line]:
        """Return the lines to the answer, by another version's key where one is given."""
        return self.kind.feedback(key or self.version, self.data, self.text, reveal=reveal)

    @property
    def prompt_id(self) -> str:
        """The page's element that asks."""
        return prompt_id(self.number)

    @property
    def seen(self) -> str:
        """The answer's fingerprint, by which a form knows later what of it was changed."""
        return fingerprint(self.data)


def field_name(item: UUID) -> str:
    """Return what an attempt's question is called in a form; a kind with several fields begins their names with it."""
    return f"q-{item}"


def prompt_id(number: int) -> str:
    """Return what the element of a page is called that asks an attempt's question."""
    return f"prompt-{number}"


def previewed(version: ItemVersion, order: Sequence[str] = ()) -> Question:
    """Return a version as it is asked, outside any attempt; without an order, its parts are in the author's."""
    item = AttemptItem(version=version, position=0, order=list(order))
    return Question(item=item, kind_name=version.item.kind, kind=kinds.get(version.item.kind), response=None)


def fingerprint(data: Data | None) -> str:
    """Return a short name for an answer; the same for equal answers."""
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:16] if data else ""


def question_of(item: AttemptItem) -> Question:
    """Return one question of an attempt with its last answer that counts. One statement."""
    given = Response.objects.filter(attempt_item=item, counts=True).select_related("words")
    kind = item.version.item.kind
    last = given.order_by("-given_at", "-id").first()
    return Question(item=item, kind_name=kind, kind=kinds.get(kind), response=last)


def questions(attempt: Attempt) -> list[Question]:
    """Return an attempt's questions in order, each with its last answer that counts.

    Two statements, and one for versions that this process sees for the first time.
    """
    items = _items.objects(attempt=attempt.pk)
    given = {response.attempt_item_id: response for response in _latest.objects(attempt=attempt.pk)}
    versions = asked_versions([item.version_id for item in items])
    found = []
    for item in items:
        item.version = versions[item.version_id]
        kind = item.version.item.kind
        found.append(
            Question(
                item=item,
                kind_name=kind,
                kind=kinds.get(kind),
                response=given.get(item.pk),
                newest=item.newest,
            )
        )
    return found


def _asked(attempt: int) -> QuerySet[AttemptItem]:
    return AttemptItem.objects.filter(attempt=attempt).annotate(newest=F("version__item__current")).order_by("position")


def _given(attempt: int) -> QuerySet[Response]:
    counting = Response.objects.filter(attempt_item__attempt=attempt, counts=True).select_related("words")
    return counting.order_by("attempt_item_id", "-given_at", "-id").distinct("attempt_item_id")


_items = Prepared(_asked, attempt=int)
_latest = Prepared(_given, attempt=int)
