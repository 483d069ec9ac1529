"""Words to look for, and words found: how texts are made alike, cut into words, and marked on a page."""

import difflib
import re
import unicodedata
from collections.abc import Collection, Sequence
from html import escape

LONGEST_QUERY = 200
LONGEST_WORD = 60
START, STOP = "\x02", "\x03"
"""Stand around a word that was found; `alike` lets neither into a text."""

_LETTERS = str.maketrans(
    {
        **dict(zip("يىكةۀأإٱؤ", "ییکہہااا" + "و", strict=True)),  # Arabic keyboards, and hamza that is often left out
        **dict.fromkeys(
            map(chr, [*range(0x64B, 0x660), 0x670, 0x640, 0x200C, 0x200D])
        ),  # vowel signs, tatweel, joiners
        **dict.fromkeys(map(chr, [*range(9), *range(11, 13), *range(14, 32), 127])),  # controls
    }
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def alike(text: str) -> str:
    """Return a text with letters that readers take for the same written the same; PostgreSQL folds accents itself."""
    return unicodedata.normalize("NFC", text).translate(_LETTERS)


def words_in(*texts: str) -> set[str]:
    """Return the words of three letters and more, in lower case."""
    return {word.lower() for text in texts for word in _WORD.findall(text) if len(word) <= LONGEST_WORD}


def asked_words(query: str) -> list[str]:
    """Return the words that a query looks for, in its order, without those it shuts out."""
    return [word.lower() for word in _WORD.findall(re.sub(r"(?:^|\s)-\S*", " ", query)) if word.lower() != "or"]


def nearest_words(asked: Sequence[str], known: Collection[str]) -> list[str]:
    """Return for each word asked for the most similar of the known ones; one that resembles none falls out."""
    nearest = (difflib.get_close_matches(word, known, n=1, cutoff=0.5) for word in asked)
    return list(dict.fromkeys(words[0] for words in nearest if words))


def cut(snippet: str, long: int) -> str:
    """Return a snippet of a text that is so long, with dots where it was cut off."""
    words = snippet.replace(START, "").replace(STOP, "")
    if len(words) >= long - 2:  # a last full stop falls away
        return snippet
    return f"{'' if words[:1].isupper() else '… '}{snippet} …"


def marked(snippet: str) -> str:
    """Return a snippet as HTML: its text escaped, what stands between the signs in <mark>, each closed."""
    before, *found = snippet.split(START)
    html = [escape(before.replace(STOP, ""))]
    for piece in found:
        word, _, after = piece.partition(STOP)
        html += [f"<mark>{escape(word)}</mark>" if word else "", escape(after.replace(STOP, ""))]
    return "".join(html)
