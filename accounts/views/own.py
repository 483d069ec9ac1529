"""What one does with one's own account: settings, language, leaving."""

from allauth.account.views import LogoutView
from allauth.usersessions.views import ListUserSessionsView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.forms.settings import SettingsForm
from accounts.models import User
from accounts.services.preferences import set_language
from accounts.services.sessions import open_sessions
from common import clock


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
        return HttpResponseBadRequest()
    set_language(user=request.user, language=code)
    there = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure()):
        there = "/"
    return redirect(translate_url(there, code))


class Places(ListUserSessionsView):
    """Where one is signed in, and the way to sign out everywhere else."""

    def get_context_data(self, **kwargs) -> dict:
        found = open_sessions(user=self.request.user, now=clock.now())
        context = super(ListUserSessionsView, self).get_context_data(**kwargs)  # its own looks at each place alone
        return context | {"sessions": found, "session_count": len(found)}


places = Places.as_view()


class SignOut(LogoutView):
    """Signs out, and has the device forget the pages and data that it kept."""

    def post(self, *args, **kwargs) -> HttpResponse:
        response = super().post(*args, **kwargs)
        response["Clear-Site-Data"] = '"cache", "storage"'
        # On plain http browsers ignore that header; the next page's script (wakhan.js) does the same at this sign.
        response.set_cookie("wakhan_forget", "1", max_age=600, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax")
        return response


sign_out = SignOut.as_view()
