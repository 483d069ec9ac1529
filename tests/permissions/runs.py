"""A run is its people's; its desk is its staff's, and most of it its instructors'."""

from tests.permissions.table import row

LESSON = "run_key module lesson"
MEMBERS = "404 200 404 200 200 404 404"
OWNER = "404 200 404 404 404 404 404"
STAFF = "302 302 302 200 200 404 404"
LEAD = "302 302 302 403 200 404 404"
LEAD_POST = "302 302 302 403 302 404 404"
PLACE = {"role": "student", "section": ""}

ROWS = [
    row("runs:home", "run_key", MEMBERS),
    row("runs:flags", "run_key", MEMBERS),
    row("runs:flag_passage", f"{LESSON} block", MEMBERS),
    row("runs:flag", "run_key item_kind version", "404 200 404 200 200 404 404", note="one's own attempt's, or staff"),
    row("teaching:flags", "run_key", STAFF),
    row("teaching:flag", "run_key item_kind version", STAFF),
    row("runs:read_on", "run_key", "404 302 404 302 302 404 404"),
    *(
        row(f"runs:{name}", "run_key", MEMBERS)
        for name in ("timeline", "interests", "map", "terms", "works", "works_bib", "works_json", "search")
    ),
    row("runs:lesson", LESSON, MEMBERS),
    row("runs:course_pdf", "run_key", MEMBERS.replace("200", "202"), note="being made"),
    row("runs:lesson_pdf", LESSON, MEMBERS.replace("200", "202"), note="being made"),
    row("runs:lesson_reached", LESSON, "405 405 405 405 405 405 405"),
    row("runs:lesson_reached", LESSON, "404 404 404 404 404 404 404", method="post", passage="made-up"),
    row("runs:lesson_read", LESSON, "404 302 404 302 302 404 404", method="post"),
    row("runs:notes", "run_key", MEMBERS, note="one's own"),
    row("runs:notes_file", "run_key", MEMBERS, note="one's own"),
    row("runs:note", "run_key note", OWNER),
    row("runs:note", "run_key note", "404 302 404 404 404 404 404", method="post", text="Another."),
    row("runs:note_place", "run_key note", "404 302 404 404 404 404 404", method="post", place="loose"),
    row("runs:note_delete", "run_key note", "404 302 404 404 404 404 404", method="post"),
    row("runs:note_new", LESSON, "404 404 404 404 404 404 404", note="without a passage"),
    row("runs:lost", LESSON, "404 404 404 404 404 404 404", method="post", lost="made-up"),
    row("teaching:index", "", "302 302 302 200 200 200 200"),
    row("teaching:new", "", "302 302 302 404 200 200 200"),
    row("teaching:overview", "run_key", STAFF),
    row("teaching:join", "run_key", "302 302 302 404 404 404 302", method="post"),
    row("teaching:roster", "run_key", STAFF),
    row("teaching:person", "run_key enrolment", STAFF),
    row("teaching:person", "run_key enrolment", LEAD_POST, method="post", **PLACE),
    row("teaching:person_add", "run_key", LEAD),
    row("teaching:person_add", "run_key", LEAD_POST, method="post", name="One More", **PLACE),
    row("teaching:person_withdraw", "run_key enrolment", LEAD_POST, method="post"),
    row("teaching:person_return", "run_key enrolment", LEAD_POST, method="post"),
    row("teaching:person_invite", "run_key newcomer", LEAD_POST, method="post"),
    row("teaching:person_code", "run_key enrolment", LEAD, method="post"),
    row("teaching:class_upload", "run_key", LEAD),
    row("teaching:class_agree", "run_key", LEAD_POST, method="post"),
    row("teaching:codes", "run_key", LEAD),
    row("teaching:hard_passages", "run_key", STAFF),
    row("teaching:openings", "run_key", STAFF),
    row("teaching:openings", "run_key", LEAD_POST, method="post"),
    row("teaching:activities", "run_key", STAFF),
    row("teaching:activity_add", "run_key", LEAD),
    row("teaching:activity_dates", "run_key activity", LEAD),
    row("teaching:section_dates", "run_key activity section", LEAD),
    row("teaching:section_dates", "run_key activity section", LEAD_POST, method="post", opens_at=""),
    row("teaching:activity_dates", "run_key activity", LEAD_POST, method="post", opens_at=""),
]
