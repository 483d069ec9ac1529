"""One's own tokens, for a notebook that reads what one teaches."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from api.desk.forms import TokenForm
from api.models import PersonalToken
from api.services.tokens import make_token, revoke_token
from common import clock
from runs.selectors.teaching import enrolments_as_staff


@never_cache
def own(request: HttpRequest) -> HttpResponse:
    """List one's tokens, and make one, which is shown this once."""
    if not enrolments_as_staff(request.user).exists():
        raise Http404
    form, made = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        _token, made = make_token(user=request.user, **form.cleaned_data, now=clock.now())
        form = TokenForm()
    found = PersonalToken.objects.filter(user=request.user, revoked_at=None, expires_at__gt=clock.now())
    frame = {"desk_title": _("API tokens"), "desk_crumbs": [{"url": "", "label": _("API tokens")}]}
    context = {"form": form, "made": made, "tokens": found.order_by("-id")}
    return TemplateResponse(request, "api/desk/tokens.html", {**frame, **context})


@require_POST
def revoke(request: HttpRequest, token: UUID) -> HttpResponse:
    """End one of one's tokens."""
    found = get_object_or_404(PersonalToken, uuid=token, user=request.user)
    revoke_token(token=found, now=clock.now())
    messages.success(request, _("The token is revoked."))
    return redirect("api_clients:tokens")
