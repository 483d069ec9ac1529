"""The shipped course's text: each lesson is one sitting, and nothing that the paper gives was left out."""

import re
from pathlib import Path

import pytest

from courses.rules.pace import reading_minutes
from exchange.folder.course import CourseFolder, block_name
from exchange.folder.reading import read_folder
from exchange.folder.texts import PassageBlock, QuotationBlock

SHIPPED = Path(__file__).parents[2] / "content" / "pakistan-russia"
FACTS = """
five factors; 1 to 2 million; 40,000; more than 40 times; 1,300 maps; 100 billion dollars; 80 per cent; 7,500;
since 2004; December 2016; February 2017; 14 April 2017; 27 and 28 May 2019; December 2014; Scaparrotti;
Trickett; CNN; Vilayat Khorasan; Collective Security Treaty Organisation; Regional Anti-Terrorist Structure;
polycentric; Eurasianism; northern route; TAPI; CASA-1000; CPEC; Karakoram; Durand; Sikh; Amin; 45 per cent;
refugees; overlay; regional security complex; Buzan; 1992; 1995; 10 million dollars; Economic Cooperation
Organisation; Siberia; Korybko; lingua franca; soft power; Baluchistan
"""


@pytest.fixture(scope="module")
def folder() -> CourseFolder:
    return read_folder(SHIPPED)


def test_a_lesson_is_one_sitting(folder):
    lessons = list(folder.lessons)
    assert len(lessons) <= 17
    told = {one.key: sum(isinstance(block, PassageBlock) for block in one.body) for one in lessons}
    assert {key: n for key, n in told.items() if not 8 <= n <= 15} == {}, "passages of the lesson's own prose"
    numbered = {one.key: sum(bool(block_name(block)) for block in one.body) for one in lessons}
    assert {key: n for key, n in numbered.items() if n > 23} == {}, "with notes, questions, tables and drawings"
    minutes = {one.key: reading_minutes(sum(len(getattr(block, "text", "")) for block in one.body)) for one in lessons}
    assert {key: n for key, n in minutes.items() if n > 11} == {}


def test_there_is_as_much_of_everything_as_the_course_promises(folder):
    blocks = [block for lesson in folder.lessons for block in lesson.body]
    marked = {mark for block in blocks for mark in re.findall(r"\[\^(\d+)\]", getattr(block, "text", ""))}
    assert marked == {str(n) for n in range(1, 26)} == {note.key for note in folder.notes}, "all 25 notes of the paper"
    assert sum(len(getattr(block, "claims", ())) for block in blocks) >= 150
    assert len(folder.terms) >= 45
    assert len(folder.events) >= 35
    assert all(lesson.outcomes and lesson.takeaways for lesson in folder.lessons)


def test_what_the_paper_gives_is_told(folder):
    prose = [
        block.text
        for lesson in folder.lessons
        for block in lesson.body
        if isinstance(block, PassageBlock | QuotationBlock)
    ]
    told = " ".join(" ".join(prose).split())
    assert [fact for fact in " ".join(FACTS.split()).split("; ") if fact not in told] == []
