"""The search of a course of a thousand lessons, copied set-wise from the shipped one: its time, and its plan."""

import http.client
import statistics
import time
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.models import CatalogPage, CoursePage, LessonPage, ModulePage, Passage
from courses.services.versions import raise_version

LESSONS = 1000
ASKED = ("pipeline agreement", '"central asia" -pakistan', "russia", "Uzbekstan")
"""Some words, a phrase without a word, a word that stands nearly everywhere, one that is misspelled."""
TIMES = 15
WANTED_MS = 50


def measured(port: int) -> list[dict[str, Any]]:
    """Return for each thing asked the milliseconds of the whole page, one reader at a time, and how it was found."""
    course = _grown()
    address = reverse("courses:search", args=[course.slug])
    return [_measured(port, f"{address}?{urlencode({'q': words})}", words) for words in ASKED]


def show(rows: list[dict[str, Any]]) -> None:
    """Print what was measured, with the plan of the first, and of how a misspelled word finds its nearest."""
    print(f"\nSearch at {LESSONS} lessons, {rows[0]['passages']} passages (wanted: {WANTED_MS} ms)")
    for row in rows:
        print(f"  {row['asked']:28}{row['median_ms']:>8.1f} ms the page,{row['statement_ms']:>8.1f} ms its statement")
    print("\n".join(f"    {line}" for line in rows[0]["plan"]))
    print("  The nearest words to a misspelled one:")
    print("\n".join(f"    {line}" for line in rows[-1]["nearest_plan"]))


def _measured(port: int, path: str, words: str) -> dict[str, Any]:
    line = http.client.HTTPConnection("127.0.0.1", port)
    spent = []
    for _ in range(TIMES):
        began = time.perf_counter()
        line.request("GET", path, headers={"Host": "localhost"})
        answer = line.getresponse()
        assert b"<mark>" in answer.read(), answer.status
        spent.append((time.perf_counter() - began) * 1000)
    client = Client()
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    plan = _plan(next(query["sql"] for query in captured if "ts_rank" in query["sql"]))
    nearest = next((query["sql"] for query in captured if "similarity" in query["sql"].lower()), "")
    return {
        "asked": words,
        "passages": Passage.objects.filter(live=True).count(),
        "median_ms": statistics.median(spent),
        "statement_ms": float(next(line for line in plan if line.startswith("Execution Time")).split()[2]),
        "plan": plan,
        "nearest_plan": _plan(nearest) if nearest else [],
    }


def _plan(statement: str) -> list[str]:
    """Return how PostgreSQL does a statement, each line cut to what a terminal shows."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {statement}")
        return [line if len(line) <= 150 else f"{line[:149]}…" for (line,) in cursor.fetchall()]


def _grown() -> CoursePage:
    lessons = list(LessonPage.objects.live().order_by("path").values_list("pk", flat=True))
    course = CatalogPage.objects.get().add_child(instance=CoursePage(title="A thousand lessons", slug="thousand"))
    module = course.add_child(instance=ModulePage(title="All of them", slug="all"))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE copied ON COMMIT DROP AS SELECT n, nextval('wagtailcore_page_id_seq') AS id,"
            " (%s::bigint[])[1 + n %% %s] AS source FROM generate_series(1, %s) n",
            [lessons, len(lessons), LESSONS],
        )
        new = {"translation_key": "gen_random_uuid()", "slug": "'lesson-' || n"}
        place = {
            "path": f"'{module.path}' || upper(lpad(to_hex(n), 4, '0'))",
            "url_path": f"'{module.url_path}lesson-' || n || '/'",
        }
        _copy(cursor, "wagtailcore_page", "id", {"id": "copied.id", **new, **place})
        _copy(cursor, "courses_lessonpage", "page_ptr_id", {"page_ptr_id": "copied.id"})
        _copy(cursor, "courses_passage", "lesson_id", {"lesson_id": "copied.id", "uuid": "gen_random_uuid()"})
        passage = "SELECT new.id FROM courses_passage old JOIN courses_passage new USING (block)"
        same = f"({passage} WHERE old.id = source_row.passage_id AND new.lesson_id = copied.id)"
        _copy(cursor, "courses_findable", "lesson_id", {"lesson_id": "copied.id", "passage_id": same})
        raise_version(course)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE courses_findable, courses_passage, wagtailcore_page, courses_lessonpage")
    return course


def _copy(cursor: Any, table: str, key: str, change: dict[str, str]) -> None:
    """Copy rows of the lessons that are copied; what `change` does not say stays, and new ids are their tables'."""
    cursor.execute(
        "SELECT column_name FROM information_schema.columns"
        " WHERE table_name = %s AND is_generated = 'NEVER' AND is_identity = 'NO'",
        [table],
    )
    names = {name for (name,) in cursor.fetchall()} | (change.keys() & {"id"})
    values = ", ".join(change.get(name, f"source_row.{name}") for name in names)
    cursor.execute(
        f"INSERT INTO {table} ({', '.join(names)}) OVERRIDING SYSTEM VALUE"
        f" SELECT {values} FROM copied JOIN {table} source_row ON source_row.{key} = source"
    )
