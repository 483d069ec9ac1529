"""Taking part in threads as an activity of a run: what counts, by a rule of which every version is kept."""

from decimal import Decimal

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.fields import points_field, uuid_field
from discussions.models.threads import Thread
from discussions.rules import participation as rules


class Participation(models.Model):
    """The target of an activity of the kind `participation`; its dates stand there."""

    pii = ()

    uuid = uuid_field()
    run = models.ForeignKey("runs.Run", models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)


class ParticipationRule(models.Model):
    """One version of what counts as taking part, append-only; the last one holds (docs/rules/participation.md)."""

    class Sort(models.TextChoices):
        ANSWER = "answer", _("answers")
        THREAD = "thread", _("threads opened")
        POST = "post", _("posts of any sort")

    pii = ("by", "reason")

    uuid = uuid_field()
    participation = models.ForeignKey(Participation, models.CASCADE, related_name="rules")
    number = models.PositiveSmallIntegerField()
    """From 1."""
    sort = models.CharField(max_length=6, choices=Sort.choices, default=Sort.ANSWER)
    cites = models.BooleanField(default=True)
    takes_side = models.BooleanField(default=False)
    kind = models.CharField(max_length=12, choices=Thread.Kind.choices, blank=True)
    """Of the threads in which it counts; blank for any."""
    page = models.ForeignKey("wagtailcore.Page", models.PROTECT, null=True, related_name="+")
    """The module or lesson on which its threads hang; null for anywhere."""
    most = models.PositiveSmallIntegerField()
    each = points_field()
    reason = models.TextField(blank=True)
    """Why it was changed; blank for the first."""
    by = models.ForeignKey("runs.Enrolment", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["participation", "number"], name="discussions_rule_number_once"),
            models.CheckConstraint(
                condition=models.Q(most__gte=1, most__lte=50, each__gt=0), name="discussions_rule_gives_something"
            ),
            models.CheckConstraint(
                condition=models.Q(sort__in=["answer", "thread", "post"]), name="discussions_rule_sort"
            ),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    @property
    def points(self) -> Decimal:
        """The most that it gives."""
        return self.most * self.each

    @property
    def asked(self) -> rules.Rule:
        """What it asks for, in the rule's own terms; one statement where it names a page that was not loaded."""
        return rules.Rule(
            sort=self.sort,
            cites=self.cites,
            takes_side=self.takes_side,
            kind=self.kind,
            place=self.page.path if self.page else "",
            most=self.most,
            each=self.each,
        )
