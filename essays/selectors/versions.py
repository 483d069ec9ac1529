"""The versions of a student's text."""

from django.db.models import F
from django.http import Http404

from common.keyset import Stretch, stretch
from essays.models import Draft, Version


def versions_of(draft: Draft, *, cursor: str = "") -> Stretch[Version]:
    """Return a page of the versions whose words are kept, newest first. One statement."""
    kept = draft.versions.filter(kept__isnull=False).annotate(place=F("number") * -1)
    return stretch(kept, by=["place"], cursor=cursor, size=30)


def version_of(draft: Draft | None, number: int) -> Version:
    """Return a version of somebody's own draft whose words are kept; raise Http404 for any other. One statement."""
    if draft is None or number > 2**31 - 1:
        raise Http404
    found = draft.versions.select_related("kept").filter(number=number, kept__isnull=False).first()
    if found is None:
        raise Http404
    return found
