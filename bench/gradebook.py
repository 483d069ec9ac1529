"""The gradebook of a thousand students by forty columns: its first screen beside a plain view, and its file."""

import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django.db import connection, transaction
from django.template import Context, Engine
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from bench.classes import enrol
from bench.scenarios import CONTROL
from common import clock
from grading.models import Entry, LineItem
from grading.rules.cells import fold
from grading.rules.totals import figures
from grading.selectors.entries import line_of
from grading.selectors.finding import students_of
from grading.selectors.gradebook import PAGE
from grading.selectors.line_items import counted
from runs.models import Enrolment, Run

COLUMNS = 40
STUDENTS = (1_000, 10_000)
AT_MOST = {"statements": 12, "bytes": 300_000, "share": 1 / 5, "growth": 11}
ROUNDS = 5


def measured() -> dict[str, Any]:
    """Return how long the screen, a plain view and the files take, and how much the screen asks and weighs."""
    lead = User.objects.get(username="instructor")
    small, large = (_class_of(n, lead) for n in STUDENTS)
    client = Client()
    client.force_login(lead)
    screen = reverse("grading_desk:gradebook", args=[small.key])
    page = client.get(screen)
    assert page.content.count(b"<td><a ") == PAGE * COLUMNS
    with CaptureQueriesContext(connection) as asked:
        client.get(screen)
    statements = sum(not query["sql"].startswith(CONTROL) for query in asked)
    students, columns = list(students_of(small)), list(LineItem.objects.filter(run=small).select_related("category"))
    files = {run: reverse("grading_desk:gradebook_sheet", args=[run.key]) for run in (small, large)}
    took = [_best(lambda path=path: _file(client, path), rounds=2) for path in files.values()]
    return {
        "statements": statements,
        "bytes": len(page.content),
        "screen_ms": _best(lambda: client.get(screen)) * 1000,
        "plain_ms": _best(lambda: plain(students, columns), rounds=1) * 1000,
        "plain_page_ms": _best(lambda: plain(students[:PAGE], columns)) * 1000,
        "file_seconds": took,
        "file_memory_mb": [_peak(lambda path=path: _file(client, path)) for path in files.values()],
        "workbook_seconds": _best(lambda: _file(client, files[small].replace(".csv", ".xlsx")), rounds=1),
    }


def plain(students: Sequence[Enrolment], columns: Sequence[LineItem]) -> str:
    """Build the grid as one would at first: every entry read and added up, every cell by the template."""
    lines = defaultdict(list)
    for entry in Entry.objects.filter(enrolment__in=students).order_by("sequence"):
        lines[entry.enrolment_id, entry.line_item_id].append(line_of(entry))
    rows = []
    for student in students:
        cells = [fold(lines[student.pk, column.pk]) for column in columns]
        found = figures(counted(column, cell) for column, cell in zip(columns, cells, strict=True))
        rows.append((student, list(zip(columns, cells, strict=True)), found))
    return _PLAIN.render(Context({"columns": columns, "rows": rows}))


_PLAIN = Engine().from_string("""
<table><tr><th>Student</th>{% for column in columns %}<th>{{ column.title }}</th>{% endfor %}
<th>So far</th><th>In the end</th></tr>
{% for student, cells, figures in rows %}<tr><th>{{ student.user }}</th>
{% for column, cell in cells %}<td><a href="{{ student.uuid }}/{{ column.uuid }}/">
{% if cell.state == "none" %}–{% elif cell.state == "excused" %}excused{% else %}{{ cell.points }}
{% if not cell.released_at %} not released{% endif %}{% endif %}</a></td>{% endfor %}
<td>{{ figures.so_far }}</td><td>{{ figures.if_nothing_more }}</td></tr>{% endfor %}</table>
""")


def show(found: dict[str, Any]) -> None:
    """Print what was measured."""
    share, page_share = (found["screen_ms"] / found[name] for name in ("plain_ms", "plain_page_ms"))
    seconds, memory = found["file_seconds"], found["file_memory_mb"]
    growth = seconds[1] / seconds[0]
    print(f"\nGradebook, {STUDENTS[0]:,} students by {COLUMNS} columns: first screen {found['screen_ms']:.0f} ms,")
    print(f"  {found['statements']} statements {_held('statements', found['statements'])},")
    print(f"  {found['bytes']:,} bytes uncompressed {_held('bytes', found['bytes'])},")
    print(f"  1/{1 / share:.1f} of a plain view of the class from the ledger ({found['plain_ms']:.0f} ms)", end=" ")
    print(f"{_held('share', share)};")
    print(f"  of a plain view of the same {PAGE} students alone ({found['plain_page_ms']:.0f} ms): {page_share:.2f}")
    print(f"CSV of {STUDENTS[0]:,}: {seconds[0]:.2f} s and {memory[0]:.1f} MB at most, of {STUDENTS[1]:,}:", end=" ")
    print(f"{seconds[1]:.2f} s and {memory[1]:.1f} MB; {growth:.1f} times as long {_held('growth', growth)}")
    print(f"Workbook of {STUDENTS[0]:,}: {found['workbook_seconds']:.1f} s")


