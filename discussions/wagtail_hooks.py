"""Adds the threads' desk screens to the admin's addresses."""

from django.urls import include, path
from wagtail import hooks

from discussions.desk import order
from discussions.desk.views import groups, modes, participation, threads

urlpatterns = [
    path("<slug:run_key>/threads/", threads.threads, name="threads"),
    path("<slug:run_key>/threads/order/", order.order, name="order"),
    path("<slug:run_key>/threads/order/<uuid:enrolment>/lift/", order.lift, name="lift"),
    path("<slug:run_key>/threads/modes/", modes.modes, name="modes"),
    path("<slug:run_key>/threads/groups/", groups.groups, name="groups"),
    path("<slug:run_key>/threads/groups/file/", groups.groups_file, name="groups_file"),
    path("<slug:run_key>/participation/", participation.listing, name="participations"),
    path("<slug:run_key>/participation/new/", participation.new, name="participation_new"),
    path("<slug:run_key>/participation/<uuid:activity>/", participation.table, name="participation"),
    path("<slug:run_key>/participation/<uuid:activity>/rule/", participation.change, name="participation_change"),
]


@hooks.register("register_admin_urls")
def register_threads_desk():
    """Add `/cms/teaching/<run>/threads/` and `…/participation/`, and what lies below them."""
    return [path("teaching/", include((urlpatterns, "discussions_desk")))]
