"""Line items and released results of runs as a OneRoster 1.2 package: the way back to the registry."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from grading.models import LineItem
from lms.rules.oneroster.package import VERSION
from lms.selectors.oneroster.gradebook import categories, line_items, results, scales
from lms.selectors.oneroster.ids import SCHOOL, Seen
from lms.selectors.oneroster.rows import Row

FILES: dict[str, tuple[str, ...]] = {
    "categories": ("sourcedId", "status", "dateLastModified", "title", "weight"),
    "scoreScales": (
        "sourcedId", "status", "dateLastModified", "title", "type", "orgSourcedId", "courseSourcedId",
        "classSourcedId", "scoreScaleValue",
    ),
    "lineItems": (
        "sourcedId", "status", "dateLastModified", "title", "description", "assignDate", "dueDate", "classSourcedId",
        "categorySourcedId", "academicSessionSourcedId", "resultValueMin", "resultValueMax", "schoolSourcedId",
    ),
    "lineItemScoreScales": (
        "sourcedId", "status", "dateLastModified", "title", "lineItemSourcedId", "scoreScaleSourcedId",
    ),
    "results": (
        "sourcedId", "status", "dateLastModified", "lineItemSourcedId", "studentSourcedId", "scoreStatus", "score",
        "scoreDate", "comment", "textScore", "classSourcedId", "inProgress", "incomplete", "late", "missing",
    ),
}  # fmt: skip
"""The columns of each file, in their order."""
OTHERS = (
    "academicSessions", "classes", "classResources", "courses", "courseResources", "demographics", "enrollments",
    "lineItemLearningObjectiveIds", "orgs", "resources", "resultLearningObjectiveIds",
    "resultScoreScales", "roles", "userProfiles", "userResources", "users",
)  # fmt: skip
REFERENCE = "SourcedId"
IN_BULK = ("status", "dateLastModified")
"""These stay blank where a file is everything that there is."""


def write(file: IO[bytes], seen: Seen) -> None:
    """Write the package of the runs that are seen. Memory holds the marks of one column."""
    told = [("propertyName", "value"), ("manifest.version", "1.0"), ("oneroster.version", VERSION)]
    told += [(f"file.{name}", "bulk") for name in FILES] + [(f"file.{name}", "absent") for name in OTHERS]
    items = LineItem.objects.filter(run__in=seen.run_ids).order_by("run", "position", "pk")
    told_items = line_items(seen).of()
    rows: dict[str, Iterable[Row]] = {
        "categories": categories(seen).rows,
        "scoreScales": [row | {"org": {"sourcedId": SCHOOL}} for row in scales(seen).rows],
        "lineItems": told_items,
        "lineItemScoreScales": [
            {"sourcedId": row["sourcedId"], "lineItem": row, "scoreScale": row["scoreScale"]}
            for row in told_items
            if "scoreScale" in row
        ],
        "results": (row for item in items for row in results(seen).of(line_item=item)),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        _write(package, "manifest", told)
        for name, columns in FILES.items():
            _write(package, name, _lines(columns, rows[name]))


def _lines(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[Sequence[str]]:
    yield columns
    for row in rows:
        yield [_cell(row, column) for column in columns]


def _cell(row: Row, column: str) -> str:
    if column in IN_BULK:
        return ""
    if column.endswith(REFERENCE) and column != "sourcedId":
        return str(row[column.removesuffix(REFERENCE)]["sourcedId"])
    value = row.get(column, "")
    if isinstance(value, list):
        return ",".join(f"{{{step['itemValueLHS']}:{step['itemValueRHS']}}}" for step in value)
    value = f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return value[:10] if column in ("assignDate", "dueDate") else value


def _write(package: ZipFile, name: str, lines: Iterable[Sequence[str]]) -> None:
    with package.open(f"{name}.csv", "w") as raw, io.TextIOWrapper(raw, "utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
