"""Keeping what the search looks through: rows are written where a lesson or an entry of the library is published."""

from collections.abc import Iterable, Sequence

from common.markdown import to_html
from courses.models import Findable, KnownWord, LessonPage, Note, Passage, Reference, Term
from courses.models.library import LibraryEntry
from courses.rules.finding import alike, words_in
from courses.rules.plain import plain_text
from courses.selectors.finding import configuration_of
from courses.selectors.works import work_view


def index_lesson(lesson: LessonPage, passages: Iterable[tuple[Passage, Sequence[str]]]) -> None:
    """Write what is found of a lesson, from its passages in order, each with the words of its claims."""
    configuration = configuration_of(lesson.locale.language_code)
    lists = [str(item.value) for part in (lesson.outcomes, lesson.takeaways) for item in part]
    rows = [
        Findable(
            kind=Findable.Kind.LESSON,
            configuration=configuration,
            lesson=lesson,
            heading=lesson.title,
            title=alike(lesson.title),
            text=alike(" ".join(lists)),
        )
    ]
    heading = ""
    for passage, claims in passages:
        rows.append(
            Findable(
                kind=Findable.Kind.PASSAGE,
                configuration=configuration,
                lesson=lesson,
                passage=passage,
                number=passage.number,
                fragment=passage.fragment,
                heading=passage.heading,
                title=alike(passage.heading) if passage.heading != heading else "",
                text=alike(passage.text),
                beside=alike(" ".join(claims)),
            )
        )
        heading = passage.heading
    Findable.objects.filter(lesson=lesson).delete()
    _write(configuration, rows)


def index_entry(entry: LibraryEntry) -> None:
    """Write what is found of a term or a cited work, or take it away where it is not published; of a note of the
    paper, its work. Other entries are found by the passages that name them."""
    if isinstance(entry, Note):
        entry = entry.reference
    if not isinstance(entry, (Term, Reference)):
        return
    what = "term" if isinstance(entry, Term) else "work"
    Findable.objects.filter(**{what: entry}).delete()
    if entry.live:
        configuration = configuration_of(entry.locale.language_code)
        row = Findable(kind=what, configuration=configuration, course=entry.course, **{what: entry})
        row.title, row.text, row.beside = map(alike, _words_of(entry))
        row.fragment, row.heading = f"{what[0]}-{entry.key}", row.title
        _write(configuration, [row])


def _words_of(entry: Term | Reference) -> tuple[str, str, str]:
    if isinstance(entry, Term):
        return entry.name, plain_text(to_html(entry.text)), ", ".join(entry.variants)
    printed = Note.objects.filter(reference=entry, live=True).order_by("position").values_list("printed", flat=True)
    return entry.short[:300], plain_text(work_view(entry).html), " ".join(filter(None, printed))


def _write(configuration: str, rows: Sequence[Findable]) -> None:
    Findable.objects.bulk_create(rows)
    words = words_in(*(text for row in rows for text in (row.title, row.text, row.beside)))
    # In one order, so that two publications that know the same new words do not wait for each other.
    known = [KnownWord(configuration=configuration, word=word) for word in sorted(words)]
    KnownWord.objects.bulk_create(known, ignore_conflicts=True)
