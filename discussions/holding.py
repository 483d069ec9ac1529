"""What the text's editors may know of the threads that hang on its passages: that there is one, and in which run."""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from courses.holders import Held
from courses.models import Anchor
from discussions.models import Thread


def threads_on(anchors: QuerySet[Anchor]) -> Mapping[int, Held]:
    """Return the thread on each anchor; its words are its run's, so only the run is named. One statement."""
    threads = Thread.objects.filter(anchor__in=anchors).order_by().select_related("run")
    return {
        thread.anchor_id: Held(
            _("Thread"), thread.run.title, reverse("discussions:thread", args=[thread.run.key, thread.uuid])
        )
        for thread in threads
    }
