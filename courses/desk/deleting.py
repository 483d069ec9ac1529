"""Saying why a page cannot be deleted, before the database does."""

from django.contrib import messages
from django.db import DEFAULT_DB_ALIAS
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page


def refuse_what_others_hold(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answer with a sentence where runs, threads or answers hang on a page or what lies below it; None otherwise."""
    try:
        for part in page.get_descendants(inclusive=True).specific():
            Collector(using=DEFAULT_DB_ALIAS).collect([part])
    except (ProtectedError, RestrictedError):
        messages.error(
            request,
            _("“%(page)s” cannot be deleted: classes, questions or threads hang on its text. Unpublish it instead.")
            % {"page": page.get_admin_display_title()},
        )
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None
