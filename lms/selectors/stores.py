"""Record stores as their screens show them, and what waits for one."""

from django.db.models import Count, F, Func, IntegerField, OuterRef, QuerySet, Subquery

from lms.models import RecordStore, Statement


def waiting(store: RecordStore) -> QuerySet[Statement]:
    """Return the statements that a store has not had yet, in their order."""
    return Statement.objects.filter(run__in=store.runs.values("pk"), pk__gt=store.after).order_by("pk")


def with_waiting() -> QuerySet[RecordStore]:
    """Return all stores, each with how many statements wait for it (`waiting`) and how many it refused (`refusals`)."""
    mine = RecordStore.runs.through.objects.filter(recordstore=OuterRef(OuterRef("pk"))).values("run")
    waits = Statement.objects.filter(run__in=mine, pk__gt=OuterRef("after")).order_by()
    count = waits.annotate(n=Func(F("pk"), function="COUNT", output_field=IntegerField())).values("n")
    return RecordStore.objects.annotate(waiting=Subquery(count), refusals=Count("refused")).order_by("name", "id")
