"""How long a lesson takes to read."""

CHARACTERS_A_MINUTE = 1100
"""About 190 English words: the pace of a hard text, not of a novel."""


def reading_minutes(characters: int) -> int:
    """Return whole minutes, at least one; 11,000 characters take 10."""
    return max(1, -(-characters // CHARACTERS_A_MINUTE))
