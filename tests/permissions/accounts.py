"""Accounts: the doors are everybody's, settings are one's own."""

from tests.permissions.table import row

ROWS = [
    row("accounts:invitation", "token", "200 200 200 200 200 200 200"),
    row("accounts:code", "", "200 200 200 200 200 200 200"),
    row("accounts:code_password", "", "302 302 302 302 302 302 302", note="without a code"),
    row("accounts:settings", "", "302 200 200 200 200 200 200"),
    row("accounts:look", "", "200 200 200 200 200 200 200"),
    row("accounts:language", "", "302 405 405 405 405 405 405"),
    row("accounts:language", "", "302 302 302 302 302 302 302", method="post", language="ur", next="/"),
    row("/accounts/confirm-email/made-up/", "", "200 200 200 200 200 200 200", note="says that it has run out"),
    row("accounts:desk_door", "", "302 403 403 302 302 302 302"),
    row("wagtailusers_users:second_step", "student_id", "302 302 302 403 403 403 200"),
    row("accounts:sign_out", "", "302 302 302 302 302 302 302", method="post"),
    row("/cms/logout/", "", "302 302 302 302 302 302 302", method="post"),
]
