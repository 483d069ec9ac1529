"""Hangs the screens of links to other systems into the admin."""

from django.http import HttpRequest
from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from accounts.administrators import AdministratorsItem
from common import clock
from lms.desk.oneroster import urls as oneroster
from lms.desk.stores import urls as stores
from lms.desk.webhooks import urls as webhooks
from lms.desk.webhooks.panel import TroublePanel
from lms.selectors.oneroster.matching import runs_of
from lms.selectors.webhooks import troubled


class OneRosterItem(MenuItem):
    """Shown to those who may change the people of some run."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(runs_of(request.user, clock.now().date()))


@hooks.register("register_admin_urls")
def register_link_urls():
    """Add the screens of record stores, webhooks and a registry's files below `/cms/`."""
    return [
        path("record-stores/", include(stores)),
        path("webhooks/", include(webhooks)),
        path("oneroster/", include(oneroster)),
    ]


@hooks.register("register_teaching_menu_item")
def register_oneroster_item():
    """Add a registry's files below "Teaching"."""
    return OneRosterItem(_("OneRoster"), reverse_lazy("oneroster:index"), name="oneroster", icon_name="group", order=80)


@hooks.register("register_settings_menu_item")
def register_stores_item():
    """Add the list of record stores to the settings."""
    return AdministratorsItem(
        _("Record stores (xAPI)"), reverse_lazy("record_stores:index"), name="record-stores", icon_name="history"
    )


@hooks.register("register_settings_menu_item")
def register_webhooks_item():
    """Add the list of webhooks to the settings."""
    return AdministratorsItem(_("Webhooks"), reverse_lazy("webhooks:index"), name="webhooks", icon_name="link")


@hooks.register("construct_homepage_panels")
def tell_of_webhooks_in_trouble(request: HttpRequest, panels: list[Component]) -> None:
    """Say on the admin's first page which webhooks do not arrive."""
    if request.user.is_superuser and (endpoints := troubled(clock.now())):
        panels.append(TroublePanel(endpoints))
