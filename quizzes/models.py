"""Questions and their frozen versions; quizzes; attempts and the append-only responses given in them."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class Bank(models.Model):
    """A course's store of items on one subject."""

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "key"], name="quizzes_bank_key_once")]

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    """A question; what it says stands in its versions."""

    class Difficulty(models.TextChoices):
        EASY = "easy", _("easy")
        MIDDLE = "middle", _("middling")
        HARD = "hard", _("hard")

    pii = ()

    uuid = uuid_field()
    bank = models.ForeignKey(Bank, models.CASCADE, related_name="items")
    key = key_field()
    kind = models.CharField(max_length=20)
    """A name in the registry of question kinds."""
    outcome = models.PositiveSmallIntegerField(null=True, blank=True)
    """Which outcome of the lesson that answers it, counted from 1."""
    difficulty = models.CharField(max_length=6, choices=Difficulty.choices, blank=True)
    tags = ArrayField(models.SlugField(max_length=40), default=list, blank=True)
    is_retired = models.BooleanField(default=False)
    """True where it is no longer offered; who was asked it keeps it."""
    current = models.ForeignKey("quizzes.ItemVersion", models.PROTECT, null=True, related_name="+")
    """The version that new attempts get."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bank", "key"], name="quizzes_item_key_once")]

    def __str__(self) -> str:
        return self.key


class ItemVersion(models.Model):
    """An item's text, key and feedback, frozen once somebody has been asked it."""

    class Change(models.TextChoices):
        FIRST = "first", _("first version")
        TYPO = "typo", _("a typing error")
        KEY = "key", _("the key")
        MEANING = "meaning", _("the meaning")

    pii = ()

    uuid = uuid_field()
    item = models.ForeignKey(Item, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    change = models.CharField(max_length=7, choices=Change.choices, default=Change.FIRST)
    points = points_field()
    passage = models.ForeignKey("courses.Passage", models.PROTECT, null=True, related_name="+")
    """The passage that answers it."""
    prompt = models.TextField()
    """Markdown."""
    body = models.JSONField(default=dict)
    """What its kind knows: options, key, tolerance, misreadings with the uuid of the passage that refutes each."""
    rubric = models.ForeignKey("grading.Rubric", models.PROTECT, null=True, related_name="+")
    is_frozen = models.BooleanField(default=False)
    """Set when the first attempt draws it; the trigger then refuses every change."""
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="quizzes_version_number_once"),
            models.CheckConstraint(condition=models.Q(points__gt=0), name="quizzes_version_points"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="frozen",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__is_frozen=True),
            ),
        ]


class Quiz(models.Model):
    """Places for items, in order, and the terms they are asked on; a run offers it as an activity."""

    class Feedback(models.TextChoices):
        AFTER_ATTEMPT = "after_attempt", _("after each attempt")
        AFTER_RELEASE = "after_release", _("when the marks are released")

    class Counts(models.TextChoices):
        HIGHEST = "highest", _("the best attempt")
        LAST = "last", _("the last attempt")
        FIRST = "first", _("the first attempt")
        MEAN = "mean", _("the mean of all attempts")

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    instructions = models.TextField(_("instructions"), blank=True)
    """Markdown."""
    time_limit_minutes = models.PositiveSmallIntegerField(_("time limit, in minutes"), null=True, blank=True)
    grace_minutes = models.PositiveSmallIntegerField(_("grace for answers that arrive late, in minutes"), default=10)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=1)
    counts = models.CharField(_("what counts"), max_length=7, choices=Counts.choices, default=Counts.HIGHEST)
    feedback = models.CharField(_("feedback"), max_length=13, choices=Feedback.choices, default=Feedback.AFTER_ATTEMPT)

    class Meta:
        verbose_name_plural = "quizzes"
        constraints = [
            models.UniqueConstraint(fields=["course", "key"], name="quizzes_quiz_key_once"),
            models.CheckConstraint(condition=models.Q(attempts__gte=1), name="quizzes_quiz_attempts"),
        ]

    def __str__(self) -> str:
        return self.title


