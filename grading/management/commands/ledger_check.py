"""Replays the ledger and says where it does not hold."""

from itertools import groupby, islice

from django.core.management.base import BaseCommand, CommandError

from grading.selectors.replay import faults_in, with_ledger
from grading.services.checks import SLICE


class Command(BaseCommand):
    help = "Replays every student's ledger and compares it with the kept marks and totals."

    def add_arguments(self, parser):
        parser.add_argument("--run", help="the key of one run; all runs without it")

    def handle(self, *, run, **options):
        enrolments = with_ledger().select_related("run").order_by("run_id", "id")
        if run:
            enrolments = enrolments.filter(run__key=run)
        checked = bad = 0
        for _run, people in groupby(enrolments.iterator(chunk_size=SLICE), key=lambda one: one.run_id):
            while some := list(islice(people, SLICE)):
                faults = faults_in(some[0].run, [one.pk for one in some])
                checked += len(some)
                bad += len(faults)
                for one in some:
                    for fault in faults.get(one.pk, ()):
                        self.stdout.write(f"run {one.run.key}, enrolment {one.uuid}: {fault}.")
        self.stdout.write(f"{checked} ledgers replayed, {bad} with faults.")
        if bad:
            raise CommandError("The ledger does not hold; compare the entries named above with a backup.")
