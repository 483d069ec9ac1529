"""A lesson read by one of its speakers: theirs stays open, the rest is folded away and can be opened."""

import pytest
from django.test import Client

from courses.models import Actor
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.statements import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def lesson():
    course = texts.course()
    moscow = texts.entry(Actor, course, key="moscow", name="Moscow <&>", kind="state")

    def passage(text, *speakers):
        claims = [
            {"speaker": kind, "force": "asserts", "says": "So it is.", "actor": moscow.pk, "reference": None}
            for kind in speakers
        ]
        return ("passage", {"text": f"<p>{text}</p>", "terms": [], "claims": claims})

    blocks = [
        passage("First.", "author"),
        passage("Second.", "author", "actor"),
        ("heading", "Between"),
        passage("Third."),
        passage("Fourth.", "author"),
    ]
    return texts.lesson(texts.module(course), blocks=blocks)


def folds(page: str) -> list[str]:
    return [part.split("</details>\n", 1)[0] for part in page.split('<details class="folded">')[1:]]


def test_the_lesson_names_its_speakers_with_the_number_of_their_passages(client, lesson):
    page = client.get(lesson.get_url()).content.decode()
    assert 'href="?speaker=author"' in page
    assert 'href="?speaker=actor%3Amoscow"' in page
    assert 'Moscow &lt;&amp;&gt;</span> <span class="number">1</span>' in page
    assert folds(page) == []


def test_read_by_one_the_passages_of_others_are_folded_and_headings_stay(client, lesson):
    page = client.get(lesson.get_url(), {"speaker": "actor:moscow"}).content.decode()
    first, last = folds(page)
    assert "Passage 1: others speak" in first
    assert "Passages 3 to 4: others speak" in last
    assert "Second." not in first + last
    assert "Between" not in first + last
    assert all(text in page for text in ("First.", "Second.", "Third.", "Fourth.")), "nothing is taken away"


@pytest.mark.parametrize("speaker", ["nobody", "actor:", "\u0627", "x" * 5000, "author\n"])
def test_a_speaker_who_says_nothing_here_leaves_the_text_whole(client, lesson, speaker):
    page = client.get(lesson.get_url(), {"speaker": speaker})
    assert page.status_code == 200
    assert folds(page.content.decode()) == []


def test_in_a_run_it_costs_no_statement_more_and_counts_nothing_as_read(lesson):
    student = EnrolmentFactory(run=RunFactory(key="here", course=lesson.get_parent().get_parent().specific))
    client = Client()
    client.force_login(student.user)
    address = "/runs/here/text/a-module/a-lesson/"
    for _ in range(2):
        with statements() as whole:
            client.get(address)
        with statements() as part:
            client.get(address, {"speaker": "author"})
    assert len(part) == len(whole)
    page = client.get(address, {"speaker": "author"}).content.decode()
    assert len(folds(page)) == 1
    assert f'<li><a href="{address}">' in page, "back to everybody"
    assert "reached/" not in page
    assert f'<reading-place data-url="{address}reached/">' in client.get(address).content.decode()
