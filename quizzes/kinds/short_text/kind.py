"""A name or a few words: one of several wordings, slips of the pen forgiven as the author says (short-text.md)."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from random import Random
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.kinds import Answer, BadAnswer, Choice, Data, Line, Outcome, Version, blank, gift, refuting
from quizzes.kinds.short_text import schema
from quizzes.rules import gift as gift_read
from quizzes.rules.gift import Reason, Unreadable
from quizzes.rules.wording import nearest, plain, says

MOST_CHARACTERS = 200


class ShortText:
    """Answered by words, which lie apart; kept as `{"sha256": …, "characters": …}` of the words as they are compared.

    An answer whose words were erased cannot be scored again: then a person must say.
    """

    label = gettext_lazy("a few words")
    by_hand = False
    schema = schema

    def terms(self, version: Version) -> str:
        slips = version.body["slips"]
        if not slips:
            return _("a few words, spelt exactly")
        return ngettext(
            "a few words; %(count)d slip of the pen is forgiven",
            "a few words; %(count)d slips of the pen are forgiven",
            slips,
        ) % {"count": slips}

    def order(self, version: Version, random: Random) -> list[str]:
        return []

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.get(name, "")

    def clean(self, version: Version, raw: Any) -> Answer:
        if raw is not None and not isinstance(raw, str):
            raise BadAnswer(_("Send the answer as text."))
        text = " ".join((raw or "").replace("\x00", "").split())
        if len(text) > MOST_CHARACTERS:
            raise BadAnswer(
                _("The answer has more than %(most)d characters; a few words will do.") % {"most": MOST_CHARACTERS}
            )
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadAnswer(_("The text holds a broken character; take it out and go on.")) from None
        compared = plain(text)
        digest = hashlib.sha256(compared.encode()).hexdigest()
        return Answer({"sha256": digest, "characters": len(compared)}, text)

    def is_blank(self, data: Data | None) -> bool:
        return data is None or not data["characters"]

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome | None:
        if self.is_blank(data):
            return blank(version)
        if not plain(text):
            return None
        if _is_right(version, text):
            return Outcome(version.points, "right")
        found = _misreading(version, text)
        return Outcome(Decimal(0), "wrong", {"text": f"misreading_{found}"} if found is not None else {})

    def fits(self, version: Version, data: Data | None) -> bool:
        return True

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"text": text, "most": MOST_CHARACTERS}

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        answer = [Line("missed", version.body["answers"][0])] if reveal else []
        if not plain(text):
            return answer
        if _is_right(version, text):
            return [Line("right", version.body["answers"][0])]
        found = _misreading(version, text)
        if found is None:
            return [Line("wrong", _("not the words that are asked for")), *answer]
        wrong = version.body["misreadings"][found]
        return [Line("wrong", wrong["answers"][0], wrong["misreading"], refuting(wrong)), *answer]

    def choices(self, version: Version) -> list[Choice]:
        right = Choice("right", version.body["answers"][0], True)
        known = [
            Choice(f"misreading_{place}", wrong["answers"][0], False)
            for place, wrong in enumerate(version.body["misreadings"])
        ]
        return [right, *known, Choice("other", _("other words"), False)]

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        if not plain(text):
            return []
        if _is_right(version, text):
            return ["right"]
        found = _misreading(version, text)
        return ["other" if found is None else f"misreading_{found}"]

    def export(self, version: Version) -> str | None:
        right = [gift.answer("=", gift.escaped(wording)) for wording in version.body["answers"]]
        wrong = [
            gift.answer("=", f"%0%{gift.escaped(wording)}", one["misreading"])
            for one in version.body["misreadings"]
            for wording in one["answers"]
        ]
        return gift.question(version.prompt, right + wrong)

    def from_gift(self, asked: gift_read.Asked) -> dict[str, Any]:
        """Return what is right, and the wrong wordings: those with the same feedback show the same misreading."""
        right = [answer.text for answer in asked.answers if answer.share >= 100]
        if any(0 < answer.share < 100 for answer in asked.answers):
            raise Unreadable(Reason.PART_OF_THE_POINTS)
        if not right:
            raise Unreadable(Reason.NO_RIGHT_ANSWER)
        wrong = groupby((answer for answer in asked.answers if answer.share <= 0), lambda answer: answer.feedback)
        misreadings = [
            {"answers": [answer.text for answer in some], "misreading": why, "refuted_by": ""} for why, some in wrong
        ]
        return {"answers": right, "slips": 0, "misreadings": misreadings}


def _is_right(version: Version, text: str) -> bool:
    body = version.body
    known = [wording for wrong in body["misreadings"] for wording in wrong["answers"]]
    return says(text, body["answers"], but_not=known, slips=body["slips"])


def _misreading(version: Version, text: str) -> int | None:
    """Return the place of the known misreading that is nearest, slips of the pen forgiven."""
    near = [(nearest(text, wrong["answers"]), place) for place, wrong in enumerate(version.body["misreadings"])]
    slips, place = min(near, default=(float("inf"), 0))
    return place if slips <= version.body["slips"] else None
