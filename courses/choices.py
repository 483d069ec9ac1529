"""The few words that claims and interests are sorted by."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Force(models.TextChoices):
    """How a speaker stands to what is claimed."""

    ASSERTS = "asserts", _("asserts")
    REPORTS = "reports", _("reports")
    DOUBTS = "doubts", _("doubts")
    DENIES = "denies", _("denies")
    RECOMMENDS = "recommends", _("recommends")


class Speaker(models.TextChoices):
    """Who makes a claim: the paper's author, a work it cites, or somebody it speaks of."""

    AUTHOR = "author", _("the author")
    REFERENCE = "reference", _("a cited work")
    ACTOR = "actor", _("an actor")


class Stance(models.TextChoices):
    """How an actor stands to an interest, as a claim has it."""

    SEEKS = "seeks", _("seeks")
    RESISTS = "resists", _("resists")


class Region(models.TextChoices):
    """Where an interest lies."""

    AFGHANISTAN = "afghanistan", _("Afghanistan")
    CENTRAL_ASIA = "central-asia", _("Central Asia")
    SOUTH_ASIA = "south-asia", _("South Asia")
    EURASIA = "eurasia", _("Eurasia")


class InterestKind(models.TextChoices):
    """What sort of interest it is."""

    SECURITY = "security", _("security")
    ECONOMIC = "economic", _("economic")
    POLITICAL = "political", _("political")
    IDENTITY = "identity", _("identity")
