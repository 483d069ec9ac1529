"""Who talks with whom, and until when: what is set, what it touches, and what a student is told."""

import datetime as dt
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from discussions.models import Mode, Thread
from discussions.selectors.modes import Readers, mode_for
from discussions.services import changing, moving
from discussions.services.modes import set_modes
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def room() -> Parted:
    return Parted(Audience.SECTION)


def browser(enrolment) -> Client:
    client = Client()
    client.force_login(enrolment.user)
    return client


def form(**fields) -> dict:
    return {"kind": "question", "title": "Who?", "text": "I wonder.", "event": str(uuid.uuid4()), "anyway": 1, **fields}


def desk(room) -> str:
    return reverse("discussions_desk:modes", args=[room.run.key])


def test_a_lesson_s_own_setting_takes_the_place_of_the_run_s(room):
    lesson = room.passages[0].lesson_id
    room.mode(Audience.RUN, lesson=lesson)
    there, elsewhere = make.thread(room.ayesha, room.passages[0]), make.thread(room.ayesha)
    assert (there.section, elsewhere.section) == (None, room.ayesha.section)
    assert mode_for(room.run.pk, lesson).audience == Audience.RUN


def test_who_is_in_no_section_is_told_whom_to_ask_and_keeps_their_text(room):
    url = reverse("discussions:new", args=[room.run.key])
    client = browser(room.zarina)
    assert "you are in none yet" in client.get(url).text
    answer = client.post(url, form(text="What I wrote"))
    assert (answer.status_code, Thread.objects.count()) == (409, 0)
    assert "you are in none yet" in answer.text
    assert "What I wrote" in answer.text


def test_what_was_written_for_few_is_not_posted_to_more(room):
    url = reverse("discussions:new", args=[room.run.key])
    client = browser(room.ayesha)
    page = client.get(url)
    assert "Read by <bdi>Morning</bdi> and those who teach." in page.text
    promised = page.context["form"].initial["promised"]
    room.mode(Audience.RUN)
    sent = form(text="Among us", promised=promised)
    answer = client.post(url, sent)
    assert (answer.status_code, Thread.objects.count()) == (409, 0)
    assert "Who reads what is written here, or under which name, has changed meanwhile" in answer.text
    assert "Read by everybody in this run." in answer.text
    assert "Among us" in answer.text
    assert client.post(url, sent | {"promised": "run"}).status_code == 302
    assert Thread.objects.get().section is None


def test_the_form_that_comes_back_promises_what_holds_now(room):
    client, url = browser(room.ayesha), reverse("discussions:new", args=[room.run.key])
    answer = client.post(url, form(promised="run"))
    assert f'name="promised" value="section:{room.ayesha.section.key}"' in answer.text


def test_the_form_that_comes_back_is_as_it_was_filled_in(room):
    client, url = browser(room.ayesha), reverse("discussions:new", args=[room.run.key])
    sent = form(kind="contest", title="Is it so?", text="First line.\n\n*Second* line.", promised="run")
    answer = client.post(url, sent)
    assert "First line.\n\n*Second* line.</textarea>" in answer.text
    shown = answer.context["form"]
    again = {name: shown[name].value() for name in ("kind", "title", "text", "event", "promised")}
    assert again | {"promised": "run"} == {name: sent[name] for name in again}
    assert client.post(url, again | {"anyway": 1}).status_code == 302
    assert Thread.objects.get().title == "Is it so?"


def test_who_was_told_that_nobody_reads_them_does_not_write_to_all_unawares(room):
    client, url = browser(room.zarina), reverse("discussions:new", args=[room.run.key])
    promised = client.get(url).context["form"]["promised"].value()
    room.mode(Audience.RUN)
    answer = client.post(url, form(promised=promised))
    assert (answer.status_code, Thread.objects.count()) == (409, 0)
    assert "Read by everybody in this run." in answer.text
    assert 'name="promised" value="run"' in answer.text


def test_a_thread_that_was_joined_to_another_is_not_counted_beside_it(room):
    stays, goes = make.thread(room.ayesha), make.thread(room.hamza)
    moving.join(thread=stays, other=goes, reason="The same.", by=room.lead, now=make.later())
    answer = browser(room.lead).post(desk(room), {"audience_run": "group"})
    assert "1 thread keeps the readers" in answer.text


def test_those_who_teach_choose_who_reads_it(room):
    url = reverse("discussions:new", args=[room.run.key])
    client, section = browser(room.assistant), room.bilal.section
    assert "Section Evening" in client.get(url).text
    client.post(url, form(readers=f"section:{section.key}"))
    assert Thread.objects.get().section == section
    client.post(url, form(readers="run"))
    assert Thread.objects.latest("pk").section is None
    assert client.post(url, form(readers="section:made-up")).status_code == 422


