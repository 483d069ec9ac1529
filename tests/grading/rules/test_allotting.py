"""Work is handed out evenly, the same way for the same seed, and nobody gets a piece twice."""

import uuid
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from grading.rules.allotting import Wanting, handed_out

PIECES = st.lists(
    st.builds(
        lambda number, section, markers: Wanting(uuid.UUID(int=number), section, markers),
        number=st.integers(0, 10**6),
        section=st.sampled_from([None, 1, 2, 3]),
        markers=st.sampled_from([1, 2]),
    ),
    max_size=40,
    unique_by=lambda piece: piece.uuid,
)
MARKERS = st.dictionaries(st.integers(1, 9), st.just(0), min_size=2, max_size=6)


def single(pieces):
    return [Wanting(piece.uuid, piece.section) for piece in pieces]


@given(PIECES, MARKERS, st.integers(0, 99))
def test_by_chance_nobody_has_more_than_one_piece_more_than_another(pieces, markers, seed):
    found = Counter(marker for _piece, marker in handed_out(single(pieces), markers, seed=seed))
    counts = [found[marker] for marker in markers]
    assert sum(counts) == len(pieces)
    assert max(counts) - min(counts) <= 1


@given(PIECES, MARKERS, st.integers(0, 99), st.booleans())
def test_every_piece_gets_as_many_different_markers_as_it_wants(pieces, markers, seed, by_section):
    found = handed_out(pieces, markers, seed=seed, by_section=by_section)
    assert len(set(found)) == len(found)
    assert Counter(piece for piece, _marker in found) == {piece.uuid: piece.markers for piece in pieces}


@given(PIECES, MARKERS, st.integers(0, 99), st.booleans())
def test_the_same_seed_hands_out_the_same_way_whatever_the_order(pieces, markers, seed, by_section):
    found = handed_out(pieces, markers, seed=seed, by_section=by_section)
    again = handed_out(pieces[::-1], dict(reversed(markers.items())), seed=seed, by_section=by_section)
    assert sorted(found) == sorted(again)


@given(PIECES, MARKERS, st.integers(0, 99))
def test_by_section_a_section_goes_to_one_marker(pieces, markers, seed):
    found = dict(handed_out(single(pieces), markers, seed=seed, by_section=True))
    for section in (1, 2, 3):
        assert len({found[piece.uuid] for piece in pieces if piece.section == section}) <= 1


def test_who_has_much_to_do_gets_less():
    pieces = [Wanting(uuid.UUID(int=n), None) for n in range(4)]
    found = Counter(marker for _piece, marker in handed_out(pieces, {1: 3, 2: 0, 3: 0}, seed=1))
    assert found == {2: 2, 3: 2}


def test_who_has_a_piece_is_not_given_it_again():
    piece = Wanting(uuid.UUID(int=1), None, 1, frozenset({1}))
    assert handed_out([piece], {1: 0, 2: 9}, seed=1) == [(piece.uuid, 2)]
    assert handed_out([piece], {1: 0}, seed=1) == []
