"""Results of a column by the thousands, with a result for each line."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from common import clock
from common.rest.examples import PARTS, sent
from common.rest.once import once
from common.rest.problems import Unmet
from grading.models import LineItem, Mark
from grading.rest.serializers import ScoresAnswerSerializer, ScoresBody, version_of
from grading.services.scores import BEYOND, ENTER, LEAVE, STALE, Outcome, put_scores
from runs.models import Enrolment
from runs.rest.views import RunsInReach

UNKNOWN, REPEATED = "unknown", "repeated"
_TOLD = {
    UNKNOWN: "No student of this run is known by this.",
    REPEATED: "This student has a line before this one.",
    STALE: "Somebody changed this since you read it. Read it again, then decide.",
    BEYOND: "The column does not give so many points.",
}


class ColumnResults(RunsInReach):
    """What students reached in a column that no activity marks, entered together."""

    scope = write_scope = "results.write"
    queryset = Mark.objects.none()
    serializer_class = ScoresAnswerSerializer
    is_postponable = True

    @extend_schema(
        request=ScoresBody,
        examples=[
            sent("By the ids of the LMS", {"results": [{"external_id": "lms-1", "points": "24.5"}]}),
            sent(
                "Where nothing was",
                {"results": [{"enrolment": PARTS["enrolment"], "points": "21", "version": None}]},
            ),
        ],
        parameters=[
            OpenApiParameter(
                "If-Match",
                {"type": "string", "enum": ["*"]},
                OpenApiParameter.HEADER,
                description="`*` for lines without a `version`: whatever stands there.",
            )
        ],
    )
    @once
    def patch(self, request: Request, *args: str, **kwargs: str) -> Response:
        """Enter some results and leave the others as they are; the same again changes nothing.

        Each line says by `version` what was seen there. One that cannot be taken is told and leaves the others.
        """
        found = LineItem.objects.filter(run=self.run()).select_related("run")
        column, asked = get_object_or_404(found, uuid=self.kwargs["line_item"]), self.body(ScoresBody)["results"]
        self._check_match(asked)
        return self.postponed(len(asked)) or self._entered(column, asked)

    def _check_match(self, asked: list[dict[str, Any]]) -> None:
        """Go on only if each line says what was seen, or all of them that this does not matter."""
        match = self.request.headers.get("If-Match")
        if match not in (None, "*"):
            raise ValidationError({"If-Match": ["Send * here; what you saw of each result stands in its line."]})
        if match is None and any("version" not in line for line in asked):
            told = "Send with each line the `version` that you have seen, or If-Match: * for whatever stands there."
            raise Unmet(428, told, "precondition_required")

    def _entered(self, column: LineItem, asked: list[dict[str, Any]]) -> Response:
        students = _students(column, asked)
        named = [students.get(line.get("enrolment") or line["external_id"]) for line in asked]
        first: dict[int, dict[str, Any]] = {}
        known = {student.pk: student for student in named if student}
        for student, line in zip(named, asked, strict=True):
            if student:
                first.setdefault(student.pk, line)

        def holds(mark: Mark) -> bool:
            line, version = first[mark.enrolment_id], _version(mark, known[mark.enrolment_id])
            return "version" not in line or line["version"] in ([version] if mark.pk else [version, None])

        wanted = {pk: line["points"] for pk, line in first.items()}
        caller = self.request.auth
        told = {"by": caller.uuid, "now": clock.now(), "watch": caller.watch}
        outcomes = put_scores(line_item=column, wanted=wanted, holds=holds, **told)
        rows = [
            _row(line, student, outcomes[student.pk] if student and first[student.pk] is line else None)
            for line, student in zip(asked, named, strict=True)
        ]
        return Response({"results": rows, "counts": dict(Counter(row["action"] for row in rows))})


def _students(column: LineItem, asked: list[dict[str, Any]]) -> dict[UUID | str, Enrolment]:
    """Return the students whom the lines name, by either id. One statement."""
    students = Enrolment.objects.filter(run=column.run_id, role=Enrolment.Role.STUDENT)
    ids = {line.get("enrolment") or line["external_id"] for line in asked}
    by_id = {one.uuid: one for one in students}
    by_external_id = {one.external_id: one for one in by_id.values() if one.external_id}
    return {name: one for name, one in {**by_external_id, **by_id}.items() if name in ids}


def _version(mark: Mark, student: Enrolment) -> str:
    mark.enrolment = student  # so that it is not looked up
    return version_of(mark)


def _row(line: dict[str, Any], student: Enrolment | None, outcome: Outcome | None) -> dict[str, Any]:
    if student is None:
        code = UNKNOWN
    elif outcome is None:
        code = REPEATED
    else:
        code = "" if outcome.action in (ENTER, LEAVE) else outcome.action
    pointer = {UNKNOWN: "/" + ("enrolment" if "enrolment" in line else "external_id"), STALE: "/version"}
    mark = outcome.mark if outcome else None
    return {
        "enrolment": student and str(student.uuid),
        "external_id": student.external_id if student else line.get("external_id"),
        "action": "refuse" if code or outcome is None else outcome.action,
        "version": _version(mark, student) if mark and student and mark.pk else None,
        "errors": [{"pointer": pointer.get(code, "/points"), "code": code, "detail": _TOLD[code]}] if code else [],
    }
