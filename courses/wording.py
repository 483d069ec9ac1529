"""What the page says of a claim: who makes it and how they stand to it."""

from django.utils.translation import gettext as _

from courses.choices import Force, Speaker


def claim_tag(speaker: str, name: str, force: str) -> str:
    """Return for instance "The author asserts" or "NATO reports", in the reader's language."""
    if speaker == Speaker.AUTHOR:
        return {
            Force.ASSERTS: _("The author asserts"),
            Force.REPORTS: _("The author reports"),
            Force.DOUBTS: _("The author doubts"),
            Force.DENIES: _("The author denies"),
            Force.RECOMMENDS: _("The author recommends"),
        }[Force(force)]
    return {
        Force.ASSERTS: _("%(speaker)s asserts"),
        Force.REPORTS: _("%(speaker)s reports"),
        Force.DOUBTS: _("%(speaker)s doubts"),
        Force.DENIES: _("%(speaker)s denies"),
        Force.RECOMMENDS: _("%(speaker)s recommends"),
    }[Force(force)] % {"speaker": name}
