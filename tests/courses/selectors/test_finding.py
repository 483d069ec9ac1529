"""The search of a course finds what is published and open, in the words of its language, and nothing else."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from courses.models import CoursePage, LessonPage, Note, Reference, Term
from courses.selectors import finding
from courses.selectors.finding import find
from courses.selectors.outline import public_outline
from courses.selectors.setting import Setting
from tests.factories import texts
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def course():
    return texts.course()


@made_once
def module(course):
    return texts.module(course)


def look(query, key="a-course", **how):
    return find(public_outline(key), Setting(f"/courses/{key}/"), query, **how)


def snippets(found):
    return [hit.snippet for group in found.groups for hit in group.hits]


def test_a_hit_stands_under_its_lesson_says_its_words_and_leads_to_its_passage(module):
    lesson = texts.lesson(
        module, title="Talks", passages=("Nothing here.", "Moscow opened a round of talks in Moscow.")
    )
    found = look("opening moscow")
    (group,) = found.groups
    (hit,) = group.hits
    assert (group.title, group.module, hit.number) == ("Talks", "A module", 2)
    assert hit.snippet == "<mark>Moscow</mark> <mark>opened</mark> a round of talks in <mark>Moscow</mark>"
    assert hit.url == f"/courses/a-course/a-module/a-lesson/#{lesson.passages.get(number=2).fragment}"


def test_the_best_comes_first_and_one_lessons_hits_stand_together(module):
    texts.lesson(module, key="far", title="Far", passages=("Opium is named once among " + "many words " * 40,))
    texts.lesson(module, key="near", title="Near", passages=("Opium, opium and opium.", "No.", "Opium again."))
    texts.lesson(module, key="named", title="Opium", passages=("Something else.",))
    assert [(group.title, len(group.hits)) for group in look("opium").groups] == [("Opium", 1), ("Near", 2), ("Far", 1)]


def test_headings_claims_terms_and_works_are_found(course, module):
    work = texts.entry(
        Reference, course, key="doe", kind="report", title="Gas to Multan", authors=[{"family": "Doe", "given": "J."}]
    )
    note = texts.entry(Note, course, key="3", reference=work, printed="Ibid., as quoted in Roe")
    term = texts.entry(Term, course, key="overlay", name="overlay", variants=["layover"], text="What *covers* others.")
    claim = {"speaker": "author", "actor": None, "reference": None, "force": "asserts", "says": "Pipelines bind."}
    passage = {"text": "<p>They met.</p>", "terms": [], "claims": [claim]}
    texts.lesson(module, blocks=[("heading", "Corridors"), ("passage", passage)])
    for row in (work, term, note):
        row.save_revision().publish()
    assert [hit.heading for group in look("corridor").groups for hit in group.hits] == ["<mark>Corridors</mark>"]
    (group,) = look("pipeline").groups
    assert (group.hits[0].is_claim, group.hits[0].snippet) == (True, "<mark>Pipelines</mark> bind")
    for words in ("overlay", "layover", "covers"):
        assert [group.hits[0].url for group in look(words).groups] == ["/courses/a-course/terms/#t-overlay"]
    for words in ("multan", "doe", "roe"):
        assert [group.hits[0].url for group in look(words).groups] == ["/courses/a-course/works/#w-doe"]
    term.unpublish()
    assert look("layover").groups == []


def test_operators_ask_for_a_phrase_one_of_two_and_none_of_a_word(module):
    texts.lesson(module, passages=("The north route.", "The route north.", "A road."))
    assert len(snippets(look('"north route"'))) == 1
    assert len(snippets(look("road or route"))) == 3
    assert look("north -route").nearest == "north"
    assert len(snippets(look("route -road"))) == 2


@pytest.mark.parametrize("query", ["", "  ", "the of and", "-talks", '"', "--", "& | ! ( ) :*", "'"])
def test_a_query_without_a_telling_word_is_called_so(module, query):
    texts.lesson(module, passages=("The talks.",))
    found = look(query)
    assert not found.is_telling
    assert found.groups == []


@pytest.mark.parametrize(
    ("asked", "nearest"), [("Talibn", "taliban"), ("Uzbekstan", "uzbekistan"), ("Taliban Moskow", "taliban moscow")]
)
def test_a_misspelled_word_finds_the_nearest(module, asked, nearest):
    texts.lesson(module, passages=("The Taliban went to Moscow.", "Uzbekistan lies north."))
    found = look(asked)
    assert found.nearest == nearest
    assert "<mark>" in snippets(found)[0]


def test_words_that_nobody_may_read_are_not_proposed(module):
    hidden = texts.lesson(module, passages=("Secretariat.",))
    assert look("Secretariet").nearest == "secretariat"
    hidden.unpublish()
    assert look("Secretariet") == look("Xyzzy")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "The café of Ambassador Kožušník.", ["cafe", "CAFÉ", "kozusnik", "ambassadors"]),
        (
            "ru",
            "Россия проводила консультации об Афганистане, говорит учёный.",
            ["консультация", "афганистану", "России", "ученый"],
        ),
        ("ur", "افغانستان میں روس کی دلچسپی اور پاکِستان کی سڑک", ["افغانستان", "دلچسپي", "پاكستان", "سڑک"]),
    ],
)
def test_each_language_is_searched_its_own_way(language, text, asked):
    locale, _ = Locale.objects.get_or_create(language_code=language)
    course = texts.course(key="spoken", locale=locale)
    texts.lesson(texts.module(course, locale=locale), passages=(text,), locale=locale)
    for words in asked:
        found = look(words, "spoken")
        assert len(snippets(found)) == 1, words
        assert found.nearest == "", words
        assert "<mark>" in snippets(found)[0]


def _restrict(page):
    PageViewRestriction.objects.create(page_id=page.pk, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize(
    "hide",
    [
        lambda lesson: lesson.unpublish(),
        lambda lesson: lesson.get_parent().specific.unpublish(),
        lambda lesson: _restrict(lesson),
        lambda lesson: _restrict(lesson.get_parent()),
        lambda lesson: Page.objects.get(pk=lesson.pk).delete(),
    ],
    ids=["unpublished", "below an unpublished module", "restricted", "below a restricted module", "deleted"],
)
def test_what_may_not_be_read_is_not_found(module, hide):
    lesson = texts.lesson(module, passages=("Secret talks.",))
    assert len(snippets(look("secret"))) == 1
    hide(LessonPage.objects.get(pk=lesson.pk))
    assert look("secret").groups == []


def test_a_draft_is_not_found_and_what_it_leaves_out_still_is(module):
    lesson = texts.lesson(module, passages=("Old words.",))
    lesson.body = [{**block, "value": {**block["value"], "text": "<p>Novelty.</p>"}} for block in lesson.body.raw_data]
    draft = lesson.save_revision()
    assert (len(look("novelty").groups), len(look("old").groups)) == (0, 1)
    draft.publish()
    assert (len(look("novelty").groups), len(look("old").groups)) == (1, 0)


def test_a_moved_lesson_is_found_where_it_stands_now(module):
    lesson = texts.lesson(module, passages=("Secret talks.",))
    other = texts.course(key="other")
    LessonPage.objects.get(pk=lesson.pk).move(texts.module(other, key="there"), "last-child")
    assert look("secret").groups == []
    assert look("secret", "other").groups[0].url == "/courses/other/there/a-lesson/"


def test_lessons_that_a_reader_may_not_see_yet_are_left_out(module):
    lesson = texts.lesson(module, passages=("Secret talks.",))
    assert look("secret", without={lesson.pk}).groups == []
    assert look("secrt", without={lesson.pk}).nearest == ""


def test_every_hit_comes_once_over_the_pages(module):
    for n in range(3):
        texts.lesson(module, key=f"lesson-{n}", passages=("Opium.",) * 15)
    seen, cursor = [], ""
    while True:
        found = look("opium", cursor=cursor)
        seen += [hit.url for group in found.groups for hit in group.hits]
        if not (cursor := found.next):
            break
    assert len(seen) == len(set(seen)) == 45


def test_of_very_much_the_first_passages_are_ranked_and_what_is_named_so_is_never_hidden(course, module, monkeypatch):
    monkeypatch.setattr(finding, "MOST", 25)
    texts.lesson(module, key="many", title="Many", passages=("Opium was grown.",) * 30)
    texts.lesson(module, key="named", title="Opium", passages=("Something else.",))
    first = look("opium")
    assert (first.groups[0].title, first.more_than) == ("Opium", 0)
    last = look("opium", cursor=first.next)
    assert (len(snippets(first)) + len(snippets(last)), last.next, last.more_than) == (26, "", 25)
    assert look("something").more_than == 0


def test_the_number_of_statements_does_not_grow(course, module):
    def costs():
        look("opium")  # warms the outline
        counted = []
        for query in ("opium", "opiun"):
            with statements() as sent:
                look(query)
            counted.append(len(sent))
        return counted

    texts.lesson(module, passages=("Opium.",) * 2)
    few = costs()
    for n in range(8):
        texts.lesson(module, key=f"more-{n}", passages=("Opium.",) * 3)
    assert costs() == few == [3, 5]


def test_a_copy_of_a_course_has_its_own(course, module):
    texts.lesson(module, passages=("Opium.",))
    copy = CoursePage.objects.get(pk=course.pk).copy(recursive=True, update_attrs={"slug": "copy", "title": "Copy"})
    for page in LessonPage.objects.descendant_of(copy):
        page.save_revision().publish()
    assert look("opium", "copy").groups[0].url.startswith("/courses/copy/")
    assert len(look("opium").groups) == 1
