"""Wagtail's screens for people, for a user model with one name instead of two."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from accounts.models import User


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
