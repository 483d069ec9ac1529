"""Adds the threads' desk screen to the admin's addresses."""

from django.urls import include, path
from wagtail import hooks

from discussions.desk import order, views

urlpatterns = [
    path("<slug:run_key>/threads/", views.threads, name="threads"),
    path("<slug:run_key>/threads/order/", order.order, name="order"),
    path("<slug:run_key>/threads/order/<uuid:enrolment>/lift/", order.lift, name="lift"),
]


@hooks.register("register_admin_urls")
def register_threads_desk():
    """Add `/cms/teaching/<run>/threads/`."""
    return [path("teaching/", include((urlpatterns, "discussions_desk")))]
