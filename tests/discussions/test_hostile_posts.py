"""What people put into a post to do something to its readers does nothing."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.markdown import TAGS, cleaned
from discussions.rules.texts import MOST_CHARACTERS, first_words, title
from tests.discussions.hostile import HOSTILE


class Reader(HTMLParser):
    """Tells whatever is in a text that a post may not hold."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            fine = name == "rel" or (name == "href" and urlsplit(value).scheme in ("", "http", "https", "mailto"))
            if tag != "a" or not fine:
                self.wrong.append(f"{tag} {name}={value}")

    def handle_comment(self, data):
        self.wrong.append(f"<!--{data}-->")

    unknown_decl = handle_decl = handle_pi = handle_comment


def test_the_corpus_is_large_and_says_nothing_twice():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 100


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_post_is_only_words(text):
    assert Reader(cleaned(text)).wrong == []


@given(st.lists(st.sampled_from([*HOSTILE, "\n\n", "*", "**", "[", "](", ")", "> ", "- ", "\\", "<", '"']), max_size=8))
def test_hostile_pieces_do_not_add_up(pieces):
    assert Reader(cleaned("".join(pieces))).wrong == []


@pytest.mark.parametrize("piece", ["[", "*a_", "> ", "- ", "[a](", "<", "&", "\\", "**a *b "])
def test_the_longest_post_of_one_sign_is_still_read(piece):
    text = (piece * MOST_CHARACTERS)[:MOST_CHARACTERS]
    assert Reader(cleaned(text)).wrong == []


def test_first_words_are_plain_and_cut_between_words():
    html = cleaned("**A** <b>bold</b> claim & more " + "word " * 60)
    assert first_words(html, 30) == "A <b>bold</b> claim & more …"


def test_a_title_turns_nothing_that_comes_to_stand_beside_it():
    assert title("\u202ewho \u2067 \n says\u202c so\u200f?") == "who says so\u200f?"
    assert title("\u202e \u2069") == ""
