"""How a text names what it cites."""

import re

CODE = re.compile(r"\[@([a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?)\]")
"""How a text names a source: `[@a-work]`, `[@a-lesson/a-passage]`."""


def codes(text: str) -> list[str]:
    """Return the sources that a text names, each once, in the order of their first mention."""
    return list(dict.fromkeys(CODE.findall(text)))
