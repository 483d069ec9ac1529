"""HTML that is rendered once for equal facts and kept, with slots for what is somebody's own (docs/decisions/0057)."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

_MARK = "\x00"
"""Neither PostgreSQL nor HTML lets it into a text."""


def slot(name: str) -> SafeString:
    """Return what stands in a template's context for a value that is put in later."""
    return mark_safe(f"{_MARK}{name}{_MARK}")


class Kept:
    """Rendered HTML as its pieces and slots."""

    def __init__(self, html: str) -> None:
        self._pieces = html.split(_MARK)
        self._slots = list(enumerate(self._pieces))[1::2]

    def filled(self, **own: str) -> SafeString:
        """Return the HTML with every slot filled by its name; text is escaped. Raises KeyError for one left open."""
        pieces = self._pieces.copy()
        for place, name in self._slots:
            value = own[name]  # Django's `conditional_escape` looks first whether it is a lazy one
            pieces[place] = value if isinstance(value, SafeString) else escape(value)
        return mark_safe("".join(pieces))
