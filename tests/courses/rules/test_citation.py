"""Citations: every kind of work, and works of which little is known."""

import pytest

from courses.rules.citation import Work, cite, people

ALI = {"family": "Ali", "given": "Imtiaz"}
KHAN = {"family": "Khan", "given": "Shabir Ahmad"}


def written(work):
    return "".join(f"/{piece.text}/" if piece.slanted else piece.text for piece in cite(work))


@pytest.mark.parametrize(
    ("work", "citation"),
    [
        (
            Work("article", "Options", (KHAN,), container="Central Asia", issue="79", date="2016"),
            "Khan, S. A. (2016). Options. /Central Asia/ 79.",
        ),
        (
            Work("chapter", "Why?", (ALI,), (KHAN,), "A Handbook", "Routledge", pages="3-9", date="2018"),
            "Ali, I. (2018). Why? In Khan, S. A. (ed.), /A Handbook/, 3-9. Routledge.",
        ),
        (
            Work("report", "A Policy", (ALI, KHAN), publisher="Ifri"),
            "Ali, I. and Khan, S. A. (n.d.). /A Policy/. Ifri.",
        ),
        (Work("news", "Talks", container="Dawn", date="2019-05-29"), "Dawn (2019). Talks."),
        (Work("web", "Talks", publisher="MFA", date="2017"), "MFA (2017). /Talks/."),
    ],
)
def test_a_work_is_cited_as_its_kind_is(work, citation):
    assert written(work) == citation


def test_of_many_people_the_first_is_named():
    assert people([ALI, KHAN, ALI, KHAN]) == "Ali, I. et al."
    assert people([ALI, KHAN, ALI]) == "Ali, I., Khan, S. A. and Ali, I."
    assert people([{"family": "Ifri"}]) == "Ifri"
