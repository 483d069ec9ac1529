"""Posts that somebody calls wrong: who may, what those who teach see, and what an answer does."""

import pytest
from django.urls import reverse

from discussions.services import changing, moderating
from runs.models import Enrolment, Flag
from tests.factories import threads as make
from tests.factories.classes import teacher
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


class Class:
    """A run with two students; Bilal has answered what Ayesha asked."""

    def __init__(self) -> None:
        self.run, passages = make.run_with_text()
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha", "Bilal"))
        self.assistant = make.member(self.run, Enrolment.Role.ASSISTANT)
        self.lead = teacher(self.run)
        self.thread = make.thread(self.ayesha, passages[0])
        self.answer = make.answer(self.bilal, self.thread, "Who asks so is a fool.")

    def flag(self, post=None):
        return reverse("runs:flag", args=[self.run.key, "post", (post or self.answer).uuid])


@made_once
def room():
    return Class()


def signed_in(client, enrolment):
    client.force_login(enrolment.user)
    return client


def test_a_post_is_called_wrong_and_those_who_teach_see_it_with_its_words(client, room):
    signed_in(client, room.ayesha)
    page = client.get(reverse("discussions:thread", args=[room.run.key, room.thread.uuid])).text
    assert room.flag() in page
    assert room.flag(room.thread.posts.get(is_opening=True)) not in page
    assert "Who asks so is a fool." in client.get(room.flag()).text
    assert client.post(room.flag(), {"reason": "harm", "words": "Not here."}).status_code == 302
    assert Flag.objects.get().thing == room.answer.uuid
    desk = signed_in(client, room.lead).get(reverse("teaching:flags", args=[room.run.key])).text
    assert "What Bilal wrote in “Who says so?”" in desk
    assert "Who asks so is a fool." in desk
    assert "Not here." in client.get(reverse("teaching:flag", args=[room.run.key, "post", room.answer.uuid])).text


@pytest.mark.parametrize("act", ["hide", "delete"])
def test_what_is_gone_since_is_shown_to_those_who_teach_alone(client, room, act):
    signed_in(client, room.ayesha).post(room.flag(), {"reason": "harm"})
    if act == "hide":
        moderating.hide(post=room.answer, reason="Not kind.", by=room.assistant, now=make.later())
    else:
        changing.delete(post=room.answer, by=room.bilal, now=make.later())
    assert client.get(room.flag()).status_code == 404
    own = client.get(reverse("runs:flags", args=[room.run.key])).text
    assert "Who asks so is a fool." not in own
    desk = signed_in(client, room.lead).get(reverse("teaching:flags", args=[room.run.key])).text
    assert "Who asks so is a fool." in desk


def test_another_runs_post_cannot_be_flagged(client, room):
    elsewhere, _ = make.run_with_text()
    post = make.thread(make.member(elsewhere)).posts.get()
    assert signed_in(client, room.ayesha).get(room.flag(post)).status_code == 404


def test_a_slip_is_no_reason_to_flag_a_post(client, room):
    assert signed_in(client, room.ayesha).post(room.flag(), {"reason": "slip"}).status_code == 422
    assert not Flag.objects.exists()


def test_a_post_has_an_address_that_finds_its_page(client, room):
    for _ in range(60):
        last = make.answer(room.bilal, room.thread)
    signed_in(client, room.ayesha)
    url = reverse("discussions:post", args=[room.run.key, room.thread.uuid, last.uuid])
    went = client.get(url)
    assert went.url.endswith(f"#post-{last.uuid}")
    assert f'id="post-{last.uuid}"' in client.get(went.url).text


def test_the_desk_lists_flagged_posts_by_the_same_statements_for_one_and_for_many(client, room):
    def asked():
        with statements() as sent:
            client.get(reverse("teaching:flags", args=[room.run.key]))
        return len(sent)

    signed_in(client, room.ayesha).post(room.flag(), {"reason": "harm"})
    signed_in(client, room.lead)
    asked()
    one = asked()
    for _ in range(5):
        signed_in(client, room.ayesha).post(room.flag(make.answer(room.bilal, room.thread)), {"reason": "aside"})
    signed_in(client, room.lead)
    assert asked() == one
