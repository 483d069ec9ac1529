"""What comes with libraries: one row each, and each address that would hurt in the wrong hands."""

from tests.permissions.table import row

ADMIN = "302 302 302 302 302 302 200"

ROWS = [
    # allauth
    row("account_login", "", "200 302 302 302 302 302 302"),
    row("account_signup", "", "200 302 302 302 302 302 302", note="closed"),
    row("account_change_password", "", "302 200 200 200 200 200 200"),
    row("account_email", "", "302 200 200 200 200 200 200"),
    row("usersessions_list", "", "302 200 200 200 200 200 200"),
    row("mfa_index", "", "302 200 200 200 200 200 200"),
    row("mfa_activate_totp", "", "302 302 302 302 302 302 302", note="asks for the password first"),
    row("mfa_deactivate_totp", "", "302 404 404 404 404 404 404", note="without one"),
    # Wagtail
    row("wagtailadmin_home", "", "302 302 302 200 200 200 200"),
    row("wagtailadmin_login", "", "302 302 302 302 302 302 302"),
    row("wagtailadmin_explore_root", "", ADMIN),
    row("wagtailadmin_pages:edit", "page", "302 302 302 302 200 200 200"),
    row("wagtailadmin_pages:edit", "foreign_page", ADMIN, note="of another course"),
    row("wagtailadmin_pages:delete", "page", "302 302 302 302 302 302 302", note="while a thread hangs on it"),
    row("wagtailusers_users:index", "", ADMIN),
    row("wagtailusers_users:add", "", ADMIN),
    row("wagtailusers_groups:index", "", ADMIN),
    row("wagtailsites:index", "", ADMIN),
    row("wagtailadmin_reports:site_history", "", "302 302 302 200 200 200 200", note="of the pages one may see"),
    # Django, drf-spectacular, django-oauth-toolkit
    row("/favicon.ico", "", "302 302 302 302 302 302 302"),
    row("api:schema", "", "200 200 200 200 200 200 200"),
    row("api:docs", "", "200 200 200 200 200 200 200"),
    row("api:token", "", "400 400 400 400 400 400 400", method="post"),
    row("api:revoke", "", "400 400 400 400 400 400 400", method="post"),
]
