"""What people set for themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.zones import zone_choices

LANGUAGES = [("en", "English"), ("ur", "اردو")]
"""Each by its own name, whatever language the page is in."""


class SettingsForm(forms.ModelForm):
    """Name, language, time zone."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, help_text=_("Of buttons, dates and mails."))

    class Meta:
        model = User
        fields = ("name", "language", "time_zone")
        help_texts = {
            "name": _("As you write it yourself; your class sees it."),
            "time_zone": _("For times outside a class; in a class its own zone counts."),
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["time_zone"].widget = forms.Select(choices=[("", _("The class's own")), *zone_choices()])


class LookForm(forms.Form):
    """Colours, size and face of the letters; the same for who has no account."""

    theme = forms.ChoiceField(label=_("Colours"), choices=User.Theme.choices, required=False, widget=forms.RadioSelect)
    text_size = forms.ChoiceField(
        label=_("Size of the letters"), choices=User.TextSize.choices, required=False, widget=forms.RadioSelect
    )
    face = forms.ChoiceField(
        label=_("Letters"),
        choices=User.Face.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Easy to tell apart: wider set, and b, d, p and q differ; some readers with dyslexia read it better."
        ),
    )
