"""The page of components, for those who build and look after the site."""

import datetime as dt
from decimal import Decimal

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


class SampleForm(forms.Form):
    """One field of each sort; posted empty it shows what is wrong."""

    name = forms.CharField(label="Name", help_text="As you write it yourself.")
    zone = forms.ChoiceField(label="Time zone", choices=[("Asia/Karachi", "Karachi"), ("Asia/Kabul", "Kabul")])
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    role = forms.ChoiceField(
        label="Role", widget=forms.RadioSelect, choices=[("student", "Student"), ("assistant", "Assistant")]
    )
    agreed = forms.BooleanField(label="I have read the passage")


def components(request: HttpRequest) -> HttpResponse:
    """Show every component in every state; 404 for who is not staff of the site."""
    if not request.user.is_staff:
        raise Http404
    messages.success(request, "Three students were added to section A.")
    context = {
        "form": SampleForm(),
        "wrong": SampleForm({}, prefix="wrong"),
        "at": dt.datetime(2026, 5, 3, 16, 12, 7, tzinfo=dt.UTC),
        "tones": ["lapis", "turquoise", "saffron", "pomegranate"],
        "icons": ["star", "check", "clock", "cross", "arrow", "down"],
        "numbers": [Decimal("15.000"), Decimal("-1.500"), Decimal("0")],
    }
    return render(request, "common/components.html", context)
