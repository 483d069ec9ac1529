"""What people fill in to ask and answer. Lengths are the services' to judge: a long text comes back whole."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from courses.models import ModulePage
from discussions.models import MailChoice, Picture, Post, Thread
from discussions.rules.texts import MOST_IN_ALT
from discussions.selectors.modes import Readers

MARKDOWN_HINT = _("*emphasis*, **strong**, - lists, > quotes and <code>[links](https://…)</code> are understood.")


def readers_in_words(readers: Readers) -> str:
    """Return who reads a thread beside those who teach, for a list to choose from."""
    if readers.section:
        return gettext("Section %(name)s") % {"name": readers.section.name}
    return (
        gettext("Group %(name)s") % {"name": readers.group.name} if readers.group else gettext("Everybody in this run")
    )


class PostForm(forms.Form):
    """A post, and the id by which a form that was sent twice is recognised."""

    text = forms.CharField(
        label=_("Your answer"), help_text=MARKDOWN_HINT, widget=forms.Textarea({"rows": 6, "dir": "auto"})
    )
    event = forms.UUIDField(widget=forms.HiddenInput)
    to = forms.UUIDField(widget=forms.HiddenInput, required=False)
    """The answer that it answers."""
    stance = forms.ChoiceField(
        label=_("What it does to the claim"),
        help_text=_("An answer weighs by the passages that it cites."),
        choices=[("", _("it weighs neither way")), *Post.Stance.choices],
        widget=forms.RadioSelect,
        required=False,
    )

    field_order = ("stance", "text")

    def __init__(self, *args: Any, takes_side: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, initial={"event": uuid.uuid4(), **kwargs.pop("initial", {})}, **kwargs)
        if not takes_side:
            del self.fields["stance"]


class ThreadForm(PostForm):
    """A new thread."""

    field_order = ("kind", "readers", "posts_first", "is_anonymous", "title", "text", "quote")

    kind = forms.ChoiceField(label=_("What is it?"), widget=forms.RadioSelect, initial=Thread.Kind.QUESTION)
    title = forms.CharField(label=_("In a few words"), max_length=200, widget=forms.TextInput({"dir": "auto"}))
    quote = forms.CharField(
        label=_("The words it is about"),
        help_text=_("Copy them from the passage; left empty, it is about all of it."),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
    )

    readers = forms.ChoiceField(label=_("Who reads it, beside those who teach"), required=False)
    posts_first = forms.BooleanField(label=_("Students answer before they read others’ answers"), required=False)
    is_anonymous = forms.BooleanField(
        label=_("Students are anonymous to classmates"),
        help_text=_("Classmates read “Reader 3” in the place of a name; those who teach see the names. It stays so."),
        required=False,
    )
    promised = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)
    """Who reads it and under which name, as the form told who writes it (`selectors.modes.promise`)."""

    def __init__(
        self, *args: Any, may_announce: bool, has_passage: bool, choices: Sequence[Readers] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._choices = {one.code: one for one in choices}
        self.fields["readers"].choices = [(code, readers_in_words(one)) for code, one in self._choices.items()]
        if len(choices) < 2:
            del self.fields["readers"]
        if not may_announce:
            del self.fields["posts_first"], self.fields["is_anonymous"]
        del self.fields["to"]
        self.fields["text"].label = _("Your question or thought")
        kinds = [kind for kind in Thread.Kind if may_announce or kind != Thread.Kind.ANNOUNCEMENT]
        self.fields["kind"].choices = [(kind.value, kind.label.capitalize()) for kind in kinds]
        if not has_passage:
            del self.fields["quote"]

    def sent(self) -> dict[str, Any]:
        """Return what was filled in, as `open_thread` takes it."""
        return {**self.cleaned_data, "readers": self._choices.get(self.cleaned_data.get("readers", ""))}


class ChangeForm(forms.Form):
    """What a post is to say instead."""

    title = forms.CharField(label=_("In a few words"), max_length=200, widget=forms.TextInput({"dir": "auto"}))
    text = forms.CharField(
        label=_("What it says"), help_text=MARKDOWN_HINT, widget=forms.Textarea({"rows": 8, "dir": "auto"})
    )

    def __init__(self, *args: Any, is_opening: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_opening:
            del self.fields["title"]


class PicturesForm(forms.Form):
    """The pictures of a post that is being written: one to add, and those that are kept for it or stand there."""

    picture = forms.FileField(
        label=_("A picture"),
        help_text=_(
            "JPEG, PNG or WebP, 10 MB at most. It is made smaller, and what the camera wrote into it is taken out. For"
            " one more, look first how it will look."
        ),
        required=False,
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp"}),
    )
    alt = forms.CharField(
        label=_("What it shows, in words"),
        help_text=_("With a picture it is needed: who does not see it has this read out."),
        required=False,
        widget=forms.TextInput({"dir": "auto", "maxlength": MOST_IN_ALT}),
    )

    use_required_attribute = False  # one that is taken off needs no words

    def __init__(self, *args: Any, kept: Sequence[Picture], refused: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept, self.refused = kept, refused
        for one in kept:
            widget = forms.TextInput({"dir": "auto", "maxlength": MOST_IN_ALT})
            self.fields[f"alt_{one.uuid}"] = forms.CharField(
                label=_("What it shows, in words"), initial=one.alt, widget=widget
            )
            self.fields[f"off_{one.uuid}"] = forms.BooleanField(label=_("Take it off"), required=False)

    def rows(self) -> list[tuple[Picture, forms.BoundField, forms.BoundField]]:
        """Return the pictures that are there, each with its words and the box that takes it off."""
        return [(one, self[f"alt_{one.uuid}"], self[f"off_{one.uuid}"]) for one in self.kept]

    def new(self) -> list[forms.BoundField]:
        """Return the fields of one to add."""
        return [self["picture"], self["alt"]]

    def shown(self) -> list[dict[str, Any]]:
        """Return the pictures as they will stand below the post."""
        told = self.chosen() if self.is_bound else {}
        return [{"uuid": one.uuid, "alt": alt, "width": one.width, "height": one.height} for one, alt in told.items()]

    def chosen(self) -> dict[Picture, str]:
        """Return the pictures that are to go with the post, and what each shows in words."""
        self.full_clean()
        cleaned = self.cleaned_data
        return {one: cleaned.get(f"alt_{one.uuid}", "") for one in self.kept if not cleaned[f"off_{one.uuid}"]}


class FindForm(forms.Form):
    """Which of a run's threads are looked for."""

    words = forms.CharField(
        label=_("With these words"), required=False, max_length=200,
        widget=forms.TextInput({"type": "search", "dir": "auto"}),
    )  # fmt: skip
    module = forms.TypedChoiceField(label=_("On"), required=False, empty_value=None)

    def __init__(self, *args: Any, modules: Sequence[ModulePage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {module.key: module for module in modules}
        self.fields["module"].choices = [("", _("the whole course")), *((key, one.title) for key, one in known.items())]
        self.fields["module"].coerce = known.get


class MailForm(forms.ModelForm):
    """How somebody has mail of what they follow."""

    hour = forms.TypedChoiceField(
        label=_("The hour of the daily or weekly mail"),
        choices=[(hour, f"{hour:02}:00") for hour in range(24)],
        coerce=int,
    )

    class Meta:
        model = MailChoice
        fields = ("rhythm", "hour", "follows_own")
        widgets = {"rhythm": forms.RadioSelect}
        labels = {
            "rhythm": _("Mail of what you follow"),
            "follows_own": _("I follow the threads that I write in"),
        }
