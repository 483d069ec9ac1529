"""The instructor's screens of debates."""

import pytest
from django.urls import reverse

from debates.models import Seat, Sitting
from runs.models import Activity, Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.debates import debate, held, seated, spoken
from tests.factories.threads import run_with_text
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def run():
    return run_with_text()[0]


@signed_in
def lead(run):
    return teacher(run)


def desk(name, run, *args):
    return reverse(f"debates_desk:{name}", args=[run.key, *args])


def test_an_instructor_holds_a_debate_on_dates_of_the_runs_own_time(client, run, lead):
    made = debate(run)
    assert made.title in client.get(desk("debates", run)).text
    sent = {"round-1-due_at": "2026-10-01T15:00", "round-2-opens_at": "2026-10-02T09:00"}
    answer = client.post(desk("hold", run, made.uuid), sent)
    assert answer.status_code == 302
    first, second = Activity.objects.filter(run=run)
    assert first.due_at.isoformat() == "2026-10-01T10:00:00+00:00"
    assert second.opens_at.isoformat() == "2026-10-02T04:00:00+00:00"


def test_dates_that_cannot_be_come_back_with_the_reason(client, run, lead):
    made = debate(run)
    sent = {"round-1-opens_at": "2026-10-05T15:00", "round-1-due_at": "2026-10-01T15:00"}
    answer = client.post(desk("hold", run, made.uuid), sent)
    assert "due before it opens" in answer.text
    assert "2026-10-05T15:00" in answer.text
    assert not Sitting.objects.exists()


def test_sides_are_dealt_changed_by_hand_and_told(client, run, lead):
    students = [EnrolmentFactory(run=run) for _ in range(4)]
    sitting = held(run)
    client.post(desk("deal", run, sitting.uuid))
    assert Seat.objects.count() == 4
    seat = Seat.objects.select_related("side").get(enrolment=students[0])
    other = "against" if seat.side.key == "for" else "for"
    sent = {f"seen-{students[0].uuid}": seat.side.key, f"side-{students[0].uuid}": other}
    client.post(desk("sitting", run, sitting.uuid), sent)
    assert Seat.objects.get(pk=seat.pk).side.key == other
    client.post(desk("tell", run, sitting.uuid))
    assert Sitting.objects.get().told_at is not None


def test_telling_before_anybody_has_a_side_is_refused_in_words(client, run, lead):
    sitting = held(run)
    answer = client.post(desk("tell", run, sitting.uuid), follow=True)
    assert "Nobody has a side yet" in answer.text
    assert Sitting.objects.get().told_at is None


def test_the_screen_shows_who_has_spoken_in_which_round_and_leads_to_marking(client, run, lead):
    sitting = held(run)
    spoken(seated(sitting, "for", user__name="Ayesha Khan"))
    shown = client.get(desk("sitting", run, sitting.uuid)).text
    assert "Ayesha Khan" in shown
    assert "Mark the next statement" in shown
    assert "has no side" not in shown


@pytest.mark.parametrize("junk", ["nobody", "\x00", "for" * 200])
def test_a_side_that_is_none_is_refused_and_nothing_is_saved(client, run, lead, junk):
    sitting = held(run)
    student = EnrolmentFactory(run=run)
    answer = client.post(desk("sitting", run, sitting.uuid), {f"side-{student.uuid}": junk, "side-x": "for"})
    assert answer.status_code == 409
    assert not Seat.objects.exists()


def test_sides_that_are_refused_come_back_as_they_were_chosen(client, run, lead):
    sitting = held(run)
    one, two = EnrolmentFactory(run=run), EnrolmentFactory(run=run)
    answer = client.post(
        desk("sitting", run, sitting.uuid), {f"side-{one.uuid}": "nobody", f"side-{two.uuid}": "against"}
    )
    chosen = {speaker.enrolment: speaker.chosen for speaker in answer.context["shown"].speakers}
    assert chosen[two] == "against"
    assert '<option value="against" selected>' in answer.text
    assert not Seat.objects.exists()


def test_somebody_of_another_run_is_never_seated(client, run, lead):
    sitting = held(run)
    foreign = EnrolmentFactory(run=run_with_text()[0])
    client.post(desk("sitting", run, sitting.uuid), {f"side-{foreign.uuid}": "for"})
    assert not Seat.objects.exists()


def test_an_assistant_sees_who_has_written_and_gives_no_sides(client, run):
    client.force_login(teacher(run, role=Enrolment.Role.ASSISTANT).user)
    sitting = held(run)
    student = EnrolmentFactory(run=run)
    assert client.get(desk("sitting", run, sitting.uuid)).status_code == 200
    assert client.post(desk("sitting", run, sitting.uuid), {f"side-{student.uuid}": "for"}).status_code == 403


def test_the_screen_costs_the_same_for_any_number_of_students(client, run, lead):
    sitting = held(run)
    for _ in range(3):
        spoken(seated(sitting, "for"))
    client.get(desk("sitting", run, sitting.uuid))
    with statements() as few:
        client.get(desk("sitting", run, sitting.uuid))
    for _ in range(10):
        spoken(seated(sitting, "against"))
    with statements() as many:
        client.get(desk("sitting", run, sitting.uuid))
    assert len(many) == len(few)
