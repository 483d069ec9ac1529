"""Quizzes: the run's students take them; an attempt is its owner's, and the staff's at the desk."""

from tests.permissions.table import row

OWNER = "302 200 404 404 404 404 404"
EDITORS = "302 302 302 404 200 200 200"
STAFF = "302 302 302 200 200 404 404"
LEAD = "302 302 302 403 200 404 404"

ROWS = [
    row("quizzes:quiz", "run_key activity", "302 200 404 200 200 404 404"),
    row("quizzes:take", "run_key attempt", OWNER),
    row("quizzes:answers", "run_key attempt", "401 401 401 401 401 401 401", note="without a pass"),
    row("quizzes:check", "run_key attempt", "302 404 404 404 404 404 404", method="post", note="of no question"),
    row("quizzes:go_on", "run_key attempt", "302 302 404 404 404 404 404", method="post"),
    row("quizzes:submit", "run_key attempt", OWNER),
    row("quizzes:receipt", "run_key done", OWNER),
    row("quizzes:receipt_file", "run_key done", OWNER),
    row("quizzes:review", "run_key done", OWNER),
    row("quizzes_desk:marking", "run_key", STAFF),
    row("quizzes_desk:pile", "run_key with_essay essay", STAFF),
    row(
        "quizzes_desk:next", "run_key with_essay essay", "302 302 302 302 302 404 404", note="staff go on to an answer"
    ),
    row("quizzes_desk:comments", "run_key with_essay essay", STAFF),
    row("quizzes_desk:answer", "run_key answer", STAFF),
    row("quizzes_desk:attempts", "run_key activity", STAFF),
    row("quizzes_desk:live", "run_key activity", STAFF),
    row("quizzes_desk:live_rows", "run_key activity", STAFF),
    row("quizzes_desk:as_student", "run_key activity enrolment", STAFF),
    row("quizzes_desk:as_student_questions", "run_key activity enrolment", STAFF),
    row("quizzes_desk:time_limit", "run_key activity", LEAD),
    row("quizzes_desk:more_attempts", "run_key activity enrolment", LEAD),
    row("quizzes_desk:statistics", "run_key activity", STAFF),
    row("quizzes_desk:attempt", "run_key attempt", STAFF),
    row("quizzes_desk:regrades", "run_key with_essay", LEAD),
    row("quizzes_desk:regrade_question", "run_key with_essay essay", LEAD),
    row("quizzes_desk:regrade", "run_key regrade", LEAD),
    row(
        "quizzes_desk:regrade",
        "run_key regrade",
        "302 302 302 403 302 404 404",
        method="post",
        act="draw_up",
        note="work it out again",
    ),
    row("quizzes_desk:regrade_progress", "run_key regrade", LEAD),
    row("quizzes_desk:regrade_sheet", "run_key regrade", LEAD),
    row("bank_desk:browse", "course", EDITORS, note="an instructor of any of its runs edits the course"),
    row("bank_desk:new", "course", EDITORS),
    row("bank_desk:bank", "course", EDITORS.replace("200", "302"), method="post", title="Another bank"),
    row("bank_desk:preview", "course kind", EDITORS),
    row("bank_desk:edit", "course essay", EDITORS),
    row("bank_desk:edit", "course essay", EDITORS, method="post", do="add:options"),
    row("bank_desk:gift", "course", EDITORS),
    row("bank_desk:gift_file", "course bank", EDITORS),
    row("bank_desk:versions", "course essay", EDITORS),
    row("bank_desk:move", "course essay", EDITORS.replace("200", "302"), method="post", bank="a-bank"),
    row("builder_desk:list", "course", EDITORS),
    row("builder_desk:list", "course", EDITORS.replace("200", "302"), method="post", title="Another quiz"),
    *(row(f"builder_desk:{name}", "course quiz", EDITORS) for name in ("edit", "terms", "add", "draw", "preview")),
    row("builder_desk:order", "course", EDITORS.replace("200", "404"), method="post", do="up:1", note="no quiz"),
    row("builder_desk:draw_edit", "course own_quiz place", EDITORS),
    row("builder_desk:places", "course own_quiz", EDITORS.replace("200", "302"), method="post", do="up:1"),
    row("builder_desk:copy", "course own_quiz", EDITORS.replace("200", "302"), method="post"),
    row("builder_desk:delete", "course quiz", EDITORS.replace("200", "302"), method="post", note="of one offered"),
    row("bank_desk:retire", "course essay", EDITORS.replace("200", "302"), method="post"),
    row("quizzes:offline", "", "200 200 200 200 200 200 200"),
    row("service_worker", "", "200 200 200 200 200 200 200"),
    row("quizzes:verify", "", "200 200 200 200 200 200 200"),
]
