"""The portal: everybody has a first page, superusers an outbox where mail goes to files."""

from tests.permissions.table import row

ROWS = [
    row("portal:home", "", "200 200 200 200 200 200 200"),
    row("portal:outbox", "", "404 404 404 404 404 404 404", note="with a mail server"),
    row("portal:mail", "mail", "404 404 404 404 404 404 404", note="with a mail server"),
]
