"""A short text, marked by a person against a rubric."""

import hashlib
from collections.abc import Sequence
from random import Random
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Answer, BadAnswer, Choice, Data, Line, Outcome, Version, blank, gift
from quizzes.kinds.essay import schema
from quizzes.rules.gift import Asked

MOST_CHARACTERS = 20_000
MOST_WORDS = 500
"""Of an essay that does not say how long it is to be."""


class Essay:
    """Answered by text; kept as `{"sha256": …, "characters": …, "words": …}` with the words apart.

    Too few or too many words are told, never refused: an answer is not lost for its length.
    """

    label = gettext_lazy("a short essay")
    by_hand = True
    schema = schema

    def terms(self, version: Version) -> str:
        limits = version.body.get("words", {})
        if limits.get("min") and limits.get("max"):
            return _("%(least)s to %(most)s words, marked by a person") % {
                "least": limits["min"],
                "most": limits["max"],
            }
        if limits.get("max"):
            return _("at most %(most)s words, marked by a person") % {"most": limits["max"]}
        return _("marked by a person")

    def order(self, version: Version, random: Random) -> list[str]:
        return []

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.get(name, "")

    def clean(self, version: Version, raw: Any) -> Answer:
        if not isinstance(raw, str):
            raise BadAnswer(_("Send the essay as text."))
        # PostgreSQL keeps no NUL; a form sends \r\n where a script sends \n.
        text = raw.replace("\r\n", "\n").replace("\x00", "").strip()
        if len(text) > MOST_CHARACTERS:
            raise BadAnswer(
                _("The text has more than %(most)s characters; shorten it, the last saved one stays.")
                % {"most": MOST_CHARACTERS}
            )
        try:
            digest = hashlib.sha256(text.encode()).hexdigest()
        except UnicodeEncodeError:
            raise BadAnswer(_("The text holds a broken character; take it out and go on.")) from None
        return Answer({"sha256": digest, "characters": len(text), "words": len(text.split())}, text)

    def is_blank(self, data: Data | None) -> bool:
        return data is None or not data["words"]

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome | None:
        return blank(version) if self.is_blank(data) else None

    def fits(self, version: Version, data: Data | None) -> bool:
        return True

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"text": text, "words": (data or {}).get("words", 0), "limits": version.body.get("words", {})}

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        return []

    def choices(self, version: Version) -> list[Choice]:
        return []

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        return []

    def export(self, version: Version) -> str | None:
        return gift.question(version.prompt, [])

    def from_gift(self, asked: Asked) -> dict[str, Any]:
        return {"words": {"min": 0, "max": MOST_WORDS}}
