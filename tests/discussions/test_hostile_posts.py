"""What people put into a post to do something to its readers does nothing."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.markdown import TAGS, cleaned
from discussions.rules.texts import MOST_CHARACTERS, first_words

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=`x`onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=//x.example/a.swf>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=//x.example><input name=password></form>",
    "<base href=//x.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//x.example/a.css>",
    "<style>*{background:url(//x.example)}</style>",
    "<p style='position:fixed;inset:0'>over everything</p>",
    "<a href=javascript:alert(1)>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x](//x.example/a)",
    '[x](https://x.example/"onmouseover="alert(1))',
    "[x](https://x.example/ 'a\" onmouseover=alert(1) b=\"')",
    "![x](https://x.example/track.gif)",
    "![x](javascript:alert(1))",
    "<https://x.example/><script>alert(1)</script>",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "> <script>alert(1)</script>",
    "- <img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "{{ request.user.password }} {% load x %}",
    "\u202ereversed\u202c <b>x</b>",
]


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
