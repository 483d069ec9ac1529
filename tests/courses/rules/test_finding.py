"""What is found is marked without breaking the page, whatever stands in the text."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from courses.rules.finding import START, STOP, alike, asked_words, cut, marked, nearest_words, words_in

SIGNS = st.lists(st.sampled_from([START, STOP, "<", ">", "&", '"', "'", "/", "mark", "<script>", "x", " ", "ی"])).map(
    "".join
)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.text = 0, ""

    def handle_starttag(self, tag, attrs):
        assert (tag, attrs) == ("mark", [])
        self.open += 1
        assert self.open == 1

    def handle_endtag(self, tag):
        assert tag == "mark"
        self.open -= 1

    def handle_data(self, data):
        self.text += data


@given(SIGNS | st.text())
def test_a_marked_snippet_is_its_text_with_marks_that_close(snippet):
    reader = Reader()
    reader.feed(marked(snippet))
    reader.close()
    assert reader.open == 0
    assert reader.text == snippet.replace(START, "").replace(STOP, "")


@given(st.text())
def test_no_sign_of_marking_is_left_in_a_text(text):
    assert not {START, STOP, "\x00"} & set(alike(text))


def test_letters_that_readers_take_for_the_same_are_the_same():
    assert alike("كي") == alike("کی")
    assert alike("پاکِستان") == "پاکستان"


def test_words_asked_for_are_those_that_are_not_shut_out():
    assert asked_words('"North route" or -road Talibn') == ["north", "route", "talibn"]
    assert words_in("An overlay, 2016: O'Neill", "Россия") == {"overlay", "neill", "россия"}


def test_the_nearest_word_is_taken_and_no_other():
    assert nearest_words(["talibn", "zzz"], {"taliban", "talks"}) == ["taliban"]


def test_dots_stand_where_a_snippet_was_cut_off():
    assert cut("Moscow went", 12) == "Moscow went"
    assert cut("Moscow went", 90) == "Moscow went …"
    assert cut("went to Moscow", 90) == "… went to Moscow …"
