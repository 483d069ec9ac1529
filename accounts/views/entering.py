"""The two doors for new people: a link by mail, and a code on paper."""

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.forms.entering import CodeForm, InvitationForm, NewPasswordForm
from accounts.models import SignInCode
from accounts.services import codes, inviting
from common import clock
from common.errors import Refusal

CODE_IN_SESSION = "accounts_code"


@never_cache
@sensitive_post_parameters("password")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Take up an account by the link in a mail."""
    invited = inviting.find(token=token, now=clock.now())
    form = InvitationForm(request.POST or None, user=invited.user, initial={"name": invited.user.name})
    if request.method == "POST" and form.is_valid():
        user = inviting.accept(token=token, **form.cleaned_data, now=clock.now())
        return perform_login(request, user)
    return render(request, "account/invitation.html", {"form": form, "invitation": invited})


@never_cache
@sensitive_post_parameters("code")
def code(request: HttpRequest) -> HttpResponse:
    """Begin with the username and code of a printed sheet."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = _find_code(request, form)
        if found:
            request.session[CODE_IN_SESSION] = found.pk
            return redirect("accounts:code_password")
    return render(request, "account/code.html", {"form": form})


@never_cache
@sensitive_post_parameters("password")
def code_password(request: HttpRequest) -> HttpResponse:
    """Set the password that the code is good for; only then is it used up."""
    found = SignInCode.objects.select_related("user").filter(pk=request.session.get(CODE_IN_SESSION)).first()
    if found is None:
        return redirect("accounts:code")
    form = NewPasswordForm(request.POST or None, user=found.user)
    if request.method == "POST" and form.is_valid():
        del request.session[CODE_IN_SESSION]
        user = codes.use(code_id=found.pk, password=form.cleaned_data["password"], now=clock.now())
        return perform_login(request, user)
    return render(request, "account/code_password.html", {"form": form, "person": found.user})


def _find_code(request: HttpRequest, form: CodeForm) -> SignInCode | None:
    """Return the code, or tell the form why not. Tries are counted by account, as a campus has one address."""
    username = form.cleaned_data["username"].strip().lower()
    if not ratelimit.consume(request, action="sign_in_code", key=username):
        form.add_error(None, _("Too many tries for this username. Wait five minutes, then try again."))
        return None
    try:
        return codes.find(**form.cleaned_data, now=clock.now())
    except Refusal as refusal:
        form.add_error(None, refusal.message)
        return None
