"""Setting up a second step, and taking it off: allauth's screens, written into the record."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.db import IntegrityError, transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from accounts import events
from audit.services import record
from common import clock


class SetUp(ActivateTOTPView):
    """Setting it up: who has just typed a right code has taken the step, too."""

    def form_valid(self, form: Form) -> HttpResponse:
        user = self.request.user
        try:
            with transaction.atomic():
                response = super().form_valid(form)
                record(events.SecondStepSet(subject=user.uuid), by=user.uuid, now=clock.now())
        except IntegrityError:  # sent twice: it is set up
            return redirect("mfa_index")
        app = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        record_authentication(self.request, user, "mfa", id=app.pk, type=app.type)
        return response


set_up = SetUp.as_view()


class TakeOff(DeactivateTOTPView):
    """Taking off one's own."""

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        user = self.request.user
        record(events.SecondStepTakenOff(subject=user.uuid), by=user.uuid, now=clock.now())
        return super().form_valid(form)


take_off = TakeOff.as_view()