class QuizPlace(models.Model):
    """A place in a quiz: a fixed item, or a draw of so many items from a bank (docs/decisions/0052)."""

    pii = ()

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="places")
    position = models.PositiveSmallIntegerField()
    item = models.ForeignKey(Item, models.PROTECT, null=True, blank=True, related_name="+")
    bank = models.ForeignKey(Bank, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bank"))
    """Where a draw draws from; null for a fixed item, as is all that follows."""
    count = models.PositiveSmallIntegerField(_("how many"), default=1)
    points = points_field(verbose_name=_("points each"), null=True, blank=True)
    """A draw takes items of just these points, so that every attempt is worth the same."""
    tag = models.SlugField(_("tag"), max_length=40, blank=True)
    outcome = models.PositiveSmallIntegerField(_("outcome"), null=True, blank=True)
    difficulty = models.CharField(_("difficulty"), max_length=6, choices=Item.Difficulty.choices, blank=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "item"], name="quizzes_quiz_item_once"),
            models.UniqueConstraint(
                fields=["quiz", "position"], name="quizzes_quiz_position_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=models.Q(item__isnull=False, bank=None, points=None, count=1)
                | models.Q(item=None, bank__isnull=False, points__gt=0, count__gte=1),
                name="quizzes_place_item_or_draw",
            ),
        ]


class Attempt(models.Model):
    """One student's try at a quiz: the versions drawn, the seed, and the deadline copied from its rules."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        SUBMITTED = "submitted", _("handed in")
        EXPIRED = "expired", _("closed when the time was up")

    pii = ("enrolment",)

    uuid = uuid_field()
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempt_set")
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+", db_index=False)  # number_once
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    started_at = models.DateTimeField()
    deadline_at = models.DateTimeField(null=True)
    """When answering ends for this student; null: never. Computed by grading, copied here at each change of a rule."""
    grace_until = models.DateTimeField(null=True)
    """Until then, an answer that was given in time is still taken."""
    submitted_at = models.DateTimeField(null=True)
    receipt = models.JSONField(null=True)
    """What was handed in and when, with its signature."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "enrolment", "number"], name="quizzes_attempt_number_once"),
            models.UniqueConstraint(
                fields=["activity", "enrolment"], condition=models.Q(state="open"), name="quizzes_attempt_one_open"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", submitted_at=None)
                | (~models.Q(state="open") & models.Q(submitted_at__isnull=False)),
                name="quizzes_attempt_end_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["grace_until"], name="quizzes_attempt_overdue", condition=models.Q(state="open")),
        ]


class AttemptItem(models.Model):
    """One question as one student got it, and what they got for it."""

    pii = ()

    uuid = uuid_field()
    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="items", db_index=False)  # position_once
    version = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    order = models.JSONField(default=list)
    """The option keys in the order shown; empty where order means something."""
    points = points_field(null=True)
    """What it earned; null until marked."""
    outcome = models.JSONField(default=dict)
    """Why, as the kind says it: codes of right and wrong parts, or a rubric's levels."""
    regrade = models.ForeignKey("quizzes.Regrade", models.PROTECT, null=True, related_name="+", db_index=False)
    """The change set whose result this is; null where nothing was regraded, or a person has marked it since."""
    is_dropped = models.BooleanField(default=False, db_default=False)
    """Whether a regrade took the question out of what the attempt is worth."""
    marked_at = models.DateTimeField(null=True)
    marked_by = models.UUIDField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "position"], name="quizzes_attempt_position_once"),
            models.UniqueConstraint(fields=["attempt", "version"], name="quizzes_attempt_version_once"),
        ]


class Response(models.Model):
    """One saved answer, append-only; the last by `given_at`, then by arrival, counts."""

    pii = ("attempt_item",)

    event = models.UUIDField(unique=True)
    """Made by the client, so that a resend is recognised."""
    attempt_item = models.ForeignKey(AttemptItem, models.PROTECT, related_name="responses", db_index=False)  # latest
    sequence = models.PositiveIntegerField(default=0)
    """Counted by the client within the attempt."""
    given_at = models.DateTimeField()
    """When the student gave it: the client's time against the server's clock as last seen."""
    received_at = models.DateTimeField()
    counts = models.BooleanField()
    """False for one that came too late; it is kept and shown to the instructor."""
    answer = models.JSONField()
    """Codes and numbers; a text answer is its hash and length, the text itself lies in `ResponseText`."""

    class Meta:
        indexes = [models.Index(fields=["attempt_item", "given_at", "id"], name="quizzes_response_latest")]
        triggers = [APPEND_ONLY]


