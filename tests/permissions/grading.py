"""Marks: one's own for students, the class's for its staff; changes for its instructors."""

from tests.permissions.table import row

STAFF = "302 302 302 200 200 404 404"
LEAD = "302 302 302 403 200 404 404"
EDITORS = "302 302 302 404 200 200 200"

ROWS = [
    row("grading:marks", "run_key", "302 200 404 302 302 404 404", note="staff go to the gradebook"),
    row("grading:appeal", "run_key line_item", "302 200 404 404 404 404 404"),
    row("grading:appeal_part", "run_key marked part", "302 200 404 404 404 404 404"),
    row("grading_desk:appeals", "run_key", STAFF),
    row("grading_desk:appeal", "run_key appeal", STAFF),
    row("grading_desk:appeal_windows", "run_key", LEAD),
    row("grading_desk:second", "run_key", STAFF),
    row("grading_desk:second_column", "run_key line_item", LEAD),
    row("grading_desk:handing_out", "run_key line_item", STAFF),
    row(
        "grading_desk:take_over",
        "run_key line_item staff",
        STAFF.replace("200", "302"),
        method="post",
        note="of who was given nothing",
    ),
    row("grading_desk:second_piece", "run_key differing", LEAD),
    row("rubrics_desk:list", "course", EDITORS),
    row("rubrics_desk:new", "course", EDITORS),
    row("rubrics_desk:edit", "course rubric", EDITORS),
    row("rubrics_desk:restore", "course rubric number", EDITORS),
    row("rubrics_desk:delete", "course rubric", EDITORS.replace("200", "302"), method="post"),
    row("grading_desk:gradebook", "run_key", STAFF),
    row("grading_desk:gradebook_sheet", "run_key", STAFF),
    row("grading_desk:gradebook_workbook", "run_key", STAFF),
    row("grading_desk:final_grades", "run_key", LEAD),
    row("grading_desk:cell", "run_key enrolment line_item", STAFF),
    row("grading_desk:marks_change", "run_key", LEAD),
    row("grading_desk:marks_change_undo", "run_key marks_change", LEAD),
    row("grading_desk:column", "run_key line_item", STAFF),
    row("grading_desk:release", "run_key line_item", LEAD),
    row("grading:door", "run_key", "302 200 404 302 302 404 404", note="staff go to the lists"),
    row("grading_desk:attendance", "run_key", STAFF),
    row("grading_desk:attendance_session", "run_key class_session", STAFF),
    row(
        "grading_desk:attendance_door", "run_key class_session", "302 302 302 302 302 404 404", method="post", close="1"
    ),
    row("grading_desk:attendance_door", "run_key class_session", "302 302 302 405 405 405 405", note="asked for"),
    row("grading_desk:attendance_rest", "run_key class_session", "302 302 302 302 302 404 404", method="post"),
    row("grading_desk:attendance_rest", "run_key class_session", "302 302 302 405 405 405 405", note="asked for"),
    row("grading_desk:faults", "run_key", STAFF),
    row("ledger_checks", "", "302 302 302 302 302 302 200", note="of the whole site"),
    row("grading_desk:releases", "run_key", STAFF),
    row("grading_desk:release_cancel", "run_key planned", "302 302 302 403 302 404 404", method="post"),
    row("grading_desk:release_cancel", "run_key planned", "302 302 302 405 405 405 405", note="asked for"),
    row("grading_desk:late_rule", "run_key line_item", LEAD),
    row("grading_desk:column_add", "run_key", LEAD),
    row("grading_desk:sheet", "run_key typed_column", STAFF),
    row("grading_desk:sheet", "run_key line_item", "302 302 302 404 404 404 404", note="of an activity"),
    row("grading_desk:marks_file", "run_key typed_column", STAFF),
    row("grading_desk:scheme", "run_key", LEAD),
    row("grading_desk:scheme_undo", "run_key change", LEAD),
    row("grading_desk:deadlines", "run_key", STAFF),
    row("grading_desk:extensions_file", "run_key", LEAD),
    row("grading_desk:extensions_file_undo", "run_key extensions_file", LEAD),
    row("grading_desk:student_deadlines", "run_key enrolment", STAFF),
    row("grading_desk:extra_time", "run_key enrolment", LEAD),
    row("grading_desk:extension", "run_key enrolment activity", LEAD),
]
