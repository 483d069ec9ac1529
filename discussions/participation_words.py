"""What counts as taking part, in words: a rule part by part, and why a post does not count."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points
from discussions.models import ParticipationRule

WHY: dict[str, str | Promise] = {
    "taken_back": gettext_lazy("you took it back"),
    "hidden": gettext_lazy("those who teach have hidden it"),
    "early": gettext_lazy("written before it began"),
    "late": gettext_lazy("written after it ended"),
    "other_sort": gettext_lazy("not what is asked for: an answer, or a thread"),
    "own": gettext_lazy("nobody else had written in this thread before"),
    "other_kind": gettext_lazy("a thread of another kind"),
    "elsewhere": gettext_lazy("on another part of the text"),
    "no_passage": gettext_lazy("it cites no passage"),
    "no_side": gettext_lazy("it neither supports nor opposes a claim"),
    "enough": gettext_lazy("enough count already"),
}


def in_words(rule: ParticipationRule) -> list[tuple[str, str]]:
    """Return the parts of a rule, each with its name."""
    asked = [
        (rule.cites, _("cite a passage")),
        (rule.takes_side, _("support or oppose the claim")),
    ]
    most, each = {"most": rule.most}, {"each": points(rule.each), "all": points(rule.points)}
    parts = [
        (_("What counts"), str(rule.get_sort_display())),
        (_("It must"), " · ".join(words for is_asked, words in asked if is_asked)),
        (_("In threads"), str(rule.get_kind_display()) if rule.kind else ""),
        (_("On"), rule.page.title if rule.page else ""),
        (_("How many"), _("%(most)s at most") % most),
        (_("Points"), _("%(each)s for each, %(all)s at most") % each),
    ]
    return [(name, words) for name, words in parts if words]
