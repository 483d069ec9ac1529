"""Hangs "Teaching" into the admin: its addresses, and a menu that other apps add to (`register_teaching_menu_item`)."""

from django.http import HttpRequest
from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from runs.desk import urls
from runs.selectors import teaching

teaching_menu = Menu(register_hook_name="register_teaching_menu_item")


class NewRunItem(MenuItem):
    """Shown to those who may make a run of some course."""

    def is_shown(self, request: HttpRequest) -> bool:
        return teaching.courses_for_a_run(request.user).exists()


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the desk below `/cms/`."""
    return [path("teaching/", include(urls))]


@hooks.register("register_admin_menu_item")
def register_teaching_menu():
    """Add "Teaching" near the top of the admin's menu."""
    return SubmenuMenuItem(_("Teaching"), teaching_menu, name="teaching", icon_name="group", order=50)


@hooks.register("register_teaching_menu_item")
def register_runs_item():
    """Add the list of the runs that one teaches."""
    return MenuItem(_("My runs"), reverse_lazy("teaching:index"), name="my-runs", icon_name="list-ul", order=10)


@hooks.register("register_teaching_menu_item")
def register_new_run_item():
    """Add the way to a new run."""
    return NewRunItem(_("New run"), reverse_lazy("teaching:new"), name="new-run", icon_name="plus", order=20)
