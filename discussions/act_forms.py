"""What those who teach fill in to do something with a thread or a post: always a reason, and what the act needs."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from courses.models import Passage
from discussions.authors import author_of
from discussions.models import Post, Thread
from discussions.rules.slow import MOST_MINUTES
from discussions.rules.texts import first_words
from runs.models import Enrolment

UUID_AT = re.compile(r"/threads/([0-9a-f-]{36})(?:/|$)")
BEGINNING = 60
"""Letters by which a list names a passage."""


class ActForm(forms.Form):
    """Why; read by those whose words it touches."""

    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Those whose words it touches read it, and find it among their threads."),
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
    )


class MoveForm(ActForm):
    """Where a thread is to hang."""

    field_order = ("passage", "reason")

    passage = forms.ChoiceField(label=_("Where it belongs"), required=False)

    def __init__(self, *args: object, passages: Sequence[Passage], here: Passage | None, **kwargs: object) -> None:
        initial = {"passage": _code(here) if here else ""}
        super().__init__(*args, initial=initial, **kwargs)  # type: ignore[arg-type]
        self._passages = {_code(passage): passage for passage in passages}
        lessons = groupby(passages, key=lambda passage: passage.lesson.title)
        self.fields["passage"].choices = [
            ("", gettext("the run as a whole")),
            *((lesson, [(_code(one), _line(one)) for one in group]) for lesson, group in lessons),
        ]

    def clean_passage(self) -> Passage | None:
        return self._passages.get(self.cleaned_data["passage"])


class SlowForm(ActForm):
    """How many minutes lie between two posts of a student."""

    field_order = ("minutes", "reason")

    minutes = forms.IntegerField(
        label=_("Minutes between two posts of a student"),
        help_text=_("0 lets them write as often as they like."),
        min_value=0,
        max_value=MOST_MINUTES,
    )


class SplitForm(ActForm):
    """Which posts go, and what their thread is called."""

    field_order = ("posts", "title", "reason")

    posts = forms.TypedMultipleChoiceField(
        label=_("The posts that go"),
        help_text=_("What stands below a post goes with it. The first of them opens the new thread."),
        widget=forms.CheckboxSelectMultiple,
        coerce=UUID,
    )
    title = forms.CharField(
        label=_("What the new thread is about, in a few words"),
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
    )

    def __init__(self, *args: object, posts: Iterable[Post], by: Enrolment, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["posts"].choices = [(str(post.uuid), _post_line(post, by)) for post in posts]


class JoinForm(ActForm):
    """Which other thread: one that is like it, or one by its address."""

    field_order = ("other", "address", "reason")

    other = forms.ChoiceField(label=_("The other thread"), widget=forms.RadioSelect, required=False)
    address = forms.CharField(
        label=_("The other thread's address, copied from the browser"),
        required=False,
        max_length=500,
        widget=forms.TextInput({"dir": "ltr"}),
    )

    def __init__(self, *args: object, like: Iterable[Thread], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["other"].choices = [(str(thread.uuid), thread.title) for thread in like]
        if not self.fields["other"].choices:
            del self.fields["other"]

    def clean(self) -> dict[str, object]:
        """Return what was filled in, `other` as the other thread's uuid; what is typed goes before what is chosen."""
        filled = super().clean() or {}
        at = UUID_AT.search(filled.pop("address", ""))
        try:
            filled["other"] = UUID(at[1] if at else filled.get("other", ""))
        except ValueError:
            raise forms.ValidationError(gettext("Say which other thread: choose one, or give its address.")) from None
        return filled


def _code(passage: Passage) -> str:
    return f"{passage.lesson_id}:{passage.block}"


def _line(passage: Passage) -> str:
    words = passage.text if len(passage.text) <= BEGINNING else f"{passage.text[:BEGINNING].rsplit(' ', 1)[0]} …"
    return f"{passage.number} · {words}"


def _post_line(post: Post, by: Enrolment) -> str:
    said = gettext("taken back") if post.deleted_at else first_words(post.html)
    below = "↳ " if post.parent_id else ""
    return f"{below}\u2068{author_of(post, by).name}\u2069: \u2068{said}\u2069"
