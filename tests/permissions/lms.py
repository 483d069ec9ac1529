"""Links to other systems: looked after by who looks after the site, a registry's files by who leads a run.

OneRoster's services are for clients alone.
"""

from lms.rest.oneroster.urls import urlpatterns
from tests.permissions.table import row

ADMINISTRATORS = "302 302 302 404 404 404 200"
DONE = "302 302 302 404 404 404 302"
LEADS = "302 302 302 404 200 200 200"
CLIENTS_ALONE = "401 403 403 403 403 403 403"

ROWS = [
    row("oneroster:index", "", LEADS),
    row("oneroster:results", "", "302 302 302 404 302 302 404", method="post"),
    row("oneroster:package", "live", "302 302 302 302 302 302 302"),
    row("oneroster:agree", "live", "302 302 302 302 302 302 302", method="post"),
    *[row(f"or:{one.name}", "run " * len(one.pattern.converters), CLIENTS_ALONE) for one in urlpatterns],
    row("webhooks:index", "", ADMINISTRATORS),
    row("webhooks:new", "", ADMINISTRATORS),
    row("webhooks:endpoint", "webhook", ADMINISTRATORS),
    row("webhooks:change", "webhook", ADMINISTRATORS),
    row("webhooks:message", "webhook webhook_message", ADMINISTRATORS),
    row("webhooks:replay_message", "webhook webhook_message", DONE, method="post"),
    row("webhooks:secret", "webhook", ADMINISTRATORS, method="post"),
    row("webhooks:end_old_secret", "webhook", DONE, method="post"),
    row("webhooks:switch", "webhook", DONE, method="post"),
    row("webhooks:test", "webhook", DONE, method="post"),
    row("webhooks:replay", "webhook", DONE, method="post", given_up="yes"),
    row("webhooks:end", "webhook", DONE, method="post"),
]
