"""The pages that go with a whole course: each made once for everybody who reads at the same place, then kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from courses import shelf
from courses.selectors.atlas import atlas
from courses.selectors.bibliography import bibliography
from courses.selectors.glossary import glossary
from courses.selectors.matrix import matrix
from courses.selectors.mentions import Reading
from courses.selectors.outline import Outline
from courses.selectors.setting import Setting
from courses.selectors.timeline import timeline


@dataclass(frozen=True)
class Companion:
    """A page of a course beside its lessons."""

    title: Promise
    about: Promise
    read: Callable[..., dict[str, Any]]


@dataclass(frozen=True)
class CompanionLink:
    """A link to such a page."""

    name: str
    title: Promise
    about: Promise
    url: str


COMPANIONS: Mapping[str, Companion] = {
    "timeline": Companion(_("Timeline"), _("What happened when, as the lessons tell it."), timeline),
    "interests": Companion(
        _("Interests"), _("Who seeks or resists what, and where interests converge or part."), matrix
    ),
    "map": Companion(_("Map"), _("The places and routes that the lessons name."), atlas),
    "terms": Companion(_("Terms"), _("The words that the lessons explain, A to Z."), glossary),
    "works": Companion(
        _("Works cited"), _("What the paper draws on, in two styles and for your own files."), bibliography
    ),
}
"""By the last part of their address."""


def companions_at(setting: Setting) -> list[CompanionLink]:
    """Return the links to a course's pages at a place where it is read."""
    return [CompanionLink(name, one.title, one.about, f"{setting.base}{name}/") for name, one in COMPANIONS.items()]


def companion_html(
    name: str, outline: Outline, setting: Setting, without: frozenset[int] = frozenset(), **choices: str
) -> SafeString:
    """Return the middle of a page, that quotes no lesson of `without` (ids); no statement when warm. `choices` are the
    reader's, such as the style of a list."""
    chosen = ":".join(choices.values())
    base = f"companion:{name}:{chosen}:{outline.id}:{get_language()}:{outline.version}:{setting.name}"
    key = f"{base}:{shelf.short(without)}"
    return shelf.kept(key, lambda: _made(name, Reading(outline, setting, without), choices))


def _made(name: str, reading: Reading, choices: Mapping[str, str]) -> SafeString:
    language = reading.outline.language
    context = {
        "outline": reading.outline,
        "setting": reading.setting,
        "language": language,
        "direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
        "url": f"{reading.setting.base}{name}/",
        **COMPANIONS[name].read(reading, **choices),
    }
    return render_to_string(f"courses/companions/{name}.html", context)
