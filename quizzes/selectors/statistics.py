"""What a class's answers say about a quiz's questions (docs/rules/item-statistics.md), added up by PostgreSQL."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from quizzes.kinds import Choice, kinds
from quizzes.models import ItemVersion
from quizzes.rules import item_statistics as rules
from quizzes.rules.item_statistics import Sums, Taken
from runs.models import Activity, Section

TELLING = 3.0
"""Standard errors from which the difference of a section is told."""


@dataclass(frozen=True)
class Picked:
    """A choice with how often it was taken."""

    choice: Choice
    taken: Taken
    share: float
    by_fifth: tuple[float, ...]
    """The share of each fifth of the class that took it; empty for a small class."""


@dataclass(frozen=True)
class Standout:
    """A section that did a question clearly better or worse than all others."""

    section: Section
    facility: float
    errors: float


@dataclass(frozen=True)
class ItemFigures:
    """One version of a question, and what the answers to it say."""

    number: int
    """Its place in the list."""
    version: ItemVersion
    n: int
    facility: float
    spread: float | None
    discrimination: float | None
    efficiency: float | None
    weight: float | None
    seconds: float | None
    choices: Sequence[Picked]
    sections: Sequence[Standout]
    warnings: Sequence[tuple[str, Choice | None]]
    """Codes, and the choice each is about."""

    @property
    def asks_for_a_look(self) -> bool:
        """Whether more is wrong with it than an idle choice."""
        return bool(self.sections) or any(code != "never" for code, _ in self.warnings)


@dataclass(frozen=True)
class QuizFigures:
    """A quiz's figures; `items` is empty while there are too few attempts."""

    n: int
    waiting: int
    """Attempts that are not counted because a part of them waits to be marked."""
    mean: float | None
    spread: float | None
    alpha: float | None
    error: float | None
    """Standard error of measurement, in points."""
    minutes: float | None
    """The median attempt's."""
    items: Sequence[ItemFigures]


def figures(activity: Activity) -> QuizFigures:
    """Return a quiz's figures in one run. Eleven statements, for any number of attempts."""
    with _gathered(activity):
        return _told(activity)


def _told(activity: Activity) -> QuizFigures:
    attempts = _rows(_TOTALS)[0]
    n, waiting = attempts["n"], attempts["waiting"]
    if n < rules.FEWEST:
        return QuizFigures(n, waiting, None, None, None, None, None, ())
    totals = Sums(n=n, total=attempts["total"], total_total=attempts["total_total"])
    moments = _rows(_MOMENTS)
    by_place: defaultdict[int, Sums] = defaultdict(Sums)
    for row in moments:
        by_place[row["position"]] += _sums(row)
    reliability = rules.alpha(list(by_place.values()), totals)
    return QuizFigures(
        n=n,
        waiting=waiting,
        mean=totals.total / n,
        spread=rules.standard_error(totals, 0.0),
        alpha=reliability,
        error=rules.standard_error(totals, reliability),
        minutes=attempts["seconds"] / 60 if attempts["seconds"] is not None else None,
        items=_items(activity, moments),
    )


def _items(activity: Activity, moments: Sequence[Mapping[str, Any]]) -> list[ItemFigures]:
    whole: defaultdict[int, Sums] = defaultdict(Sums)
    parts: defaultdict[int, defaultdict[int, Sums]] = defaultdict(lambda: defaultdict(Sums))
    ordered: dict[int, float] = {}
    places: dict[int, int] = {}
    for row in moments:
        version, sums = row["version_id"], _sums(row)
        whole[version] += sums
        ordered[version] = row["ordered"]
        places[version] = min(row["position"], places.get(version, row["position"]))
        if row["section_id"]:
            parts[version][row["section_id"]] += sums
    versions = ItemVersion.objects.select_related("item").in_bulk(whole)
    sections = {section.pk: section for section in activity.run.sections.all()}
    seconds = {row["version_id"]: row["seconds"] for row in _rows(_SECONDS)}
    taken = _taken(versions)
    shown = [pk for pk in whole if whole[pk].n >= rules.FEWEST]
    return [
        _figures_of(
            number, versions[pk], whole[pk], ordered[pk], seconds.get(pk), taken.get(pk, {}),
            [(sections[section], part) for section, part in parts[pk].items()],
        )
        for number, pk in enumerate(sorted(shown, key=lambda pk: (places[pk], pk)), 1)
    ]  # fmt: skip


