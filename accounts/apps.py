"""Registers the accounts app, and Wagtail's users app with our screens."""

from django.apps import AppConfig
from wagtail.users import apps as wagtail_users


class AccountsConfig(AppConfig):
    name = "accounts"
    default = True

    def ready(self) -> None:
        from accounts import receivers
        from accounts.events import SecondStepTakenOff
        from audit.events import hear

        hear(SecondStepTakenOff, "accounts.mail_second_step_taken_off", receivers.mail_second_step_taken_off)


class UsersConfig(wagtail_users.WagtailUsersAppConfig):
    """Wagtail's users app with the screens of `accounts.cms`."""

    user_viewset = "accounts.cms.PersonViewSet"
