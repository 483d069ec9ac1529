"""The threads of a run that has talked a lot, beside those of one that has just begun: lists, a thread, a post."""

import time
import uuid
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from bench.classes import enrol
from bench.scenarios import CONTROL
from common import clock
from discussions.models import Thread
from runs.models import Enrolment, Run

THREADS = (100, 10_000)
POSTS = 10
"""Of each thread, its opening among them."""
STUDENTS = 300
LISTS = ("", "?show=unread", "?show=unanswered", "?show=mine", "?show=followed", "?show=open", "?words=corridor")
AT_MOST = {"growth": 2, "posting": 10}
ROUNDS = 9


def measured() -> dict[str, Any]:
    """Return the time and the statements of the lists, the thread, the lesson and a post, for few threads and many."""
    runs = [_talking(n) for n in THREADS]
    return {
        "lists": {which: [_page(run, _list(run) + which) for run in runs] for which in LISTS},
        "thread": [_page(run, reverse("discussions:thread", args=[run.key, _middle(run).uuid])) for run in runs],
        "lesson": [_page(run, _lesson(run), of="discussions_thread") for run in runs],
        "posting": [_posting(run) for run in runs],
    }


def show(found: dict[str, Any]) -> None:
    """Print what was measured."""
    few, many = THREADS
    print(f"\nThreads, {few} beside {many:,} with {POSTS} posts each:{'':22}ms{'':10}ms  statements")
    for which, (small, large) in found["lists"].items():
        growth = large["ms"] / small["ms"]
        held = f"(wanted under {AT_MOST['growth']}: {'yes' if growth < AT_MOST['growth'] else 'NO'})"
        _line(f"the run's threads {which}", small, large, held if not which else "")
    _line("a thread", *found["thread"])
    _line("a lesson, statements that ask for threads", *found["lesson"])
    posts = found["posting"]
    held = "yes" if max(one["statements"] for one in posts) <= AT_MOST["posting"] else "NO"
    _line("a post", *posts, f"(wanted at most {AT_MOST['posting']}: {held})")


def _line(name: str, small: dict[str, Any], large: dict[str, Any], held: str = "") -> None:
    statements = " = ".join(str(n) for n in dict.fromkeys((small["statements"], large["statements"])))
    times = f"{small['ms']:>10.1f}{large['ms']:>12.1f}"
    print(f"  {name:44}{times}  {large['ms'] / small['ms']:.2f} times {held}  {statements}")


def _page(run: Run, path: str, *, of: str = "") -> dict[str, Any]:
    """Return how long a page takes a student, and its statements; `of` counts those alone that ask for a table."""
    client = _browser(run)
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    statements = _counted(asked, of)  # before the next request, which clears them
    return {"ms": _best(lambda: client.get(path)), "statements": statements}


def _posting(run: Run) -> dict[str, Any]:
    """Return how long it takes to answer, and its statements; each answer by somebody else, since nobody is so fast."""
    path = reverse("discussions:thread", args=[run.key, _middle(run).uuid])
    asked, times = [], []
    for place in range(ROUNDS):
        client = _browser(run, place)
        client.get(path)
        form = {"text": "It is *in the corridor* after all.", "event": str(uuid.uuid4())}
        with CaptureQueriesContext(connection) as taken:
            began = time.perf_counter()
            assert client.post(path, form).status_code == 302
            times.append((time.perf_counter() - began) * 1000)
        asked.append(_counted(taken, ""))
    return {"ms": min(times), "statements": max(asked)}


def _counted(asked: CaptureQueriesContext, of: str) -> int:
    return sum(not query["sql"].startswith(CONTROL) and of in query["sql"] for query in asked)


def _browser(run: Run, place: int = 0) -> Client:
    client = Client()
    client.force_login(Enrolment.objects.filter(run=run).order_by("pk")[place].user)
    return client


def _list(run: Run) -> str:
    return reverse("discussions:threads", args=[run.key])


