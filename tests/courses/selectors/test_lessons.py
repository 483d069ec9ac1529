"""What stands beside a passage: works for notes, who claims what, terms; and nothing that a text should not hold."""

import re

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from courses.blocks import ClaimBlock
from courses.models import Actor, Note, Reference, Term
from courses.selectors import lessons
from courses.selectors.outline import public_outline
from courses.selectors.setting import Setting
from tests.factories import texts
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def course():
    return texts.course()


def read(course, *blocks):
    texts.lesson(texts.module(course), blocks=blocks)
    outline = public_outline("a-course")
    place = outline.place("a-module", "a-lesson")
    return lessons.lesson_document(outline, place, Setting("/courses/a-course/")).html({}).decode()


def passage(text, terms=(), claims=()):
    return ("passage", {"text": f"<p>{text}</p>", "terms": [term.pk for term in terms], "claims": list(claims)})


def claim(speaker, force, says, actor=None, reference=None):
    return {
        "speaker": speaker,
        "force": force,
        "says": says,
        "actor": actor and actor.pk,
        "reference": reference and reference.pk,
    }


def note(course, key, work, **fields):
    return texts.entry(Note, course, key=key, reference=work, position=int(key), **fields)


@made_once
def stepanova(course):
    return texts.entry(
        Reference,
        course,
        key="stepanova-2018",
        kind="report",
        authors=[{"family": "Stepanova", "given": "Ekaterina"}],
        title="Russia's Afghan Policy",
        publisher="Ifri",
        date="2018-05",
        url="https://www.ifri.org/a.pdf",
    )


@made_once
def sangar(course):
    return texts.entry(
        Reference,
        course,
        key="sangar-2016",
        kind="article",
        authors=[{"family": "Sangar", "given": "Kaneshko"}],
        title="Afghanistan's Significance",
        container="Politics in Central Europe",
        volume="12",
        issue="1",
        date="2016",
    )


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_mark_leads_to_the_work_in_author_date_style(course, stepanova):
    note(course, "2", stepanova)
    html = read(course, passage("They joined.[^2]"))
    assert '<sup class="noteref"><a href="#n-1-2" role="doc-noteref">2</a></sup>' in html
    assert 'id="n-1-2"' in html
    assert "Stepanova, E. (2018). <cite>Russia&#x27;s Afghan Policy</cite>. Ifri." in html


def test_a_journal_is_slanted_and_not_its_article(course, sangar):
    note(course, "2", sangar)
    html = read(course, passage("Heroin.[^2]"))
    assert "Afghanistan&#x27;s Significance. <cite>Politics in Central Europe</cite> 12(1)." in html


def test_the_note_after_one_of_the_same_work_says_so_and_tells_what_the_paper_prints(course, stepanova, sangar):
    note(course, "2", stepanova)
    note(course, "3", stepanova, printed="Ibid.")
    note(course, "4", stepanova, printed="Ibid.", locator="12")
    note(course, "5", sangar)
    note(course, "6", stepanova)
    html = words(read(course, passage("One[^2] two.[^3]"), passage("Three[^4] four[^5] five.[^6]")))
    assert "3 the same work" in html
    assert "The paper prints here: Ibid." in html
    assert "4 the same work, Stepanova (2018) At 12." in html
    assert "6 Stepanova, E. (2018)." in html


def test_a_mark_without_a_note_stands_without_a_link(course):
    assert '<sup class="noteref">99</sup>' in read(course, passage("They joined.[^99]"))


def test_works_are_listed_once_by_their_authors(course, stepanova, sangar):
    note(course, "2", stepanova)
    note(course, "3", sangar)
    html = read(course, passage("One.[^2][^3]"), passage("Two.[^2]"))
    works = html[html.index("Works that this lesson draws on") :]
    assert works.count("<li>") == 2
    assert works.index("Sangar") < works.index("Stepanova")


