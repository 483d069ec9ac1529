"""Time zones as people choose them."""

import zoneinfo
from functools import cache
from itertools import groupby


@cache
def known_zones() -> set[str]:
    """Return every name in the IANA time zone database, whose folders are searched once."""
    return zoneinfo.available_timezones()


@cache
def zone_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the time zones that are places, by continent, fit for a select."""
    places = sorted(name for name in known_zones() if "/" in name and not name.startswith("Etc/"))
    grouped = groupby(places, key=lambda name: name.split("/")[0])
    choices = [(area, [(name, name.split("/", 1)[1].replace("_", " ")) for name in names]) for area, names in grouped]
    return [*choices, ("UTC", [("UTC", "UTC")])]
