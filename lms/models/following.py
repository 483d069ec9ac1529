"""How far the record of events has been followed."""

from django.db import models


class Follower(models.Model):
    """Who makes something of events, and the last one that was taken in."""

    pii = ()

    name = models.CharField(max_length=40, primary_key=True)
    after = models.BigIntegerField(default=0)
    """The id up to which all events were taken in; not a foreign key, since some numbers never become an event."""
