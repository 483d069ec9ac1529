"""Holding a debate, and who speaks for which side."""

from collections import Counter

import pytest
from django.core.mail.backends.locmem import EmailBackend

from audit.models import Delivery, Event
from audit.tasks import sweep
from common.errors import Forbidden, Refusal
from debates.models import Seat, Sitting
from debates.services.holding import hold
from debates.services.seating import Spoken, choose, deal, place, tell
from grading.models import LineItem
from runs.models import Activity, Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.debates import NOW, OPENS, debate, held, round_of, seated, spoken
from tests.factories.essays import handed_in, offered, saved
from tests.factories.threads import run_with_text
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def run():
    return run_with_text()[0]


@made_once
def lead(run):
    return teacher(run).user


def test_a_run_that_holds_a_debate_offers_its_rounds_with_their_columns(run, lead):
    made = debate(run, rounds=3)
    sitting = hold(run=run, debate=made, dates={}, by=lead, now=NOW)
    rounds = [one.essay.uuid for one in made.rounds.all()]
    assert list(Activity.objects.filter(run=run).values_list("target", flat=True)) == rounds
    assert LineItem.objects.filter(run=run).count() == 3
    assert Event.objects.get(name="debates.debate_held").subject == sitting.uuid


def test_a_debate_is_held_once_and_needs_two_sides(run, lead):
    sitting = held(run)
    with pytest.raises(Refusal, match="already"):
        hold(run=run, debate=sitting.debate, dates={}, by=lead, now=NOW)
    with pytest.raises(Refusal, match="two sides"):
        hold(run=run, debate=debate(run, sides=("for",)), dates={}, by=lead, now=NOW)
    assert Sitting.objects.count() == 1


def test_an_assistant_neither_holds_deals_nor_tells(run):
    assistant = teacher(run, role=Enrolment.Role.ASSISTANT).user
    sitting = held(run)
    with pytest.raises(Forbidden):
        hold(run=run, debate=debate(run), dates={}, by=assistant, now=NOW)
    with pytest.raises(Forbidden):
        deal(sitting=sitting, anew=False, seed=1, by=assistant, now=NOW)
    with pytest.raises(Forbidden):
        tell(sitting=sitting, by=assistant, now=NOW)


def test_sides_are_dealt_evenly_to_students_alone(run, lead):
    students = [EnrolmentFactory(run=run) for _ in range(7)]
    EnrolmentFactory(run=run, state=Enrolment.State.WITHDRAWN)
    sitting = held(run)
    assert deal(sitting=sitting, anew=False, seed=3, by=lead, now=NOW) == 7
    assert sorted(Counter(Seat.objects.values_list("side__key", flat=True)).values()) == [3, 4]
    assert len(set(Seat.objects.values_list("number", flat=True))) == 7
    assert set(Seat.objects.values_list("enrolment", flat=True)) == {one.pk for one in students}
    assert Event.objects.get(name="debates.sides_dealt").data == {"seats": 7, "seed": 3}


def test_dealing_again_gives_only_to_who_has_none_and_anew_to_all_who_have_not_spoken(run, lead):
    sitting = held(run)
    first = seated(sitting, "for")
    assert deal(sitting=sitting, anew=False, seed=1, by=lead, now=NOW) == 0
    spoken(first)
    others = [seated(sitting, "for") for _ in range(3)]
    assert deal(sitting=sitting, anew=True, seed=1, by=lead, now=NOW) == 3
    assert Seat.objects.get(enrolment=first.enrolment).pk == first.pk
    sides = Seat.objects.filter(enrolment__in=[one.enrolment for one in others]).values_list("side__key", flat=True)
    assert sorted(sides) == ["against", "against", "for"]


def test_who_has_begun_to_write_is_not_given_another_side_by_lot(run, lead):
    sitting = held(run)
    seat = seated(sitting, "for")
    saved(round_of(sitting), seat.enrolment, now=NOW)
    assert deal(sitting=sitting, anew=True, seed=1, by=lead, now=NOW) == 0
    assert Seat.objects.get().pk == seat.pk


def test_who_has_left_takes_no_place_from_who_is_there(run, lead):
    sitting = held(run, seating="chosen")
    for side in ("for", "for", "against"):
        gone = seated(sitting, side).enrolment
        gone.state = Enrolment.State.WITHDRAWN
        gone.save()
    one, two = EnrolmentFactory(run=run), EnrolmentFactory(run=run)
    choose(sitting=sitting, enrolment=one, side=sitting.debate.sides.get(key="for"), now=NOW)
    deal(sitting=sitting, anew=False, seed=1, by=lead, now=NOW)
    assert Seat.objects.get(enrolment=two).side.key == "against"


def test_a_number_cannot_be_reckoned_from_who_it_is(run, lead):
    student = EnrolmentFactory(run=run)
    found = set()
    for _ in range(5):
        sitting = held(run)
        place(sitting=sitting, wanted={student: (None, sitting.debate.sides.first())}, by=lead, now=NOW)
        found.add(sitting.seats.get().number)
    assert len(found) > 1


def test_texts_that_were_handed_in_before_are_not_laid_open_by_a_debate(run, lead):
    made = debate(run)
    activity = offered(made.rounds.first().essay, run=run)
    handed_in(activity, EnrolmentFactory(run=run))
    with pytest.raises(Refusal, match="did not write them"):
        hold(run=run, debate=made, dates={}, by=lead, now=NOW)
    assert not Sitting.objects.exists()