def test_who_claims_what_is_said_with_the_force_of_it(course, stepanova):
    nato = texts.entry(Actor, course, key="nato", name="NATO commander Scaparrotti", kind="person")
    html = words(
        read(
            course,
            passage(
                "Weapons.",
                claims=[
                    claim("author", "doubts", "There is solid evidence."),
                    claim("actor", "reports", "Weapons were sent.", actor=nato),
                    claim("reference", "asserts", "Talks grew.", reference=stepanova),
                    claim("author", "doubts", "The charge is proved."),
                ],
            ),
        )
    )
    assert "The author doubts There is solid evidence. The charge is proved." in html
    assert "NATO commander Scaparrotti reports Weapons were sent." in html
    assert "Stepanova (2018) asserts Talks grew." in html


def test_a_term_is_marked_where_it_first_stands_in_any_of_its_forms(course):
    term = texts.entry(
        Term,
        course,
        key="complex",
        name="regional security complex",
        variants=["security complex"],
        text="A *set* of neighbours.",
    )
    html = read(course, passage("A Security complex is one; a regional security complex too.", terms=[term]))
    assert '<a class="term" href="#t-1-complex">Security complex</a> is one; a regional security complex too.' in html
    assert "A <em>set</em> of neighbours." in html


def test_an_entry_that_is_not_published_is_not_shown(course, stepanova):
    note(course, "2", stepanova)
    Note.objects.update(live=False)
    term = texts.entry(Term, course, key="overlay", name="overlay", text="Unpublished.")
    Term.objects.update(live=False)
    html = read(course, passage("An overlay.[^2]", terms=[term]))
    assert "Unpublished." not in html
    assert "Stepanova" not in html


def test_nothing_in_a_text_becomes_a_script_or_an_attribute(course):
    evil = '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a>'
    term = texts.entry(Term, course, key="x", name="<b>x</b>", text=evil)
    work = texts.entry(Reference, course, key="evil", kind="web", title=evil, url="https://example.org/")
    Reference.objects.update(url="javascript:alert(4)")
    note(course, "2", work, printed=evil)
    html = read(
        course,
        ("heading", evil),
        passage(
            f"{evil}<b onclick=alert(5)>bold</b>[^2] <b>x</b>", terms=[term], claims=[claim("author", "asserts", evil)]
        ),
        ("quotation", {"text": evil, "reference": work.pk}),
        ("note", {"text": f"<p>{evil}</p>"}),
        ("question", {"text": f"<p>{evil}</p>"}),
    )
    html = re.sub(r'<script src="/static/js/\w+\.js" (defer|type="module")></script>', "", html)  # ours
    assert not re.search(r"<script|<img|<[^>]*(onclick|onerror|javascript:)", html)
    assert "<b>bold</b>" in html


def test_a_quotation_names_its_source_and_a_readers_note_is_marked_as_ours(course, stepanova):
    html = words(
        read(
            course,
            ("quotation", {"text": "A gateway.", "reference": stepanova.pk}),
            ("note", {"text": "<p>We doubt it.</p>"}),
            ("question", {"text": "<p>Why?</p>"}),
        )
    )
    assert "A gateway. Stepanova, E. (2018)." in html
    assert "Reader’s note ours, not the paper’s We doubt it." in html
    assert "To think about Why?" in html


def test_what_a_run_may_offer_stands_empty_for_others(course):
    html = read(course, ("embed", {"kind": "quiz", "target": "11111111-1111-1111-1111-111111111111"}))
    assert "11111111" not in html
    assert lessons.SLOT not in html


@pytest.mark.parametrize("speaker", ["actor", "reference"])
def test_a_claim_without_its_speaker_is_refused_in_the_editor(speaker):
    block = ClaimBlock()
    value = block.to_python({"speaker": speaker, "force": "asserts", "says": "So it is."})
    with pytest.raises(StructBlockValidationError):
        block.clean(value)
    assert block.clean(block.to_python({"speaker": "author", "force": "asserts", "says": "So."}))["says"] == "So."
