"""A lesson, or a whole course, as one page of HTML to be printed: what is open of it, in the text's own language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from courses.models import LessonPage
from courses.selectors.blocks import block_views
from courses.selectors.lessons import bibliography_of
from courses.selectors.mentions import Reading
from courses.selectors.outline import LessonLine, ModuleLine, Outline
from courses.selectors.setting import Setting

_OWN = re.compile(r'\b(id="|href="#)(?=[nt]-)')
"""Ids of notes and terms, which are their own on a lesson's page only."""


@dataclass(frozen=True)
class PrintedLesson:
    """A lesson in the book."""

    module: ModuleLine
    line: LessonLine
    html: SafeString


def printed_html(outline: Outline, lesson_id: int | None, without: frozenset[int] = frozenset()) -> str:
    """Return the page of a lesson, or without one of all lessons that everybody who reads the course may read.

    Of the lessons in `without` (ids) it prints and quotes nothing.
    """
    language = outline.language if outline.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with translation.override(language):
        setting = Setting(reverse("courses:course", args=[outline.key]))
        lessons = list(_lessons(outline, Reading(outline, setting, without), lesson_id))
        address = settings.BASE_URL + setting.base
        context = {
            "outline": outline,
            "setting": setting,
            "lessons": lessons,
            "is_whole": lesson_id is None,
            "is_open": not without,
            "address": address,
            "shown_address": f"\N{LEFT-TO-RIGHT ISOLATE}{address}\N{POP DIRECTIONAL ISOLATE}",
            **_speech(outline),
        }
        return render_to_string("courses/printed/book.html", context)


def _lessons(outline: Outline, reading: Reading, lesson_id: int | None) -> Iterator[PrintedLesson]:
    setting, addresses = reading.setting, outline.addresses()
    wanted = [
        (module, line)
        for module in outline.modules
        for line in module.lessons
        if line.id == lesson_id
        or (lesson_id is None and not (module.restricted or line.restricted or line.id in reading.without))
    ]
    pages = LessonPage.objects.in_bulk([line.id for _module, line in wanted])
    for n, (module, line) in enumerate(wanted):
        lesson = pages[line.id]
        blocks = list(block_views(lesson, lambda pk: setting.address_of(addresses.get(pk)), reading))
        context = {
            "lesson": lesson,
            "blocks": blocks,
            "works": bibliography_of(blocks),
            "setting": setting,
            **_speech(outline),
        }
        html = render_to_string("courses/printed/lesson.html", context)
        yield PrintedLesson(module, line, mark_safe(_OWN.sub(rf"\g<1>l{n}-", html)))


def _speech(outline: Outline) -> dict[str, Any]:
    is_bidi = translation.get_language_info(outline.language)["bidi"]
    return {"language": outline.language, "direction": "rtl" if is_bidi else "ltr"}
