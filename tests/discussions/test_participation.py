"""Taking part by a rule: which posts count, what is entered into the record and when, and what people see of it."""

import datetime as dt
import uuid
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from discussions.models import ParticipationRule, Post
from discussions.receivers import count_post_again
from discussions.selectors.participation import class_stands, due_now, stands
from discussions.services import changing, grouping, moderating, moving, participation
from discussions.services.participation import Asked
from grading.models import Entry, Mark
from grading.selectors.marks import marks_of
from grading.selectors.replay import faults_of
from grading.services.adjusting import override
from grading.services.extensions import give_extension
from runs.dates import Dates
from runs.models import Enrolment
from runs.selectors.agenda import activities_of, agenda
from runs.services.activities import change_dates, change_section_dates
from tests.factories import threads as make
from tests.factories.classes import EnrolmentFactory, SectionFactory, teacher
from tests.statements import statements

DAY = dt.datetime(2026, 10, 5, tzinfo=dt.UTC)
OPENS, ENDS = DAY.replace(hour=10), DAY.replace(hour=12)
AFTER = ENDS + dt.timedelta(minutes=1)


def at(clock: str) -> dt.datetime:
    hour, minute = map(int, clock.split(":"))
    return DAY.replace(hour=hour, minute=minute)


pytestmark = pytest.mark.django_db


class World:
    """A class with a question of Bilal's on its first passage, and answers that count: two at most, 5 points each."""

    def __init__(self, **asked) -> None:
        self.run, self.passages = make.run_with_text("One thing is said.", "Another thing is said.")
        self.ayesha, self.hamza, self.bilal = (
            make.member(self.run, name=name) for name in ("Ayesha Khan", "Hamza Ali", "Bilal Shah")
        )
        self.lead = teacher(self.run)
        lesson = self.passages[0].lesson
        self.code = f"[@{lesson.slug}/{self.passages[0].key}]"
        self.thread = make.thread(self.bilal, self.passages[0], now=at("09:00"))
        self.asked = Asked(
            **{"sort": "answer", "cites": True, "takes_side": False, "kind": "", "page_id": None, "most": 2,
               "each": Decimal(5), **asked}
        )  # fmt: skip
        self.activity = participation.make(
            run=self.run, title="Two answers that cite", asked=self.asked, dates=Dates(opens_at=OPENS, due_at=ENDS),
            by=self.lead.user, now=at("08:00"),
        )  # fmt: skip

    def answer(self, who: Enrolment, clock: str, text: str = "") -> Post:
        return make.answer(who, self.thread, text or f"It stands in {self.code}.", now=at(clock))

    def entries(self, who: Enrolment, **where) -> list[Entry]:
        return list(Entry.objects.filter(enrolment=who, data__has_key="counted", **where).order_by("sequence"))

    def mark(self, who: Enrolment) -> Mark:
        return Mark.objects.get(enrolment=who, line_item__activity=self.activity)

    def change(self, now: dt.datetime = AFTER, seen: int = 1, **asked) -> ParticipationRule:
        wanted = Asked(**{**vars(self.asked), **asked})
        return participation.change_rule(
            activity=self.activity, asked=wanted, reason="As agreed.", seen=seen, by=self.lead.user, now=now
        )

    def stand(self, who: Enrolment, now: dt.datetime = AFTER):
        return stands([self.activity], [who], now)[self.activity.pk, who.pk]


def deliver(event: str) -> None:
    """Have the last event of a name heard."""
    count_post_again(Event.objects.filter(name=event).last())


def test_points_are_entered_when_the_time_is_over_with_the_posts_that_count_and_seen_at_once():
    world = World()
    first, second = world.answer(world.ayesha, "10:30"), world.answer(world.ayesha, "12:00")
    world.answer(world.hamza, "10:40", "Nothing is cited here.")
    participation.enter_due(now=ENDS)
    assert world.entries(world.ayesha) == []

    participation.enter_due(now=AFTER)

    (entry,) = world.entries(world.ayesha)
    assert entry.points == 10
    assert entry.data["counted"] == [str(first.uuid), str(second.uuid)]
    assert (entry.kind, entry.by, entry.cause) == ("score", None, world.activity.uuid)
    assert world.mark(world.ayesha).released_at == AFTER
    (nothing,) = world.entries(world.hamza)
    assert (nothing.points, nothing.data["counted"], world.mark(world.hamza).state) == (0, [], "marked")
    (column,) = marks_of(world.ayesha, AFTER).columns
    assert column.lines[0].detail == "2 of 2 count, 5 for each"
    assert faults_of(world.ayesha) == []


