"""Debates: a run's people read them, its students take sides, its instructors give them."""

from tests.permissions.table import row

READ = "302 200 404 200 200 404 404"
STAFF = "302 302 302 200 200 404 404"
LEAD = "302 302 302 403 200 404 404"
LEAD_POST = LEAD.replace("200", "302")

EDITORS = "302 302 302 404 200 200 200"

ROWS = [
    row("debates:debates", "run_key", READ),
    row("debates:debate", "run_key sitting", READ),
    row("debates:statements", "run_key sitting round", READ),
    row("debates:take_side", "run_key sitting", "302 302 404 403 403 404 404", method="post", side="for"),
    row("debates_desk:debates", "run_key", STAFF),
    row("debates_desk:hold", "run_key debate", LEAD),
    row("debates_desk:sitting", "run_key sitting", STAFF),
    row("debates_desk:sitting", "run_key sitting", LEAD_POST, method="post", note="sides by hand"),
    row("debates_desk:deal", "run_key sitting", LEAD_POST, method="post"),
    row("debate_tasks_desk:list", "course", EDITORS, note="an instructor of any of its runs edits the course"),
    row("debate_tasks_desk:new", "course", EDITORS),
    row("debate_tasks_desk:edit", "course debate", EDITORS),
    row("debate_tasks_desk:delete", "course debate", EDITORS.replace("200", "302"), method="post"),
    row("debates_desk:tell", "run_key sitting", LEAD_POST, method="post"),
]
