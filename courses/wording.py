"""How pages say in words who claims what, and when something was."""

import datetime as dt

from django.utils.formats import date_format
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


def date_in_words(date: str) -> str:
    """Return a date as far as it is known: "2016", "December 2016", "14 April 2017"."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    if not month:
        return str(year)
    return date_format(dt.date(year, month, day or 1), "j F Y" if day else "F Y", use_l10n=False)


def span_in_words(date: str, until: str) -> str:
    """Return for instance "2001 to December 2014"."""
    if not until:
        return date_in_words(date)
    return _("%(first)s to %(last)s") % {"first": date_in_words(date), "last": date_in_words(until)}