def test_counting_again_enters_nothing():
    world = World()
    world.answer(world.ayesha, "10:30")
    participation.enter_due(now=AFTER)
    before = Entry.objects.count()
    assert participation.enter_due(now=AFTER + dt.timedelta(days=1)) == 0
    participation.count_again(post=Post.objects.get(author=world.ayesha), cause=uuid.uuid4(), now=AFTER)
    assert Entry.objects.count() == before


def test_what_is_hidden_after_the_end_counts_no_more_and_again_once_it_is_shown():
    world = World()
    posts = [world.answer(world.ayesha, clock) for clock in ("10:10", "10:20")]
    participation.enter_due(now=AFTER)
    moderating.hide(post=posts[0], reason="Not kind.", by=world.lead, now=AFTER)
    deliver("discussions.post_hidden")
    assert world.mark(world.ayesha).points == 5
    moderating.show(post=posts[0], by=world.lead, now=AFTER)
    deliver("discussions.post_shown")
    assert [entry.points for entry in world.entries(world.ayesha)] == [10, -5, 5]


def test_another_post_takes_the_place_of_one_that_is_taken_back():
    world = World(most=1)
    posts = [world.answer(world.ayesha, clock) for clock in ("10:10", "10:20")]
    participation.enter_due(now=AFTER)
    changing.delete(post=posts[0], by=world.ayesha, now=AFTER)
    deliver("discussions.post_deleted")
    assert [entry.points for entry in world.entries(world.ayesha)] == [5, 0]
    assert world.entries(world.ayesha)[-1].data["counted"] == [str(posts[1].uuid)]


def test_a_post_counts_by_what_it_said_at_the_end():
    world = World()
    kept, empty = world.answer(world.ayesha, "11:40"), world.answer(world.hamza, "11:50", "I will say later where.")
    changing.edit(post=kept, text="I take the passage out.", by=world.ayesha, now=AFTER)
    changing.edit(post=empty, text=f"It was {world.code}.", by=world.hamza, now=AFTER)
    participation.enter_due(now=AFTER)
    assert (world.mark(world.ayesha).points, world.mark(world.hamza).points) == (5, 0)


def test_a_later_date_takes_the_points_back_until_it_is_over():
    world = World()
    world.answer(world.ayesha, "10:10")
    participation.enter_due(now=AFTER)
    later = ENDS + dt.timedelta(days=1)
    about = {"activity": world.activity, "reason": "Ill.", "by": world.lead.user, "now": AFTER}
    give_extension(enrolment=world.ayesha, due_at=later, **about)
    participation.enter_due(now=AFTER)
    assert (world.mark(world.ayesha).points, world.mark(world.ayesha).state) == (0, "partly")
    make.answer(world.ayesha, world.thread, f"And {world.code} too.", now=later)
    participation.enter_due(now=later)
    assert world.mark(world.ayesha).points == 0
    participation.enter_due(now=later + dt.timedelta(minutes=1))
    assert (world.mark(world.ayesha).points, world.mark(world.ayesha).state) == (10, "marked")
    (column,) = marks_of(world.ayesha, later).columns
    assert "Counting goes on until" in " ".join(line.what for line in column.lines)


def test_a_section_ends_at_its_own_time_and_a_date_taken_off_leaves_what_was_entered():
    world = World()
    section = SectionFactory(run=world.run)
    Enrolment.objects.filter(pk=world.ayesha.pk).update(section=section)
    about = {"activity": world.activity, "by": world.lead.user, "now": AFTER}
    change_section_dates(section=section, dates=Dates(due_at=ENDS + dt.timedelta(hours=2)), **about)
    participation.enter_due(now=AFTER)
    assert [bool(world.entries(one)) for one in (world.ayesha, world.hamza)] == [False, True]
    change_dates(dates=Dates(opens_at=OPENS), **about)
    participation.enter_due(now=AFTER)
    assert len(world.entries(world.hamza)) == 1


def test_who_joined_after_the_end_or_has_left_gets_nothing():
    world = World()
    late = EnrolmentFactory(run=world.run, enrolled_at=AFTER)
    Enrolment.objects.filter(pk=world.hamza.pk).update(state=Enrolment.State.WITHDRAWN)
    participation.enter_due(now=AFTER + dt.timedelta(minutes=1))
    assert [world.entries(one) for one in (late, world.hamza)] == [[], []]
    Enrolment.objects.filter(pk=world.hamza.pk).update(state=Enrolment.State.ACTIVE)
    participation.enter_due(now=AFTER + dt.timedelta(minutes=2))
    assert len(world.entries(world.hamza)) == 1


