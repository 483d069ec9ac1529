"""Threads' pages, below `/runs/<run>/threads/`."""

from django.urls import path

from discussions.views import acts, asking, changing, following, moderating, participation, pictures, threads

app_name = "discussions"

urlpatterns = [
    path("threads/", threads.threads, name="threads"),
    path("threads/new/", asking.new, name="new"),
    path("threads/noticed/", acts.noticed, name="noticed"),
    path("threads/follow/", following.follow, name="follow"),
    path("threads/followed/", following.followed, name="followed"),
    path("participation/<uuid:activity>/", participation.participation, name="participation"),
    path("threads/pictures/<uuid:uuid>/", pictures.picture, name="picture"),
    path("threads/read/", threads.read_all, name="read_all"),
    path("threads/<uuid:uuid>/", threads.thread, name="thread"),
    path("threads/<uuid:uuid>/lock/", acts.lock, name="lock"),
    path("threads/<uuid:uuid>/unlock/", moderating.unlock, name="unlock"),
    path("threads/<uuid:uuid>/slow/", acts.slow, name="slow"),
    path("threads/<uuid:uuid>/move/", acts.move, name="move"),
    path("threads/<uuid:uuid>/split/", acts.split, name="split"),
    path("threads/<uuid:uuid>/join/", acts.join, name="join"),
    path("threads/<uuid:uuid>/resolve/", moderating.resolve, name="resolve"),
    path("threads/<uuid:uuid>/reopen/", moderating.reopen, name="reopen"),
    path("threads/<uuid:uuid>/<uuid:post>/", threads.post, name="post"),
    path("threads/<uuid:uuid>/<uuid:post>/edit/", changing.edit, name="edit"),
    path("threads/<uuid:uuid>/<uuid:post>/delete/", changing.delete, name="delete"),
    path("threads/<uuid:uuid>/<uuid:post>/versions/", changing.versions, name="versions"),
    path("threads/<uuid:uuid>/<uuid:post>/endorse/", moderating.endorse, name="endorse"),
    path("threads/<uuid:uuid>/<uuid:post>/withdraw/", moderating.withdraw, name="withdraw"),
    path("threads/<uuid:uuid>/<uuid:post>/hide/", acts.hide, name="hide"),
    path("threads/<uuid:uuid>/<uuid:post>/show/", moderating.show, name="show"),
]
