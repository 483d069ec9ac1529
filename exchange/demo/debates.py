"""Debates of the demo class: one whose opening is over and whose rebuttal is open, one that is about to begin."""

import datetime as dt
from dataclasses import asdict
from zoneinfo import ZoneInfo

from accounts.models import User
from common.ids import derived
from debates.models import Debate, Round, Sitting
from debates.selectors.sittings import held_rounds
from debates.services.holding import hold
from debates.services.seating import deal, place, tell
from essays.services.handing_in import hand_in
from essays.services.saving import Written, save
from exchange.demo import dates
from runs.dates import Dates
from runs.models import Activity, Enrolment, Run

ARGUED = "converging"
SPEAKERS = {
    "for": ("student", "demo-ayesha", "demo-gulnara", "demo-hamza", "demo-nasir", "demo-timur"),
    "against": ("demo-bilal", "demo-dilnoza", "demo-farhad", "demo-laylo", "demo-sana"),
}
OPENINGS = {
    "student": (
        "By *converging* I mean that what one of them wants cannot be had without the other.\n\n"
        "The paper shows this once, and once is enough. Russia, it asserts, controls the way in from the north, and"
        " Pakistan offers the way out in the south [@corridors-and-convergence/two-doors]. A way that ends in the"
        " middle is worth nothing to either. Where their lists agree by accident [@two-lists/what-both-want], I grant"
        " that nothing follows.\n\nAgainst me stands the word “desire”: that Russia wants control is the author’s"
        " report, with no note beside it [@corridors-and-convergence/control-and-outlet]."
    ),
    "demo-ayesha": (
        "Two interests converge if getting on with one brings on the other. Both states, says the author, want a"
        " settlement in which the region has its say [@two-lists/what-both-want]; neither could hold such a settlement"
        " alone [@whose-region/no-one-alone]. That is need, and it is said of every state of the region, so of these"
        " two as well.\n\nWhat speaks against it: “will be able” is a forecast."
    ),
    "demo-bilal": (
        "A thing is shown if the passages would look otherwise were it not so. These would not.\n\n"
        "For Russia, stability is less heroin and a quiet border; for Pakistan it is gas and lorries"
        " [@two-lists/same-word-other-reasons]. The author sets both under one word. India sat in Moscow at the second"
        " round, as Stepanova reports, and Pakistan, the author asserts, wants less of India"
        " [@two-lists/india-at-the-table]: the two sentences stand pages apart and are never brought together.\n\n"
        "I grant that the road north and south is one road [@two-lists/both-look-north-and-south]."
    ),
    "demo-dilnoza": (
        "مصنف کہتا ہے کہ دونوں ملکوں کے مفادات ایک دوسرے کی مستقل ضرورت کی ضمانت ہیں [@the-question/the-answer]۔"
        " مگر آخر میں وہ سفارش کرتا ہے کہ تعلقات باہمی مفاد پر قائم ہوں [@the-axis/own-grounds]۔\n\n"
        "One recommends what is not so yet. If the interests met as closely as the claim has it, the recommendation"
        " would be idle. What can be said for the other side is that advice may also be meant to keep what there is."
    ),
}
"""What was said in the first round, by who said it."""


def argue(run: Run, *, now: dt.datetime) -> None:
    """Hold each debate of the course; not again where one is held."""
    if Sitting.objects.filter(run=run).exists():
        return
    lead = User.objects.get(username="instructor")
    for debate in Debate.objects.filter(course=run.course).order_by("position", "key"):
        is_argued = debate.key == ARGUED
        rounds = enumerate(debate.rounds.all())
        windows = {one.pk: _window(run, number, now, begun=is_argued) for number, one in rounds}
        sitting = hold(run=run, debate=debate, dates=windows, by=lead, now=now)
        if is_argued:
            _open(sitting, lead, now)
        else:
            deal(sitting=sitting, anew=False, seed=2016, by=lead, now=now)
        tell(sitting=sitting, by=lead, now=now)


def _window(run: Run, number: int, now: dt.datetime, *, begun: bool) -> Dates:
    """Return the dates of a round: each opens when the one before is due; where one has begun, the first is over."""
    zone = ZoneInfo(run.time_zone)
    due = dates.window(number - 1 if begun else number, now, zone)
    opens_at = due.opens_at if number == 0 else dates.window(number - (2 if begun else 1), now, zone).due_at
    return Dates(**{**asdict(due), "opens_at": opens_at, "closes_at": due.due_at})


def _open(sitting: Sitting, lead: User, now: dt.datetime) -> None:
    people = {one.user.username: one for one in sitting.run.enrolments.select_related("user", "run")}
    sides = {side.key: side for side in sitting.debate.sides.all()}
    wanted = {people[name]: (None, sides[key]) for key, names in SPEAKERS.items() for name in names}
    place(sitting=sitting, wanted=wanted, by=lead, now=now)
    first, activity = held_rounds(sitting)[0]
    for name, text in OPENINGS.items():
        _say(first, activity, people[name], text, now - dt.timedelta(days=4))


def _say(one: Round, activity: Activity, speaker: Enrolment, text: str, at: dt.datetime) -> None:
    event = derived(str(speaker.uuid), one.essay.key)
    written = Written(text=text, event=event, page=event)
    version = save(activity=activity, essay=one.essay, enrolment=speaker, written=written, now=at)
    hand_in(activity=activity, essay=one.essay, enrolment=speaker, number=version.number, now=at)
