"""Numbers as they are sent."""


def whole(sent: str) -> int | None:
    """Return the whole number that somebody sent; None where it is none, or longer than any that is meant.

    Python refuses to read more than 4,300 digits, and "²" is a digit to it.
    """
    sent = sent.strip()
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else None
