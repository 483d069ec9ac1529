"""A debate as its speakers and those who teach see it."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from debates.models import Seat
from debates.services.seating import tell
from essays.models import Essay
from runs.models import Activity
from tests.factories import essays
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.debates import AFTER, DUE, NOW, debate, held, round_of, seated, spoken
from tests.factories.threads import run_with_text
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
CLOSED = DUE + dt.timedelta(days=1, hours=1)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    """Set the clock, and hand out what sets it anew."""

    def at(moment):
        monkeypatch.setattr("common.clock.now", lambda: moment)

    at(NOW)
    return at


@made_once
def run():
    return run_with_text()[0]


def told(sitting):
    return tell(sitting=sitting, by=teacher(sitting.run).user, now=NOW)


def page(client, sitting, enrolment, name="debate", *more, **asked):
    """Return a page of a debate as somebody gets it."""
    client.force_login(enrolment.user)
    return client.get(reverse(f"debates:{name}", args=[sitting.run.key, sitting.uuid, *more]), asked).text


def read(client, sitting, enrolment, number=1, **asked):
    return page(client, sitting, enrolment, "statements", round_of(sitting, number).uuid, **asked)


def test_the_page_shows_motion_sides_and_rounds_with_their_dates(client, run):
    sitting = held(run)
    seat = seated(sitting, "for", user__name="Ayesha Khan")
    shown = page(client, told(sitting), seat.enrolment)
    assert "That the <em>first</em> passage" in shown
    assert "A lesson, passage 1</a>" in shown
    assert "Ayesha Khan" in shown
    assert "Round 1" in shown
    assert "Round 2" in shown
    assert "1 October 2026" in shown or "1 Oct" in shown


def test_a_side_that_was_given_is_seen_once_it_is_told(client, run):
    sitting = held(run)
    seat = seated(sitting, "for", user__name="Ayesha Khan")
    before = page(client, sitting, seat.enrolment)
    assert "Ayesha Khan" not in re.sub(r"(?s)<header class.*?</header>", "", before)
    assert "What for goes by" not in before
    assert "What for goes by" in page(client, told(sitting), seat.enrolment)


def test_a_brief_is_read_by_its_own_side_and_by_those_who_teach(client, run):
    sitting = held(run)
    seat = seated(sitting, "for")
    shown = page(client, told(sitting), seat.enrolment)
    assert "What for goes by" in shown
    assert "What against goes by" not in shown
    staff = page(client, sitting, teacher(run))
    assert "What for goes by" in staff
    assert "What against goes by" in staff


def test_who_has_spoken_reads_the_others_from_the_due_date_on_and_no_earlier(client, run, now):
    sitting = held(run)
    seat, other = seated(sitting, "for"), seated(sitting, "against")
    spoken(seat, "Mine.  Five words are here.")
    spoken(other, "Theirs is another text here.")
    assert "Theirs is another" not in read(client, sitting, seat.enrolment)
    now(AFTER)
    assert "Theirs is another" in read(client, sitting, seat.enrolment)


def test_who_may_still_write_does_not_read_first(client, run, now):
    sitting = held(run)
    other, silent = seated(sitting, "against"), seated(sitting, "for")
    spoken(other, "Theirs is another text here.")
    now(AFTER)
    assert "Theirs is another" not in read(client, sitting, silent.enrolment)
    assert "passage-1" not in page(client, sitting, silent.enrolment).split("evidence", 1)[-1]
    now(CLOSED)
    assert "Theirs is another" in read(client, sitting, silent.enrolment)


def test_who_may_hand_in_late_or_once_more_does_not_read_first(client, run, now):
    sitting = held(run)
    other, silent, spoke = (seated(sitting, side) for side in ("against", "for", "for"))
    for one in (other, spoke):
        spoken(one, f"The text of number {one.number} here.")
    theirs = f"The text of number {other.number}"
    now(AFTER)
    Essay.objects.update(may_resubmit=True)
    assert theirs not in read(client, sitting, spoke.enrolment)
    Essay.objects.update(may_resubmit=False)
    assert theirs in read(client, sitting, spoke.enrolment)
    Activity.objects.update(closes_at=None)
    now(CLOSED)
    assert theirs not in read(client, sitting, silent.enrolment)


def test_a_statement_stands_beside_the_passages_that_it_cites(client, run, now):
    sitting = held(run)
    seat = seated(sitting, "for")
    spoken(seat, "It is so, says the text [@a-lesson/passage-2].")
    now(AFTER)
    shown = read(client, sitting, seat.enrolment)
    assert "Cited here" in shown
    assert "Another thing is said." in shown
    assert "[@" not in shown


def test_the_table_counts_statements_and_passages_by_side(client, run, now):
    sitting = held(run)
    spoken(seated(sitting, "for"), "A [@a-lesson/passage-1] and again [@a-lesson/passage-1].")
    spoken(seated(sitting, "for"), "B [@a-lesson/passage-1] and [@a-lesson/passage-2] and [@no/such].")
    against = seated(sitting, "against")
    spoken(against, "Nothing is cited in this one.")
    now(AFTER)
    table = page(client, sitting, against.enrolment).split('id="evidence"')[1]
    rows = [re.findall(r"<td[^>]*>(?:<span[^>]*>)?([^<]+)", row) for row in re.findall(r"(?s)<tr>.*?</tr>", table)]
    assert [row for row in rows if row] == [["2", "1"], ["2", "0"], ["2", "0"], ["2", "–"], ["1", "–"]]


def test_in_an_anonymous_debate_no_page_holds_a_classmates_name(client, run, now):
    sitting = held(run, is_anonymous=True)
    seat = seated(sitting, "for", user__name="Ayesha Khan")
    other = seated(sitting, "against", user__name="Bilal Ahmadzai", user__username="bilal", user__email="b@example.org")
    for one in (seat, other):
        spoken(one, "Some words without any name.")
    told(sitting)
    now(AFTER)
    round_2 = reverse("essays:essay", args=[run.key, round_of(sitting, 2).uuid])
    pages = [page(client, sitting, seat.enrolment), read(client, sitting, seat.enrolment), client.get(round_2).text]
    secrets = ("Bilal", "Ahmadzai", "bilal", "b@example.org", str(other.enrolment.uuid), str(other.enrolment.user.uuid))
    assert [secret for secret in secrets for shown in pages if secret in shown] == []
    assert f"Speaker {other.number}" in pages[1]


def test_the_page_where_a_statement_is_written_shows_side_brief_and_what_was_said_before(client, run, now):
    sitting = held(run)
    seat = seated(sitting, "for")
    spoken(seat)
    told(sitting)
    now(AFTER)
    client.force_login(seat.enrolment.user)
    shown = client.get(reverse("essays:essay", args=[run.key, round_of(sitting, 2).uuid])).text
    assert "What for goes by" in shown
    assert reverse("debates:statements", args=[run.key, sitting.uuid, round_of(sitting).uuid]) in shown


def test_the_page_where_a_statement_is_written_tells_who_teaches_of_no_side_of_theirs(client, run):
    sitting = held(run)
    client.force_login(teacher(run).user)
    shown = client.get(reverse("essays:essay", args=[run.key, round_of(sitting).uuid]))
    assert "You have no side yet" not in shown.text
    assert "Your classmates read" not in shown.text


def test_what_statements_cite_is_read_from_their_texts_once(client, run, now):
    sitting = held(run)
    seat = seated(sitting, "for")
    spoken(seat)
    now(AFTER)
    client.force_login(seat.enrolment.user)
    address = reverse("debates:debate", args=[run.key, sitting.uuid])
    first = client.get(address)
    with statements() as sent:
        again = client.get(address)
    assert not any("essays_versiontext" in one for one in sent)
    assert again.context["evidence"] == first.context["evidence"]
    assert again.context["evidence"].grounds[0].statements == 1


def test_an_essay_that_is_no_round_costs_one_statement_more(client, run):
    student = EnrolmentFactory(run=run)
    activity = essays.offered(essays.essay(), run=run)
    client.force_login(student.user)
    with statements() as sent:
        client.get(reverse("essays:essay", args=[run.key, activity.uuid]))
    assert sum("debates_" in one for one in sent) == 1


def test_a_student_takes_a_side_where_students_do(client, run):
    sitting = held(run, seating="chosen")
    student = EnrolmentFactory(run=run)
    client.force_login(student.user)
    address = reverse("debates:take_side", args=[run.key, sitting.uuid])
    client.post(address, {"side": "for"})
    assert Seat.objects.get().side.key == "for"
    assert client.post(address, {"side": "nobody\x00"}, follow=True).status_code == 200
    assert "Choose one of the sides" in client.post(address, {}, follow=True).text


def test_a_debate_of_another_run_does_not_exist(client, run):
    sitting = held(run)
    other = EnrolmentFactory(run=run_with_text()[0])
    client.force_login(other.user)
    assert client.get(reverse("debates:debate", args=[other.run.key, sitting.uuid])).status_code == 404
    assert client.get(reverse("debates:debate", args=[run.key, sitting.uuid])).status_code == 404


def test_the_pages_cost_the_same_for_any_number_of_speakers(client, run, now):
    sitting = held(run)
    seat = seated(sitting, "for")
    spoken(seat)
    told(sitting)
    now(AFTER)

    def cost(show):
        show(client, sitting, seat.enrolment)  # warm
        with statements() as sent:
            show(client, sitting, seat.enrolment)
        return len(sent)

    for _ in range(3):
        spoken(seated(sitting, "against"))
    few = cost(page), cost(read)
    for _ in range(10):
        spoken(seated(sitting, "for"), now=NOW)
    assert (cost(page), cost(read)) == few
    assert max(few) <= 22


def test_the_list_names_the_debates_and_the_own_side(client, run):
    sitting = held(run)
    seat = seated(sitting, "for")
    told(sitting)
    debate(run)
    client.force_login(seat.enrolment.user)
    shown = client.get(reverse("debates:debates", args=[run.key])).text
    assert shown.count('<li class="card') == 1
    assert "Your side:" in shown
