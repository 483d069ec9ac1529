"""Threads of the demo class, so that a first look finds people talking."""

import datetime as dt
from dataclasses import dataclass

from common.ids import derived
from courses.models import Passage
from courses.selectors.passages import readable_passages
from discussions.models import Thread
from discussions.services.moderating import endorse
from discussions.services.opening import open_thread
from discussions.services.replying import reply
from runs.models import Enrolment, Run


@dataclass(frozen=True)
class Talk:
    """A thread: who asks what about which passage (lesson and key), and who answers; the last answer is endorsed."""

    lesson: str
    passage: str
    author: str
    title: str
    text: str
    answers: tuple[tuple[str, str], ...] = ()
    kind: str = Thread.Kind.QUESTION
    days_ago: int = 2


TALKS = (
    Talk(
        "what-russia-wants",
        "moscow-format",
        "demo-bilal",
        "Ten countries, or eleven?",
        "Six in February and five republics more in April: I count **eleven**. Does the paper leave the host out?",
        (
            ("demo-ayesha", "I counted the same. Perhaps one of the six did not come back?"),
            (
                "assistant",
                "The note below the passage has the answer: the press release lists eleven, *the host included*. "
                "So the paper's ten holds only without the host.",
            ),
        ),
        days_ago=5,
    ),
    Talk(
        "what-russia-wants",
        "no-solid-evidence",
        "demo-dilnoza",
        "What would count as solid evidence?",
        "The author says that there is none. But what would it look like?\n\n"
        "- an order or a delivery note?\n- a witness who saw the hand-over?\n- weapons that can be traced?",
        (
            ("demo-hamza", "Numbers that can be traced would show where they were made, not who gave them."),
            (
                "student",
                "The passage says only what is missing [@what-russia-wants/no-solid-evidence]. An order would fill"
                " that gap; a rumour would not, however often it is told.",
            ),
        ),
        kind=Thread.Kind.CONTEST,
        days_ago=3,
    ),
    Talk(
        "what-russia-wants",
        "heroin",
        "demo-gulnara",
        "Forty thousand what?",
        "Is it addicts, patients or deaths? I cannot use the figure before I know.",
    ),
)


def talk(run: Run, *, now: dt.datetime) -> None:
    """Open the class's threads on the passages that the course has; not again where there are threads."""
    if Thread.objects.filter(run=run).exists():
        return
    people = {one.user.username: one for one in run.enrolments.select_related("user", "run")}
    passages = {passage.block: passage for passage in readable_passages(run.course)}
    for one in TALKS:
        passage = passages.get(derived(run.course.key, one.lesson, one.passage))
        if passage is not None:
            _talk(one, passage, people, now - dt.timedelta(days=one.days_ago))


def _talk(one: Talk, passage: Passage, people: dict[str, Enrolment], at: dt.datetime) -> None:
    event = derived(str(people[one.author].uuid), one.title)
    thread = open_thread(
        enrolment=people[one.author],
        passage=passage,
        kind=one.kind,
        title=one.title,
        text=one.text,
        event=event,
        now=at,
    )
    post = None
    for place, (name, text) in enumerate(one.answers, 1):
        at += dt.timedelta(hours=7)
        event = derived(str(thread.uuid), f"answer {place}")
        post = reply(enrolment=people[name], thread=thread, text=text, event=event, now=at)
    if post is not None and post.author.is_staff:
        endorse(post=post, by=people["instructor"], now=at)
