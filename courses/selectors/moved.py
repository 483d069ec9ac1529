"""Where a lesson is read that stood in another module when its address was taken down."""

from wagtail.models import PageLogEntry

from courses.models import CoursePage, ModulePage
from courses.selectors.outline import Outline, Place


def moved_place(outline: Outline, module: str, lesson: str) -> Place | None:
    """Return where a lesson stands now that was in this module once; None for what no page's history tells of."""
    here = {line.id: (part.key, line.key) for part in outline.modules for line in part.lessons if line.key == lesson}
    if not here:
        return None
    modules = ModulePage.objects.child_of(CoursePage.objects.get(pk=outline.id)).filter(slug=module)
    left = PageLogEntry.objects.filter(
        action="wagtail.move", page_id__in=here, data__source__id__in=list(modules.values_list("pk", flat=True))
    )
    last = left.order_by("-timestamp").values_list("page_id", flat=True).first()
    return outline.place(*here[last]) if last else None
