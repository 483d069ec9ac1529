"""Threads' pages, below `/runs/<run>/threads/`."""

from django.urls import path

from discussions.views import asking, moderating, threads

app_name = "discussions"

urlpatterns = [
    path("threads/", threads.threads, name="threads"),
    path("threads/new/", asking.new, name="new"),
    path("threads/read/", threads.read_all, name="read_all"),
    path("threads/<uuid:uuid>/", threads.thread, name="thread"),
    path("threads/<uuid:uuid>/<uuid:post>/endorse/", moderating.endorse, name="endorse"),
    path("threads/<uuid:uuid>/<uuid:post>/withdraw/", moderating.withdraw, name="withdraw"),
    path("threads/<uuid:uuid>/<uuid:post>/hide/", moderating.hide, name="hide"),
    path("threads/<uuid:uuid>/<uuid:post>/show/", moderating.show, name="show"),
]
