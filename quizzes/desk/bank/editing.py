"""The editor of a question: one for all kinds, built from the schema of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from accounts.models import User
from common import clock
from common.errors import Refusal
from courses.models import CoursePage, Passage
from courses.richtext import to_markdown
from quizzes.desk.bank import body as bodies
from quizzes.desk.bank import drafts
from quizzes.desk.bank.browsing import TAB
from quizzes.desk.bank.comparing import Difference, differences
from quizzes.desk.bank.drafts import AboutForm, Draft
from quizzes.desk.bank.nodes import Builder, Picker, question_passage
from quizzes.desk.bank.picking import picker_of
from quizzes.desk.bank.wording import CHANGES, lacking
from quizzes.kinds import kinds
from quizzes.kinds.schema import misleading
from quizzes.models import Bank, Item, ItemVersion
from quizzes.rules.sentences import sentences
from quizzes.selectors.bank.browsing import drawing, draws_of, quizzes_of
from quizzes.selectors.bank.content import fingerprint, last_editor
from quizzes.selectors.bank.sources import passages_of, sources
from quizzes.services.bank import ChangeWanted, make_item, save_item, unless_changed
from runs.access import edited_course
from runs.desk.screens import show_course


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, course_key: str, item: UUID) -> HttpResponse:
    """Show a question in its editor; a post saves it, or adds a row, opens the choice of a passage and the like."""
    course = edited_course(request.user, course_key)
    found = item_of(course, item)
    return Editor(request, course, found.kind, item=found, began_as=found).answer()


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, course_key: str) -> HttpResponse:
    """Ask which kind of question it is to be, then show its empty editor, or a copy of the question `from`."""
    course = edited_course(request.user, course_key)
    copied = _copied(course, request.GET.get("from", ""))
    kind = copied.kind if copied else request.GET.get("kind", "")
    if kind not in kinds:
        offered = sorted(((name, kind.label, kind.by_hand) for name, kind in kinds), key=lambda one: str(one[1]))
        context = {"kinds": offered, "bank": request.GET.get("bank", "")}
        return show_course(request, course, "quizzes/desk/bank/kinds.html", tab=TAB, title=_("New question"), **context)
    return Editor(request, course, kind, item=None, began_as=copied).answer()


def item_of(course: CoursePage, uuid: UUID) -> Item:
    """Return a question of a course with its current version; raise Http404 where there is none."""
    rows = Item.objects.filter(bank__course=course, current__isnull=False)
    return get_object_or_404(rows.select_related("bank", "current__passage__lesson", "current__rubric"), uuid=uuid)


def bank_of(course: CoursePage, key: str) -> Bank:
    """Return a bank of a course; raise Http404 where a form names none."""
    for bank in Bank.objects.filter(course=course):
        if bank.key == key:
            return bank
    raise Http404


def _copied(course: CoursePage, uuid: str) -> Item | None:
    try:
        return item_of(course, UUID(uuid)) if uuid else None
    except ValueError:
        raise Http404 from None


@dataclass
class Editor:
    """One request to the editor: what was sent or stands in the bank, and the answer to it."""

    request: HttpRequest
    course: CoursePage
    kind_name: str
    item: Item | None
    began_as: Item | None
    """What the form begins with: the item itself, or the one that is copied."""
    new_row: bodies.Way = ()
    ask_change: str = ""
    """The class that is proposed, where the editor is asked for one."""
    told: str = ""
    """Why nothing was saved."""
    who: User | None = None
    """Who saved meanwhile."""
    differences: Sequence[Difference] = ()
    """What was written against what stands there, where the editor is to look at that."""
    status: int = 200
    checked: bool = False
    """Whether what is wrong is told: not before the first save."""

    def answer(self) -> HttpResponse:
        if self.request.method == "POST":
            act = self.request.POST.get("do", "save")
            if act == "save":
                return self._save()
            self._act(act)
        return self._page()

    @cached_property
    def sources(self) -> Any:
        return sources(self.course, self.began_as.current.body if self.began_as else {})

    @cached_property
    def draft(self) -> Draft:
        if self.request.method == "POST":
            return drafts.from_form(self.kind_name, self.request.POST, self.sources)
        return drafts.from_item(self.began_as) if self.began_as else drafts.empty(self.kind_name, self.sources)

    @cached_property
    def passages(self) -> Mapping[str, Passage]:
        return drafts.passages_for(self.course, self.draft)

    @cached_property
    def form(self) -> AboutForm:
        sent = self.request.POST
        initial = drafts.initial_of(self.began_as) if self.began_as else {"points": 1}
        if sent and not self.checked:
            initial = {name: sent.get(name, "") for name in (*AboutForm.base_fields,)}
        return AboutForm(
            sent if self.checked else None,
            course=self.course,
            kind=kinds.get(self.kind_name),
            passage=self.passages.get(self.draft.passage),
            initial=initial,
        )

    def _act(self, act: str) -> None:
        """Change rows, by `acted`."""
        passage = self.passages.get(self.draft.passage)
        found = [to_markdown(escape(one)) for one in sentences(passage.text)] if passage else []
        schema = kinds.get(self.kind_name).schema.Body
        body, self.new_row = bodies.acted(schema, self.draft.body, act, self.sources, found)
        self.draft = Draft(self.kind_name, body, self.draft.passage)

    def _save(self) -> HttpResponse:
        self.checked = True
        self.status = 422
        draft = self.draft = Draft(
            self.kind_name, bodies.tidied(kinds.get(self.kind_name).schema.Body, self.draft.body), self.draft.passage
        )
        if not self.form.is_valid() or draft.faults:
            return self._page()
        content = drafts.content(draft, self.form.cleaned_data, self.passages)
        about = {name: self.form.cleaned_data[name] for name in ("outcome", "difficulty", "tags")}
        try:
            item = self._kept(content, about)
        except Refusal as refusal:
            self.status = refusal.status
            self.told = refusal.message
            if isinstance(refusal, ChangeWanted):
                self.item = item_of(self.course, self.item.uuid)
                self.ask_change, self.status = refusal.proposed, 200
                self.differences = self._compared(refusal.before, ItemVersion(**content))
            if refusal.code == "changed_meanwhile":
                self.item, self.who = item_of(self.course, self.item.uuid), last_editor(self.item)
                self.differences = self._compared(self.item.current, ItemVersion(**content))
            return self._page()
        return redirect("bank_desk:edit", self.course.key, item.uuid)

    def _kept(self, content: dict[str, Any], about: dict[str, Any]) -> Item:
        who = {"by": self.request.user, "now": clock.now()}
        if self.item is None:
            bank = bank_of(self.course, self.request.POST.get("bank", ""))
            item = make_item(bank=bank, kind=self.kind_name, content=content, about=about, **who)
            messages.success(self.request, _("The question stands in “%(bank)s”.") % {"bank": bank.title})
            return item
        sent = self.request.POST
        saved = save_item(
            item=self.item,
            content=content,
            about=about,
            check=unless_changed(sent.get("seen", "")),
            change=sent.get("change", ""),
            **who,
        )
        number = saved.item.current.number
        made = _("Saved as version %(n)d: new attempts get it, those begun before keep theirs.") % {"n": number}
        messages.success(self.request, made if saved.is_new_version else _("Saved."))
        return saved.item

    def _compared(self, before: ItemVersion, after: ItemVersion) -> list[Difference]:
        schema = kinds.get(self.kind_name).schema.Body
        blocks = {one.refuted_by for version in (before, after) for one in misleading(schema, version.body)}
        return differences(self.kind_name, before, after, passages_of(self.course, blocks))

    @property
    def _about(self) -> dict[str, Any]:
        """What is written of outcome and the like, as far as it makes sense, for the lint."""
        source = self.form.data if self.form.is_bound else self.form.initial
        return {name: source.get(name) for name in ("outcome", "difficulty", "tags", "rubric")}

    @cached_property
    def picker(self) -> Picker | None:
        return picker_of(self.course, self.request.POST, self.passages)

    def _page(self) -> HttpResponse:
        live = [block for block, passage in self.passages.items() if passage.live]
        lacks = drafts.lacks_of(self.draft, self._about, live)
        builder = Builder(
            kinds.get(self.kind_name), self.draft.body, self.sources, self.passages, self.picker,
            self.draft.faults if self.checked else (), lacks, self.new_row,
        )  # fmt: skip
        nodes = builder.nodes()
        context = {
            "item": self.item,
            "kind": kinds.get(self.kind_name),
            "kind_name": self.kind_name,
            "copied": self.began_as if not self.item else None,
            "banks": Bank.objects.filter(course=self.course).order_by("title"),
            "bank_key": self.request.POST.get("bank") or self.request.GET.get("bank")
            or (self.began_as.bank.key if self.began_as else ""),
            "about": self.form,
            "passage": question_passage(self.draft.passage, self.passages, self.picker),
            "nodes": nodes,
            "errors": builder.own_errors(),
            "faults": self.draft.faults if self.checked else [],
            "lacks": lacking(lack.code for lack in lacks),
            "picker": self.picker,
            "seen": fingerprint(self.item) if self.item else "",
            "told": self.told,
            "ask_change": self.ask_change,
            "differences": self.differences,
            "changes": CHANGES,
            "who": self.who,
            "quizzes": quizzes_of([self.item])[self.item.pk] if self.item else [],
            "drawn_by": drawing(self.item, draws_of(self.course)) if self.item else [],
            "frame": reverse("bank_desk:preview", args=[self.course.key, self.kind_name]),
        }  # fmt: skip
        title = _("Question “%(key)s”") % {"key": self.item.key} if self.item else _("New question")
        return show_course(
            self.request,
            self.course,
            "quizzes/desk/bank/edit.html",
            tab=TAB,
            title=title,
            status=self.status,
            **context,
        )


def points_of(text: str) -> Decimal:
    """Return points as they were typed, 1 where that is no number above 0: a preview shows something anyhow."""
    try:
        points = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return Decimal(1)
    return points if points.is_finite() and 0 < points < 100_000 else Decimal(1)
