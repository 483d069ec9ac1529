"""Essays of the demo class: offered, one begun, two handed in, so that a first look finds something to mark."""

import datetime as dt
from zoneinfo import ZoneInfo

from common.ids import derived
from debates.models import Round
from essays.models import Draft, Essay
from essays.services.handing_in import hand_in
from essays.services.saving import Written, save
from exchange.demo import dates
from runs.activities import kinds
from runs.models import Activity, Enrolment, Run

ESSAY = "essay"
BEGUN = (
    "The word is the same and the picture is not. For Russia, as the paper tells it, stability means less heroin"
    " [@what-russia-wants/heroin]; for Pakistan it means a road that stays open [@what-pakistan-wants/conduit].\n\n"
    "I want to show that the first quarrel would be about"
)
HANDED_IN = {
    "demo-bilal": (
        "The author says that both want a stable Afghanistan, and gives each a reason of its own.\n\n"
        "For Russia the reasons are heroin and the border of Central Asia [@what-russia-wants/heroin]. For Pakistan"
        " they are trade and gas [@what-pakistan-wants/conduit]. India’s seat in Moscow is the place where this hurts"
        " first [@two-lists/india-at-the-table]: Russia gave it, and Pakistan, the author asserts, wants India’s part"
        " smaller. The paper does not join the two, and I think one must.\n\n"
        "> Partners may have private business.\n\nSo they may, until they share a table."
    ),
    "demo-gulnara": (
        "دونوں ملک ایک مستحکم افغانستان چاہتے ہیں، مگر وجہ ایک نہیں۔ مصنف کے مطابق روس کو ہیروئن کی فکر ہے"
        " [@what-russia-wants/heroin]۔\n\n"
        "Pakistan, says the author, needs a conduit to the north [@what-pakistan-wants/conduit]. So the first"
        " difference would be about lorries: who opens them, who lets them pass, and who pays the officer at the post."
    ),
}


def write(run: Run, *, now: dt.datetime) -> None:
    """Offer each essay of the course that is no round of a debate, and let students write on the first; not again where
    essays are offered."""
    if run.activities.filter(kind=ESSAY).exists():
        return
    rounds = Round.objects.values("essay")
    essays = list(Essay.objects.filter(course=run.course).exclude(pk__in=rounds).order_by("position", "key"))
    offered = [_offer(run, place, essay, now) for place, essay in enumerate(essays)]
    if not offered:
        return
    people = {one.user.username: one for one in run.enrolments.select_related("user", "run")}
    _save(offered[0], essays[0], people["student"], BEGUN, now - dt.timedelta(hours=5))
    for name, text in HANDED_IN.items():
        at = now - dt.timedelta(hours=3)
        draft = _save(offered[0], essays[0], people[name], text, at)
        number = draft.current.number if draft.current else 0
        hand_in(activity=offered[0], essay=essays[0], enrolment=people[name], number=number, now=at)


def _offer(run: Run, place: int, essay: Essay, now: dt.datetime) -> Activity:
    when = dates.window(place, now, ZoneInfo(run.time_zone))
    last = run.activities.order_by("-position").values_list("position", flat=True).first() or 0
    activity = Activity.objects.create(
        run=run,
        kind=ESSAY,
        target=essay.uuid,
        title=essay.title,
        module_id=essay.module_id,
        position=last + 1,
        opens_at=when.opens_at,
        due_at=when.due_at,
        closes_at=when.closes_at,
    )
    kinds.get(ESSAY).activity_added(activity, now)
    return activity


def _save(activity: Activity, essay: Essay, enrolment: Enrolment, text: str, now: dt.datetime) -> Draft:
    event = derived(str(enrolment.uuid), essay.key)
    written = Written(text=text, event=event, page=event)
    return save(activity=activity, essay=essay, enrolment=enrolment, written=written, now=now).draft
