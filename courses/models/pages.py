"""The text as Wagtail pages: catalog, course, module, lesson. Content, not controllers."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from common.fields import key_validator
from courses.blocks import LessonBody

SUMMARY_FEATURES = ["bold", "italic", "link"]
_PLACE = ("path", "depth", "numchild", "url_path")


class KeyedPage(Page):
    """A page with a key chosen by people, which is also its slug and its name in a course folder."""

    pii = ()

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the page, and leave it in the place that it, or what is below it, was moved to since it was read."""
        if self.pk and kwargs.get("update_fields") is None:
            self._stand()
        return super().save(*args, **kwargs)

    def _stand(self) -> None:
        there = Page.objects.select_for_update(no_key=True).filter(pk=self.pk).values(*_PLACE).first()
        if there and there["path"] != self.path:
            self.__dict__.pop("_cached_parent_obj", None)
        for name, value in (there or {}).items():
            setattr(self, name, value)

    def clean(self) -> None:
        super().clean()
        try:
            key_validator(self.slug)
        except ValidationError as error:
            raise ValidationError({"slug": error}) from error

    @property
    def key(self) -> str:
        return self.slug

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return f"courses/drafts/{self._meta.model_name.removesuffix('page')}.html"


class CatalogPage(KeyedPage):
    """The root of the site's text: the list of its courses, at `/courses/`."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["courses.CoursePage"]
    max_count = 1


class CoursePage(KeyedPage):
    """One paper taught as modules of lessons."""

    summary = RichTextField(_("summary"), features=SUMMARY_FEATURES, blank=True)
    citation = models.TextField(_("citation of the paper"), blank=True)
    """Of the paper that is taught; an editor fills it."""

    parent_page_types = ["courses.CatalogPage"]
    subpage_types = ["courses.ModulePage"]
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("citation")]


TAKEN_KEYS = frozenset(
    {"calendar", "debates", "essays", "marks", "news", "notes", "people", "quizzes", "read-on", "search", "threads"}
    | {"interests", "map", "pdf", "terms", "timeline", "works"}
)
"""No module is called so: in a run (`/runs/<key>/…`), or in the course, these are places of their own."""


class ModulePage(KeyedPage):
    """A part of a course: some lessons on one subject."""

    summary = RichTextField(_("summary"), features=SUMMARY_FEATURES, blank=True)

    parent_page_types = ["courses.CoursePage"]
    subpage_types = ["courses.LessonPage"]
    content_panels = [*Page.content_panels, FieldPanel("summary")]

    def clean(self) -> None:
        super().clean()
        if self.slug in TAKEN_KEYS:
            raise ValidationError({"slug": _("This key is taken by a part of every run; choose another.")})


class LessonPage(KeyedPage):
    """One sitting's reading: outcomes, passages with their claims and notes, and what to take away."""

    outcomes = StreamField([("outcome", CharBlock())], blank=True, verbose_name=_("after this lesson you can"))
    body = StreamField(LessonBody(), blank=True, verbose_name=_("text"))
    takeaways = StreamField([("takeaway", CharBlock())], blank=True, verbose_name=_("to take away"))

    parent_page_types = ["courses.ModulePage"]
    subpage_types: list[str] = []
    content_panels = [*Page.content_panels, FieldPanel("outcomes"), FieldPanel("body"), FieldPanel("takeaways")]


class ContentVersion(models.Model):
    """A number that grows with whatever readers of a course may see changed: a page published, moved or restricted,
    a term, work or actor published. Everything that is cached of the course is cached under it.

    It lies beside the course page and not on it, because publishing a page writes its whole row.
    """

    pii = ()

    course = models.OneToOneField(CoursePage, models.CASCADE, related_name="content_version")
    number = models.PositiveIntegerField(default=1)
