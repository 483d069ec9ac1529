"""Own image and document models, so that a field can be added later without moving every file."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CourseImage(AbstractImage):
    """A picture used by a course."""

    pii = ()

    admin_form_fields = Image.admin_form_fields

    class Meta(AbstractImage.Meta):
        permissions = [("choose_courseimage", "Can choose image")]


class CourseRendition(AbstractRendition):
    """A picture in one size."""

    pii = ()

    image = models.ForeignKey(CourseImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="courses_rendition_once"),
        ]


class CourseDocument(AbstractDocument):
    """A file offered with a course."""

    pii = ()

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        permissions = [("choose_coursedocument", "Can choose document")]
