"""An example of each block, for who chooses one in the editor: made up, and of no course."""

from typing import Any
from uuid import UUID

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext as _

from courses.choices import InterestKind, Region, Stance
from courses.models import Place
from courses.rules.axis import axis
from courses.rules.interests import PART
from courses.rules.labels import Labels
from courses.rules.projection import around, drawn, line
from courses.selectors.atlas import IN_LESSON, LETTERS, Map, Spot, land
from courses.selectors.beside import TermView
from courses.selectors.blocks import BlockView, Picture
from courses.selectors.matrix import ActorRow, Entry, MeetingLine, RegionTable
from courses.selectors.timeline import EventLine, Timeline
from courses.wording import span_in_words

_NOBODY = UUID(int=0)


def example(kind: str, template: str) -> BlockView:
    """Return an example of a block by its name."""
    made = {
        "passage": lambda: _words(_("Here stands a paragraph of the lesson, in plain words.")),
        "quotation": lambda: _words(_("A few words, quoted as they stand.")),
        "note": lambda: _words(_("What the paper leaves open, and we say so.")),
        "question": lambda: _words(_("What would change your mind?")),
        "figure": lambda: {"caption": _("A figure"), "picture": Picture(static("img/star.svg"), 320, 320, _("A star"))},
        "table": _table,
        "map": lambda: {"caption": _("A map"), "map": _map()},
        "timeline": lambda: {"caption": _("A timeline"), "timeline": _timeline()},
        "matrix": lambda: {"caption": _("Who wants what"), "tables": (_matrix(),)},
        "key_terms": lambda: {"caption": _("Key terms"), "key_terms": (_term(),)},
    }
    return BlockView(_NOBODY, kind, template, number=1, **made[kind]())


def _words(text: str) -> dict[str, Any]:
    return {"html": format_html("<p>{}</p>", text)}


def _term() -> TermView:
    return TermView(_("a term"), "t-0-term", _("What it means, in a sentence."), "term")


def _table() -> dict[str, Any]:
    rows = (("2016", _("three")), ("2017", _("six")))
    return {"caption": _("A small table"), "columns": (_("Date"), _("States")), "rows": rows}


def _map() -> Map:
    places = [("kabul", _("Kabul"), [(69.17, 34.53)]), ("tashkent", _("Tashkent"), [(69.24, 41.3)])]
    route = ("road", _("a planned road"), [point for _key, _name, path in places for point in path])
    window = around([drawn(point) for point in route[2]])
    unit = window.width / IN_LESSON
    labels = Labels(LETTERS * unit, window.width)
    spots = [_spot(n, *place, window.x, labels) for n, place in enumerate([*places, route], 1)]
    return Map(window, unit, land(), (), tuple(spots[:2]), tuple(spots[2:]))


def _spot(number: int, key: str, name: str, path: list[tuple[float, float]], left: float, labels: Labels) -> Spot:
    x, y = drawn(path[0])
    is_route = len(path) > 1
    kind, state = (Place.Kind.ROAD, Place.State.PLANNED) if is_route else (Place.Kind.TOWN, None)
    return Spot(
        number=number,
        key=key,
        name=name,
        variants=(),
        kind=kind.value,
        kind_name=str(kind.label),
        state=state.value if state else "",
        state_name=str(state.label) if state else "",
        text="",
        mentions=[],
        path=line(path) if is_route else "",
        x=x,
        y=y,
        label=None if is_route else labels.place(name, x, y, left),
        is_on_map=True,
    )


def _timeline() -> Timeline:
    spans = [("2014", ""), ("2016-12", ""), ("2017", "2019")]
    lines = tuple(
        EventLine(n, f"event-{n}", span[0], span_in_words(*span), _("Something happened"), "", (), False, [])
        for n, span in enumerate(spans, 1)
    )
    return Timeline(lines, axis(spans))


def _matrix() -> RegionTable:
    def row(actor: str, stance: Stance) -> ActorRow:
        entry = Entry(_("Open roads"), stance.value, str(stance.label), False, PART, ())
        return ActorRow(actor, tuple((entry,) if kind == InterestKind.ECONOMIC else () for kind in InterestKind))

    rows = (row(_("One state"), Stance.SEEKS), row(_("Another"), Stance.RESISTS))
    met = MeetingLine(_("Open roads"), str(InterestKind.ECONOMIC.label), PART, (_("One state"),), (_("Another"),))
    return RegionTable("example", str(Region.CENTRAL_ASIA.label), rows, (met,))