def test_what_ended_long_ago_is_looked_at_by_night_and_what_ends_for_somebody_each_minute():
    world, days = World(), dt.timedelta(days=1)
    assert world.ayesha.pk in due_now(AFTER, since=AFTER - days)[world.activity.pk]
    assert due_now(AFTER + 3 * days, since=AFTER + days) == {}
    assert world.ayesha.pk in due_now(AFTER + 3 * days)[world.activity.pk]
    more = {"reason": "", "by": world.lead.user, "now": AFTER}
    give_extension(enrolment=world.hamza, activity=world.activity, due_at=ENDS + 2 * days, **more)
    assert world.hamza.pk in due_now(AFTER + 3 * days, since=AFTER + days)[world.activity.pk]


def test_a_mark_set_by_hand_stays():
    world = World()
    posts = [world.answer(world.ayesha, "10:10")]
    participation.enter_due(now=AFTER)
    column = world.mark(world.ayesha).line_item
    about = {"reason": "As agreed.", "by": world.lead.user, "now": AFTER}
    override(line_item=column, enrolment=world.ayesha, points=Decimal(7), **about)
    moderating.hide(post=posts[0], reason="Not kind.", by=world.lead, now=AFTER)
    deliver("discussions.post_hidden")
    assert world.mark(world.ayesha).points == 7


def test_what_counted_counts_where_its_thread_is_moved_and_its_writer_in_another_group():
    world = World(page_id=None)
    world.answer(world.ayesha, "10:10")
    lesson = world.passages[0].lesson
    world.change(now=at("10:20"), page_id=lesson.pk)
    participation.enter_due(now=AFTER)
    moving.move(thread=world.thread, passage=None, reason="About the whole.", by=world.lead, now=AFTER)
    grouping.set_groups(run=world.run, wanted={world.ayesha.pk: "Reds"}, by=world.lead, now=AFTER)
    participation.count_again(post=Post.objects.get(author=world.ayesha), cause=uuid.uuid4(), now=AFTER)
    assert world.mark(world.ayesha).points == 5
    assert world.stand(world.hamza).number == 0


def test_a_rule_that_is_changed_counts_again_for_those_whose_time_is_over():
    world = World()
    world.answer(world.ayesha, "10:10", "Nothing cited.")
    participation.enter_due(now=AFTER)
    rule = world.change(cites=False)
    assert world.mark(world.ayesha).points == 5
    assert world.entries(world.ayesha)[-1].cause == rule.uuid
    back = world.change(seen=2)
    assert back.number == 3
    assert world.mark(world.ayesha).points == 0


@pytest.mark.parametrize(
    ("asked", "seen", "code"),
    [({"most": 3}, 1, "other_sum"), ({}, 1, "nothing"), ({"cites": False}, 7, "changed_meanwhile")],
)
def test_a_change_is_refused(asked, seen, code):
    world = World()
    participation.enter_due(now=AFTER)
    with pytest.raises(Refusal) as refused:
        world.change(seen=seen, **asked)
    assert refused.value.code == code
    assert ParticipationRule.objects.count() == 1


def test_before_anything_is_entered_the_column_follows_the_rule():
    world = World()
    world.change(now=at("09:00"), most=4)
    participation.enter_due(now=AFTER)
    assert world.mark(world.ayesha).line_item.points == 20


def test_only_who_leads_makes_one_and_it_has_an_end():
    world = World()
    about = {"run": world.run, "title": "More", "asked": world.asked, "now": AFTER}
    with pytest.raises(Forbidden):
        participation.make(**about, dates=Dates(due_at=ENDS), by=teacher(world.run, role=Enrolment.Role.ASSISTANT).user)
    with pytest.raises(Refusal) as refused:
        participation.make(**about, dates=Dates(), by=world.lead.user)
    assert refused.value.code == "no_end"


def test_among_what_there_is_to_do_stands_how_many_count_so_far():
    world = World()
    world.answer(world.ayesha, "10:10")
    activities = activities_of([world.run])[world.run.pk]
    (todo,) = agenda(world.ayesha, activities, at("10:30"))
    assert (todo.standing.code, todo.standing.label) == ("begun", "1 of 2 so far")
    (todo,) = agenda(world.ayesha, activities, AFTER)
    assert (todo.standing.code, todo.standing.label) == ("done", "1 of 2 counted")


