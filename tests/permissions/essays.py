"""Essays: a run's students write them; a text and its versions are its owner's, and what is handed in the markers'."""

from tests.permissions.table import row

OWNER = "302 200 404 404 404 404 404"
STAFF = "302 302 302 200 200 404 404"
EDITORS = "302 302 302 404 200 200 200"
ALONE = "302 200 404 200 200 404 404"

ROWS = [
    row("essays:essay", "run_key written", ALONE),
    row("essays:essay", "run_key written", "401 302 404 403 403 404 404", method="post", text="A text.", base="1"),
    row("essays:save", "run_key written", "401 401 401 401 401 401 401", method="post", note="without a pass"),
    row("essays:hand_in", "run_key written", "302 200 404 302 302 404 404", note="staff have nothing to hand in"),
    row("essays:handed_in", "run_key written", OWNER),
    row("essays:files", "run_key written", ALONE),
    row("essays:files", "run_key written", "302 422 404 422 422 404 404", method="post", note="without a file"),
    row("essays:file", "run_key written essay_file", "302 200 404 200 200 404 404", note="a file that was handed in"),
    row("essays:file_off", "run_key written essay_file", "302 302 404 404 404 404 404", method="post"),
    row("essays:file_take", "run_key written essay_file", "302 302 404 404 404 404 404", method="post"),
    row("essays:versions", "run_key written", OWNER),
    row("essays:version", "run_key written draft_number", OWNER),
    row("essays_desk:essays", "run_key", STAFF),
    row("essays_desk:pile", "run_key written", STAFF),
    row("essays_desk:next", "run_key written", "302 302 302 302 302 404 404", note="staff go on to a text"),
    row("essays_desk:class", "run_key written", STAFF),
    row("essays_desk:comments", "run_key written", STAFF),
    row("essays_desk:text", "run_key submission", STAFF),
    row("essays_desk:remark_delete", "run_key remark", STAFF.replace("200", "302"), method="post"),
    row("essay_tasks_desk:list", "course", EDITORS, note="an instructor of any of its runs edits the course"),
    row("essay_tasks_desk:new", "course", EDITORS),
    row("essay_tasks_desk:edit", "course essay_task", EDITORS),
    row("essay_tasks_desk:delete", "course essay_task", EDITORS.replace("200", "302"), method="post", note="offered"),
]
