"""Place on the map, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.place_on_map.kind import PlaceOnMap

kinds.register("place_on_map", PlaceOnMap())
