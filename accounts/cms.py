"""Wagtail's screens for people, for a user model with one name instead of two; and a lost second step."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from accounts.models import User
from accounts.permissions import has_second_step, may_take_second_step_off
from accounts.services import second_step
from common import clock
from common.errors import Forbidden


class PersonForm(forms.Form):
    """Takes the place of Wagtail's first and last name, and lets a person be without mail."""

    first_name = None
    last_name = None
    email = forms.EmailField(required=False, label=_("Email"))


class PersonCreationForm(PersonForm, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = (UserCreationForm.Meta.fields - {"first_name", "last_name"}) | {"name"}
        model = User


class PersonEditForm(PersonForm, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = (UserEditForm.Meta.fields - {"first_name", "last_name"}) | {"name"}
        model = User


class PersonViewSet(UserViewSet):
    """Making and changing people in the admin."""

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonEditForm if for_update else PersonCreationForm

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("<int:pk>/second-step/", lost_second_step, name="second_step")]


def lost_second_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take off the second step of somebody who lost their phone and their recovery codes, after a look."""
    person = get_object_or_404(User, pk=pk)
    if not may_take_second_step_off(request.user, person):
        raise Forbidden(str(second_step.NOT_YOURS))
    if request.method == "POST":
        second_step.take_off(user=person, by=request.user, now=clock.now())
        messages.success(request, gettext("%(name)s signs in with the password alone now.") % {"name": person})
        return redirect("wagtailusers_users:edit", person.pk)
    context = {"person": person, "has_one": has_second_step(person), "title": gettext("Lost second step")}
    return render(request, "wagtailusers/users/second_step.html", context)