def _figures_of(
    number: int, version: ItemVersion, sums: Sums, ordered: float, seconds: float | None, taken: Mapping[str, Taken],
    parts: Sequence[tuple[Section, Sums]],
) -> ItemFigures:  # fmt: skip
    choices = {choice.code: choice for choice in kinds.get(version.item.kind).choices(version)}
    counts = [taken.get(code, Taken(code, choice.is_right, (0,) * 5, 0)) for code, choice in choices.items()]
    return ItemFigures(
        number=number,
        version=version,
        n=sums.n,
        facility=rules.facility(sums) or 0,
        spread=rules.spread(sums),
        discrimination=rules.discrimination(sums),
        efficiency=rules.efficiency(sums, ordered),
        weight=rules.effective_weight(sums),
        seconds=seconds,
        choices=[_picked(choices[count.code], count, sums.n) for count in counts],
        sections=[
            Standout(section, rules.facility(part) or 0, errors)
            for section, part in parts
            if (errors := rules.differs(part, sums)) is not None and abs(errors) >= TELLING
        ],
        warnings=[(code, choices.get(about)) for code, about in rules.warnings(sums, ordered, counts)],
    )


def _picked(choice: Choice, taken: Taken, n: int) -> Picked:
    fifths = tuple(count / (n / 5) for count in taken.by_fifth) if n >= rules.FEWEST_BY_FIFTH else ()
    return Picked(choice, taken, taken.n / n, fifths)


def _taken(versions: Mapping[int, ItemVersion]) -> dict[int, dict[str, Taken]]:
    """Return how often each choice of each version was taken. Equal answers are counted before they are looked at."""
    counted = [pk for pk, version in versions.items() if kinds.get(version.item.kind).choices(version)]
    found: dict[int, dict[str, Taken]] = {}
    for row in _rows(_ANSWERS, counted):
        version = versions[row["version_id"]]
        kind = kinds.get(version.item.kind)
        right = {choice.code for choice in kind.choices(version) if choice.is_right}
        sofar = found.setdefault(version.pk, {})
        for code in kind.tally(version, json.loads(row["answer"]), row["text"] or ""):
            before = sofar.get(code, Taken(code, code in right, (0,) * 5, 0))
            by_fifth = tuple(n + row["n"] * (fifth == row["fifth"]) for fifth, n in enumerate(before.by_fifth, 1))
            sofar[code] = Taken(code, code in right, by_fifth, before.rest + row["rest"])
    return found


def _sums(row: Mapping[str, Any]) -> Sums:
    return Sums(**{name: row[name] for name in Sums.__dataclass_fields__})


