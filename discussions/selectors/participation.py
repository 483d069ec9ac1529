"""How students stand with what counts as taking part, for one of them or a whole class, by one reckoning."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from common.among import among
from discussions.models import Citation, ParticipationRule, Post, PostVersion
from discussions.rules import quotes
from discussions.rules.participation import Count, Written, count
from grading.models import Entry
from grading.rules.deadlines import due, holding
from grading.selectors.deadlines import exceptions_of
from grading.selectors.finding import students_of
from grading.selectors.line_items import dates_of
from runs.models import Activity, Enrolment
from runs.rules.sources import codes
from runs.selectors.sources import named

KIND = "participation"
Times = tuple[datetime | None, datetime | None]
"""From when and until when a student's posts count."""


@dataclass(frozen=True)
class Stand:
    """How one student stands."""

    rule: ParticipationRule
    count: Count
    opens_at: datetime | None
    ends_at: datetime | None
    is_over: bool
    entered: Mapping[str, Any] | None
    """What the last entry in their record says of it (`services.participation`); None while there is none."""
    posts: Mapping[int, Post]
    """What they wrote, by id, with thread and lesson."""

    @property
    def number(self) -> int:
        """How many of their posts count."""
        return len(self.count.counting)

    @property
    def counting(self) -> list[Post]:
        return [self.posts[pk] for pk in self.count.counting]

    @property
    def left(self) -> list[tuple[Post, str]]:
        """The posts that do not count, the latest first, each with why."""
        return [(self.posts[pk], why) for pk, why in reversed(self.count.left)]


def rule_of(activity: Activity) -> ParticipationRule:
    """Return the rule that holds for an activity. One statement."""
    return rules_of([activity])[activity.target]


def rules_of(activities: Iterable[Activity]) -> dict[Any, ParticipationRule]:
    """Return the rules that hold, by what activities have as their target. One statement."""
    found = ParticipationRule.objects.filter(participation__uuid__in=[one.target for one in activities])
    last = found.select_related("participation", "page").order_by("participation", "-number").distinct("participation")
    return {rule.participation.uuid: rule for rule in last}


def stands(
    activities: Sequence[Activity], enrolments: Sequence[Enrolment], now: datetime, *, with_outside: bool = False
) -> dict[tuple[int, int], Stand]:
    """Return how students of a run stand in some of its activities, by the ids of both. Nine statements at most.

    `with_outside`: with what they wrote before these began and after they ended, too, which never counts.
    """
    rules = rules_of(activities)
    own = exceptions_of([one.pk for one in activities], [one.pk for one in enrolments])
    times = {
        (activity.pk, one.pk): (
            holding(dates_of(activity), own(one.pk, activity.pk)).opens_at,
            due(dates_of(activity), own(one.pk, activity.pk)),
        )
        for activity in activities
        for one in enrolments
    }
    entered = _entered(activities, [one.pk for one in enrolments])
    posts: dict[int, list[Any]] = defaultdict(list)
    for post in _written(enrolments, None if with_outside else list(times.values())):
        posts[post.author_id].append(post)
    cited = _cited_at(posts, times)
    found = {}
    for activity in activities:
        rule = rules[activity.target]
        for one in enrolments:
            opens_at, ends_at = times[activity.pk, one.pk]
            last = entered.get((activity.pk, one.pk))
            before = set(last["counted"]) if last and last["rule"] == rule.number else set()
            written = [_as_written(post, cited(post, ends_at), str(post.uuid) in before) for post in posts[one.pk]]
            found[activity.pk, one.pk] = Stand(
                rule=rule,
                count=count(rule.asked, written, opens=opens_at, ends=ends_at),
                opens_at=opens_at,
                ends_at=ends_at,
                is_over=ends_at is not None and ends_at < now,
                entered=last,
                posts={post.pk: post for post in posts[one.pk]},
            )
    return found


def _written(enrolments: Sequence[Enrolment], within: Sequence[Times] | None) -> QuerySet[Post]:
    """Return what some people wrote, with `has_citation` and `follows_others`: somebody else wrote there before.

    `within`: in none but these times.
    """
    posts = Post.objects.filter(author__in=among(one.pk for one in enrolments))
    if within and all(opens_at for opens_at, _ in within):
        posts = posts.filter(created_at__gte=min(opens_at for opens_at, _ in within if opens_at))
    if within and all(ends_at for _, ends_at in within):
        posts = posts.filter(created_at__lte=max(ends_at for _, ends_at in within if ends_at))
    before = Post.objects.filter(thread=OuterRef("thread"), created_at__lt=OuterRef("created_at"))
    return (
        posts.select_related("thread__lesson")
        .defer("text", "html")
        .annotate(
            has_citation=Exists(Citation.objects.filter(post=OuterRef("pk"))),
            follows_others=Exists(before.exclude(author=OuterRef("author"))),
        )
    )


def _as_written(post: Any, cites: bool, was_counted: bool) -> Written:
    return Written(
        id=post.pk,
        at=post.created_at,
        is_opening=post.is_opening,
        answers_own=not post.follows_others,
        kind=post.thread.kind,
        place=post.thread.lesson.path if post.thread.lesson else "",
        cites=cites,
        takes_side=bool(post.stance),
        is_hidden=post.hidden_at is not None,
        is_taken_back=post.deleted_at is not None,
        was_counted=was_counted,
    )


