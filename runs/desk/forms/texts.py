"""Texts that authors write in Teaching, in the one form in which a course folder carries them."""

from django import forms
from django.utils.translation import gettext as _

from courses.markdown import NotOurs, canonical, lesson_links


def kept_markdown(text: str) -> str:
    """Return Markdown in its one form; raise ValidationError for marks that are not ours, and for links to lessons."""
    try:
        kept = canonical(text)
    except NotOurs as fault:
        raise forms.ValidationError(str(fault)) from None
    if lesson_links(kept):
        raise forms.ValidationError(_("Only a lesson's text links to lessons; take the link out."))
    return kept
