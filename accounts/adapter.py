"""How allauth behaves here: nobody signs up uninvited, and each lands in their own language."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation


class AccountAdapter(DefaultAccountAdapter):
    """The house's rules for allauth's pages."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come by invitation or from a roster, never by a form."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the home in the language that the person reads."""
        return translate_url(super().get_login_redirect_url(request), request.user.language)

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Write to people in their own language, whatever page the mail was asked for on."""
        reader = context.get("user")
        with translation.override(getattr(reader, "language", None) or translation.get_language()):
            super().send_mail(template_prefix, email, context)
