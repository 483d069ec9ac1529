"""Groups: dealt out, by hand and from a file; what a change would touch is seen first."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from audit.models import Event
from common.errors import Forbidden, Refusal
from discussions.models import Group, Member
from discussions.rules.dealing import dealt
from discussions.rules.groups_file import parse
from discussions.selectors.groups import members_of, plan
from discussions.selectors.modes import Readers
from runs.rules.csv_table import Unreadable
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted
from tests.made_once import made_once
from tests.worked import table

PEOPLE = some.lists(some.uuids(), unique=True, max_size=60)


@given(PEOPLE, some.integers(1, 20), some.text(max_size=10), some.randoms())
def test_people_are_dealt_evenly_and_the_same_again(people, groups, seed, chance):
    hands = dealt(people, groups, seed)
    sizes = [len(hand) for hand in hands]
    assert sorted(one for hand in hands for one in hand) == sorted(people)
    assert len(hands) == min(groups, len(people))
    assert not sizes or max(sizes) - min(sizes) <= 1
    shuffled = list(people)
    chance.shuffle(shuffled)
    assert dealt(shuffled, groups, seed) == hands


@pytest.mark.parametrize("row", table("groups.md", first="person"))
def test_the_worked_deal_holds(row):
    people = [uuid.UUID(one["person"]) for one in table("groups.md", first="person")]
    hands = dealt(people, 2, "pamir")
    assert uuid.UUID(row["person"]) in hands[int(row["group"]) - 1]


def test_a_file_says_who_is_in_which_group():
    lines = parse(b"User name;Group\nayesha;Reds\n;Blues\nbilal;\n")
    assert [(line.username, line.group, line.problem) for line in lines] == [
        ("ayesha", "Reds", ""), ("", "", "who"), ("bilal", "", ""),
    ]  # fmt: skip
    assert parse(f"email,group\na@example.org,{'x' * 101}".encode())[0].problem == "name"


@pytest.mark.parametrize(
    "content", [b"", b"group\nReds", b"username\nx", b"username,user,group\na,b,c", b"username,group"]
)
def test_a_file_that_cannot_be_read_is_refused(content):
    with pytest.raises(Unreadable):
        parse(content)


@made_once
def room() -> Parted:
    return Parted(Audience.GROUP)


@pytest.fixture
def client(room) -> Client:
    client = Client()
    client.force_login(room.lead.user)
    return client


def url(room, name="groups") -> str:
    return reverse(f"discussions_desk:{name}", args=[room.run.key])


def names(room) -> dict[str, str]:
    return {one.user.name.split()[0]: group.name for one in room.people if (group := members_of(room.run).get(one.pk))}


def test_a_deal_is_looked_at_and_then_saved(room, client):
    page = client.get(url(room), {"groups": 2, "seed": "pamir"})
    table_of = {one.pk: field.value() for one, field in page.context["form"].rows()}
    assert sorted(table_of.values()) == ["Group 1", "Group 1", "Group 2", "Group 2"]
    assert "This is a preview" in page.text
    assert names(room) == {"Ayesha": "Reds", "Hamza": "Reds", "Bilal": "Blues"}
    client.post(url(room), {f"group_{pk}": name for pk, name in table_of.items()} | {"anew": "on"})
    assert sorted(names(room).values()) == ["Group 1", "Group 1", "Group 2", "Group 2"]
    assert Group.objects.filter(closed_at=None).count() == 2


def test_who_was_in_a_closed_group_goes_on_reading_it_and_nobody_else_does(room):
    thread = make.thread(room.ayesha)
    room.group({room.bilal.pk: "Reds", room.ayesha.pk: "Greens"}, anew=True)
    codes = []
    for one in (room.ayesha, room.hamza, room.bilal):
        browser = Client()
        browser.force_login(one.user)
        codes.append(browser.get(reverse("discussions:thread", args=[room.run.key, thread.uuid])).status_code)
    assert codes == [200, 200, 404]
    assert make.thread(room.bilal).group != thread.group
    with pytest.raises(Refusal, match="you are in none yet"):
        make.thread(room.hamza)


def test_a_move_that_opens_old_threads_is_looked_at_first(room, client):
    make.thread(room.ayesha)
    make.thread(room.lead, readers=Readers(group=members_of(room.run)[room.bilal.pk]))
    make.thread(room.bilal)  # which he goes on reading
    sent = {f"group_{room.bilal.pk}": "reds"}
    page = client.post(url(room), sent)
    assert "1 thread is hidden from them" in page.text
    assert "1 thread from before becomes visible to them" in page.text
    assert names(room)["Bilal"] == "Blues"
    client.post(url(room), sent | {"anyway": page.context["plan"].digest})
    assert names(room)["Bilal"] == "Reds"
    assert not Group.objects.filter(name="Blues", closed_at=None).exists()


def test_what_became_another_change_meanwhile_is_looked_at_again(room, client):
    make.thread(room.ayesha)
    sent = {f"group_{room.bilal.pk}": "Reds"}
    seen = client.post(url(room), sent).context["plan"].digest
    make.thread(room.hamza)
    page = client.post(url(room), sent | {"anyway": seen})
    assert "2 threads from before become visible to them" in page.text
    assert names(room)["Bilal"] == "Blues"


def test_a_file_fills_the_table_and_writes_nothing(room, client):
    content = f"username,group\n{room.zarina.user.username},Reds\nnobody,Reds\n".encode()
    page = client.post(url(room, "groups_file"), {"file": SimpleUploadedFile("groups.csv", content)})
    assert {one: field.value() for one, field in page.context["form"].rows()}[room.zarina] == "Reds"
    assert "“nobody” is no student of this run" in page.text
    assert "Zarina" not in names(room)


def test_who_is_not_named_stays(room):
    room.group({room.zarina.pk: "Blues"})
    assert names(room) == {"Ayesha": "Reds", "Hamza": "Reds", "Bilal": "Blues", "Zarina": "Blues"}
    assert plan(room.run, {room.zarina.pk: " BLUES "}).steps == []


def test_staff_and_people_of_other_runs_come_into_no_group(room):
    stranger = make.member(make.run_with_text()[0])
    room.group({room.assistant.pk: "Reds", stranger.pk: "Reds"})
    assert Member.objects.count() == 3


def test_only_an_instructor_makes_groups_and_no_event_holds_names(room):
    room.lead, lead = room.assistant, room.lead
    with pytest.raises(Forbidden):
        room.group({room.zarina.pk: "Blues"})
    room.lead = lead
    with pytest.raises(Refusal, match="100 characters"):
        room.group({room.zarina.pk: "x" * 101})
    group = Group.objects.get(name="Reds")
    told = Event.objects.filter(name="discussions.groups_changed").latest("pk").data
    assert told["groups"][str(room.ayesha.uuid)] == str(group.uuid)
    assert "Reds" not in str(told)
