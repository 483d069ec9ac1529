"""Versions of questions that are no rows: what a kind sees of one."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

REFUTING = "11111111-2222-4333-8444-555555555555"


@dataclass(frozen=True)
class Version:
    points: Decimal = Decimal(2)
    prompt: str = "What does it say?"
    body: dict[str, Any] = field(default_factory=dict)


def choice(*, right: str = "b", of: str = "abcd", **body: Any) -> Version:
    """Return a version whose options are the letters `of`, those in `right` right."""
    options = [
        {
            "key": key,
            "text": f"Option *{key}*",
            "right": key in right,
            "feedback": f"Yes, {key}." if key in right else "",
            "misreading": "" if key in right else f"You read {key} into it.",
            "refuted_by": "" if key in right else REFUTING,
        }
        for key in of
    ]
    return Version(body={"shuffle": True, "options": options, **body})


def number(answer: str = "1300", tolerance: str = "0", **body: Any) -> Version:
    """Return a numeric version that knows one misreading, the value 100."""
    known = {"value": "100", "tolerance": "1", "misreading": "That is the *value*.", "refuted_by": REFUTING}
    near = {"tolerance": tolerance, "figures": 0}
    return Version(body={"answer": answer, **near, "unit": "maps", "misreadings": [known], **body})


def essay(**words: int) -> Version:
    """Return an essay's version."""
    return Version(points=Decimal(6), body={"words": words})


def reasons(*, right: str = "a", of: str = "abcd", verdict: bool = True) -> Version:
    """Return a sentence that is true (or not) for the reason `right`."""
    options = choice(right=right, of=of).body["options"]
    why = {"feedback": "It says so.", "misreading": "You read the opposite.", "refuted_by": REFUTING}
    return Version(body={"verdict": verdict, **why, "shuffle": True, "reasons": options})


def rows(pairs: str = "ax by cx", matches: str = "xyz") -> Version:
    """Return rows to match, each two letters: its key and its match's."""
    wrong = {"feedback": "", "misreading": "You mixed them up.", "refuted_by": REFUTING}
    listed = [{"key": pair[0], "text": f"Row *{pair[0]}*", "match": pair[1], **wrong} for pair in pairs.split()]
    return Version(body={"rows": listed, "matches": [{"key": key, "text": f"Match {key}"} for key in matches]})


def entries(order: str = "abcd") -> Version:
    """Return entries to put into this order."""
    listed = [
        {
            "key": key,
            "text": f"Event {key}",
            "misreading": f"You put {key} too early." if place else "",
            "refuted_by": REFUTING if place else "",
        }
        for place, key in enumerate(order)
    ]
    return Version(body={"entries": listed})


def words(*answers: str, slips: int = 1, wrong: str = "Karachi") -> Version:
    """Return a question for a few words, with one known wrong wording."""
    known = {"answers": [wrong], "misreading": "That is the *older* port.", "refuted_by": REFUTING}
    return Version(body={"answers": list(answers or ("Gwadar",)), "slips": slips, "misreadings": [known]})


def claim(speaker: str = "actor:russia", force: str = "reports") -> Version:
    """Return a claim of this speaker with this force."""
    speakers = {"author": "", "actor:russia": "Russia", "reference:doe-2018": "Doe"}
    wrong = {"right": False, "feedback": "", "misreading": "You gave it another voice.", "refuted_by": REFUTING}
    right = {"right": True, "feedback": "Yes.", "misreading": "", "refuted_by": ""}
    return Version(
        body={
            "says": "The talks *must* go on.",
            "speakers": [
                {"speaker": {"key": key, "name": name}, **(right if key == speaker else wrong)}
                for key, name in speakers.items()
            ],
            "forces": [
                {"force": one, **(right if one == force else wrong)} for one in ("asserts", "reports", "doubts")
            ],
        }
    )


def sentences(right: str = "b", of: str = "abc") -> Version:
    """Return a passage of these sentences."""
    return Version(body={"options": choice(right=right, of=of).body["options"]})


def spots(right: str = "aynak") -> Version:
    """Return three places of the map."""
    at = {"aynak": ["69.3", "34.27"], "gwadar": ["62.3", "25.1"], "norak": ["69.3", "38.4"]}
    options = {key: choice(right="b" if key == right else "").body["options"][1] for key in at}
    listed = [
        {"where": {"key": key, "name": key.title(), "at": at[key]}}
        | {name: value for name, value in options[key].items() if name not in ("key", "text")}
        for key in at
    ]
    return Version(body={"places": listed})


EACH = {
    "single_choice": choice(),
    "multiple_choice": choice(right="bd"),
    "true_false": reasons(),
    "numeric": number(),
    "short_text": words(),
    "matching": rows(),
    "ordering": entries(),
    "place_on_map": spots(),
    "select_passage": sentences(),
    "who_claims": claim(),
    "essay": essay(min=80, max=200),
}
"""A version of every kind there is."""

KEYS = {
    "single_choice": "b",
    "multiple_choice": ["b", "d"],
    "true_false": {"verdict": "true", "reason": "a"},
    "numeric": "1,300",
    "short_text": "gwadar",
    "matching": {"a": "x", "b": "y", "c": "x"},
    "ordering": {"d": "4", "b": "2", "a": "1", "c": "3"},
    "place_on_map": "aynak",
    "select_passage": "b",
    "who_claims": {"force": "reports", "speaker": "actor:russia"},
}
"""The right answer to each of them that a machine marks, as a page sends it."""

WRONG = {
    "single_choice": "a",
    "multiple_choice": ["a"],
    "true_false": {"verdict": "false", "reason": "c"},
    "numeric": "100",
    "short_text": "karachi",
    "matching": {"a": "z"},
    "ordering": {"a": "4", "b": "3", "c": "2", "d": "1"},
    "place_on_map": "gwadar",
    "select_passage": "c",
    "who_claims": {"force": "doubts", "speaker": "author"},
}
"""An answer to each that is wrong in every part of it that was answered."""
