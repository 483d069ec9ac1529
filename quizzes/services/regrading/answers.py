"""What a change set makes of single answers."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from common.among import array_of
from quizzes.kinds import Data, Version, kinds
from quizzes.models import ItemVersion, Regrade
from quizzes.rules.regrading import Judged, points_after, same_question

Policy = Regrade.Policy
GIVEN = {"code": "given", "parts": {}}
"""The outcome of full marks to all: points were given, whatever was answered."""


class Answered(NamedTuple):
    """An answer of an attempt that is over, as it stands."""

    enrolment: int
    attempt: int
    item: int
    version: int
    number: int
    """Its place in the attempt."""
    points: Decimal | None
    outcome: str
    """JSON."""
    marked_at: datetime | None
    marked_by: UUID | None
    regrade: int | None
    is_dropped: bool
    answer: str | None
    """JSON; null where nothing was answered."""
    text: str | None


class Changed(NamedTuple):
    """What an answer becomes."""

    answered: Answered
    points: Decimal | None
    outcome: str
    """JSON."""
    is_dropped: bool
    of: Decimal
    """What the question was worth when it was asked."""

    @property
    def is_other(self) -> bool:
        """Whether anything of it changes."""
        was = self.answered
        same = (self.points, self.is_dropped) == (was.points, was.is_dropped)
        return not same or (self.outcome != was.outcome and not same_json(self.outcome, was.outcome))


@dataclass
class Keyed:
    """A version's key for answers to another one: it gives what the question was worth when it was asked."""

    points: Decimal
    prompt: str
    body: dict[str, Any]


class Keys:
    """Scores answers by the version that was asked and by the new key; equal answers are scored once."""

    def __init__(self, key: ItemVersion) -> None:
        self.kind = kinds.get(key.item.kind)
        self.versions = {version.pk: version for version in key.item.versions.all()}
        changes = [(version.number, version.change) for version in self.versions.values()]
        self._key = key
        self._same = {pk: same_question(one.number, key.number, changes) for pk, one in self.versions.items()}
        self._known: dict[tuple[int, str | None, str | None], tuple[_Scored, _Scored]] = {}

    def scored(self, version: int, answer: str | None, text: str | None) -> "tuple[_Scored, _Scored]":
        """Return points and outcome (JSON) by the asked version and by the new key; None where one cannot say."""
        found = self._known.get((version, answer, text))
        if found is None:
            found = self._both(self.versions[version], json.loads(answer) if answer else None, text or "")
            if len(self._known) < _REMEMBERED:
                self._known[version, answer, text] = found
        return found

    def fits(self, asked: ItemVersion, data: Data | None) -> bool:
        """Tell whether the new key has something to say of an answer to the version that was asked."""
        return self._same[asked.pk] and self.kind.fits(self._key, data)

    def _both(self, asked: ItemVersion, data: Data | None, text: str) -> "tuple[_Scored, _Scored]":
        before = self._by(asked, data, text)
        if not self.fits(asked, data):
            return before, None
        return before, self._by(Keyed(asked.points, self._key.prompt, self._key.body), data, text)

    def _by(self, version: Version, data: Data | None, text: str) -> "_Scored":
        outcome = self.kind.score(version, data, text)
        return (outcome.points, json.dumps(outcome.as_json())) if outcome else None


_Scored = tuple[Decimal, str] | None
_REMEMBERED = 10_000


def changed(regrade: Regrade, keys: Keys, answered: Answered) -> Changed:
    """Return what a policy makes of one answer; equal to what it is where nothing changes."""
    of = keys.versions[answered.version].points
    if regrade.policy == Policy.DROP:
        return Changed(answered, answered.points, answered.outcome, True, of)
    if regrade.policy == Policy.FULL_MARKS:
        return Changed(answered, of, json.dumps(GIVEN), False, of)
    asked, new = keys.scored(answered.version, answered.answer, answered.text)
    by_hand = answered.marked_by is not None
    judged = Judged(answered.points, of, by_hand, asked and asked[0], new and new[0])
    points = points_after(regrade.policy, judged)
    if by_hand or new is None:
        return Changed(answered, points, answered.outcome, answered.is_dropped, of)
    outcome = asked if asked and points != new[0] else new
    return Changed(answered, points, outcome[1], False, of)