class ResponseText(models.Model):
    """The words of a text answer, apart from its response so that erasure can blank them."""

    pii = ("text",)

    response = models.OneToOneField(Response, models.PROTECT, related_name="words")
    text = models.TextField()


class Regrade(models.Model):
    """A change set: a question of an activity, marked anew by one policy; looked at first, then applied whole.

    A change set that undoes another has the policy `undo`. Drafts may be made again; what was applied stays.
    """

    class Policy(models.TextChoices):
        NEW_KEY = "new_key", _("New key")
        BOTH_KEYS = "both_keys", _("Both keys")
        FULL_MARKS = "full_marks", _("Full marks to all")
        DROP = "drop", _("Drop the question")
        UNDO = "undo", _("Undo")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        APPLIED = "applied", _("applied")
        UNDONE = "undone", _("undone")

    pii = ("reason", "made_by", "applied_by")

    uuid = uuid_field()
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    key = models.ForeignKey(ItemVersion, models.PROTECT, related_name="+")
    """The item's current version when it was made; the key of the policies that have one."""
    versions = ArrayField(models.PositiveIntegerField())
    """Numbers of the versions whose answers are marked anew."""
    policy = models.CharField(max_length=10, choices=Policy.choices)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=7, choices=State.choices, default=State.DRAFT)
    made_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    figures = models.JSONField(default=dict)
    """How many answers and marks change, and how (`quizzes.services.regrading.reckoning.Figures`)."""
    fingerprint = models.CharField(max_length=64, blank=True)
    """Of all that was shown; what would be applied must have the same."""
    reason = models.CharField(max_length=300, blank=True)
    """Students read it beside their mark."""
    applied_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    applied_at = models.DateTimeField(null=True)
    drops_consented = models.PositiveIntegerField(null=True)
    """How many marks the person who applied it agreed to lower."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(policy="undo", undoes__isnull=False)
                | (~models.Q(policy="undo") & models.Q(undoes=None)),
                name="quizzes_regrade_undo_names_one",
            ),
            models.UniqueConstraint(
                fields=["activity", "item", "policy", "made_by"],
                condition=models.Q(state="draft"),
                name="quizzes_regrade_one_draft",
            ),
        ]


class RegradedAnswer(models.Model):
    """What a change set makes of one answer, and all that is needed to take it back."""

    pii = ()

    regrade = models.ForeignKey(Regrade, models.PROTECT, related_name="answers")
    attempt_item = models.ForeignKey(AttemptItem, models.PROTECT, related_name="+", db_index=False)  # answer_once
    points_before = points_field(null=True)
    points_after = points_field(null=True)
    outcome_before = models.JSONField(default=dict)
    outcome_after = models.JSONField(default=dict)
    marked_at_before = models.DateTimeField(null=True)
    marked_by_before = models.UUIDField(null=True)
    regrade_before = models.ForeignKey(Regrade, models.PROTECT, null=True, related_name="+", db_index=False)
    dropped_before = models.BooleanField()
    dropped_after = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt_item", "regrade"], name="quizzes_regraded_answer_once"),
        ]


class RegradedMark(models.Model):
    """What a change set makes of one student's mark and course total."""

    pii = ("enrolment",)

    regrade = models.ForeignKey(Regrade, models.PROTECT, related_name="marks", db_index=False)  # mark_order
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    before = points_field()
    after = points_field()
    change = points_field()
    so_far_before = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    so_far_after = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    if_nothing_more_before = models.DecimalField(max_digits=6, decimal_places=2)
    if_nothing_more_after = models.DecimalField(max_digits=6, decimal_places=2)
    is_released = models.BooleanField()
    """Whether the student sees the mark already, and so its change at once."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["regrade", "enrolment"], name="quizzes_regraded_mark_once"),
        ]
        indexes = [models.Index(fields=["regrade", "change", "id"], name="quizzes_regraded_mark_order")]


class MoreAttempts(models.Model):
    """Attempts at one quiz that one student has beyond the others; a new number takes the old one's place."""

    pii = ("enrolment", "reason")

    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+", db_index=False)  # once
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    extra = models.PositiveSmallIntegerField(_("attempts more"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    given_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "more attempts"
        constraints = [
            models.UniqueConstraint(fields=["activity", "enrolment"], name="quizzes_more_attempts_once"),
            models.CheckConstraint(condition=models.Q(extra__lte=20), name="quizzes_more_attempts_range"),
        ]
