"""Threads' pages, below `/runs/<run>/threads/`."""

from django.urls import path

from discussions.views import asking, moderating, threads

app_name = "discussions"

urlpatterns = [
    path("<slug:run_key>/threads/", threads.threads, name="threads"),
    path("<slug:run_key>/threads/new/", asking.new, name="new"),
    path("<slug:run_key>/threads/read/", threads.read_all, name="read_all"),
    path("<slug:run_key>/threads/<uuid:uuid>/", threads.thread, name="thread"),
    path("<slug:run_key>/threads/<uuid:uuid>/<uuid:post>/endorse/", moderating.endorse, name="endorse"),
    path("<slug:run_key>/threads/<uuid:uuid>/<uuid:post>/withdraw/", moderating.withdraw, name="withdraw"),
    path("<slug:run_key>/threads/<uuid:uuid>/<uuid:post>/hide/", moderating.hide, name="hide"),
    path("<slug:run_key>/threads/<uuid:uuid>/<uuid:post>/show/", moderating.show, name="show"),
]
