"""What the letters to those who follow tell: looked up when they are sent, for many of them by a fixed number of
statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Left

from discussions.models import Letter, MailChoice, Post, ThreadRead
from discussions.selectors.follows import followed
from discussions.selectors.pictures import with_pictures
from discussions.selectors.visible import posts_of, visible_threads
from runs.access import Access
from runs.models import Enrolment, LessonOpening
from runs.permissions import may_read

MOST_POSTS = 60
"""That a digest tells; it says how many more there are, as far as it looked."""
LOOKED_AT = 300
BEGINNING = 4000
"""Signs of a post's HTML that are read for its first words."""


def posts_told(letters: Sequence[Letter], now: datetime) -> Mapping[int, list[Post]]:
    """Return what each letter tells, by the letter's id: posts in the order they came; nothing for who may
    have no mail.

    Two statements for any number of letters: each reader's own part of the first one asks for the threads that they
    may see, by the selector that their pages ask.
    """
    parts = [_pairs(letter, now) for letter in letters if _may_have_mail(letter.enrolment)]
    if not parts:
        return {}
    pairs = list(parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0])
    at_once = [letter.post_id for letter in letters if letter.post_id]
    posts = _posts({post for _, post in pairs}, whole=at_once)
    told: dict[int, list[Post]] = defaultdict(list)
    for letter, post in pairs:
        told[letter].append(posts[post])
    return {letter: sorted(found, key=lambda post: (post.created_at, post.pk)) for letter, found in told.items()}


def readers_at_once(post: Post) -> QuerySet[MailChoice]:
    """Return the choices of those who follow a post's thread and have mail of it at once: not those whom a last digest
    told of it."""
    reader = OuterRef(OuterRef("enrolment"))
    this = Post.objects.filter(followed(reader, thread="thread__"), pk=post.pk)
    return MailChoice.objects.filter(
        Exists(this),
        rhythm=MailChoice.Rhythm.AT_ONCE,
        told_until__lt=post.created_at,
        enrolment__run=post.thread.run_id,
        enrolment__state=Enrolment.State.ACTIVE,
    ).exclude(enrolment=post.author_id)


def with_news(choices: QuerySet[MailChoice]) -> QuerySet[Any]:
    """Add `has_news`: somebody else has written in the run since the last digest."""
    news = Post.objects.filter(thread__run=OuterRef("enrolment__run"), created_at__gt=OuterRef("told_until"))
    return choices.annotate(has_news=Exists(news.exclude(author=OuterRef("enrolment"))))


def _may_have_mail(reader: Enrolment) -> bool:
    return may_read(reader) and reader.user.is_active and bool(reader.user.email)


def _pairs(letter: Letter, now: datetime) -> QuerySet:
    """Return the ids of a letter and of the posts that it tells."""
    reader = letter.enrolment
    threads = visible_threads(Access(reader.run, reader))
    if not reader.is_staff:
        ahead = LessonOpening.objects.filter(run=reader.run_id, opens_at__gt=now, lesson=OuterRef("lesson"))
        threads = threads.filter(~Exists(ahead))
    read = ThreadRead.objects.filter(enrolment=reader, thread=OuterRef("thread"), read_at__gte=OuterRef("created_at"))
    window = Q(pk=letter.post_id) if letter.post_id else Q(created_at__gt=letter.since, created_at__lte=letter.until)
    posts = posts_of(reader).filter(window, ~Q(author=reader), hidden_at=None, deleted_at=None, thread__in=threads)
    mine = posts.filter(followed(reader.pk, thread="thread__")).exclude(Exists(read))
    return mine.order_by("-created_at", "-pk").values_list(Value(letter.pk), "pk")[:LOOKED_AT]


def _posts(ids: set[int], *, whole: Sequence[int]) -> Mapping[int, Post]:
    """Return posts with their threads and pictures, and as `shown` their HTML: the whole of some, of others the
    beginning."""
    shown = Case(When(pk__in=whole, then=F("html")), default=Left("html", BEGINNING), output_field=TextField())
    found = with_pictures(Post.objects.filter(pk__in=ids)).annotate(shown=shown).select_related(
        "author__user", "parent", "thread__anchor__passage", "thread__lesson", "thread__run"
    ).defer("html", "parent__html", "parent__text", "thread__lesson__body")  # fmt: skip
    return {post.pk: post for post in found}
