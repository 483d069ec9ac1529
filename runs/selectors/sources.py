"""What a text in a run can cite: the course's works, and passages by lesson and key; and such a text as HTML."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from common.markdown import cleaned
from courses.models import Passage, Reference
from courses.selectors.passages import lesson_url, readable_passages
from courses.selectors.works import work_view
from runs.models import Enrolment, Run
from runs.rules.sources import CODE, codes
from runs.selectors.openings import open_passages

EXCERPT = 160


@dataclass(frozen=True)
class Source:
    """One thing that a text can cite."""

    code: str
    """As a text names it, without its brackets."""
    label: str
    url: str
    about: str
    """A work cited in full (clean HTML), or how a passage begins."""
    passage_id: int | None = None
    """None for a work."""


@dataclass(frozen=True)
class Rendered:
    """A text as it is read."""

    html: SafeString
    cited: list[Source]


def works_of(run: Run) -> list[Source]:
    """Return the works of a run's course, in the order of their names. One statement."""
    rows = Reference.objects.filter(course=run.course_id, locale=run.course.locale_id, live=True)
    return sorted((_work(row, run.key) for row in rows), key=lambda source: source.label.casefold())


def passages_of(run: Run, lessons: Iterable[int]) -> list[tuple[str, list[Source]]]:
    """Return the passages of some lessons, by the lesson's title, in the order of the text. One statement."""
    return _grouped(readable_passages(run.course).filter(lesson__in=list(lessons)).exclude(key=""), run)


def _grouped(passages: Iterable[Passage], run: Run) -> list[tuple[str, list[Source]]]:
    found: dict[str, list[Source]] = {}
    for row in passages:
        found.setdefault(row.lesson.title, []).append(_passage(row, run.key))
    return list(found.items())


def citable(reader: Enrolment, lesson: int | None, now: datetime) -> dict[str, object]:
    """Return what a page lists for citing from, as `runs/parts/sources.html` takes it: the works, and the passages of a
    lesson if one is given and has opened. Two statements."""
    passages = open_passages(reader, now).filter(lesson=lesson).exclude(key="") if lesson else []
    return {"works": works_of(reader.run), "passages": _grouped(passages, reader.run)}


def rendered(text: str, run: Run, passages: QuerySet[Passage] | None = None) -> Rendered:
    """Return a text as clean HTML, its codes as links, each paragraph in its own direction. Two statements at most.

    `passages` are those that it may cite (`open_passages`), all of the course unless told; other codes stay as written.
    """
    (only,) = rendered_all([text], run, passages)
    return only


def rendered_all(texts: Sequence[str], run: Run, passages: QuerySet[Passage] | None = None) -> list[Rendered]:
    """Return some texts as `rendered` does. Two statements at most for any number of them."""
    known = named((code for text in texts for code in codes(text)), run, passages)
    return [_rendered(text, known) for text in texts]


def _rendered(text: str, known: Mapping[str, Source]) -> Rendered:
    linked = CODE.sub(lambda found: _link(known.get(found[1]), found[0]), text)
    return Rendered(directed(linked), [known[code] for code in codes(text) if code in known])


def directed(text: str) -> SafeString:
    """Return a text as clean HTML, its codes as they were written, each paragraph in its own direction."""
    html: str = cleaned(text)
    for tag in ("p", "li", "blockquote"):
        html = html.replace(f"<{tag}>", f'<{tag} dir="auto">')  # nh3 leaves no attribute there: these are ours
    return mark_safe(html)


def named(wanted: Iterable[str], run: Run, passages: QuerySet[Passage] | None = None) -> Mapping[str, Source]:
    """Return the sources that stand behind codes, in the order of the codes; `passages` as for `rendered`. Two
    statements at most."""
    wanted = list(dict.fromkeys(wanted))
    works = [code for code in wanted if "/" not in code]
    places = [code.split("/") for code in wanted if "/" in code]
    found: dict[str, Source] = {}
    if works:
        rows = Reference.objects.filter(course=run.course_id, locale=run.course.locale_id, live=True, key__in=works)
        found |= {row.key: _work(row, run.key) for row in rows}
    if places:
        any_of = Q()
        for lesson, key in places:
            any_of |= Q(lesson__slug=lesson, key=key)
        for row in (readable_passages(run.course) if passages is None else passages).filter(any_of):
            source = _passage(row, run.key)
            found[source.code] = source
    return {code: found[code] for code in wanted if code in found}


def _work(row: Reference, run_key: str) -> Source:
    return Source(row.key, row.short, f"{reverse('runs:works', args=[run_key])}#w-{row.key}", work_view(row).html)


def _passage(row: Passage, run_key: str) -> Source:
    words = row.text if len(row.text) <= EXCERPT else f"{row.text[:EXCERPT].rsplit(' ', 1)[0]} …"
    label = _("%(lesson)s, passage %(number)s") % {"lesson": row.lesson.title, "number": row.number}
    return Source(
        f"{row.lesson.slug}/{row.key}", label, f"{lesson_url(row.lesson, run_key)}#{row.fragment}", words, row.pk
    )


def _link(source: Source | None, as_written: str) -> str:
    if source is None:
        return as_written
    label = "".join(f"\\{sign}" if sign in "\\[]*_`<>!" else sign for sign in source.label)
    return f"[{label}]({source.url})"
