"""Pictures of a folder as pictures of the course's own collection; the same picture is kept once."""

from collections.abc import Mapping
from hashlib import sha1
from pathlib import PurePath

from django.core.files.base import ContentFile

from courses.models import CourseImage, CoursePage, CourseRights
from courses.services.rights import ensure_course_group
from courses.services.versions import raise_version
from exchange.loading.report import Report


def load_figures(course: CoursePage, figures: Mapping[str, bytes], report: Report) -> dict[str, CourseImage]:
    """Return the picture behind each file's name, made or changed where the site has another one."""
    if not figures:
        return {}
    ensure_course_group(course)
    collection = CourseRights.objects.select_related("collection").get(course=course).collection
    loaded = {}
    for name, content in figures.items():
        title, digest = PurePath(name).name, sha1(content, usedforsecurity=False).hexdigest()
        there = CourseImage.objects.filter(collection=collection)
        image = there.filter(file_hash=digest).first() or there.filter(title=title).first()
        made = image is None
        if image is None:
            image = CourseImage(title=title, collection=collection)
        if image.file_hash != digest:
            image.renditions.all().delete() if image.pk else None
            image.file = ContentFile(content, name=title)
            image.file_hash, image.file_size = digest, len(content)
            image.save()
            report.count("figures", made=made)
            raise_version(course)
        loaded[name] = image
    return loaded