def test_the_statements_of_a_class_do_not_grow_with_it():
    world = World()
    for who in (world.ayesha, world.hamza, world.bilal):
        changed = world.answer(who, "11:30")
        changing.edit(post=changed, text="Not any more.", by=who, now=AFTER)
    with statements() as few:
        class_stands(world.activity, AFTER)
    for number in range(5):
        who = make.member(world.run)
        changing.edit(post=world.answer(who, f"11:4{number}"), text="Not any more.", by=who, now=AFTER)
    with statements() as many:
        class_stands(world.activity, AFTER)
    assert len(few) == len(many) <= 11
    with statements() as entered:
        participation.enter_due(now=AFTER)
    assert len(entered) <= 35


def test_a_student_sees_which_posts_count_and_why_others_do_not(client: Client, settings):
    world = World()
    counted, other = world.answer(world.ayesha, "10:10"), world.answer(world.ayesha, "10:20", "Nothing cited.")
    client.force_login(world.ayesha.user)
    page = client.get(reverse("discussions:participation", args=[world.run.key, world.activity.uuid]))
    text = page.content.decode()
    assert "1 of 2" in text
    assert reverse("discussions:post", args=[world.run.key, world.thread.uuid, counted.uuid]) in text
    assert reverse("discussions:post", args=[world.run.key, world.thread.uuid, other.uuid]) in text
    assert "it cites no passage" in text
    assert page.request["PATH_INFO"] in client.get(reverse("grading:marks", args=[world.run.key])).text
    client.force_login(world.hamza.user)
    assert "None" in client.get(page.request["PATH_INFO"]).content.decode()


def test_an_answer_in_a_thread_that_is_hidden_is_counted_and_the_thread_not_named(client: Client):
    world = World()
    world.answer(world.ayesha, "10:10")
    moderating.hide(post=world.thread.posts.get(is_opening=True), reason="Not kind.", by=world.lead, now=AFTER)
    client.force_login(world.ayesha.user)
    page = client.get(reverse("discussions:participation", args=[world.run.key, world.activity.uuid]))
    text = page.content.decode()
    assert "1 of 2" in text
    assert world.thread.title not in text


def test_an_instructor_looks_first_and_then_lets_it_count(client: Client):
    world = World()
    world.answer(world.ayesha, "10:10")
    client.force_login(world.lead.user)
    url = reverse("discussions_desk:participation_new", args=[world.run.key])
    form = {"title": "Any answer", "most": "1", "sort": "answer", "each": "2.5", "due_at": "2026-10-05T20:00"}
    looked = client.post(url, form)
    assert "Ayesha Khan" in looked.content.decode()
    assert ParticipationRule.objects.count() == 1
    made = client.post(url, {**form, "set": "1"}, follow=True)
    assert "Any answer" in made.content.decode()
    assert "1 of 1" in made.content.decode()
    assert "Any answer" in client.get(reverse("discussions_desk:participations", args=[world.run.key])).content.decode()


def test_an_instructor_sees_whose_points_a_change_moves_and_brings_the_earlier_rule_back(client: Client):
    world = World()
    world.answer(world.ayesha, "10:10", "Nothing cited.")
    participation.enter_due(now=AFTER)
    client.force_login(world.lead.user)
    url = reverse("discussions_desk:participation_change", args=[world.run.key, world.activity.uuid])
    form = {"most": "2", "sort": "answer", "each": "5", "seen": "1", "reason": "Too strict."}
    looked = client.post(url, form)
    assert "0 → 5" in looked.content.decode()
    assert world.mark(world.ayesha).points == 0
    client.post(url, {**form, "set": "1"})
    assert world.mark(world.ayesha).points == 5
    table = client.get(reverse("discussions_desk:participation", args=[world.run.key, world.activity.uuid]))
    assert "Too strict." in table.content.decode()
    again = client.get(url, {"from": "1"})
    assert again.context["form"]["cites"].value() is True
    refused = client.post(url, {**form, "set": "1"})
    assert "Somebody changed the rule meanwhile" in refused.content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"takes_side": "on", "sort": "thread"}, "takes_side"),
        ({"takes_side": "on", "kind": "question"}, "kind"),
        ({"each": "0"}, "each"),
        ({"each": "NaN"}, "each"),
        ({"most": "51"}, "most"),
        ({"due_at": "2026-10-01T10:00", "opens_at": "2026-10-02T10:00"}, "due_at"),
        ({"page": "1"}, "page"),
    ],
)
def test_what_makes_no_rule_is_told_in_the_form(client: Client, wrong, field):
    world = World()
    client.force_login(world.lead.user)
    form = {"title": "Any", "most": "1", "sort": "answer", "each": "2", "due_at": "2026-10-05T20:00", **wrong}
    page = client.post(reverse("discussions_desk:participation_new", args=[world.run.key]), {**form, "set": "1"})
    assert list(page.context["form"].errors) == [field]
