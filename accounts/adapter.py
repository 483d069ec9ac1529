"""How allauth behaves here: nobody signs up uninvited, and each lands in their own language."""

from collections.abc import Sequence

from allauth.account.adapter import DefaultAccountAdapter
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from common.templatetags.wakhan import home_url


class AccountAdapter(DefaultAccountAdapter):
    """The house's rules for allauth's pages."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come by invitation or from a roster, never by a form."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the home in the language turned to on the way in, or else the one that the person reads."""
        here = translation.get_language()
        language = request.user.language if here == settings.LANGUAGE_CODE else here
        return home_url(language)

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Write to people in their own language, whatever page the mail was asked for on."""
        reader = context.get("user")
        with translation.override(getattr(reader, "language", None) or translation.get_language()):
            super().send_mail(template_prefix, email, context)


class SessionsAdapter(DefaultUserSessionsAdapter):
    """Signs out everywhere at once, where allauth goes from place to place."""

    def end_sessions(self, sessions: Sequence) -> None:
        from accounts.services import sessions as places  # the model may not be read before the apps are

        places.end(sessions)
