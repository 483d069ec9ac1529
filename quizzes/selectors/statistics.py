"""What a class's answers say about a quiz's questions (docs/rules/item-statistics.md, docs/decisions/0103)."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from common.among import array_of
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
    """Return a quiz's figures in one run. Eighteen statements, for any number of attempts."""
    with _gathered(activity):
        return _told(activity)


def _told(activity: Activity) -> QuizFigures:
    attempts = _rows(_TOTALS)[0]
    n, waiting = attempts["n"], attempts["waiting"]
    if n < rules.FEWEST:
        return QuizFigures(n, waiting, None, None, None, None, None, ())
    totals = Sums(n=n, total=attempts["total"], total_total=attempts["total_total"])
    with connection.cursor() as cursor:
        cursor.execute(_ALIKE)
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
    places: dict[int, int] = {}
    for row in moments:
        version, sums = row["version_id"], _sums(row)
        whole[version] += sums
        places[version] = min(row["position"], places.get(version, row["position"]))
        if row["section_id"]:
            parts[version][row["section_id"]] += sums
    versions = ItemVersion.objects.select_related("item").in_bulk(whole)
    sections = {section.pk: section for section in activity.run.sections.all()}
    seconds = {row["version_id"]: row["seconds"] for row in _rows(_SECONDS)}
    taken = _taken(versions)
    xs, rests = _counted("x"), _counted("rest")
    shown = [pk for pk in whole if whole[pk].n >= rules.FEWEST]
    return [
        _figures_of(
            number, versions[pk], whole[pk], rules.ordered_products(xs[pk], rests[pk]), seconds.get(pk),
            taken.get(pk, {}),
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


def _counted(column: str) -> dict[int, list[tuple[float, int]]]:
    """Return the values of a column for each version, in their order, each with how often it is there."""
    found: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for row in _rows(_COUNTED.format(column=column)):
        found[row["version_id"]].append((row["value"], row["n"]))
    return found


def _sums(row: Mapping[str, Any]) -> Sums:
    return Sums(**{name: row[name] for name in Sums.__dataclass_fields__})


@contextmanager
def _gathered(activity: Activity) -> Iterator[None]:
    """Lay the attempts and what was answered into tables of this connection, for the statements below."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")  # in memory, a million answers take half as long
        cursor.execute(_TAKEN, [activity.pk])
        cursor.execute("ANALYZE told_taken")
        cursor.execute("SELECT attempt_id FROM told_taken")
        cursor.execute(_GIVEN, [array_of(attempt for (attempt,) in cursor.fetchall())])
        cursor.execute("ANALYZE told_given (attempt_id, version_id)")
        cursor.execute(_ATTEMPTS)
        cursor.execute("ANALYZE told_attempt")
        yield
        cursor.execute(
            "DROP TABLE IF EXISTS told_taken, told_given, told_attempt, told_alike"
        )  # after a failure the rollback takes them


def _rows(statement: str, *parameters: Any) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


# The first attempt of each student that is over.
_TAKEN = """
CREATE TEMPORARY TABLE told_taken AS
SELECT DISTINCT ON (a.enrolment_id) a.id AS attempt_id, a.started_at, a.submitted_at, e.section_id
FROM quizzes_attempt a JOIN runs_enrolment e ON e.id = a.enrolment_id
WHERE a.activity_id = %s AND a.state <> 'open' AND e.role = 'student'
ORDER BY a.enrolment_id, a.number
"""

# Each question's last answer that counts (the first in that order), and the time spent on it: from one answer of the
# attempt to the next. No table of this connection is read, so that PostgreSQL may share the work out among the cores.
_GIVEN = """
CREATE TEMPORARY TABLE told_given AS
SELECT attempt_id, version_id, position, points, sum(spent) AS seconds,
    any_value(response ORDER BY given_at DESC, response DESC) AS response,
    any_value(answer ORDER BY given_at DESC, response DESC) AS answer
FROM (
    SELECT a.id AS attempt_id, i.id AS item, i.version_id, i.position, i.points::float8 AS points,
        r.id AS response, r.answer, r.given_at,
        CASE WHEN r.id IS NOT NULL THEN least(greatest(date_part('epoch', r.given_at - lag(r.given_at, 1, a.started_at)
            OVER (PARTITION BY a.id ORDER BY r.given_at, r.id)), 0), 600) END AS spent
    FROM quizzes_attempt a JOIN quizzes_attemptitem i ON i.attempt_id = a.id
    LEFT JOIN quizzes_response r ON r.attempt_item_id = i.id AND r.counts
    WHERE a.id = ANY(%s::bigint[]) AND NOT i.is_dropped
) AS steps
GROUP BY attempt_id, item, version_id, position, points
"""

_ATTEMPTS = """
CREATE TEMPORARY TABLE told_attempt AS
SELECT sums.*, section_id, date_part('epoch', submitted_at - started_at) AS seconds,
    ntile(5) OVER (PARTITION BY unmarked > 0 ORDER BY total / most, attempt_id) AS fifth
FROM (
    SELECT attempt_id, sum(g.points) AS total, sum(v.points::float8) AS most, count(*) - count(g.points) AS unmarked
    FROM told_given g JOIN quizzes_itemversion v ON v.id = g.version_id GROUP BY attempt_id
) AS sums JOIN told_taken USING (attempt_id)
"""

_TOTALS = """
SELECT count(*) FILTER (WHERE unmarked = 0) AS n, count(*) FILTER (WHERE unmarked > 0) AS waiting,
    sum(total) FILTER (WHERE unmarked = 0) AS total, sum(total * total) FILTER (WHERE unmarked = 0) AS total_total,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
        FILTER (WHERE unmarked = 0) AS seconds
FROM told_attempt
"""

_REST = "coalesce((total - points) / nullif(most - worth, 0), 0)"
# Attempts with the same points and answer for the same question are one row: the rest reads thousands, no million.
_ALIKE = f"""
CREATE TEMPORARY TABLE told_alike AS
SELECT alike.*, points / worth AS x, {_REST} AS rest
FROM (
    SELECT version_id, position, section_id, fifth, g.points, total, most, answer, text, count(*) AS n
    FROM told_given g JOIN told_attempt USING (attempt_id) LEFT JOIN quizzes_responsetext w ON w.response_id = response
    WHERE unmarked = 0 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
) AS alike JOIN (SELECT id AS version_id, points::float8 AS worth FROM quizzes_itemversion) v USING (version_id)
"""

_MOMENTS = """
SELECT version_id, position, section_id, sum(n)::bigint AS n, sum(n * x) AS x, sum(n * x * x) AS xx,
    sum(n * rest) AS rest, sum(n * rest * rest) AS rest_rest, sum(n * x * rest) AS x_rest, sum(n * points) AS points,
    sum(n * points * points) AS points_points, sum(n * total) AS total, sum(n * total * total) AS total_total,
    sum(n * points * total) AS points_total
FROM told_alike GROUP BY version_id, position, section_id
"""

_COUNTED = "SELECT version_id, {column} AS value, sum(n)::bigint AS n FROM told_alike GROUP BY 1, 2 ORDER BY 1, 2"

_ANSWERS = """
SELECT version_id, fifth, answer::text AS answer, text, sum(n)::bigint AS n, sum(n * rest) AS rest
FROM told_alike WHERE version_id = ANY(%s) AND answer IS NOT NULL
GROUP BY version_id, fifth, told_alike.answer, text
"""

_SECONDS = """
SELECT version_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY g.seconds) AS seconds
FROM told_given g JOIN told_attempt USING (attempt_id) WHERE unmarked = 0 AND answer IS NOT NULL GROUP BY version_id
"""