def _entered(activities: Iterable[Activity], enrolments: Iterable[int]) -> dict[tuple[int, int], Mapping[str, Any]]:
    """Return what the last entry of each says, by the ids of activity and enrolment. One statement."""
    entries = Entry.objects.filter(
        line_item__activity__in=list(activities), enrolment__in=among(enrolments), data__has_key="counted"
    )
    rows = entries.order_by("sequence").values_list("line_item__activity", "enrolment", "data")
    return {(activity, enrolment): data for activity, enrolment, data in rows}


def _cited_at(
    posts: Mapping[int, Sequence[Any]], times: Mapping[tuple[int, int], Times]
) -> Callable[[Any, datetime | None], bool]:
    """Return what tells whether a post cited a passage at a student's end: by what it said then, where it was changed
    since. Three statements at most, none where nothing was changed after an end."""
    first: dict[int, datetime] = {}
    for (_, who), (_, ends_at) in times.items():
        if ends_at:
            first[who] = min(ends_at, first.get(who, ends_at))
    changed = {
        post.pk: post
        for who, end in first.items()
        for post in posts[who]
        if post.edited_at and post.edited_at > end and not post.deleted_at
    }
    versions: dict[int, list[PostVersion]] = defaultdict(list)
    if changed:
        for version in PostVersion.objects.filter(post__in=changed).select_related("post__thread__run__course"):
            versions[version.post_id].append(version)
    passages = _passages([version for kept in versions.values() for version in kept])

    def cited(post: Any, ends_at: datetime | None) -> bool:
        if ends_at is None:
            return post.has_citation
        then = next((one for one in versions[post.pk] if one.written_at <= ends_at < one.replaced_at), None)
        return any(code in passages for code in _codes(then.text)) if then else post.has_citation

    return cited


def _passages(versions: Sequence[PostVersion]) -> Collection[str]:
    """Return the codes of some texts of a run that name a passage."""
    if not versions:
        return ()
    wanted = (code for version in versions for code in _codes(version.text))
    return {code for code, source in named(wanted, versions[0].post.thread.run).items() if source.passage_id}


def _codes(text: str) -> list[str]:
    """Return what a text cites or quotes that may be a passage."""
    return [*codes(text), *(code for code in quotes.codes(text) if "/" in code)]


def due_now(now: datetime, *, since: datetime | None = None) -> dict[int, set[int]]:
    """Return, by the activity's id, the enrolments whose end is over and not entered, or moved since it was. One
    statement. What it finds is judged anew under the lock.

    `since`: not in activities that ended for everybody before.
    """
    found: dict[int, set[int]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_DUE, {"now": now, "kind": KIND, "since": since})
        for activity, enrolment in cursor.fetchall():
            found[activity].add(enrolment)
    return found


_DUE = """
SELECT activity.id, enrolment.id
FROM runs_activity activity
JOIN grading_lineitem item ON item.activity_id = activity.id
JOIN runs_enrolment enrolment ON enrolment.run_id = activity.run_id
    AND enrolment.role = 'student' AND enrolment.state = 'active'
LEFT JOIN runs_sectiondates own ON own.activity_id = activity.id AND own.section_id = enrolment.section_id
LEFT JOIN grading_extension extension
    ON extension.activity_id = activity.id AND extension.enrolment_id = enrolment.id AND extension.is_current
CROSS JOIN LATERAL (SELECT CASE WHEN own.id IS NULL THEN activity.due_at ELSE own.due_at END AS everybodys) AS held
CROSS JOIN LATERAL (SELECT greatest(everybodys, extension.due_at) AS at) AS due
LEFT JOIN LATERAL (
    SELECT data FROM grading_entry entry
    WHERE entry.line_item_id = item.id AND entry.enrolment_id = enrolment.id AND entry.data ? 'counted'
    ORDER BY entry.sequence DESC LIMIT 1
) AS last ON true
WHERE activity.kind = %(kind)s AND everybodys IS NOT NULL
    AND (%(since)s::timestamptz IS NULL OR activity.due_at > %(since)s
        OR EXISTS (SELECT FROM runs_sectiondates d WHERE d.activity_id = activity.id AND d.due_at > %(since)s)
        OR EXISTS (SELECT FROM grading_extension e
            WHERE e.activity_id = activity.id AND e.is_current AND e.due_at > %(since)s))
    AND CASE WHEN last.data IS NULL THEN due.at < %(now)s AND due.at > enrolment.enrolled_at
        ELSE (last.data ->> 'until')::timestamptz <> due.at
            OR last.data ->> 'goes_on' = 'true' AND due.at < %(now)s END
"""


def class_stands(activity: Activity, now: datetime) -> dict[Enrolment, Stand]:
    """Return how each active student of an activity's run stands, by name. Ten statements at most."""
    students = list(students_of(activity.run))
    found = stands([activity], students, now)
    return {student: found[activity.pk, student.pk] for student in students}
