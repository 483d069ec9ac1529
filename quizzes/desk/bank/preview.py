"""A question beside its editor as a student sees it, to be answered on trial: nothing of it is kept or counted."""

from dataclasses import dataclass, field
from uuid import UUID

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods

from courses.models import CoursePage, Passage
from courses.selectors.passages import passage_url
from quizzes.desk.bank import body as bodies
from quizzes.desk.bank import drafts
from quizzes.desk.bank.editing import item_of, points_of
from quizzes.kinds import BadAnswer, Outcome, kinds
from quizzes.kinds.schema import shape_faults
from quizzes.models import Item, ItemVersion, Response, ResponseText
from quizzes.selectors.answers import Question, previewed
from quizzes.selectors.bank.sources import passages_of, sources
from quizzes.selectors.places import Place
from quizzes.selectors.reviews import Feedback
from runs.access import edited_course

ASKED = UUID(int=0)
"""Names the fields of the question, which is no attempt's."""


@dataclass(frozen=True)
class Trial:
    """What came of an answer on trial."""

    outcome: Outcome | None = None
    """None where a person must say."""
    feedback: list[Feedback] = field(default_factory=list)
    refused: str = ""


@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, course_key: str, kind: str) -> HttpResponse:
    """Show what is being written, or with `?item=` what stands in the bank; a trial says what an answer is worth."""
    course = edited_course(request.user, course_key)
    if kind not in kinds:
        raise Http404
    version = _version(request, course, kind)
    if version is None:
        return TemplateResponse(request, "quizzes/desk/bank/preview.html", {"course": course})
    is_shown = not list(shape_faults(kinds.get(kind).schema.Body, version.body))
    wrong = drafts.faults(kinds.get(kind), version.body)
    question = _asked(version)
    trial = None
    if request.method == "POST" and "try" in request.POST and not wrong:
        question, trial = _tried(request, course, question)
    context = {
        "course": course,
        "question": question,
        "is_shown": is_shown,
        "wrong": wrong,
        "trial": trial,
        "draft": signing.dumps(
            {"kind": kind, "prompt": version.prompt, "points": str(version.points), "body": version.body},
            salt=__name__,
            compress=True,
        ),
    }
    return TemplateResponse(request, "quizzes/desk/bank/preview.html", context)


def _version(request: HttpRequest, course: CoursePage, kind: str) -> ItemVersion | None:
    """Return what is to be shown: an earlier preview's version, what was sent, or an item's current one."""
    sent = request.POST
    if "draft" in sent:
        try:
            kept = signing.loads(sent["draft"], salt=__name__)
        except signing.BadSignature:
            raise Http404 from None
        if kept["kind"] != kind:
            raise Http404
        draft = drafts.Draft(kind, kept["body"], "")
        return drafts.version_of(draft, kept["prompt"], points_of(kept["points"]))
    item = _item(course, (sent or request.GET).get("item", ""))
    current = item.current if item and item.kind == kind else None
    if request.method != "POST":
        return current
    draft = drafts.from_form(kind, sent, sources(course, current.body if current else {}))
    return drafts.version_of(draft, bodies.paragraphs(sent.get("prompt", "")), points_of(sent.get("points", "")))


def _item(course: CoursePage, uuid: str) -> Item | None:
    try:
        return item_of(course, UUID(uuid))
    except ValueError:
        return None


def _asked(version: ItemVersion) -> Question:
    question = previewed(version)
    question.item.uuid = ASKED
    return question


def _tried(request: HttpRequest, course: CoursePage, question: Question) -> tuple[Question, Trial]:
    """Return a question with the answer that was given on trial, and what that is worth."""
    kind, version = question.kind, question.version
    try:
        answer = kind.clean(version, kind.from_form(request.POST, question.name))
    except BadAnswer as refusal:
        return question, Trial(refused=refusal.message)
    response = Response(answer=answer.data)
    response.words = ResponseText(text=answer.text or "")
    given = Question(question.item, question.kind_name, kind, response)
    lines = given.feedback(reveal=True)
    passages = passages_of(course, {str(line.refuted_by) for line in lines if line.refuted_by})
    told = [Feedback(line, _place(passages.get(str(line.refuted_by)))) for line in lines]
    return given, Trial(kind.score(version, answer.data, answer.text or ""), told)


def _place(passage: Passage | None) -> Place | None:
    """Return where a passage is read by everybody."""
    return Place(passage.number, passage.lesson.title, passage_url(passage)) if passage and passage.live else None
