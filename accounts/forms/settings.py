"""What people set for themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.zones import zone_choices

LANGUAGES = [("en", "English"), ("ur", "اردو")]
"""Each by its own name, whatever language the page is in."""


class SettingsForm(forms.ModelForm):
    """Name, language, time zone, colours."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, help_text=_("Of buttons, dates and mails."))

    class Meta:
        model = User
        fields = ("name", "language", "time_zone", "theme")
        help_texts = {
            "name": _("As you write it yourself; your class sees it."),
            "time_zone": _("For times outside a class; in a class its own zone counts."),
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["time_zone"].widget = forms.Select(choices=[("", _("The class's own")), *zone_choices()])
