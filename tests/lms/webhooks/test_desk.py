"""Who looks after the site makes webhooks, tries them out, reads each answer, and sends again what was lost."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from lms.models import Endpoint, Message
from lms.selectors.webhooks import GROUPS, known_events
from lms.services.webhooks import outbox
from tests.factories import webhooks
from tests.factories.classes import RunFactory, teacher
from tests.factories.people import UserFactory
from tests.factories.webhooks import happen, sent
from tests.receiver import Receiver, with_status

pytestmark = pytest.mark.django_db
DESK = "/cms/webhooks/"


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def page(client, address: str, **asked) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


def given(run, **other) -> dict:
    return {
        "description": "The registry",
        "address": "https://lms.example.org/hook",
        "runs": [run.pk],
        "names": ["grading.", "runs."],
    } | other


def test_a_webhook_is_made_and_its_secret_shown_once(admin):
    run = RunFactory()
    answer = admin.post(f"{DESK}new/", given(run))
    assert "no-store" in answer["Cache-Control"]
    secret = re.search(r"whsec_[\w+/=]+", answer.content.decode())[0]
    made = Endpoint.objects.get()
    assert (list(made.runs.all()), made.names, made.every_run) == ([run], ["grading.", "runs."], False)
    assert Event.objects.filter(name="lms.webhook_made", subject=made.uuid).exists()
    shown = page(admin, f"{DESK}{made.uuid}/")
    assert "https://lms.example.org/hook" in shown
    assert secret not in shown
    assert "The registry" in page(admin, DESK)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"address": "http://lms.example.org/hook"}, "must begin with https://"),
        ({"address": "https://10.0.0.1/hook"}, "inside a private network"),
        ({"address": "https://a:b@lms.example.org/"}, "no name or password"),
        ({"address": "lms"}, "This is no address"),
        ({"runs": []}, "Choose a run, or every run."),
        ({"names": ["made.up."]}, "made.up."),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_stays(admin, wrong: dict, told: str):
    answer = admin.post(f"{DESK}new/", given(RunFactory(), **wrong))
    assert told in answer.content.decode()
    assert 'value="The registry"' in answer.content.decode()
    assert not Endpoint.objects.exists()


def test_a_webhook_is_changed_switched_and_ended(admin, made):
    endpoint, _ = made
    here = f"{DESK}{endpoint.uuid}/"
    assert "checked" in page(admin, f"{here}change/")
    run = RunFactory()
    assert admin.post(f"{here}change/", given(run, description="Moodle")).status_code == 302
    endpoint.refresh_from_db()
    assert (endpoint.description, list(endpoint.runs.all())) == ("Moodle", [run])
    admin.post(f"{here}switch/")
    assert "Switch on" in page(admin, here)
    admin.post(f"{here}switch/", {"on": "yes"})
    assert "Switch off" in page(admin, here)
    admin.post(f"{here}end/")
    assert not Endpoint.objects.exists()
    told = set(Event.objects.filter(subject=endpoint.uuid).values_list("name", flat=True))
    assert told >= {"lms.webhook_changed", "lms.webhook_switched", "lms.webhook_ended"}


def test_a_secret_is_rotated_and_the_old_one_ended(admin, made):
    endpoint, old = made
    here = f"{DESK}{endpoint.uuid}/"
    shown = admin.post(f"{here}secret/").content.decode()
    assert re.search(r"whsec_[\w+/=]+", shown)[0] != old
    assert "End the old secret now" in page(admin, here)
    admin.post(f"{here}secret/end/")
    assert "Make a new secret" in page(admin, here)


def test_a_test_is_sent_and_its_request_and_answer_are_shown(admin, receiver: Receiver, made):
    receiver.answers = with_status(418, b"I am <b>a teapot</b>", X_Kind="pot")
    answer = admin.post(f"{DESK}{made[0].uuid}/test/", follow=True)
    shown = answer.content.decode()
    for words in ("webhook.test", "418", "I am &lt;b&gt;a teapot", "X-Kind: pot", "webhook-signature: v1,"):
        assert words in shown, words
    assert len(receiver.came) == 1
    assert "again" not in page(admin, f"{DESK}{made[0].uuid}/", state="given_up").partition("Replay")[0]


def test_a_message_that_is_new_brings_its_answer_by_itself(admin, receiver: Receiver, made):
    (event,) = happen()
    outbox.fill(now=clock.now())
    address = f"{DESK}{made[0].uuid}/messages/{event.uuid}/"
    assert 'hx-trigger="every 1s"' in page(admin, address)
    sent(clock.now())
    part = admin.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "hx-trigger" not in part
    assert "thanks" in part
    assert "<html" not in part


def test_what_failed_says_why(admin, made, settings):
    settings.SENDS_TO_ITSELF = False
    (event,) = happen()
    sent(clock.now())
    here = f"{DESK}{made[0].uuid}/"
    assert "lies inside a private network" in page(admin, here, state="waiting")
    assert "lies inside a private network" in page(admin, f"{here}messages/{event.uuid}/")
    assert "Nothing arrives." in page(admin, here)
    assert "failing since" in page(admin, DESK)


def test_deliveries_are_filtered_and_sent_again(admin, receiver: Receiver, made):
    here = f"{DESK}{made[0].uuid}/"
    happen(3)
    outbox.fill(now=clock.now())
    Message.objects.update(state="given_up", due_at=None, done_at=clock.now())
    assert page(admin, here, state="given_up").count("/messages/") == 3
    assert page(admin, here, state="arrived").count("/messages/") == 0
    assert page(admin, here, state="made-up").count("/messages/") == 3
    admin.post(f"{here}replay/", {"given_up": "yes"})
    assert len(receiver.came) == 3
    admin.post(f"{here}messages/{Message.objects.first().uuid}/replay/")
    assert len(receiver.came) == 4
    admin.post(f"{here}replay/", {"since": clock.now().date().isoformat()})
    assert len(receiver.came) == 7


def test_a_day_that_cannot_be_read_is_asked_for_again(admin, made):
    shown = admin.post(f"{DESK}{made[0].uuid}/replay/", {"since": "soon"}).content.decode()
    assert 'value="soon"' in shown
    assert not Event.objects.filter(name="lms.webhook_replayed").exists()


def test_the_first_page_names_what_does_not_arrive(admin, receiver: Receiver, made):
    receiver.answers = with_status(500)
    happen()
    sent(clock.now())
    assert "do not arrive" not in page(admin, "/cms/")
    Endpoint.objects.update(failing_since=clock.now() - dt.timedelta(hours=1))
    assert f"{DESK}{made[0].uuid}/" in page(admin, "/cms/").partition("do not arrive")[2]
    Endpoint.objects.update(off=Endpoint.Off.PERSON)
    assert "do not arrive" not in page(admin, "/cms/")
    Endpoint.objects.update(off=Endpoint.Off.GONE)
    assert "do not arrive" in page(admin, "/cms/")
    admin.force_login(teacher().user)
    assert "do not arrive" not in page(admin, "/cms/")


def test_a_list_takes_as_many_statements_for_many_as_for_few(admin, made, django_assert_max_num_queries):
    def statements(address: str) -> int:
        with django_assert_max_num_queries(40) as asked:
            page(admin, address)
        return len(asked)

    here = f"{DESK}{made[0].uuid}/"
    happen(2)
    sent(clock.now())
    page(admin, here)
    few = statements(DESK), statements(here)
    for _ in range(5):
        webhooks.endpoint("https://lms.example.org/hook", RunFactory())
    happen(40)
    sent(clock.now())
    assert (statements(DESK), statements(here)) == few


def test_every_event_of_a_run_is_in_a_group_with_a_sentence():
    known = known_events()
    assert set(known) == set(GROUPS)
    assert all(known.values())
    for name, sentence in (pair for events in known.values() for pair in events):
        assert sentence.endswith("."), name
    assert dict(known["grading."])["grading.marks_released"]


def test_the_settings_lead_here(admin):
    assert reverse("webhooks:index") == DESK
    assert DESK in page(admin, "/cms/")
