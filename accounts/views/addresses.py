"""One's mail address: changed by the link that is mailed to the new one, and by nothing else."""

from allauth.account.views import ConfirmEmailView, EmailView
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Refusal


class MailAddress(EmailView):
    """One's mail address: only the link that is mailed to a new one makes it hold, as class lists find people by it."""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if "action_primary" in request.POST:  # allauth would take it unproved from who has proved none
            return redirect("account_email")
        return super().post(request, *args, **kwargs)


mail_address = MailAddress.as_view()


class ConfirmAddress(ConfirmEmailView):
    """What that link opens; an address that has become another account's is refused, and nothing changes."""

    def get_object(self, queryset=None):
        confirmation = super().get_object(queryset)
        address = confirmation.email_address
        others = User.objects.exclude(pk=address.user_id).filter(email__iexact=address.email)
        if others.exists() or not address.can_set_verified():
            raise _of_another(address.email)
        return confirmation

    def post(self, *args, **kwargs) -> HttpResponse:
        try:
            with transaction.atomic():  # allauth gives up the old address before it takes the new one
                return super().post(*args, **kwargs)
        except IntegrityError as meanwhile:
            raise _of_another(self.object.email_address.email) from meanwhile


confirm_address = ConfirmAddress.as_view()


def _of_another(email: str) -> Refusal:
    return Refusal(
        _("%(email)s belongs to another account by now, so yours keeps the address that it has. "
          "If both accounts are yours, sign in to the other one, or ask your instructor.") % {"email": email}
    )  # fmt: skip