def test_nobody_writes_to_another_run_s_section(room):
    other = Parted(Audience.SECTION)
    with pytest.raises(Refusal, match="another run"):
        make.thread(room.lead, readers=Readers(section=other.ayesha.section))


def test_after_its_date_students_read_and_write_no_more(room):
    thread, now = make.thread(room.ayesha, now=make.later()), make.later()
    mine = thread.posts.get()
    room.mode(Audience.SECTION, ends_at=now)
    soon = now + dt.timedelta(seconds=1)
    with pytest.raises(Refusal, match="time to write here is over"):
        make.answer(room.hamza, thread, now=soon)
    with pytest.raises(Refusal, match="time to write here is over"):
        make.thread(room.hamza, now=soon)
    with pytest.raises(Refusal, match="time to write here is over"):
        changing.edit(post=mine, text="Otherwise", title="Who?", by=room.ayesha, now=soon)
    assert make.answer(room.assistant, thread, now=soon)
    changing.delete(post=make.answer(room.hamza, thread, now=now - dt.timedelta(minutes=5)), by=room.hamza, now=soon)


def test_a_page_that_is_over_says_so_and_keeps_what_was_written(room):
    thread = make.thread(room.ayesha)
    room.mode(Audience.SECTION, ends_at=make.START)
    url = reverse("discussions:thread", args=[room.run.key, thread.uuid])
    client = browser(room.hamza)
    assert "it can only be read" in client.get(url).text
    assert 'id="answer"' not in client.get(url).text
    answer = client.post(url, {"text": "Too late, alas", "event": str(uuid.uuid4())})
    assert answer.status_code == 409
    assert "Too late, alas" in answer.text
    assert 'id="answer"' in browser(room.lead).get(url).text


def test_a_change_says_first_what_it_touches(room):
    for one in (room.ayesha, room.bilal):
        make.thread(one)
    client, at = browser(room.lead), make.later().strftime("%Y-%m-%dT%H:%M")
    sent = {"audience_run": "group", "ends_at_run": at}
    answer = client.post(desk(room), sent)
    assert "2 threads keep the readers they were written for" in answer.text
    assert "In 2 threads students write no more" in answer.text
    assert "4 students are in no section or group" in answer.text
    assert Mode.objects.get().audience == "section"
    assert client.post(desk(room), sent | {"anyway": answer.context["chosen"]}).status_code == 302
    assert Mode.objects.get().audience == "group"
    assert Event.objects.filter(name="discussions.modes_changed").latest("pk").data["modes"][""]["audience"] == "group"


def test_what_was_agreed_to_is_what_is_done(room):
    make.thread(room.ayesha)
    client = browser(room.lead)
    agreed = client.post(desk(room), {"audience_run": "group"}).context["chosen"]
    answer = client.post(desk(room), {"audience_run": "run", "anyway": agreed})
    assert "1 thread keeps the readers" in answer.text
    assert Mode.objects.get().audience == "section"


def test_a_change_shows_no_thread_to_anybody_else_and_hides_none(room):
    thread = make.thread(room.ayesha)
    for audience in Audience.values:
        room.mode(audience)
        codes = {
            one: browser(one).get(reverse("discussions:thread", args=[room.run.key, thread.uuid])).status_code
            for one in room.people
        }
        assert [codes[one] for one in room.people] == [200, 200, 404, 404, 200, 200]


def test_a_date_for_a_lesson_alone_asks_for_the_rest(room):
    lesson = room.passages[0].lesson_id
    sent = {"audience_run": "section", f"audience_{lesson}": "", f"ends_at_{lesson}": "2026-10-01T12:00"}
    answer = browser(room.lead).post(desk(room), sent)
    assert "Say also who talks with whom" in answer.text
    assert Mode.objects.count() == 1


def test_a_lesson_goes_back_to_what_the_run_has(room):
    lesson = room.passages[0].lesson_id
    client = browser(room.lead)
    client.post(desk(room), {"audience_run": "section", f"audience_{lesson}": "run"})
    assert Mode.objects.count() == 2
    client.post(desk(room), {"audience_run": "section", f"audience_{lesson}": ""})
    assert Mode.objects.get().lesson is None


def test_only_instructors_change_it(room):
    for one in (room.assistant, room.ayesha, Parted(Audience.RUN).lead):
        with pytest.raises(Forbidden):
            set_modes(run=room.run, modes={None: Mode()}, by=one, now=make.later())


def test_asking_among_a_section_costs_few_statements(room):
    with statements() as sent:
        make.thread(room.ayesha, room.passages[0])
    assert len(sent) <= 12, sent