def _middle(run: Run) -> Thread:
    return Thread.objects.filter(run=run).order_by("pk")[THREADS[0] // 2]


def _lesson(run: Run) -> str:
    lesson = Thread.objects.filter(run=run, lesson__isnull=False).order_by("pk")[0].lesson
    return reverse("runs:lesson", args=[run.key, lesson.get_parent().slug, lesson.slug])


def _best(act: Callable[[], Any]) -> float:
    """Return the milliseconds of the quickest round."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


@transaction.atomic
def _talking(n: int) -> Run:
    """Return a run of 300 with so many threads on all passages of its course, each with ten posts; its first students
    have read half of them, and the first one follows a lesson."""
    demo, now = Run.objects.get(key="demo"), clock.now()
    dates = {"starts_on": demo.starts_on, "ends_on": demo.ends_on, "time_zone": demo.time_zone}
    run = Run.objects.create(key=f"threads-{n}", course=demo.course, title=f"{n} threads", **dates)
    enrol(run, STUDENTS)
    assert User.objects.filter(username="bench0").exists()
    asked = {"run": run.pk, "path": f"{demo.course.path}%", "n": n, "posts": POSTS, "now": now, "key": run.key}
    with connection.cursor() as cursor:
        for statement in (_ANCHORS, _THREADS, _POSTS, _READ, _FOLLOWED):
            cursor.execute(statement, asked)
        cursor.execute("ANALYZE courses_anchor, discussions_thread, discussions_post, discussions_threadread")
    return run


_ANCHORS = """
INSERT INTO courses_anchor (uuid, passage_id, exact, prefix, suffix, start, state)
SELECT md5(%(key)s || place)::uuid, passages[1 + place %% cardinality(passages)], '', '', '', 0, 'anchored'
FROM (SELECT array_agg(p.id ORDER BY p.id) AS passages FROM courses_passage p JOIN wagtailcore_page l ON
    l.id = p.lesson_id WHERE l.path LIKE %(path)s AND p.live) t, generate_series(1, %(n)s) place
"""
_PEOPLE = "(SELECT array_agg(id ORDER BY id) AS people FROM runs_enrolment WHERE run_id = %(run)s) e"
_THREADS = f"""
INSERT INTO discussions_thread (uuid, run_id, lesson_id, anchor_id, kind, title, author_id, created_at, last_post_at,
    reply_count, others_count, posts_first, is_anonymous, aliases, subject_kind)
SELECT gen_random_uuid(), %(run)s, p.lesson_id, a.id, CASE place %% 4 WHEN 0 THEN 'contest' ELSE 'question' END,
    'What of ' || substr(md5(place::text), 1, 8) || ' in passage ' || p.number || '?',
    people[1 + place %% cardinality(people)], %(now)s - place * interval '2 minutes',
    %(now)s - place * interval '1 minute', %(posts)s - 1, %(posts)s - 1, false, false, 0, ''
FROM generate_series(1, %(n)s) place JOIN courses_anchor a ON a.uuid = md5(%(key)s || place)::uuid
    JOIN courses_passage p ON p.id = a.passage_id, {_PEOPLE}
"""
_POSTS = f"""
INSERT INTO discussions_post (uuid, thread_id, is_opening, author_id, text, html, created_at, stance, event, told_at)
SELECT gen_random_uuid(), t.id, post = 1, CASE post WHEN 1 THEN t.author_id
    ELSE people[1 + (t.id * 31 + post * 17) %% cardinality(people)] END, words, '<p dir="auto">' || words || '</p>',
    t.created_at + post * (t.last_post_at - t.created_at) / %(posts)s, '', gen_random_uuid(), %(now)s
FROM discussions_thread t, generate_series(1, %(posts)s) post, {_PEOPLE},
    LATERAL (SELECT CASE (t.id + post) %% 50 WHEN 0 THEN 'The corridor says it. ' ELSE 'It is said so. ' END
    || repeat(md5((t.id * post)::text) || ' ', 12) AS words) w
WHERE t.run_id = %(run)s
"""
_READ = """
INSERT INTO discussions_threadread (thread_id, enrolment_id, read_at)
SELECT t.id, e.id, %(now)s FROM discussions_thread t,
    (SELECT id FROM runs_enrolment WHERE run_id = %(run)s ORDER BY id LIMIT 30) e
WHERE t.run_id = %(run)s AND t.id %% 2 = 0
"""
_FOLLOWED = """
INSERT INTO discussions_follow (uuid, enrolment_id, lesson_id, is_on, changed_at)
SELECT gen_random_uuid(), (SELECT min(id) FROM runs_enrolment WHERE run_id = %(run)s),
    (SELECT min(lesson_id) FROM discussions_thread WHERE run_id = %(run)s), true, %(now)s
"""
