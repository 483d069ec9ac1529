"""A thousand edits of a lesson: what still stands is found again, what is found is what was meant."""

import random
from dataclasses import dataclass

from courses.rules import anchoring
from courses.rules.anchoring import Edit
from courses.rules.likeness import suggestions

EDITS = 1000
QUOTES = 3
Word = tuple[str, int]
"""A word and which one it was before the edit; -1 for one that is new."""

SYLLABLES = [
    "ka",
    "bul",
    "mos",
    "cow",
    "pa",
    "mir",
    "gas",
    "road",
    "bor",
    "der",
    "talk",
    "year",
    "war",
    "de",
    "al",
    "oil",
    "sun",
]
NUMBERED = random.Random(1)
VOCABULARY = ["".join(NUMBERED.choices(SYLLABLES, k=n)) for n in (1, 2, 2, 3, 3, 4) for _ in range(60)]
COMMON = [1 / (n + 3) for n in range(len(VOCABULARY))]
"""As in any language: few words make up most of a text."""


@dataclass
class Tally:
    standing: int = 0
    """Quotes whose words all still stand together."""
    found: int = 0
    offered: int = 0
    wrong: int = 0


def test_what_still_stands_is_found_again_and_nothing_is_put_on_other_words():
    chance, tally = random.Random(20191), Tally()
    for _ in range(EDITS):
        before = _lesson(chance)
        after = _edited(before, chance)
        edits = {name: Edit(_text(before.get(name, [])), _text(words)) for name, words in after.items()}
        for _ in range(QUOTES):
            _look_for(*_quoted(before, chance), before, after, edits, tally)
    assert tally.standing > EDITS
    assert tally.wrong == 0
    assert tally.found + tally.offered >= 0.99 * tally.standing, tally
    assert tally.found >= 0.95 * tally.standing, tally


def _look_for(name, first, last, before, after, edits, tally):
    words = before[name]
    start = len(_text(words[:first])) + bool(first)
    old = anchoring.quote(_text(words), start, len(_text(words[first : last + 1])))
    true = _standing([number for _, number in words[first : last + 1]], after)
    found = anchoring.carried(old, edits[name]) if name in edits else None
    hit = (name, found) if found else anchoring.moved(old, edits)
    tally.standing += true is not None
    if hit:
        here = (hit[0], hit[1].start)
        tally.found += here == true
        tally.wrong += true is not None and here != true and not _reads_alike(old, hit[1], true, edits)
    elif true is not None:
        texts = {name: edit.after for name, edit in edits.items()}
        tally.offered += true in {(one.name, one.quote.start) for one in suggestions(old, texts)}


def _reads_alike(old, found, true, edits):
    """Whether the place taken reads as much like the old one as the true one does: then nobody can tell them apart."""
    name, start = true
    there = anchoring.quote(edits[name].after, start, len(old.exact))
    return (found.prefix, found.suffix) == (there.prefix, there.suffix)


def _lesson(chance):
    numbers = iter(range(10_000))
    return {
        name: [(word, next(numbers)) for word in chance.choices(VOCABULARY, COMMON, k=chance.randint(25, 80))]
        for name in "abc"
    }


def _edited(before, chance):
    """Return the lesson after what an editor does in an hour: words changed, sentences cut, added, moved, a passage
    taken away or split."""
    after = {name: list(words) for name, words in before.items()}
    for _ in range(chance.randint(1, 5)):
        name = chance.choice(sorted(after))
        words = after[name]
        at, size = chance.randint(0, len(words)), chance.randint(3, 15)
        kind = chance.choice(["change", "change", "insert", "cut", "move", "split"])
        if kind == "change":
            words[at : at + 1] = [(chance.choice(VOCABULARY), -1)]
        elif kind == "insert":
            words[at:at] = [(word, -1) for word in chance.choices(VOCABULARY, COMMON, k=size)]
        elif kind == "cut":
            del words[at : at + size]
        elif kind == "move":
            piece = words[at : at + size]
            del words[at : at + size]
            other = after[chance.choice(sorted(after))]
            there = chance.randint(0, len(other))
            other[there:there] = piece
        else:
            after[name], after[f"{name}{len(after)}"] = words[:at], words[at:]
    if chance.random() < 0.1:
        del after[chance.choice(sorted(after))]
    return after


def _quoted(before, chance):
    name = chance.choice(sorted(before))
    first = chance.randint(0, len(before[name]) - 4)
    return name, first, min(len(before[name]) - 1, first + chance.randint(3, 12))


def _text(words: list[Word]) -> str:
    return " ".join(word for word, _ in words)


def _standing(own, after):
    """Where the quoted words themselves stand together after the edit, or None."""
    for name, words in after.items():
        numbers = [number for _, number in words]
        for n in range(len(words) - len(own) + 1):
            if numbers[n : n + len(own)] == own:
                return name, len(_text(words[:n])) + bool(n)
    return None