def test_by_hand_a_student_changes_sides_keeps_the_number_and_can_be_without(run, lead):
    sitting = held(run)
    seat, other = seated(sitting, "for"), seated(sitting, "for")
    against = sitting.debate.sides.get(key="against")
    wanted = {seat.enrolment: (seat.side, against), other.enrolment: (other.side, None)}
    assert place(sitting=sitting, wanted=wanted, by=lead, now=NOW) == 2
    moved = Seat.objects.get()
    assert (moved.side, moved.number) == (against, seat.number)


def test_of_two_who_change_one_side_the_second_is_told_and_nothing_is_saved(run, lead):
    sitting = held(run)
    seat, other = seated(sitting, "for"), seated(sitting, "for")
    against = sitting.debate.sides.get(key="against")
    place(sitting=sitting, wanted={seat.enrolment: (seat.side, against)}, by=lead, now=NOW)
    stale = {other.enrolment: (other.side, against), seat.enrolment: (seat.side, None)}
    with pytest.raises(Refusal, match="meanwhile"):
        place(sitting=sitting, wanted=stale, by=lead, now=NOW)
    assert Seat.objects.get(pk=other.pk).side.key == "for"


def test_who_has_spoken_stays_on_their_side(run, lead):
    sitting = held(run)
    seat = seated(sitting, "for")
    spoken(seat)
    against = sitting.debate.sides.get(key="against")
    with pytest.raises(Spoken):
        place(sitting=sitting, wanted={seat.enrolment: (seat.side, against)}, by=lead, now=NOW)


def test_where_students_choose_a_full_side_says_so_and_a_change_is_free_until_one_speaks(run):
    sitting = held(run, seating="chosen")
    sitting.debate.sides.update(brief="")
    one, two, three = (EnrolmentFactory(run=run) for _ in range(3))
    supports, against = (sitting.debate.sides.get(key=key) for key in ("for", "against"))
    seat = choose(sitting=sitting, enrolment=one, side=supports, now=NOW)
    choose(sitting=sitting, enrolment=two, side=supports, now=NOW)
    with pytest.raises(Refusal, match="all the speakers"):
        choose(sitting=sitting, enrolment=three, side=supports, now=NOW)
    assert choose(sitting=sitting, enrolment=one, side=against, now=NOW).number == seat.number
    spoken(Seat.objects.get(enrolment=one))
    with pytest.raises(Spoken):
        choose(sitting=sitting, enrolment=one, side=supports, now=NOW)


def test_who_has_taken_a_side_with_a_brief_reads_no_other_and_is_moved_by_those_who_teach(run, lead):
    sitting = held(run, seating="chosen")
    student = EnrolmentFactory(run=run)
    supports, against = (sitting.debate.sides.get(key=key) for key in ("for", "against"))
    choose(sitting=sitting, enrolment=student, side=supports, now=NOW)
    with pytest.raises(Refusal, match="You have the brief of your side"):
        choose(sitting=sitting, enrolment=student, side=against, now=NOW)
    assert place(sitting=sitting, wanted={student: (supports, against)}, by=lead, now=NOW) == 1


def test_students_are_told_their_sides_by_mail(run, lead, mailoutbox, django_capture_on_commit_callbacks):
    sitting = held(run)
    seats = [seated(sitting, side) for side in ("for", "against")]
    left = seated(sitting, "for")
    Enrolment.objects.filter(pk=left.enrolment_id).update(state=Enrolment.State.WITHDRAWN)
    with django_capture_on_commit_callbacks(execute=True):
        tell(sitting=sitting, by=lead, now=NOW)
        tell(sitting=sitting, by=lead, now=NOW)
    assert {mail.to[0]: "you speak for: For." in mail.body for mail in mailoutbox} == {
        seats[0].enrolment.user.email: True,
        seats[1].enrolment.user.email: False,
    }
    assert all(f"/debates/{sitting.uuid}/" in mail.body for mail in mailoutbox)
    assert not any("goes by" in mail.body for mail in mailoutbox)


class AwayAtFirst(EmailBackend):
    """A mail server that is away for the second of all letters, once."""

    sent = 0

    def send_messages(self, messages):
        AwayAtFirst.sent += 1
        if AwayAtFirst.sent == 2:
            raise ConnectionRefusedError
        return super().send_messages(messages)


def test_a_mail_server_that_is_away_in_between_repeats_and_loses_nobodys_mail(
    run, lead, mailoutbox, settings, django_capture_on_commit_callbacks
):
    sitting = held(run)
    people = {seated(sitting, "for").enrolment.user.email for _ in range(3)}
    settings.EMAIL_BACKEND = f"{__name__}.{AwayAtFirst.__qualname__}"
    with django_capture_on_commit_callbacks(execute=True):
        tell(sitting=sitting, by=lead, now=NOW)
    assert len(mailoutbox) == 2
    Delivery.objects.filter(state="waiting").update(next_at=NOW)
    sweep()
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted(people)


def test_where_sides_are_dealt_nobody_takes_one(run):
    sitting = held(run)
    student = EnrolmentFactory(run=run)
    with pytest.raises(Forbidden):
        choose(sitting=sitting, enrolment=student, side=sitting.debate.sides.first(), now=NOW)


def test_sides_are_told_once_and_not_before_there_are_any(run, lead):
    sitting = held(run)
    with pytest.raises(Refusal, match="side yet"):
        tell(sitting=sitting, by=lead, now=OPENS)
    seated(sitting, "for")
    tell(sitting=sitting, by=lead, now=OPENS)
    assert tell(sitting=sitting, by=lead, now=NOW).told_at == OPENS
    assert Event.objects.filter(name="debates.sides_told").count() == 1
