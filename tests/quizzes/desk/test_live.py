"""The live board of a running quiz: who is where, only what changed at each asking, one board for several watchers."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse

from common.cache import KeptRedisCache
from quizzes import signs
from quizzes.models import Attempt
from quizzes.selectors import live
from quizzes.services import tokens
from quizzes.services.finishing import hand_in
from runs.services import enrolling
from runs.services.flagging import flag
from tests.factories.classes import EnrolmentFactory, SectionFactory, teacher
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.fixture
def clock(monkeypatch):
    """Set the time; it is NOW at first."""

    def at(moment):
        monkeypatch.setattr("common.clock.now", lambda: moment)

    at(NOW)
    return at


@pytest.fixture
def activity(clock):
    return offered(quiz(single(), single(), essay(), time_limit_minutes=30))


@pytest.fixture
def watcher(client, activity):
    client.force_login(teacher(activity.run, role="assistant").user)
    return client


def at(name, activity, query=""):
    return reverse(f"quizzes_desk:{name}", args=[activity.run.key, activity.uuid]) + query


def place(activity, enrolment, now=NOW):
    [found] = [one for one in live.reckoned(activity, now).places if one.enrolment == enrolment.uuid]
    return found


def test_who_has_not_begun_who_answers_and_who_handed_in(activity):
    ahead = EnrolmentFactory(run=activity.run)
    attempt, done = begun(activity), begun(activity)
    answer(attempt, 2, "b", at=NOW + MINUTE)
    answer(attempt, 1, "a", at=NOW + 2 * MINUTE)
    answer(done, 3, "Some words of mine.", at=NOW)
    hand_in(attempt=done, enrolment=done.enrolment, now=NOW + MINUTE)
    assert place(activity, ahead).state == "ahead"
    working = place(activity, attempt.enrolment, NOW + 3 * MINUTE)
    assert (working.state, working.answered, working.at, working.questions) == ("working", (1, 2), 1, 3)
    assert (working.saved_at, working.left) == (NOW + 2 * MINUTE, 27)
    over = place(activity, done.enrolment)
    assert (over.state, over.waiting, over.left, over.submitted_at) == ("waiting", 1, None, NOW + MINUTE)


@pytest.mark.parametrize(("left", "told"), [(119, "119 min"), (150, "2 hours"), (5643, "3 days")])
def test_the_time_that_is_left_is_told_in_the_unit_that_keeps_it_small(activity, watcher, left, told):
    begun(activity)
    Attempt.objects.update(deadline_at=NOW + left * MINUTE)
    assert f">{told}<" in watcher.get(at("live", activity)).text


def test_a_page_that_speaks_has_a_line_and_one_that_does_not_is_shown_first(activity, client):
    speaks, silent = begun(activity), begun(activity)
    now = NOW + 10 * MINUTE
    signs.heard(speaks.uuid, now - MINUTE)
    assert place(activity, speaks.enrolment, now).state == "working"
    assert (place(activity, silent.enrolment, now).state, place(activity, silent.enrolment, now).silent) == (
        "silent",
        10,
    )
    assert live.reckoned(activity, now).places[0].enrolment == silent.enrolment.uuid


def test_the_page_of_an_attempt_gives_a_sign_when_it_asks_how_it_stands(activity, client, clock):
    attempt = begun(activity)
    clock(NOW + 5 * MINUTE)
    run_key = activity.run.key
    path = reverse("quizzes:answers", args=[run_key, attempt.uuid])
    with statements() as sent:
        client.get(path, headers={"X-Attempt": tokens.issue(attempt, run_key=run_key)})
    assert len(sent) == 1, "and no row is written"
    assert signs.last_heard([attempt.uuid]) == {attempt.uuid: NOW + 5 * MINUTE}


def test_a_cache_that_is_away_holds_up_no_page(activity, client, clock, monkeypatch):
    monkeypatch.setattr(signs, "cache", KeptRedisCache("redis://127.0.0.1:1", {}))
    attempt, run_key = begun(activity), activity.run.key
    path = reverse("quizzes:answers", args=[run_key, attempt.uuid])
    told = client.get(path, headers={"X-Attempt": tokens.issue(attempt, run_key=run_key)})
    assert told.json()["state"] == "open"


def test_late_answers_and_flags_are_counted(activity):
    attempt = begun(activity)
    with pytest.raises(Exception, match="does not count"):
        answer(attempt, 1, "a", at=NOW + 31 * MINUTE)
    flag(
        enrolment=attempt.enrolment,
        kind="item",
        thing=attempt.items.first().version.uuid,
        reason="other",
        words="",
        wants_mail=False,
        now=NOW,
    )
    found = place(activity, attempt.enrolment, NOW + 32 * MINUTE)
    assert (found.late, found.flags, found.state) == (1, 1, "over")


def test_the_board_names_students_to_staff_and_shows_no_answer(watcher, activity):
    attempt = begun(activity)
    answer(attempt, 3, "Nobody else shall read this.")
    page = watcher.get(at("live", activity)).text
    assert str(attempt.enrolment.user) in page
    assert "Nobody else" not in page
    assert "1 of 3 saved" in page
    assert "/deadlines/" not in page.split("live-rows")[1], "an assistant gives no time"


def test_a_later_asking_brings_only_what_has_changed(watcher, activity, clock):
    still, moves = begun(activity), begun(activity)
    watcher.get(at("live", activity))
    seen = live.board(activity, NOW).version
    answer(moves, 1, "a", at=NOW + timedelta(seconds=3))
    cache.delete(f"live:{activity.uuid.hex}")
    clock(NOW + timedelta(seconds=5))
    poll = watcher.get(at("live_rows", activity, f"?seen={seen}"))
    assert f"live-{moves.enrolment.uuid.hex}" in poll.text
    assert f"live-{still.enrolment.uuid.hex}" not in poll.text
    assert poll.headers["HX-Board"] != seen
    again = watcher.get(at("live_rows", activity, f"?seen={poll.headers['HX-Board']}")).text
    assert "<tr" not in again


@pytest.mark.parametrize("seen", ["", "1", "x'y", "9" * 400])
def test_a_board_that_is_too_old_is_brought_whole(watcher, activity, seen):
    attempt = begun(activity)
    poll = watcher.get(at("live_rows", activity), {"seen": seen})
    assert 'id="live-rows"' in poll.text
    assert f"live-{attempt.enrolment.uuid.hex}" in poll.text


def test_a_newcomer_brings_the_whole_board(watcher, activity, clock):
    begun(activity)
    seen = live.board(activity, NOW).version
    newcomer = EnrolmentFactory(run=activity.run)
    cache.delete(f"live:{activity.uuid.hex}")
    clock(NOW + MINUTE)
    assert f"live-{newcomer.uuid.hex}" in watcher.get(at("live_rows", activity, f"?seen={seen}")).text


def test_it_is_narrowed_by_section_and_state(watcher, activity):
    group = SectionFactory(run=activity.run, key="evening")
    here, there = EnrolmentFactory(run=activity.run, section=group), EnrolmentFactory(run=activity.run)
    attempt = begun(activity)
    page = watcher.get(at("live", activity, "?section=evening")).text
    assert str(here.user) in page
    assert str(there.user) not in page
    page = watcher.get(at("live", activity, "?state=working")).text
    assert str(attempt.enrolment.user) in page
    assert str(here.user) not in page


def test_who_left_the_class_is_not_on_the_board(activity):
    attempt = begun(activity)
    enrolling.withdraw(enrolment=attempt.enrolment, by=None, now=NOW)
    assert live.reckoned(activity, NOW).places == ()


def test_ten_students_or_twenty_take_four_statements_and_a_second_watcher_none(activity):
    counts = []
    for _ in range(2):
        for _ in range(10):
            attempt = begun(activity)
            answer(attempt, 1, "a")
        with statements() as sent:
            live.reckoned(activity, NOW)
        counts.append(len(sent))
    assert counts == [4, 4]
    live.board(activity, NOW)
    with statements() as sent:
        live.board(activity, NOW)
    assert sent == []
