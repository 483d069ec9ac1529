"""One dated offering of a course and the people in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import validate_time_zone
from common.fields import key_field, uuid_field


class Run(models.Model):
    """One dated offering of a course, with the time zone its people live by."""

    pii = ()

    uuid = uuid_field()
    key = key_field(unique=True, verbose_name=_("key"))
    """Its name in addresses: `/runs/<key>/`."""
    course = models.ForeignKey("courses.CoursePage", models.PROTECT, related_name="+", verbose_name=_("course"))
    title = models.CharField(_("title"), max_length=200)
    time_zone = models.CharField(_("time zone"), max_length=60, validators=[validate_time_zone])
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    is_demo = models.BooleanField(default=False, editable=False)
    """The demo class, whose password is public."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_on__gte=models.F("starts_on")), name="runs_run_ends_later"),
        ]

    def __str__(self) -> str:
        return self.title


class Section(models.Model):
    """A group in a run."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey(Run, models.CASCADE, related_name="sections")
    key = key_field(verbose_name=_("key"))
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["run", "key"], name="runs_section_key_once")]

    def __str__(self) -> str:
        return self.name


class Enrolment(models.Model):
    """A person in a run, with a role."""

    class Role(models.TextChoices):
        STUDENT = "student", _("student")
        ASSISTANT = "assistant", _("teaching assistant")
        INSTRUCTOR = "instructor", _("instructor")

    class State(models.TextChoices):
        ACTIVE = "active", _("active")
        WITHDRAWN = "withdrawn", _("withdrawn")

    pii = ("user", "external_id")

    uuid = uuid_field()
    run = models.ForeignKey(Run, models.PROTECT, related_name="enrolments", db_index=False)
    user = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.STUDENT)
    section = models.ForeignKey(Section, models.SET_NULL, null=True, blank=True, related_name="enrolments")
    state = models.CharField(max_length=9, choices=State.choices, default=State.ACTIVE)
    external_id = models.CharField(max_length=100, blank=True)
    """The person's id at the LMS or the registry."""
    enrolled_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "user"], name="runs_enrolment_once"),
            models.UniqueConstraint(
                fields=["run", "external_id"],
                condition=~models.Q(external_id=""),
                name="runs_enrolment_external_id_once",
            ),
        ]
        indexes = [models.Index(fields=["run", "id"], name="runs_enrolment_in_order")]
        """A page of a run's roster is read from it, however many other runs there have been."""

    @property
    def is_staff(self) -> bool:
        return self.role != self.Role.STUDENT


class Dated(models.Model):
    """What opens, is due and closes; each date may be missing."""

    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    """After this, what arrives is late."""
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    """After this, nothing more is taken but for an extension or a running clock."""

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_at=None) | models.Q(opens_at=None) | models.Q(due_at__gt=models.F("opens_at")),
                name="runs_%(class)s_due_after_open",
            ),
            models.CheckConstraint(
                condition=models.Q(closes_at=None)
                | models.Q(due_at=None)
                | models.Q(closes_at__gte=models.F("due_at")),
                name="runs_%(class)s_closes_after_due",
            ),
        ]


class Activity(Dated):
    """One thing to do in a run: a quiz, a discussion, an essay. What it is, its kind knows (`runs.activities`)."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey(Run, models.CASCADE, related_name="activities")
    kind = models.CharField(max_length=20)
    """A name in the registry of activity kinds."""
    target = models.UUIDField()
    """The thing that the kind knows by this id, for instance a quiz."""
    title = models.CharField(_("title"), max_length=200)
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    """The module it is shown with."""
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "activities"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "kind", "target"], name="runs_activity_once"),
            *Dated.Meta.constraints,
        ]

    def __str__(self) -> str:
        return self.title


class SectionDates(Dated):
    """An activity's dates for one section, all three in the place of everybody's; without a row everybody's hold."""

    pii = ()

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="section_dates")
    section = models.ForeignKey(Section, models.CASCADE, related_name="dates")

    class Meta:
        verbose_name_plural = "section dates"
        constraints = [
            models.UniqueConstraint(fields=["activity", "section"], name="runs_sectiondates_once"),
            *Dated.Meta.constraints,
        ]


