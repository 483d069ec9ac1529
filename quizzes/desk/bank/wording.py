"""What a lecturer reads of a question's parts and of what it lacks."""

from typing import Any

from django.utils.translation import gettext_lazy as _

LACKS = {
    "passage": _("the passage that answers it"),
    "passage_gone": _("an answering passage that still stands in the text"),
    "outcome": _("the outcome that it tests"),
    "difficulty": _("how hard it is"),
    "tags": _("tags"),
    "rubric": _("a rubric to be marked by"),
    "misreading": _("what a wrong answer misreads"),
    "refutation": _("the passage that refutes a wrong answer"),
    "refutation_gone": _("a refuting passage that still stands in the text"),
}
"""By the codes of the lint; each goes on from "lacks"."""


CHANGES = [
    ("typo", _("A typing error"), _("It asks the same, and the same is right. Marks stand.")),
    (
        "key",
        _("The key"),
        _("It asks the same, but what is right, or why, is another. Marks given before may need a second look."),
    ),
    (
        "meaning",
        _("The meaning"),
        _("It asks something else from now on. Statistics begin anew; marks given before stand."),
    ),
]
"""The classes of a change, each with what it means."""


def lacking(codes: Any) -> list[str]:
    """Return in words what is lacking, each once."""
    return [str(LACKS[code]) for code in LACKS if code in set(codes)]


FIELDS: dict[str, tuple[Any, Any]] = {
    "key": (_("Key"), ""),
    "shuffle": (_("Each student gets them in another order"), ""),
    "options": (
        _("Answers to choose from"),
        _("Mark what is right. A wrong one says what it misreads, and where the text refutes it."),
    ),
    "options.text": (_("Answer"), ""),
    "right": (_("This is right"), ""),
    "feedback": (_("Why it is right"), _("Shown with the marks; may stay empty.")),
    "misreading": (_("What it misreads"), _("Told to who gives this answer.")),
    "refuted_by": (_("The passage that refutes it"), ""),
    "verdict": (_("The sentence is true"), ""),
    "reasons": (_("Reasons to choose from"), _("Exactly one bears the verdict.")),
    "reasons.text": (_("Reason"), ""),
    "answer": (_("The right number"), ""),
    "tolerance": (_("How far off still counts"), _("0 where it must be exact.")),
    "figures": (_("Significant figures that count"), _("0 where that does not matter.")),
    "unit": (_("Unit"), _("Stands behind the field.")),
    "misreadings": (_("Known wrong answers"), _("What many will write, and what it shows.")),
    "value": (_("Wrong number"), ""),
    "answers": (_("Wordings that count"), _("One a line.")),
    "misreadings.answers": (_("Wrong wordings"), _("One a line.")),
    "slips": (_("Slips of the pen that are forgiven"), ""),
    "rows": (_("Rows"), _("What is to be matched, each with what belongs to it.")),
    "rows.text": (_("Row"), ""),
    "matches": (_("What rows are matched with"), _("One may belong to several rows, or to none.")),
    "matches.text": (_("Match"), ""),
    "match": (_("Belongs to"), ""),
    "entries": (_("Entries in their right order"), _("Students get them mixed up.")),
    "entries.text": (_("Entry"), ""),
    "entries.misreading": (_("What it misreads to put it before the one above"), ""),
    "places": (_("Places on the map"), _("Exactly one answers.")),
    "where": (_("Place"), ""),
    "says": (_("The claim, in your words"), ""),
    "speakers": (_("Who may claim it"), _("Exactly one does, in the passage that answers.")),
    "speaker": (_("Speaker"), ""),
    "forces": (_("With what force"), _("Exactly one is that of the passage.")),
    "force": (_("Force"), ""),
    "words": (_("How long"), ""),
    "min": (_("At least so many words"), ""),
    "max": (_("At most so many words"), ""),
}  # fmt: skip
"""A part's label and what helps to fill it, by its name, or by its list's and its own."""


def worded(name: str, within: str = "") -> tuple[str, str]:
    """Return the label and help of a part; one that nobody worded is called by its name."""
    label, help_text = FIELDS.get(f"{within}.{name}") or FIELDS.get(name) or (name.replace("_", " "), "")
    return str(label), str(help_text)
