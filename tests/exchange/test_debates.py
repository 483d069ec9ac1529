"""Debates in a course folder: loaded, changed while a run holds them, and those that are shipped."""

import re
from pathlib import Path

import pytest

from courses.models import CoursePage
from debates.models import Debate, Round, Side
from exchange.folder.course import block_name
from exchange.folder.problems import FolderRefused
from exchange.folder.reading import read_folder
from exchange.services import load_course
from tests.exchange.folders import SMALL, changed, write
from tests.exchange.test_loading import NOW
from tests.factories.classes import RunFactory
from tests.factories.debates import held, seated, spoken

pytestmark = pytest.mark.django_db
SHIPPED = Path(__file__).parents[2] / "content" / "pakistan-russia"
FILE = "debates/so.yaml"


def load(root, files=None):
    return load_course(write(root, files), now=NOW)


def sitting():
    return held(RunFactory(course=CoursePage.objects.get()), Debate.objects.get())


def refused(reading, what):
    """Hold that a folder is refused, and that this is among the reasons."""
    with pytest.raises(FolderRefused) as refusal:
        reading()
    assert any(what in problem.what for problem in refusal.value.problems)


def test_a_debate_has_its_sides_with_briefs_and_its_rounds(tmp_path):
    load(tmp_path)
    debate = Debate.objects.get()
    assert (debate.form, debate.seating, debate.is_anonymous) == ("negotiation", "chosen", True)
    assert [(side.key, side.actor and side.actor.key, side.brief) for side in debate.sides.all()] == [
        ("for", "russia", "It is *so*."),
        ("against", None, ""),
    ]
    assert [(one.title, one.essay.key) for one in debate.rounds.all()] == [("Opening", "argue")]


def test_loading_again_changes_nothing_and_a_change_is_taken_up(tmp_path):
    load(tmp_path)
    before = list(Side.objects.values_list("pk", flat=True))
    assert load(tmp_path).is_empty
    load(tmp_path, changed(FILE, "title: Against", "title: Never"))
    assert Side.objects.get(key="against").title == "Never"
    assert list(Side.objects.values_list("pk", flat=True)) == before
    assert Round.objects.count() == 1


def test_a_side_for_which_students_speak_stays(tmp_path):
    load(tmp_path)
    seated(sitting(), "against")
    other = changed(FILE, "key: against", "key: undecided")
    refused(lambda: load(tmp_path, other), "students speak")
    assert set(Side.objects.values_list("key", flat=True)) == {"for", "against"}


def test_a_debate_that_is_held_stays_anonymous_or_named(tmp_path):
    load(tmp_path)
    sitting()
    refused(lambda: load(tmp_path, changed(FILE, "anonymous: true", "anonymous: false")), "with names or without")


def test_a_round_on_which_students_spoke_stays_in_its_debate(tmp_path):
    load(tmp_path)
    spoken(seated(sitting(), "for"), "These are some words.")
    second = SMALL["essays/argue.yaml"].replace("key: argue", "key: second")
    other = {**changed(FILE, "essay: argue", "essay: second"), "essays/second.yaml": second}
    refused(lambda: load(tmp_path, other), "as they knew it")
    other[FILE] = SMALL[FILE].replace("Opening}", "Opening}\n  - {essay: second, title: Closing}")
    load(tmp_path, other)
    assert Round.objects.count() == 2


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("  - key: against\n    title: Against\n", "", "two sides at least"),
        ("key: against", "key: for", "already used"),
        ("actor: russia", "actor: prussia", "“prussia” is not"),
        ("essay: argue", "essay: nothing", "“nothing” is not"),
        ("title: Opening}", "title: Opening}\n  - {essay: argue, title: Closing}", "a round already"),
        ("  - {essay: argue, title: Opening}\n", "  []\n", "a round at least"),
    ],
)
def test_a_debate_that_cannot_be_held_is_refused(tmp_path, old, new, what):
    refused(lambda: read_folder(write(tmp_path, changed(FILE, old, new))), what)


def test_a_round_that_could_be_handed_in_again_is_refused(tmp_path):
    files = {**SMALL, "essays/argue.yaml": SMALL["essays/argue.yaml"].replace("may_resubmit: false\n", "")}
    refused(lambda: read_folder(write(tmp_path, files)), "may be handed in again")


def test_a_round_that_takes_files_is_refused(tmp_path):
    files = {**SMALL, "essays/argue.yaml": SMALL["essays/argue.yaml"] + "takes: both\n"}
    refused(lambda: read_folder(write(tmp_path, files)), "takes files")


def test_the_course_ships_a_debate_and_a_negotiation_whose_every_code_names_a_passage():
    folder = read_folder(SHIPPED)
    passages = {f"{lesson.key}/{block_name(block)}" for lesson in folder.lessons for block in lesson.body}
    assert {debate.form for debate in folder.debates} == {"debate", "negotiation"}
    for debate in folder.debates:
        for text in (debate.motion, *(side.brief for side in debate.sides)):
            cited = re.findall(r"\[@([a-z0-9/-]+)\]", text)
            assert cited
            assert set(cited) - passages == set()


def test_six_sit_at_the_table_in_moscow_each_with_a_brief():
    folder = read_folder(SHIPPED)
    (table,) = [debate for debate in folder.debates if debate.form == "negotiation"]
    assert [side.title for side in table.sides] == ["Moscow", "Islamabad", "Kabul", "Tashkent", "Beijing", "Tehran"]
    assert all(side.actor and len(side.brief.split()) > 80 for side in table.sides)
