"""Threads beside the passages they are about, and their posts; who talks with whom, and how."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import uuid_field
from runs.subjects import kinds


class Group(models.Model):
    """Some of a run's students, who talk among themselves; put together by its instructor."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=100)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    """Since when others stand in its place; its members go on reading what they wrote in it."""

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "name"], condition=models.Q(closed_at=None), name="discussions_group_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """A student in a group: reads what is written in it, and writes in the one where they are now."""

    pii = ("enrolment",)

    group = models.ForeignKey(Group, models.CASCADE, related_name="members")
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    is_current = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "enrolment"], name="discussions_member_once"),
            models.UniqueConstraint(
                fields=["enrolment"], condition=models.Q(is_current=True), name="discussions_member_of_one_group"
            ),
        ]


class Mode(models.Model):
    """How a run's people talk, or how they talk about one of its lessons; without a row, everybody with everybody."""

    class Audience(models.TextChoices):
        RUN = "run", _("everybody with everybody")
        SECTION = "section", _("each section by itself")
        GROUP = "group", _("each group by itself")

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, null=True, related_name="+")
    """The lesson that it is for, in the place of the run's own; null for the run."""
    audience = models.CharField(max_length=7, choices=Audience.choices, default=Audience.RUN)
    ends_at = models.DateTimeField(null=True)
    """From then on students read and write no more."""
    posts_first = models.BooleanField(default=False)
    """A student sees others' answers in a thread once an answer of their own stands in it."""
    is_anonymous = models.BooleanField(default=False)
    """Classmates do not learn who wrote what; those who teach do."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "lesson"], nulls_distinct=False, name="discussions_mode_once"),
            models.CheckConstraint(
                condition=models.Q(audience__in=["run", "section", "group"]), name="discussions_mode_audience"
            ),
        ]


class Thread(models.Model):
    """A question or a claim to contest, in one run, on one passage or exact quote."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        CONTEST = "contest", _("claim to contest")
        READING = "reading", _("close reading")
        ANNOUNCEMENT = "announcement", _("announcement")

    pii = ("author", "title")

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+")
    lesson = models.ForeignKey("courses.LessonPage", models.PROTECT, null=True, related_name="+")
    anchor = models.ForeignKey("courses.Anchor", models.PROTECT, null=True, related_name="+")
    """The passage or quote it is about; null for the lesson or the run as a whole."""
    subject_kind = models.CharField(max_length=20, blank=True, default="")
    subject = models.UUIDField(null=True)
    """What another app offers that it is about, and its kind there (`runs.subjects`); blank and null for none."""
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.QUESTION)
    title = models.CharField(_("title"), max_length=200)
    author = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    last_post_at = models.DateTimeField()
    reply_count = models.PositiveIntegerField(default=0)
    """How many answers stand in it: neither hidden nor taken back."""
    others_count = models.PositiveIntegerField(default=0)
    """How many of them are not by who opened it."""
    endorsed = models.ForeignKey("discussions.Post", models.PROTECT, null=True, related_name="+")
    """The answer that staff stands behind."""
    endorsed_by = models.ForeignKey("runs.Enrolment", models.PROTECT, null=True, related_name="+")
    locked_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    """Since when it counts as settled; its author or staff say so, and open it again."""
    hidden_at = models.DateTimeField(null=True)
    joined_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    """The thread in which its posts stand now; its address leads there."""
    section = models.ForeignKey("runs.Section", models.PROTECT, null=True, related_name="+")
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="+")
    """Who reads it beside those who teach: one section, one group, or with neither everybody in the run. It was
    written for them and never goes to more."""

    posts_first = models.BooleanField(default=False)
    """Others' answers are seen by students in whose own name one stands here; so it was when they were written."""
    is_anonymous = models.BooleanField(default=False)
    """Students write in it under an alias; so it was when they wrote, and so it stays."""
    alias = models.PositiveIntegerField(null=True)
    """That of who opened it; null where the name stands (`authors.author_of`)."""
    aliases = models.PositiveIntegerField(default=0)
    """How many were given in it; none is given twice."""

    is_over = False
    """Whether students may no longer write in it; told by `selectors.modes.with_end`."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(section=None) | models.Q(group=None), name="discussions_thread_one_audience"
            ),
            models.CheckConstraint(
                condition=models.Q(is_anonymous=True) | models.Q(alias=None), name="discussions_thread_alias"
            ),
            models.CheckConstraint(
                condition=models.Q(subject_kind="", subject=None)
                | (~models.Q(subject_kind="") & models.Q(subject__isnull=False, anchor=None, lesson=None)),
                name="discussions_thread_one_subject",
            ),
        ]
        indexes = [
            GinIndex(OpClass("title", "gin_trgm_ops"), name="discussions_thread_title"),
            models.Index(fields=["run", "-last_post_at", "-id"], name="discussions_thread_latest"),
            models.Index(fields=["run", "lesson"], name="discussions_thread_lesson"),
            models.Index(
                fields=["run", "subject"],
                name="discussions_thread_subject",
                condition=models.Q(subject__isnull=False),
            ),
            models.Index(
                fields=["run", "-last_post_at", "-id"],
                name="discussions_thread_waiting",
                condition=models.Q(others_count=0, endorsed=None, hidden_at=None, resolved_at=None)
                & ~models.Q(kind="announcement"),
            ),
        ]

    @property
    def is_answered(self) -> bool:
        """Whether somebody else than who opened it has answered, so that it stands."""
        return self.others_count > 0

    @property
    def subject_label(self) -> str:
        """What it is about, where another app offers that: "a question of a quiz"; empty for anything else."""
        return str(kinds.get(self.subject_kind).label) if self.subject_kind in kinds else ""


class Post(models.Model):
    """One contribution; the first of a thread is its opening."""

    class Stance(models.TextChoices):
        """What an answer does to the claim that its thread contests."""

        SUPPORTS = "supports", _("supports the claim")
        OPPOSES = "opposes", _("opposes the claim")

    pii = ("author", "text", "html")

    uuid = uuid_field()
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="posts")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    """The answer that it answers and stands below; null for an answer to the thread itself."""
    is_opening = models.BooleanField(default=False)
    author = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    alias = models.PositiveIntegerField(null=True)
    """The number under which classmates know its author; null where the name stands (`authors.author_of`)."""
    text = models.TextField()
    """Markdown as written."""
    html = models.TextField()
    """Cleaned, made from `text` when it was saved."""
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    """When its author took it back; its words stand in its versions, for those who teach."""
    hidden_at = models.DateTimeField(null=True)
    stance = models.CharField(max_length=8, choices=Stance.choices, blank=True)
    """Blank for an answer that weighs nothing."""
    event = models.UUIDField(unique=True)
    """Made with the form, so that a form sent twice posts once."""
    told_at = models.DateTimeField(null=True)
    """When letters were written to who has mail of it at once; until then it waits for that."""

    hiding: "Act | None" = None
    """How it was hidden; told by `selectors.acts.tell_why`."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["thread"], condition=models.Q(is_opening=True), name="discussions_post_one_opening"
            ),
            models.CheckConstraint(
                condition=models.Q(stance__in=["", "supports", "opposes"]), name="discussions_post_stance"
            ),
        ]
        indexes = [
            models.Index(fields=["thread", "created_at", "id"], name="discussions_post_in_thread"),
            models.Index(fields=["author", "created_at"], name="discussions_post_by_author"),
            GinIndex(SearchVector("text", config="simple"), name="discussions_post_words"),
            models.Index(fields=["id"], name="discussions_post_untold", condition=models.Q(told_at=None)),
        ]


