"""A reader's private notes: kept beside a passage, changed, deleted, and all of them on one page or in a file."""

from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common import clock
from common.errors import Forbidden, Refusal
from courses.models import Anchor, Passage
from courses.selectors.loose import named_place, places_of
from courses.selectors.passages import lesson_url
from runs.access import Access, run_for
from runs.forms import ChangedNoteForm, NoteForm
from runs.models import PrivateNote
from runs.rules import private_notes as rules
from runs.selectors.openings import closed_to, lessons_ahead
from runs.selectors.private_notes import KINDS, NotePage, entries, note_page, open_lessons
from runs.services import private_notes as services
from runs.views.reading import outline_for, place_in

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def notes(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show the reader's notes: of one kind (`?kind=`), in one lesson (`?lesson=`, an id) or all."""
    access = run_for(request.user, run_key)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else "all"
    asked = request.GET.get("lesson", "")
    lesson = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    outline = outline_for(access)
    cursor = request.GET.get("after", "")
    page = note_page(access, outline, _closed(access), kind=kind, lesson=lesson, cursor=cursor)
    chosen = {"lesson": lesson} if lesson is not None else {}
    context = {
        "run": access.run,
        "page": page,
        "language": outline.language,
        "kind": kind,
        "lesson": lesson,
        "tabs": _tabs(page, kind, chosen),
        **{
            f"{way}_url": f"?{urlencode({'kind': kind, **chosen, 'after': cursor})}" if cursor else ""
            for way, cursor in (("previous", page.previous), ("next", page.next))
        },
    }
    return render(request, "runs/notes.html", context)


@require_safe
def export(request: HttpRequest, run_key: str) -> HttpResponse:
    """Return all of the reader's notes in the run as a Markdown file."""
    access = run_for(request.user, run_key)
    title = _("My notes: %(run)s") % {"run": access.run.title}
    text = rules.in_markdown(title, entries(access, outline_for(access), _closed(access), settings.BASE_URL))
    headers = {"Content-Disposition": f'attachment; filename="notes-{run_key}.md"', "Cache-Control": "no-store"}
    return HttpResponse(text, content_type="text/markdown; charset=utf-8", headers=headers)


@form_page
def new(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponse:
    """Keep a note on a passage (`?passage=`, a block id) or words of it (`quote`), and come back to it."""
    access = run_for(request.user, run_key)
    passage = _passage(request, access, module, lesson, request.GET.get("passage", ""))
    form = NoteForm(request.POST or None, initial={"quote": request.GET.get("quote", "")})
    started = request.POST.get("start", "")
    start = int(started) if started.isascii() and started.isdecimal() and len(started) < 7 else None

    def keep() -> None:
        services.keep(enrolment=access.enrolment, passage=passage, start=start, now=clock.now(), **form.cleaned_data)

    if request.method == "POST" and form.is_valid() and _done(form, keep):
        return redirect(_address(access, passage))
    return _form(request, access, passage, form)


@form_page
def note(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Change a note of the reader's own."""
    access = run_for(request.user, run_key)
    found = _own(access, uuid)
    form = ChangedNoteForm(request.POST if request.method == "POST" else None, initial={"text": found.text})

    def change() -> None:
        services.change(note=found, enrolment=access.enrolment, now=clock.now(), **form.cleaned_data)

    if request.method == "POST" and form.is_valid() and _done(form, change):
        return _back(access, found)
    return _form(request, access, found.anchor.passage, form, note=found)


@require_POST
def settle(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Put a note of the reader's own where `place` says, or leave it without one (`loose`)."""
    access = run_for(request.user, run_key)
    found = _own(access, uuid)
    try:
        place = None if request.POST.get("place") == "loose" else named_place(request.POST.get("place", ""))
        services.settle(note=found, enrolment=access.enrolment, place=place)
    except ValueError:
        messages.error(request, _("Choose one of the places."))
        return redirect("runs:note", run_key, uuid)
    except Forbidden:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("runs:note", run_key, uuid)
    messages.success(request, _("It stands there now.") if place else _("The note is kept without a place."))
    return _back(access, _own(access, uuid))


@require_POST
def remove(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
    """Delete a note of the reader's own."""
    access = run_for(request.user, run_key)
    found = _own(access, uuid)
    services.remove(note=found, enrolment=access.enrolment)
    return _back(access, found)


@require_POST
def lost(request: HttpRequest, run_key: str, module: str, lesson: str) -> HttpResponse:
    """Say that one is lost at a passage (`lost`, a block id), or no longer (`found`), and come back to it."""
    access = run_for(request.user, run_key)
    block = request.POST.get("lost") or request.POST.get("found", "")
    passage = _passage(request, access, module, lesson, block)
    if "lost" in request.POST:
        services.call_lost(enrolment=access.enrolment, passage=passage, now=clock.now())
    else:
        services.call_found(enrolment=access.enrolment, passage=passage)
    return redirect(_address(access, passage))


def _passage(request: HttpRequest, access: Access, module: str, lesson: str, block: str) -> Passage:
    place = place_in(request, outline_for(access), module, lesson)
    if place.lesson.id in _closed(access):
        raise Http404
    try:
        block_id = UUID(block)
    except ValueError:
        raise Http404 from None
    rows = Passage.objects.select_related("lesson")
    return get_object_or_404(rows, lesson_id=place.lesson.id, block=block_id, live=True)


def _closed(access: Access) -> frozenset[int]:
    return closed_to(access.enrolment, lessons_ahead([access.run], clock.now())[access.run.pk])


def _own(access: Access, uuid: UUID) -> PrivateNote:
    rows = PrivateNote.objects.select_related("anchor__passage__lesson")
    return get_object_or_404(rows, enrolment=access.enrolment, uuid=uuid)


def _done(form: forms.Form, act: Any) -> bool:
    try:
        act()
    except Forbidden:
        raise
    except Refusal as refusal:
        form.add_error(None, refusal.message)
        return False
    return True


def _form(
    request: HttpRequest, access: Access, passage: Passage, form: forms.Form, *, note: PrivateNote | None = None
) -> HttpResponse:
    outline = outline_for(access)
    is_open = note is None or passage.lesson_id in open_lessons(access, outline, _closed(access))
    context = {
        "run": access.run,
        "passage": passage,
        "passage_text": passage.text if is_open else "",
        "language": outline.language,
        "passage_url": _address(access, passage),
        "form": form,
        "note": note,
        "is_gone": note is not None and note.anchor.state == Anchor.State.ORPHANED,
        "places": places_of(note.anchor) if note and is_open and note.anchor.state != Anchor.State.ANCHORED else None,
    }
    return render(request, "runs/note.html", context, status=422 if form.errors else 200)


def _address(access: Access, passage: Passage) -> str:
    return f"{lesson_url(passage.lesson, access.run.key)}#{passage.fragment}"


def _back(access: Access, note: PrivateNote) -> HttpResponse:
    passage = note.anchor.passage
    if not passage.live or note.anchor.state == Anchor.State.ORPHANED:
        return redirect("runs:notes", access.run.key)
    return redirect(_address(access, passage))


def _tabs(page: NotePage, current: str, chosen: dict[str, int | None]) -> list[dict[str, Any]]:
    labels = {
        "all": _("Notes and highlights"),
        "note": _("Notes"),
        "highlight": _("Highlights"),
        "lost": _("Where I am lost"),
        "gone": _("Not found any more"),
    }
    return [
        {
            "label": label,
            "count": page.counts[kind],
            "url": f"?{urlencode({'kind': kind, **chosen})}",
            "is_current": kind == current,
        }
        for kind, label in labels.items()
        if kind != "gone" or page.counts[kind] or kind == current
    ]