class LessonOpening(models.Model):
    """From when a run's students read a lesson; without a row they may from the start. The public text is another's."""

    pii = ()

    run = models.ForeignKey(Run, models.CASCADE, related_name="lesson_openings")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="+")
    opens_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "lesson"], name="runs_lesson_opening_once")]


class LessonProgress(models.Model):
    """How far one person is in one lesson of a run; only they and the course's staff see it."""

    pii = ("enrolment",)

    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="progress")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="+")
    passage = models.ForeignKey("courses.Passage", models.SET_NULL, null=True, related_name="+")
    """Where they stopped."""
    furthest = models.PositiveSmallIntegerField(default=0)
    """The greatest passage number reached."""
    started_at = models.DateTimeField()
    read_at = models.DateTimeField()
    """When they last read in it."""
    completed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "lesson"], name="runs_progress_once")]
        indexes = [models.Index(fields=["enrolment", "-read_at"], name="runs_progress_latest")]


class PrivateNote(models.Model):
    """A note or a highlight that one reader keeps on words of the text; nobody else ever sees it, staff neither."""

    pii = ("enrolment", "text")

    uuid = uuid_field()
    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="private_notes")
    lesson = models.ForeignKey("courses.LessonPage", models.PROTECT, related_name="+")
    anchor = models.OneToOneField("courses.Anchor", models.PROTECT, related_name="+")
    text = models.TextField(blank=True)
    """As written, never read as HTML or Markdown; blank where words are only highlighted."""
    is_loose = models.BooleanField(default=False)
    """Its words are lost, and its owner keeps it without a place; they may still come back."""
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    event = models.UUIDField()
    """Made with the form, so that a form sent twice keeps one note."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "event"], name="runs_private_note_once")]
        indexes = [models.Index(fields=["enrolment", "lesson"], name="runs_private_note_beside")]

    @property
    def is_highlight(self) -> bool:
        return not self.text


class LostMark(models.Model):
    """A reader's "I am lost here" on a passage; only they see it, the run's staff sees how many there are."""

    pii = ("enrolment",)

    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="lost_marks")
    passage = models.ForeignKey("courses.Passage", models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["enrolment", "passage"], name="runs_lost_mark_once")]


class Flag(models.Model):
    """Somebody's word that something of a run is wrong, for those who teach it; classmates do not see it."""

    class Reason(models.TextChoices):
        UNCLEAR = "unclear", _("It can be understood in two ways")
        KEY = "key", _("What counts as right is not right")
        SOURCE = "source", _("The text or its source does not say so")
        SPEAKER = "speaker", _("It is said by somebody else than it says")
        SLIP = "slip", _("A slip of the pen, or a word that is missing")
        HARM = "harm", _("It attacks somebody, or tells what is theirs to tell")
        ASIDE = "aside", _("It is not about the text")
        OTHER = "other", _("Something else")

    pii = ("enrolment", "words")

    uuid = uuid_field()
    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    """A name in the registry of what can be flagged (`runs.flags`)."""
    thing = models.UUIDField()
    """What its kind knows by this id: a passage, an item's version, a post."""
    reason = models.CharField(max_length=8, choices=Reason.choices)
    words = models.CharField(max_length=600, blank=True)
    wants_mail = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    """What those who teach say to it; with it the flag is closed."""
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Enrolment, models.PROTECT, null=True, related_name="+")
    read_at = models.DateTimeField(null=True)
    """When its owner saw the answer."""

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "kind", "thing"],
                condition=models.Q(answered_at=None),
                name="runs_flag_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_at=None, answered_by=None, answer="", read_at=None)
                | models.Q(answered_at__isnull=False, answered_by__isnull=False) & ~models.Q(answer=""),
                name="runs_flag_closed_by_an_answer",
            ),
        ]
        indexes = [models.Index(fields=["kind", "thing"], name="runs_flag_thing")]
