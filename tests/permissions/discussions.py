"""Threads: the run's people talk; who teaches endorses, hides and shows."""

from tests.permissions.table import row

MEMBERS = "404 200 404 200 200 404 404"
POSTED = "404 302 404 302 302 404 404"
STAFF = "404 403 404 200 200 404 404"
STAFF_POST = "404 403 404 302 302 404 404"
OWN = "404 200 404 404 404 404 404"
OWN_POST = "404 302 404 302 302 404 404"
DESK = "302 302 302 200 200 404 404"
LEAD = "302 302 302 403 302 404 404"
POST = "run_key thread post"
ONE_CLICK = {"List-Unsubscribe": "One-Click"}

ROWS = [
    row("discussions:threads", "run_key", MEMBERS),
    row("discussions:new", "run_key", MEMBERS),
    row("discussions:read_all", "run_key", POSTED, method="post"),
    row("discussions:followed", "run_key", MEMBERS),
    row("discussions:follow", "run_key", "404 404 404 404 404 404 404", method="post", note="nothing"),
    row("mail_stop", "stop_token", "200 200 200 200 200 200 200", note="who holds the link of a mail"),
    row("mail_stop", "stop_token", "200 200 200 200 200 200 200", method="post", **ONE_CLICK),
    row("discussions:picture", "run_key picture", MEMBERS, note="of a post that they read"),
    row("discussions:thread", "run_key thread", MEMBERS),
    row("discussions:noticed", "run_key", POSTED, method="post"),
    row("discussions:lock", "run_key thread", STAFF),
    row("discussions:lock", "run_key thread", STAFF_POST, method="post", reason="Answered."),
    row("discussions:move", "run_key thread", STAFF),
    row("discussions:move", "run_key thread", STAFF_POST, method="post", reason="It is about the whole.", passage=""),
    row("discussions:split", "run_key thread", STAFF),
    row("discussions:join", "run_key thread", STAFF),
    row("discussions:unlock", "run_key thread", STAFF_POST, method="post"),
    row("discussions:resolve", "run_key thread", OWN_POST, method="post", note="a thread of the student's"),
    row("discussions:reopen", "run_key thread", OWN_POST, method="post", note="a thread of the student's"),
    row("discussions:post", POST, POSTED),
    row("discussions:edit", POST, OWN, note="a post of the student's"),
    row("discussions:delete", POST, OWN, note="a post of the student's"),
    row("discussions:versions", POST, MEMBERS),
    row("discussions:endorse", POST, STAFF_POST, method="post"),
    row("discussions:withdraw", POST, STAFF_POST, method="post"),
    row("discussions:hide", POST, STAFF),
    row("discussions:hide", POST, STAFF_POST, method="post", reason="Not kind."),
    row("discussions:show", POST, STAFF_POST, method="post"),
    row("discussions:slow", "run_key thread", STAFF),
    row("discussions_desk:order", "run_key", DESK),
    row("discussions_desk:lift", "run_key enrolment", "302 302 302 302 302 404 404", method="post"),
    row("discussions_desk:threads", "run_key", DESK),
    row("discussions_desk:modes", "run_key", DESK),
    row("discussions:participation", "run_key participation", "302 200 404 302 302 404 404"),
    row("discussions_desk:participations", "run_key", DESK),
    row("discussions_desk:participation_new", "run_key", LEAD.replace("403 302", "403 200")),
    row("discussions_desk:participation", "run_key participation", DESK),
    row("discussions_desk:participation_change", "run_key participation", LEAD.replace("403 302", "403 200")),
    row("discussions_desk:groups", "run_key", DESK),
    row("discussions_desk:groups", "run_key", LEAD, method="post"),
    row("discussions_desk:groups_file", "run_key", "302 302 302 403 200 404 404"),
]
