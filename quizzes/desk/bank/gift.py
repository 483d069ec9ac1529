"""Questions pasted as GIFT: looked at first, then taken in whole; and a bank as GIFT."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from common import clock
from courses.models import Passage
from quizzes.desk.bank.browsing import TAB
from quizzes.desk.bank.drafts import Draft, lacks_of
from quizzes.desk.bank.nodes import question_passage
from quizzes.desk.bank.picking import picker_of
from quizzes.desk.bank.wording import lacking
from quizzes.kinds import gift, kinds
from quizzes.kinds.schema import text_faults
from quizzes.models import Bank
from quizzes.rules.gift import Answer, Asked, Reason, Unreadable, read
from quizzes.selectors.bank.sources import passages_of
from quizzes.services.bank import NewItem, take_in
from runs.access import edited_course
from runs.desk.screens import show_course

MOST_CHARACTERS = 200_000
MOST_QUESTIONS = 200
WHY = {
    Reason.NO_BRACES: gettext_lazy("it has no answers in braces { }, so it asks nothing"),
    Reason.OPEN_BRACE: gettext_lazy("a brace { or } has no other; a blank line inside the braces ends a question"),
    Reason.SEVERAL_BLANKS: gettext_lazy("it has several blanks; make a question of each"),
    Reason.NO_WORDS: gettext_lazy("it has answers and no words that ask; write them before the brace"),
    Reason.NO_ANSWERS: gettext_lazy("no answer begins with = or ~; put one of them before each"),
    Reason.NOT_A_NUMBER: gettext_lazy("an answer behind # is no number; write 1300, 1300:50 or 1250..1350"),
    Reason.PART_OF_THE_POINTS: gettext_lazy(
        "an answer earns a part of the points, which this kind does not know; make it right or wrong"
    ),
    Reason.NO_RIGHT_ANSWER: gettext_lazy("no answer is right; put = before the right one"),
    Reason.NO_MATCH: gettext_lazy("an answer has no match behind ->; write one, or take the arrows out"),
}  # fmt: skip


class PasteForm(forms.Form):
    """What is pasted, and what all of it gets."""

    text = forms.CharField(
        label=gettext_lazy("Questions as GIFT"),
        help_text=gettext_lazy("As other platforms export them, a blank line between two. Nothing is kept at first."),
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea({"rows": 14, "dir": "auto", "spellcheck": "false"}),
    )  # fmt: skip
    bank = forms.ChoiceField(label=gettext_lazy("Bank"))
    points = forms.DecimalField(
        label=gettext_lazy("Points each"), min_value=Decimal("0.001"), max_digits=8, decimal_places=3, initial=1
    )
    by_category = forms.BooleanField(label=gettext_lazy("Their category becomes a tag"), required=False, initial=True)

    def __init__(self, data: Any, *, banks: Mapping[str, Bank], initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["bank"].choices = [(key, bank.title) for key, bank in banks.items()]


@dataclass(frozen=True)
class Refused:
    """A piece that is not taken in."""

    line: int
    begins: str
    why: str


@dataclass(frozen=True)
class Made:
    """What would become of a piece."""

    asked: Asked
    draft: Draft
    kind_label: str
    lacks: list[str]

    @property
    def answers(self) -> list[tuple[Answer, str]]:
        """Each answer with its words, which a verdict gets only here."""
        words = [answer.text for answer in self.asked.answers]
        if self.asked.opening in ("T", "F"):
            words = [option["text"] for option in self.draft.body["options"]]
        return list(zip(self.asked.answers, words, strict=True))


@require_http_methods(["GET", "POST"])
def paste(request: HttpRequest, course_key: str) -> HttpResponse:
    """Take text; a post shows what would be made of it and what would not, `do=take` makes it, all or none."""
    course = edited_course(request.user, course_key)
    banks = {bank.key: bank for bank in Bank.objects.filter(course=course).order_by("title")}
    sent = request.POST
    act = sent.get("do", "")
    is_read = act in ("look", "take")
    form = PasteForm(sent if is_read else None, banks=banks, initial=sent.dict() if sent else None)
    block = sent.get("passage", "")
    passages = passages_of(course, {block})
    made: list[Made] = []
    refused: list[Refused] = []
    if is_read and form.is_valid():
        made, refused = _looked_at(form.cleaned_data["text"], passages.get(block))
        if len(made) > MOST_QUESTIONS:
            too_many = _("These are more than %(most)d questions; paste fewer at once.") % {"most": MOST_QUESTIONS}
            form.add_error("text", too_many)
        elif act == "take" and made:
            bank = banks[form.cleaned_data["bank"]]
            taken = _taken(bank, form.cleaned_data, made, passages.get(block), request)
            told = ngettext("%(n)d question stands in “%(bank)s”.", "%(n)d questions stand in “%(bank)s”.", taken)
            messages.success(request, told % {"n": taken, "bank": bank.title})
            return redirect("bank_desk:browse", course.key)
    picker = picker_of(course, sent, passages)
    context = {
        "form": form,
        "passage": question_passage(block, passages, picker),
        "picker": picker,
        "is_read": is_read and form.is_valid(),
        "made": made,
        "refused": refused,
    }
    title = _("Take in GIFT")
    status = 422 if is_read and form.errors else 200
    return show_course(request, course, "quizzes/desk/bank/gift.html", tab=TAB, title=title, status=status, **context)


def _looked_at(text: str, passage: Passage | None) -> tuple[list[Made], list[Refused]]:
    found = read(text)
    refused = [Refused(one.line, one.begins, str(WHY[one.reason])) for one in found.refused]
    made = []
    block = str(passage.block) if passage else ""
    for asked in found.asked:
        kind = kinds.get(asked.kind)
        try:
            draft = Draft(asked.kind, kind.from_gift(asked), block)
        except Unreadable as problem:
            refused.append(Refused(asked.line, asked.prompt[:80], str(WHY[problem.reason])))
            continue
        faults = [*text_faults("prompt", asked.prompt), *draft.faults]
        if faults:
            refused.append(Refused(asked.line, asked.prompt[:80], faults[0].what))
            continue
        about = {"tags": _tags(asked)}
        codes = [lack.code for lack in lacks_of(draft, about, [block])]
        made.append(Made(asked, draft, str(kind.label), lacking(codes)))
    return made, sorted(refused, key=lambda one: one.line)


def _tags(asked: Asked) -> list[str]:
    """Return the last part of a category as a tag."""
    tag = slugify(re.split(r"[/\\]", asked.category)[-1])[:40].strip("-")
    return [tag] if tag else []


def _taken(
    bank: Bank, cleaned: Mapping[str, Any], made: list[Made], passage: Passage | None, request: HttpRequest
) -> int:
    """Make the questions; return how many."""
    same = {"points": cleaned["points"], "passage_id": passage.pk if passage else None, "rubric_id": None}
    items = [
        NewItem(
            kind=one.draft.kind_name,
            content={**same, "prompt": one.asked.prompt, "body": one.draft.body},
            about={"outcome": None, "difficulty": "", "tags": _tags(one.asked) if cleaned["by_category"] else []},
            title=one.asked.title,
        )
        for one in made
    ]
    return len(take_in(bank=bank, items=items, by=request.user, now=clock.now()))


@require_safe
def download(request: HttpRequest, course_key: str, bank: str) -> HttpResponse:
    """Return a bank's questions as GIFT; those that GIFT cannot carry are named in comments."""
    course = edited_course(request.user, course_key)
    found = get_object_or_404(Bank, course=course, key=bank)
    pieces = [f"$CATEGORY: {found.title}"]
    for item in found.items.filter(current__isnull=False, is_retired=False).select_related("current").order_by("pk"):
        written = kinds.get(item.kind).export(item.current)
        pieces.append(f"::{item.key}:: {written}" if written else f"// {item.key}: {_not_carried(item.kind)}")
    answer = HttpResponse("\n\n".join(pieces) + "\n", content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.key}.gift.txt"'
    return answer


def _not_carried(kind: str) -> str:
    label = gift.escaped(str(kinds.get(kind).label))
    return _("left out, GIFT has no such kind (%(kind)s)") % {"kind": label}