class Citation(models.Model):
    """A passage that a post stands on, as its text names it."""

    pii = ()

    post = models.ForeignKey(Post, models.CASCADE, related_name="citations")
    passage = models.ForeignKey("courses.Passage", models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "passage"], name="discussions_citation_once")]


class PostVersion(models.Model):
    """What a post said before it was changed or taken back."""

    pii = ("text", "html", "title", "pictures")

    post = models.ForeignKey(Post, models.PROTECT, related_name="versions")
    title = models.CharField(max_length=200, blank=True)
    """The thread's, where the post opens it."""
    text = models.TextField()
    html = models.TextField()
    pictures = ArrayField(models.TextField(), default=list)
    """What each of its pictures showed, in words; one that was taken off is gone itself."""
    written_at = models.DateTimeField()
    replaced_at = models.DateTimeField()


class ThreadRead(models.Model):
    """When a person last read a thread."""

    pii = ("enrolment",)

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="reads")
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "enrolment"], name="discussions_read_once")]


class Act(models.Model):
    """What those who teach did with a thread or a post, and why; told to those whose words it touches."""

    class Kind(models.TextChoices):
        MOVED = "moved"
        SPLIT = "split"
        JOINED = "joined"
        LOCKED = "locked"
        UNLOCKED = "unlocked"
        HIDDEN = "hidden"
        SHOWN = "shown"
        SLOWED = "slowed"

    pii = ("by", "reason")

    uuid = uuid_field()
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    """The post that was hidden or shown."""
    other = models.ForeignKey(Thread, models.PROTECT, null=True, related_name="acts_from_elsewhere")
    """The thread that was split off from it, or joined to it."""
    posts = models.PositiveIntegerField(default=0)
    """How many posts went to another thread."""
    minutes = models.PositiveSmallIntegerField(default=0)
    """How many now lie between two posts of a student."""
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    done_at = models.DateTimeField()


