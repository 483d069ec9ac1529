"""A question as its kind shows it: `{% ask question %}` to answer it, `{% answered question %}` to look
at it; and shares."""

from collections.abc import Sequence

from django import template
from django.template.defaultfilters import striptags, truncatewords
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from common.markdown import to_html
from quizzes.models import ItemVersion
from quizzes.pieces import fields
from quizzes.selectors.answers import Question
from quizzes.selectors.reviews import Feedback

register = template.Library()


@register.simple_tag
def ask(question: Question, *, locked: bool = False) -> SafeString:
    """Return the fields that a question is answered in; with `locked` they only show the answer."""
    return fields(question, "ask", locked=locked)


@register.simple_tag
def answered(question: Question) -> SafeString:
    """Return a question's answer to look at."""
    return fields(question, "answered")


@register.filter
def in_a_line(version: ItemVersion, words: int) -> str:
    """Return what a version asks, for a list; one that asks the same of many sentences begins with its sentence."""
    said = version.body.get("says", "")
    asked = f"“{said}” {version.prompt}" if said else version.prompt
    return truncatewords(striptags(to_html(asked)), words)


@register.filter
def lacks_a_passage(feedback: Sequence[Feedback]) -> bool:
    """Tell whether something is said to be wrong and no line says where to read again."""
    return any(one.line.verdict == "wrong" for one in feedback) and not any(one.place for one in feedback)


@register.filter
def percent(share: float) -> str:
    """Return a share as a whole number of hundredths, in the reader's language."""
    return _("%(n)s%%") % {"n": number_format(round(share * 100))}
