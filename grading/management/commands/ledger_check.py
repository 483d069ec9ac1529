"""Replays the ledger and says where it does not hold."""

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, Q

from grading.models import Entry, Mark, Total
from grading.selectors.replay import faults_of
from runs.models import Enrolment


class Command(BaseCommand):
    help = "Replays every student's ledger and compares it with the kept marks and totals."

    def add_arguments(self, parser):
        parser.add_argument("--run", help="the key of one run; all runs without it")

    def handle(self, *, run, **options):
        enrolments = Enrolment.objects.filter(_has_ledger()).select_related("run").order_by("run_id", "id")
        if run:
            enrolments = enrolments.filter(run__key=run)
        checked = bad = 0
        for enrolment in enrolments.iterator(chunk_size=500):
            checked += 1
            faults = faults_of(enrolment)
            bad += bool(faults)
            for fault in faults:
                self.stdout.write(f"run {enrolment.run.key}, enrolment {enrolment.uuid}: {fault}.")
        self.stdout.write(f"{checked} ledgers replayed, {bad} with faults.")
        if bad:
            raise CommandError("The ledger does not hold; compare the entries named above with a backup.")


def _has_ledger() -> Q:
    return Q(*(Exists(kept.objects.filter(enrolment=OuterRef("pk"))) for kept in (Entry, Mark, Total)), _connector=Q.OR)