@contextmanager
def _gathered(activity: Activity) -> Iterator[None]:
    """Lay the attempts and what they were asked into tables of this connection, for the statements below."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")  # sorted in memory, a million answers take half as long
        cursor.execute(_ASKED, [activity.pk])
        cursor.execute(_ATTEMPTS)
        cursor.execute("ANALYZE told_attempt, told_asked")
        yield
        cursor.execute("DROP TABLE told_attempt, told_asked")  # after a failure the rollback takes them


def _rows(statement: str, *parameters: Any) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


# What the first attempt of each student that is over was asked. (Materialized, so that no plan goes through all answers
# of all quizzes by their versions: it would seem cheap wherever the newest versions are not yet in the statistics.)
_ASKED = """
CREATE TEMPORARY TABLE told_asked AS
WITH asked AS MATERIALIZED (
    SELECT i.id, i.version_id, i.position, i.points::float8 AS points, over.*
    FROM (
        SELECT DISTINCT ON (a.enrolment_id) a.id AS attempt_id, a.started_at, a.submitted_at, e.section_id
        FROM quizzes_attempt a JOIN runs_enrolment e ON e.id = a.enrolment_id
        WHERE a.activity_id = %s AND a.state <> 'open' AND e.role = 'student'
        ORDER BY a.enrolment_id, a.number
    ) AS over
    JOIN quizzes_attemptitem i ON i.attempt_id = over.attempt_id AND NOT i.is_dropped
)
SELECT asked.*, v.points::float8 AS most FROM asked JOIN quizzes_itemversion v ON v.id = asked.version_id
"""

_ATTEMPTS = """
CREATE TEMPORARY TABLE told_attempt AS
SELECT *, ntile(5) OVER (PARTITION BY unmarked > 0 ORDER BY total / most, attempt_id) AS fifth
FROM (
    SELECT attempt_id, sum(points) AS total, sum(most) AS most, count(*) FILTER (WHERE points IS NULL) AS unmarked,
        extract(epoch FROM min(submitted_at) - min(started_at))::float8 AS seconds
    FROM told_asked GROUP BY attempt_id
) AS over
"""

_MARKED = """
WITH marked AS (
    SELECT a.*, t.total, t.fifth, a.points / a.most AS x,
        coalesce((t.total - a.points) / nullif(t.most - a.most, 0), 0) AS rest
    FROM told_asked a JOIN told_attempt t USING (attempt_id)
    WHERE t.unmarked = 0
)
"""

_TOTALS = """
SELECT count(*) FILTER (WHERE unmarked = 0) AS n, count(*) FILTER (WHERE unmarked > 0) AS waiting,
    sum(total) FILTER (WHERE unmarked = 0) AS total, sum(total * total) FILTER (WHERE unmarked = 0) AS total_total,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
        FILTER (WHERE unmarked = 0) AS seconds
FROM told_attempt
"""

_MOMENTS = f"""{_MARKED}
, ordered AS MATERIALIZED (
    SELECT version_id, (SELECT sum(pair.x * pair.rest) FROM unnest(xs, rests) AS pair (x, rest)) AS ordered
    FROM (
        SELECT version_id, array_agg(x ORDER BY x) AS xs, array_agg(rest ORDER BY rest) AS rests
        FROM marked GROUP BY version_id
    ) AS sorted
)
SELECT version_id, position, section_id, ordered, count(*) AS n, sum(x) AS x, sum(x * x) AS xx, sum(rest) AS rest,
    sum(rest * rest) AS rest_rest, sum(x * rest) AS x_rest, sum(points) AS points,
    sum(points * points) AS points_points, sum(total) AS total, sum(total * total) AS total_total,
    sum(points * total) AS points_total
FROM marked JOIN ordered USING (version_id)
GROUP BY version_id, position, section_id, ordered
"""

_ANSWERS = f"""{_MARKED}
SELECT version_id, fifth, answer::text AS answer, w.text, count(*) AS n, sum(rest) AS rest
FROM (
    SELECT DISTINCT ON (r.attempt_item_id) a.version_id, a.fifth, a.rest, r.id, r.answer
    FROM marked a JOIN quizzes_response r ON r.attempt_item_id = a.id
    WHERE a.version_id = ANY(%s) AND r.counts
    ORDER BY r.attempt_item_id, r.given_at DESC, r.id DESC
) AS given
LEFT JOIN quizzes_responsetext w ON w.response_id = given.id
GROUP BY version_id, fifth, given.answer, w.text
"""

_SECONDS = f"""{_MARKED}
SELECT version_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds::float8) AS seconds
FROM (
    SELECT version_id, sum(least(greatest(seconds, 0), 600)) AS seconds
    FROM (
        SELECT a.id, a.version_id,
            extract(epoch FROM r.given_at - lag(r.given_at, 1, a.started_at)
                OVER (PARTITION BY a.attempt_id ORDER BY r.given_at, r.id))::float8 AS seconds
        FROM marked a JOIN quizzes_response r ON r.attempt_item_id = a.id
        WHERE r.counts
    ) AS steps
    GROUP BY id, version_id
) AS spent
GROUP BY version_id
"""
