"""What one does with one's own account: settings, language, leaving."""

from allauth.account.views import LogoutView
from allauth.usersessions.views import ListUserSessionsView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.defaults import bad_request

from accounts.forms.settings import LookForm, SettingsForm
from accounts.models import User
from accounts.services.preferences import set_language, set_look
from accounts.services.sessions import open_sessions
from common import clock
from common.look import keep_on_device, look_of


@login_required
def preferences(request: HttpRequest) -> HttpResponse:
    """Show and change one's own settings."""
    user = User.objects.get(pk=request.user.pk)
    form = SettingsForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        with translation.override(user.language):
            messages.success(request, _("Saved."))
            return redirect(reverse("accounts:settings"))
    return render(request, "account/settings.html", {"form": form})


@login_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read the page one is on in another language, and every page after the next sign-in."""
    code = request.POST.get("language", "")
    if code not in dict(settings.LANGUAGES):
        return bad_request(request, None)
    set_language(user=request.user, language=code)
    return redirect(translate_url(_ours(request, request.POST.get("next", "/")), code))


def look(request: HttpRequest) -> HttpResponse:
    """Show and change colours and letters, and go back to where one came from."""
    form = LookForm(request.POST or None, initial={"theme": "", "text_size": "", "face": ""} | look_of(request))
    there = _ours(request, request.POST.get("next") or request.headers.get("Referer", "/"))
    if request.method != "POST" or not form.is_valid():
        return render(request, "account/look.html", {"form": form, "next": there})
    response = redirect(there)
    if request.user.is_authenticated:
        set_look(user=request.user, look=form.cleaned_data)
    else:
        keep_on_device(response, form.cleaned_data)
    return response


def _ours(request: HttpRequest, address: str) -> str:
    """Return an address if it is this site's own, else the home."""
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours and address.startswith("/") else "/"  # a bare word would be taken for a page's name


class Places(ListUserSessionsView):
    """Where one is signed in, and the way to sign out everywhere else."""

    def get_context_data(self, **kwargs) -> dict:
        found = open_sessions(user=self.request.user, now=clock.now())
        context = super(ListUserSessionsView, self).get_context_data(**kwargs)  # its own looks at each place alone
        return context | {"sessions": found, "session_count": len(found)}


places = Places.as_view()


class SignOut(LogoutView):
    """Signs out, and has the device forget the pages and data that it kept, but for answers that were never sent."""

    def post(self, *args, **kwargs) -> HttpResponse:
        response = super().post(*args, **kwargs)
        response["Clear-Site-Data"] = '"cache"'
        # What scripts keep is cleared by the next page's (wakhan.js) at this sign, but for answers never sent.
        response.set_cookie("wakhan_forget", "1", max_age=600, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax")
        return response


sign_out = SignOut.as_view()
