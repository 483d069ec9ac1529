"""Going back to an earlier version."""

from datetime import datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from common.errors import Refusal
from essays.models import Essay, Version
from essays.services.saving import Written, save
from runs.models import Activity, Enrolment


def restore(
    *, activity: Activity, essay: Essay, enrolment: Enrolment, version: Version, base: int, event: UUID, now: datetime
) -> Version:
    """Make an earlier version's text the current one, as a version of its own; `base` is the number that stood then.

    Raises what `save` raises, and Refusal for a version whose words a later one holds.
    """
    if not hasattr(version, "kept"):
        raise Refusal(_("The words of this version stand whole in a later one; choose that."), code="no_words")
    written = Written(text=version.kept.text, event=event, page=uuid4(), base=base)
    return save(activity=activity, essay=essay, enrolment=enrolment, written=written, now=now)