class Answers:
    """The answers that a change set is about, and what it makes of them."""

    def __init__(self, regrade: Regrade) -> None:
        self.regrade = regrade
        self.keys = Keys(regrade.key)
        self._by_key = regrade.policy in (Policy.NEW_KEY, Policy.BOTH_KEYS)
        self._versions = [pk for pk, one in self.keys.versions.items() if one.number in regrade.versions]

    def students(self) -> list[int]:
        """Return the enrolments that have such answers, in order. One statement."""
        with connection.cursor() as cursor:
            cursor.execute(_STUDENTS, [self.regrade.activity_id, self._versions])
            return [enrolment for (enrolment,) in cursor]

    def read(self, enrolments: Sequence[int]) -> list[tuple]:
        """Read the answers of some students, by enrolment, attempt and place, for `of`. One statement."""
        if not enrolments:
            return []
        with connection.cursor() as cursor:
            if self.regrade.undoes_id is None:
                cursor.execute(_ANSWERS, [self.regrade.activity_id, array_of(enrolments), self._versions])
            else:
                cursor.execute(_UNDONE, [self.regrade.undoes_id, array_of(enrolments)])
            rows: list[tuple] = cursor.fetchall()
            return rows

    def of(self, rows: Iterable[tuple]) -> Iterator[Changed]:
        """Yield what the answers that were read become."""
        if self.regrade.undoes_id is None:
            yield from (changed(self.regrade, self.keys, Answered(*row)) for row in rows)
        else:
            yield from (Changed(Answered(*row[:-4]), *row[-4:]) for row in rows)

    def is_by_hand(self, one: Changed) -> bool:
        """Tell whether an answer keeps what a person gave, or waits for one as before."""
        return self._by_key and (one.answered.marked_by is not None or self.keys.kind.by_hand)

    def is_unfit(self, one: Changed) -> bool:
        """Tell whether an answer stays as it is because the new key has nothing to say of it."""
        if not self._by_key or self.is_by_hand(one):
            return False
        was = one.answered
        return self.keys.scored(was.version, was.answer, was.text)[1] is None


@lru_cache(1_000)
def same_json(one: str, other: str) -> bool:
    """Tell whether two JSON texts say the same."""
    return bool(json.loads(one) == json.loads(other))


_STUDENTS = """
SELECT DISTINCT a.enrolment_id FROM quizzes_attempt a JOIN quizzes_attemptitem i ON i.attempt_id = a.id
WHERE a.activity_id = %s AND a.state <> 'open' AND i.version_id = ANY(%s) ORDER BY 1
"""
_COLUMNS = """a.enrolment_id, a.id, i.id, i.version_id, i.position, i.points, i.outcome::text, i.marked_at, i.marked_by,
    i.regrade_id, i.is_dropped"""
_ANSWERS = f"""
SELECT {_COLUMNS}, r.answer::text, w.text
FROM quizzes_attempt a
JOIN quizzes_attemptitem i ON i.attempt_id = a.id
LEFT JOIN LATERAL (
    SELECT id, answer FROM quizzes_response
    WHERE attempt_item_id = i.id AND counts ORDER BY given_at DESC, id DESC LIMIT 1
) r ON true
LEFT JOIN quizzes_responsetext w ON w.response_id = r.id
WHERE a.activity_id = %s AND a.enrolment_id = ANY(%s::bigint[]) AND a.state <> 'open' AND i.version_id = ANY(%s)
ORDER BY a.enrolment_id, a.number, i.position
"""
# Where a question was dropped, what a person gave for it since stays.
_UNDONE = f"""
SELECT {_COLUMNS}, NULL, NULL, CASE WHEN u.policy = 'drop' THEN i.points ELSE o.points_before END,
    CASE WHEN u.policy = 'drop' THEN i.outcome ELSE o.outcome_before END::text, o.dropped_before, v.points
FROM quizzes_regradedanswer o
JOIN quizzes_regrade u ON u.id = o.regrade_id
JOIN quizzes_attemptitem i ON i.id = o.attempt_item_id AND i.regrade_id = o.regrade_id
JOIN quizzes_itemversion v ON v.id = i.version_id
JOIN quizzes_attempt a ON a.id = i.attempt_id
WHERE o.regrade_id = %s AND a.enrolment_id = ANY(%s::bigint[])
ORDER BY a.enrolment_id, a.number, i.position
"""
