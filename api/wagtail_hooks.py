"""Hangs the clients of the API into the admin, for who looks after the whole site."""

from django.http import HttpRequest
from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.administrators import AdministratorsItem
from api.desk import urls
from runs.selectors.teaching import enrolments_as_staff


class TokensItem(MenuItem):
    """Shown to those who teach."""

    def is_shown(self, request: HttpRequest) -> bool:
        return enrolments_as_staff(request.user).exists()


@hooks.register("register_teaching_menu_item")
def register_tokens_item():
    """Add one's own tokens below "Teaching"."""
    return TokensItem(_("API tokens"), reverse_lazy("api_clients:tokens"), name="api-tokens", icon_name="key", order=90)


@hooks.register("register_admin_urls")
def register_client_urls():
    """Add the clients' screens below `/cms/`."""
    return [path("api-clients/", include(urls))]


@hooks.register("register_settings_menu_item")
def register_clients_item():
    """Add the list of clients to the settings."""
    return AdministratorsItem(_("API clients"), reverse_lazy("api_clients:index"), name="api-clients", icon_name="key")
