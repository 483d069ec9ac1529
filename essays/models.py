"""Essay tasks, a student's text in its saved versions, what was handed in, and words on exact quotes of it."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import key_field, points_field, uuid_field

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class Essay(models.Model):
    """A task of a course: what to write about, by which rubric it is marked, how long it is to be."""

    class Shown(models.TextChoices):
        NEVER = "never", _("to nobody")
        BEFORE = "before", _("to everybody, before they write")
        AFTER = "after", _("to each student once they have handed in")

    class Takes(models.TextChoices):
        TEXT = "text", _("a text that is written here")
        FILES = "files", _("files")
        BOTH = "both", _("a text, files, or both")

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+")
    module = models.ForeignKey("courses.ModulePage", models.SET_NULL, null=True, blank=True, related_name="+")
    key = key_field()
    title = models.CharField(_("title"), max_length=200)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    prompt = models.TextField(_("task"))
    """Markdown."""
    rubric = models.ForeignKey("grading.Rubric", models.PROTECT, related_name="+", verbose_name=_("rubric"))
    takes = models.CharField(_("what is handed in"), max_length=5, choices=Takes, default=Takes.TEXT)
    words_min = models.PositiveIntegerField(_("words at least"), default=0)
    words_max = models.PositiveIntegerField(_("words at most"))
    may_resubmit = models.BooleanField(_("may be handed in again until it closes"), default=True)
    exemplar = models.TextField(_("example"), blank=True)
    """A text of the kind that is asked for, in Markdown."""
    exemplar_marks = models.JSONField(default=list, blank=True)
    """What the example would get, as `{"criterion": key, "points": "2", "why": …}` for each criterion."""
    exemplar_shown = models.CharField(_("the example is shown"), max_length=6, choices=Shown, default=Shown.AFTER)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "key"], name="essays_essay_key_once"),
            models.CheckConstraint(
                condition=models.Q(words_max__gte=1) & models.Q(words_max__gte=models.F("words_min")),
                name="essays_essay_words",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def takes_text(self) -> bool:
        return self.takes != self.Takes.FILES

    @property
    def takes_files(self) -> bool:
        return self.takes != self.Takes.TEXT


class EssaySource(models.Model):
    """A lesson, or a passage of one, that an essay is about."""

    pii = ()

    essay = models.ForeignKey(Essay, models.CASCADE, related_name="sources")
    lesson = models.ForeignKey("courses.LessonPage", models.CASCADE, related_name="+")
    passage = models.ForeignKey("courses.Passage", models.CASCADE, null=True, related_name="+")
    """None for the whole lesson."""
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["essay", "lesson", "passage"], name="essays_source_once", nulls_distinct=False
            ),
        ]


class Draft(models.Model):
    """What one student writes on one essay of a run."""

    pii = ("enrolment",)

    uuid = uuid_field()
    activity = models.ForeignKey("runs.Activity", models.PROTECT, related_name="+", db_index=False)  # once
    enrolment = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    current = models.ForeignKey("essays.Version", models.PROTECT, null=True, related_name="+")
    """The saved text that one goes on from."""
    submission = models.ForeignKey("essays.Submission", models.PROTECT, null=True, related_name="+")
    """What was handed in last; it alone is marked."""
    begun_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["activity", "enrolment"], name="essays_draft_once")]


class Version(models.Model):
    """One saved state of a draft, append-only. Its words lie in `VersionText`."""

    class Standing(models.TextChoices):
        TAKEN = "taken", _("taken up")
        ASIDE = "aside", _("written elsewhere at the same time, laid beside")
        LATE = "late", _("came after the end")

    pii = ("draft",)

    event = models.UUIDField(unique=True)
    """Made by the page, so that what is sent twice is saved once."""
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="versions", db_index=False)  # number_once
    number = models.PositiveIntegerField()
    page = models.UUIDField()
    """The page it was written in: what one page saves follows one upon the other."""
    sequence = models.PositiveIntegerField(default=0)
    """Counted by the page."""
    base = models.PositiveIntegerField(default=0)
    """The number of the version that the page began from."""
    standing = models.CharField(max_length=5, choices=Standing, default=Standing.TAKEN)
    saved_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    characters = models.PositiveIntegerField()
    words = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "number"], name="essays_version_number_once")]
        triggers = [APPEND_ONLY]


class VersionText(models.Model):
    """The words of a version. One that a later version of the same minute holds whole has none of its own."""

    pii = ("text",)

    version = models.OneToOneField(Version, models.PROTECT, related_name="kept")
    text = models.TextField(blank=True)


class EssayFile(models.Model):
    """A file that a student gave with an essay, kept for good (docs/decisions/0067)."""

    class Standing(models.TextChoices):
        TAKEN = "taken", _("goes with what is handed in")
        OFF = "off", _("taken off, or another of this name came after it")
        LATE = "late", _("came after the end")

    pii = ("draft", "name", "file")

    uuid = uuid_field()
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="files", db_index=False)  # number_once
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=150)
    """As its student calls it."""
    kind = models.CharField(max_length=4)
    """What it holds, by its content (`essays.rules.files`)."""
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="essays")
    """Under a name of ours, which says nothing and runs nowhere."""
    standing = models.CharField(max_length=5, choices=Standing, default=Standing.TAKEN)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "number"], name="essays_file_number_once")]
        triggers = [pgtrigger.Protect(name="kept", operation=pgtrigger.Delete)]


class Submission(models.Model):
    """A version that was handed in with its files, and what a marker gave for it."""

    pii = ("draft", "marked_by")

    uuid = uuid_field()
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="submissions", db_index=False)  # number_once
    number = models.PositiveSmallIntegerField()
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    """An empty one where files alone are handed in."""
    files = models.ManyToManyField(EssayFile, related_name="+")
    submitted_at = models.DateTimeField()
    points = points_field(null=True)
    levels = models.JSONField(default=dict)
    """The points picked of each criterion, as text, by its key."""
    rubric_version = models.PositiveIntegerField(default=0)
    """What the rubric said then, by the number of its version; 0 while nothing is marked."""
    marked_at = models.DateTimeField(null=True)
    marked_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="essays_submission_number_once"),
            models.CheckConstraint(
                condition=models.Q(points=None, marked_at=None, marked_by=None)
                | models.Q(points__isnull=False, marked_at__isnull=False, marked_by__isnull=False),
                name="essays_submission_mark_whole",
            ),
        ]


class Remark(models.Model):
    """A marker's words on exact words of a text that was handed in (W3C TextQuoteSelector and a position)."""

    pii = ("exact", "prefix", "suffix", "text", "made_by")

    uuid = uuid_field()
    submission = models.ForeignKey(Submission, models.CASCADE, related_name="remarks")
    start = models.PositiveIntegerField()
    """Where the words begin in the plain text of what was handed in, in code points."""
    exact = models.TextField()
    prefix = models.CharField(max_length=40, blank=True)
    suffix = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    made_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    event = models.UUIDField(unique=True)
    """Made with the form, so that one sent twice is kept once."""

    class Meta:
        ordering = ["start", "id"]