def _held(name: str, value: float) -> str:
    most = AT_MOST[name]
    wanted = f"1/{1 / most:.0f}" if most < 1 else f"{most:,}"
    return f"(wanted: at most {wanted}: {'yes' if value <= most else 'NO'})"


def _file(client: Client, path: str) -> int:
    return sum(map(len, client.get(path).streaming_content))


def _best(act: Callable[[], Any], *, rounds: int = ROUNDS) -> float:
    """Return the seconds of the quickest round."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times)


def _peak(act: Callable[[], Any]) -> float:
    """Return the megabytes that Python held at most beyond what it held before."""
    tracemalloc.start()
    act()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000


@transaction.atomic
def _class_of(n: int, lead: User) -> Run:
    """Return a run of so many students with work in every column, a tenth of it late, half of it released."""
    demo, now = Run.objects.get(key="demo"), clock.now()
    dates = {"starts_on": demo.starts_on, "ends_on": demo.ends_on, "time_zone": demo.time_zone}
    run = Run.objects.create(key=f"gradebook-{n}", course=demo.course, title=f"{n} students", **dates)
    Enrolment.objects.create(run=run, user=lead, role=Enrolment.Role.INSTRUCTOR, enrolled_at=now)
    enrol(run, n)
    LineItem.objects.bulk_create(
        LineItem(run=run, title=f"Reading quiz {place}", points=Decimal(10), position=place) for place in range(COLUMNS)
    )
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # as `grading.services.bulk` says
        if n == min(STUDENTS):  # the file reads no entry
            cursor.execute(_ENTRIES, {"run": run.pk, "now": now})
        cursor.execute(_MARKS, {"run": run.pk, "now": now})
        cursor.execute(_TOTALS, {"run": run.pk})
        cursor.execute("ANALYZE grading_entry, grading_mark, grading_total, runs_enrolment")
    return run


_WORK = """
SELECT e.id AS enrolment, i.id AS line_item, i.position, (e.id * 7919 + i.id * 104729) %% 21 / 2.0 AS points,
    (e.id + i.id) %% 10 = 0 AS is_late
FROM runs_enrolment e JOIN grading_lineitem i ON i.run_id = e.run_id
WHERE e.run_id = %(run)s AND e.role = 'student'
"""
_ENTRIES = f"""
INSERT INTO grading_entry (uuid, enrolment_id, line_item_id, sequence, kind, points, at, data, note_hash, previous_hash,
    hash)
SELECT gen_random_uuid(), enrolment, line_item, position * 3 + step, kind, points, %(now)s,
    CASE kind WHEN 'score' THEN '{{"complete": true}}'::jsonb ELSE '{{"days": 1, "percent_per_day": "10"}}' END,
    '', repeat('0', 64), repeat('0', 64)
FROM (
    SELECT enrolment, line_item, position, 1 AS step, 'score' AS kind, points FROM ({_WORK}) w
    UNION ALL SELECT enrolment, line_item, position, 2, 'late', -points / 10 FROM ({_WORK}) w WHERE is_late
    UNION ALL SELECT enrolment, line_item, position, 3, 'release', 0 FROM ({_WORK}) w WHERE position %% 2 = 0
) AS entered
"""
_MARKS = f"""
INSERT INTO grading_mark (enrolment_id, line_item_id, points, state, released_at, updated_at)
SELECT enrolment, line_item, CASE WHEN is_late THEN points * 0.9 ELSE points END, 'marked',
    CASE WHEN position %% 2 = 0 THEN %(now)s::timestamptz END, %(now)s
FROM ({_WORK}) w
"""
_TOTALS = """
INSERT INTO grading_total (enrolment_id, so_far, if_nothing_more, sequence, last_hash)
SELECT m.enrolment_id, sum(m.points) * 100 / sum(i.points), sum(m.points) * 100 / sum(i.points), 120, repeat('0', 64)
FROM grading_mark m JOIN grading_lineitem i ON i.id = m.line_item_id WHERE i.run_id = %(run)s GROUP BY m.enrolment_id
"""
