"""What kinds share that are answered by choosing among options."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds import Choice, Data, Line, Version, refuting
from quizzes.kinds.schema import Option, YesNo, part_key
from quizzes.rules.gift import Answer, Asked, Reason, Unreadable


@dataclass(frozen=True, kw_only=True)
class Options:
    """The body of a kind with options."""

    shuffle: YesNo = True
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Shown:
    """An option as it stands on a page."""

    key: str
    text: str
    chosen: bool


class OptionKind:
    """A question whose body holds options; a kind says how many may be chosen and what they earn."""

    by_hand = False

    def chosen(self, data: Data | None) -> set[str]:
        """Return the keys of the options that were chosen."""
        raise NotImplementedError

    def options(self, version: Version) -> list[dict[str, Any]]:
        """Return the options, each with key, text and whether it is right."""
        options: list[dict[str, Any]] = version.body["options"]
        return options

    def keys(self, version: Version) -> list[str]:
        """Return the options' keys in the author's order."""
        return [option["key"] for option in self.options(version)]

    def right_keys(self, version: Version) -> set[str]:
        """Return the keys of the options that are right."""
        return {option["key"] for option in self.options(version) if option.get("right")}

    def order(self, version: Version, random: Random) -> list[str]:
        return shuffled(self.keys(version), random) if version.body.get("shuffle", True) else self.keys(version)

    def is_blank(self, data: Data | None) -> bool:
        return not self.chosen(data)

    def fits(self, version: Version, data: Data | None) -> bool:
        return self.chosen(data) <= set(self.keys(version))

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"options": shown(self.options(version), order, self.chosen(data))}

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        return lines(self.options(version), self.chosen(data), reveal=reveal)

    def choices(self, version: Version) -> list[Choice]:
        return counted(self.options(version))

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        chosen = self.chosen(data)
        return [key for key in self.keys(version) if key in chosen]

    def export(self, version: Version) -> str | None:
        return None

    def from_gift(self, asked: Asked) -> dict[str, Any]:
        """Return options, of which those that earn something are right; a verdict's are True and False."""
        if asked.opening:
            words = [_("True"), _("False")] if asked.opening == "T" else [_("False"), _("True")]
            texts = list(zip(words, asked.answers, strict=True))
        else:
            texts = [(answer.text, answer) for answer in asked.answers]
        if not any(answer.share > 0 for _text, answer in texts):
            raise Unreadable(Reason.NO_RIGHT_ANSWER)
        return {"shuffle": not asked.opening, "options": [_read(n, *one) for n, one in enumerate(texts)]}


def _read(place: int, text: str, answer: Answer) -> dict[str, Any]:
    is_right = answer.share > 0
    why = {"feedback": answer.feedback if is_right else "", "misreading": "" if is_right else answer.feedback}
    return {"key": part_key(place), "text": text, "right": is_right, **why, "refuted_by": ""}


def shuffled(keys: Sequence[str], random: Random) -> list[str]:
    """Return the keys in the order of `random`."""
    order = list(keys)
    random.shuffle(order)
    return order


def shown(options: Sequence[dict[str, Any]], order: Sequence[str], chosen: set[str]) -> list[Shown]:
    """Return options in the order that one student got; without one, in the author's."""
    texts = {option["key"]: option["text"] for option in options}
    return [Shown(key, texts[key], key in chosen) for key in texts_in(texts, order)]


def texts_in(known: Any, order: Sequence[str]) -> list[str]:
    """Return the known keys in an order; the author's where there is none."""
    return [key for key in order if key in known] or list(known)


def counted(options: Sequence[dict[str, Any]], prefix: str = "") -> list[Choice]:
    """Return options as statistics count them, `prefix` before their keys."""
    return [Choice(prefix + option["key"], option["text"], bool(option.get("right"))) for option in options]


def lines(options: Sequence[dict[str, Any]], chosen: set[str], *, reveal: bool) -> list[Line]:
    """Return a line for each chosen option, and with `reveal` for each right one that was missed."""
    found = []
    for option in options:
        is_right = bool(option.get("right"))
        if option["key"] in chosen:
            found.append(line("right" if is_right else "wrong", option))
        elif is_right and reveal:
            found.append(line("missed", option))
    return found


def line(verdict: str, option: dict[str, Any], said: str = "") -> Line:
    """Return the feedback to one option: why it is right, or its misreading with the passage that refutes it."""
    if verdict != "wrong":
        return Line(verdict, said or option["text"], option.get("feedback", ""))
    return Line(verdict, said or option["text"], option.get("misreading", ""), refuting(option))
