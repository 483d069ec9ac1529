"""What the lessons speak of, each a snippet of one course: interests, places with the routes between them, events."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import InlinePanel
from wagtail.models import Orderable

from common.fields import partial_date_validator
from courses.choices import InterestKind, Region
from courses.models.library import Actor, LibraryEntry, panels_of
from courses.rules.dates import ends_before_it_begins
from courses.rules.geography import is_path


class Interest(LibraryEntry):
    """Something that actors seek or resist: a line of the interest matrix."""

    name = models.CharField(_("interest"), max_length=120)
    region = models.CharField(_("region"), max_length=12, choices=Region.choices)
    kind = models.CharField(_("kind"), max_length=9, choices=InterestKind.choices)

    panels = panels_of("key", "name", "region", "kind")

    class Meta(LibraryEntry.Meta):
        verbose_name = _("interest")
        verbose_name_plural = _("interests")

    def __str__(self) -> str:
        return self.name


class Place(LibraryEntry):
    """A place that the lessons name, or a route between places: a road, a pipeline, a border."""

    class Kind(models.TextChoices):
        TOWN = "town", _("town")
        REGION = "region", _("region")
        MINE = "mine", _("mine")
        PORT = "port", _("port")
        WATER = "water", _("water")
        BASE = "base", _("military base")
        ROAD = "road", _("road")
        RAIL = "rail", _("railway")
        CORRIDOR = "corridor", _("corridor")
        PIPELINE = "pipeline", _("pipeline")
        POWER_LINE = "power-line", _("power line")
        BORDER = "border", _("border")

    class State(models.TextChoices):
        BUILT = "built", _("built")
        PLANNED = "planned", _("planned")
        DISPUTED = "disputed", _("disputed")

    POINTS = (Kind.TOWN, Kind.REGION, Kind.MINE, Kind.PORT, Kind.WATER, Kind.BASE)
    """Kinds of places; a border may be one too, where a single point of it is meant (a crossing)."""
    LINES = (Kind.ROAD, Kind.RAIL, Kind.CORRIDOR, Kind.PIPELINE, Kind.POWER_LINE, Kind.BORDER)
    """Kinds of routes."""

    name = models.CharField(_("name"), max_length=120)
    variants = ArrayField(models.CharField(max_length=120), default=list, blank=True, verbose_name=_("other names"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    state = models.CharField(_("state of a route"), max_length=8, choices=State.choices, blank=True)
    path = models.JSONField(
        _("where it lies"),
        help_text=_("Longitude and latitude in degrees: [[69.3, 34.27]] for a place, more such pairs for a route."),
    )
    text = models.TextField(_("what the map says of it"), blank=True)
    """Markdown."""

    panels = panels_of("key", "name", "variants", "kind", "state", "path", "text")

    class Meta(LibraryEntry.Meta):
        verbose_name = _("place or route")
        verbose_name_plural = _("places and routes")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if not is_path(self.path):
            raise ValidationError(
                {"path": _("Write pairs of longitude and latitude in degrees, as in [[69.3, 34.27]].")}
            )
        kinds = self.LINES if self.is_route else (*self.POINTS, self.Kind.BORDER)
        if self.kind not in kinds:
            raise ValidationError(
                {"kind": _("A place has one pair of degrees, a route two or more; choose a kind of it.")}
            )
        if bool(self.state) != self.is_route:
            raise ValidationError({"state": _("A route has a state and a place has none.")})

    @property
    def is_route(self) -> bool:
        return len(self.path) > 1


class Event(LibraryEntry, ClusterableModel):
    """Something that happened at a date, or lasted from one to another."""

    class Source(models.TextChoices):
        PAPER = "paper", _("the paper gives the date")
        OURS = "ours", _("we add the date")

    date = models.CharField(_("date"), max_length=10, validators=[partial_date_validator])
    """As far as known: year, year-month or year-month-day."""
    until = models.CharField(_("until"), max_length=10, blank=True, validators=[partial_date_validator])
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("what happened"), blank=True)
    """Markdown."""
    source = models.CharField(_("where the date is from"), max_length=5, choices=Source.choices, default=Source.PAPER)

    panels = [
        *panels_of("key", "date", "until", "title", "text", "source"),
        InlinePanel("parts", label=_("actor"), heading=_("actors")),
    ]

    class Meta(LibraryEntry.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def __str__(self) -> str:
        return f"{self.date}: {self.title}"

    @property
    def actors(self) -> list[Actor]:
        """Who had a part in it, in order."""
        return [part.actor for part in self.parts.all()]

    @actors.setter
    def actors(self, actors: list[Actor]) -> None:
        self.parts = [EventActor(actor=actor, sort_order=n) for n, actor in enumerate(actors)]

    def clean(self) -> None:
        super().clean()
        if self.until and ends_before_it_begins(self.date, self.until):
            raise ValidationError({"until": _("It ends before it begins.")})


class EventActor(Orderable):
    """An actor's part in an event."""

    pii = ()

    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="parts")
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="parts", verbose_name=_("actor"))