class Notice(models.Model):
    """That an act touches somebody's words; it stands above their threads until they say that they have read it."""

    pii = ("enrolment",)

    act = models.ForeignKey(Act, models.CASCADE, related_name="notices")
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["act", "enrolment"], name="discussions_notice_once")]
        indexes = [
            models.Index(fields=["enrolment"], condition=models.Q(read_at=None), name="discussions_notice_unread")
        ]


class SlowMode(models.Model):
    """That students write once in so many minutes, in a run or in one of its threads."""

    pii = ()

    run = models.ForeignKey("runs.Run", models.CASCADE, related_name="+")
    thread = models.ForeignKey(Thread, models.CASCADE, null=True, related_name="+")
    """Null for all of the run's threads together."""
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "thread"], nulls_distinct=False, name="discussions_slow_once"),
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=1440), name="discussions_slow_within_a_day"
            ),
        ]


class Suspension(models.Model):
    """That somebody may not write in a run's threads for a while, and why; they go on reading."""

    pii = ("enrolment", "by", "reason")

    uuid = uuid_field()
    enrolment = models.ForeignKey("runs.Enrolment", models.CASCADE, related_name="+")
    reason = models.TextField()
    until = models.DateTimeField(null=True)
    """Null until somebody lifts it."""
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    """When it was lifted or replaced."""
    ended_by = models.ForeignKey("runs.Enrolment", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment"], condition=models.Q(ended_at=None), name="discussions_suspension_one_stands"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gt=models.F("begun_at")),
                name="discussions_suspension_ends_later",
            ),
        ]


class Quotation(models.Model):
    """A passage or a post that a post quotes, and how it read then; readers see it as it is now."""

    pii = ()

    post = models.ForeignKey(Post, models.CASCADE, related_name="quotations")
    code = models.CharField(max_length=200)
    """As the text names it, without its brackets."""
    passage = models.ForeignKey("courses.Passage", models.CASCADE, null=True, related_name="+")
    quoted = models.ForeignKey(Post, models.CASCADE, null=True, related_name="+")
    digest = models.CharField(max_length=16)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "code"], name="discussions_quotation_once"),
            models.CheckConstraint(
                condition=models.Q(passage=None, quoted__isnull=False) | models.Q(passage__isnull=False, quoted=None),
                name="discussions_quotation_of_one_thing",
            ),
        ]
