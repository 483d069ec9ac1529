"""Registers the accounts app, and Wagtail's users app with our screens."""

from django.apps import AppConfig
from wagtail.users import apps as wagtail_users


class AccountsConfig(AppConfig):
    name = "accounts"
    default = True


class UsersConfig(wagtail_users.WagtailUsersAppConfig):
    """Wagtail's users app with the screens of `accounts.cms`."""

    user_viewset = "accounts.cms.PersonViewSet"
