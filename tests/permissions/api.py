"""REST: a client by its token (tests/api), staff by their session for the runs they teach, nobody else."""

from tests.permissions.table import row

ADMINISTRATORS = "302 302 302 404 404 404 200"
STAFF = "401 404 404 200 200 404 404"

ROWS = [
    row("api:courses", "", "401 200 200 200 200 200 200"),
    row("api:course", "course", "401 404 404 200 200 200 404"),
    row("api:passages", "course lesson_uuid", "401 404 404 200 200 200 404"),
    row("api:runs", "", "401 200 200 200 200 200 200"),
    row("api:run", "run", STAFF),
    row("api:sections", "run", STAFF),
    row("api:enrolments", "run", STAFF),
    row("api:roster", "run", "401 403 403 403 403 403 403", method="put", note="writing"),
    row("api:roster", "run", "401 403 403 403 403 403 403", method="patch", note="writing"),
    row("api:activities", "run", STAFF),
    row("api:deadlines", "run enrolment", STAFF),
    row("api:entries", "run enrolment", STAFF),
    row("api:attempts", "run", STAFF),
    row("api:responses", "run attempt", STAFF),
    row("api:statistics", "run activity", STAFF),
    row("api:threads", "run", STAFF),
    row("api:posts", "run thread", STAFF),
    row("api:events", "", "401 200 200 200 200 200 200"),
    row("api:line_items", "run", STAFF),
    row("api:line_items", "run", "401 403 403 403 403 403 403", method="post", note="writing"),
    row("api:line_item", "run typed_column", STAFF),
    row("api:line_item", "run typed_column", "401 403 403 403 403 403 403", method="patch", note="writing"),
    row("api:result", "run typed_column enrolment", STAFF),
    row("api:result", "run typed_column enrolment", "401 403 403 403 403 403 403", method="put", note="writing"),
    row("api:results", "run", STAFF),
    row("api_clients:index", "", ADMINISTRATORS),
    row("api_clients:new", "", ADMINISTRATORS),
    row("api_clients:client", "client", ADMINISTRATORS),
    row("api_clients:secret", "client", ADMINISTRATORS, method="post"),
    row("api_clients:revoke", "client", "302 302 302 404 404 404 302", method="post"),
    row("api_clients:tokens", "", "302 302 302 200 200 200 404"),
    row("api_clients:token_revoke", "api_token", "302 302 302 404 302 404 404", method="post"),
    row("/api/v1/made-up", "", "404 404 404 404 404 404 404"),
]
