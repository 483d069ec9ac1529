"""Place on the map and select the passage: a single choice, drawn or written."""

from random import Random

from quizzes.kinds import faults, kinds
from tests.quizzes.kinds.versions import sentences, spots

on_map, in_text = kinds.get("place_on_map"), kinds.get("select_passage")


def test_places_are_listed_by_name_and_numbered_alike_on_the_map():
    shown = on_map.context(spots(), [], {"choice": "gwadar"}, "")
    assert [(spot.number, spot.text, spot.chosen) for spot in shown["spots"]] == [
        (1, "Aynak", False),
        (2, "Gwadar", True),
        (3, "Norak", False),
    ]
    assert all(shown["map"].window.holds((spot.x, spot.y)) for spot in shown["spots"])


def test_a_place_beyond_the_map_is_refused_in_the_bank():
    body = spots().body
    body["places"][1]["where"]["at"] = ["37.62", "55.75"]
    assert [fault.at for fault in faults(on_map, body)] == [("places", 1)]


def test_only_the_right_place_earns():
    assert [on_map.score(spots(), {"choice": key}).points for key in ("aynak", "gwadar", "norak")] == [2, 0, 0]


def test_sentences_stand_in_the_order_of_the_text():
    version = sentences(of="abcdefgh")
    assert in_text.order(version, Random("1")) == []
    assert [one.key for one in in_text.context(version, [], None, "")["options"]] == list("abcdefgh")
