"""Where a lesson is read. Its public address is ours; an app above adds its own places (a run) when it starts."""

from collections.abc import Callable

from common.registry import Registry

places: Registry[Callable[[str, str, str], str]] = Registry("reading place")
"""By name, a function of (key of the place, module's slug, lesson's slug) that returns an address."""
