"""The open choice of a passage in a form: which field it is for, and which lesson's passages it shows."""

from collections.abc import Mapping

from django.http import QueryDict

from courses.models import CoursePage, Passage
from quizzes.desk.bank.nodes import Picker
from quizzes.selectors.bank.sources import lessons_of, passages_in


def picker_of(course: CoursePage, sent: QueryDict, passages: Mapping[str, Passage]) -> Picker | None:
    """Return what the form opened by its button `pick:<field>`, until it sends another `do` that closes it.

    It shows the lesson that was chosen, else that of the passage that is named, of the question's own, or the first.
    """
    act = sent.get("do", "")
    name = act.removeprefix("pick:") if act.startswith("pick:") else sent.get("picker", "")
    if not name or act in ("close", "save", "take"):
        return None
    lessons = lessons_of(course)
    ids = [lesson.pk for lesson in lessons]
    chosen = sent.get("picker-lesson", "")
    named = passages.get(sent.get(name, "")) or passages.get(sent.get("passage", ""))
    wanted = named.lesson_id if named else None
    if not act.startswith("pick:"):
        wanted = next((pk for pk in ids if str(pk) == chosen), wanted)
    lesson = wanted if wanted in ids else next(iter(ids), None)
    return Picker(name, lessons, lesson, passages_in(course, lesson) if lesson else [])
