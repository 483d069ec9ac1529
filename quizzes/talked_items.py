"""A question of a quiz as something that people talk about, once it is released to them (docs/decisions/0096)."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy

from quizzes.flagged_items import as_asked, with_key
from quizzes.models import Item
from quizzes.selectors.open_items import open_items
from runs.access import Access
from runs.flags import Thing


class TalkedItem:
    """Known by the question itself, whichever of its versions somebody was asked."""

    label = gettext_lazy("a question of a quiz")

    def open_to(self, reader: Any) -> QuerySet:
        return open_items(reader).annotate(subject=F("version__item__uuid")).order_by().values("subject")

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        wanted = list(uuids)
        if access.is_staff:
            items = Item.objects.filter(uuid__in=wanted, bank__course=access.run.course_id, current__isnull=False)
            found = items.select_related("current__item__bank")
            return {item.uuid: with_key(item.current) for item in found}
        asked = open_items(access.enrolment.pk).filter(version__item__uuid__in=wanted)
        rows = asked.select_related("attempt__activity", "version__item").order_by("attempt__number")
        return {row.version.item.uuid: as_asked(row, access.run.key) for row in rows}
