"""What lessons draw on, each a Wagtail snippet of one course: works, the paper's notes, terms, actors."""

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin

from common.fields import key_field, partial_date_validator, uuid_field


def panels_of(*names: str) -> list[FieldPanel]:
    """Return an entry's panels: its course, chosen among one's own, and these fields."""
    return [FieldPanel("course", widget=forms.Select), *map(FieldPanel, names)]


class LibraryEntry(TranslatableMixin, DraftStateMixin, RevisionMixin, models.Model):
    """A snippet of one course, in one language, with a key of its own."""

    pii = ()

    uuid = uuid_field()
    course = models.ForeignKey("courses.CoursePage", models.CASCADE, related_name="+", verbose_name=_("course"))
    key = key_field(verbose_name=_("key"))

    class Meta(TranslatableMixin.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["course", "key", "locale"], name="courses_%(class)s_key_once"),
        ]


class Reference(LibraryEntry):
    """A work that the paper cites."""

    class Kind(models.TextChoices):
        ARTICLE = "article", _("journal article")
        CHAPTER = "chapter", _("chapter")
        REPORT = "report", _("report")
        NEWS = "news", _("newspaper")
        WEB = "web", _("web page")

    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    authors = models.JSONField(_("authors"), default=list, blank=True)
    """List of {"family": …, "given": …}, in order."""
    editors = models.JSONField(_("editors"), default=list, blank=True)
    title = models.CharField(_("title"), max_length=300)
    container = models.CharField(_("journal, newspaper or book"), max_length=200, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    volume = models.CharField(_("volume"), max_length=20, blank=True)
    issue = models.CharField(_("issue"), max_length=20, blank=True)
    pages = models.CharField(_("pages"), max_length=40, blank=True)
    date = models.CharField(_("date"), max_length=10, blank=True, validators=[partial_date_validator])
    """As far as known: year, year-month or year-month-day."""
    url = models.URLField(_("address"), max_length=600, blank=True)
    accessed = models.CharField(_("accessed"), max_length=10, blank=True, validators=[partial_date_validator])

    panels = panels_of(
        "key", "kind", "authors", "editors", "title", "container", "publisher",
        "volume", "issue", "pages", "date", "url", "accessed",
    )  # fmt: skip

    class Meta(LibraryEntry.Meta):
        verbose_name = _("work")
        verbose_name_plural = _("works")

    def __str__(self) -> str:
        return self.short

    @property
    def short(self) -> str:
        """The work as a margin names it: family names and year."""
        names = " and ".join(author["family"] for author in self.authors[:2]) or self.container or self.title
        return f"{names} ({self.date[:4]})" if self.date else names


class Note(LibraryEntry):
    """A numbered note of the paper, resolved to the work it means ("Ibid.", "op. cited")."""

    reference = models.ForeignKey(Reference, models.PROTECT, related_name="notes", verbose_name=_("work"))
    printed = models.CharField(_("as printed"), max_length=300, blank=True)
    """What the paper prints there, when that is not a full citation."""
    locator = models.CharField(_("pages"), max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    panels = panels_of("key", "reference", "printed", "locator", "position")

    class Meta(LibraryEntry.Meta):
        verbose_name = _("note of the paper")
        verbose_name_plural = _("notes of the paper")

    def __str__(self) -> str:
        return f"{self.key}: {self.reference}"


class Term(LibraryEntry):
    """A word that the lessons explain."""

    name = models.CharField(_("term"), max_length=120)
    variants = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name=_("other forms"))
    text = models.TextField(_("meaning"))
    """Markdown."""

    panels = panels_of("key", "name", "variants", "text")

    class Meta(LibraryEntry.Meta):
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self) -> str:
        return self.name


class Actor(LibraryEntry):
    """A state, organisation, movement or person that speaks or acts in the lessons."""

    class Kind(models.TextChoices):
        STATE = "state", _("state")
        ORGANISATION = "organisation", _("organisation")
        MOVEMENT = "movement", _("movement")
        PERSON = "person", _("person")

    name = models.CharField(_("name"), max_length=120)
    variants = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name=_("other names"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)

    panels = panels_of("key", "name", "variants", "kind")

    class Meta(LibraryEntry.Meta):
        verbose_name = _("actor")
        verbose_name_plural = _("actors")

    def __str__(self) -> str:
        return self.name
