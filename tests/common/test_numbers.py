"""Numbers as they are sent."""

import pytest

from common.numbers import whole


@pytest.mark.parametrize(("sent", "number"), [("17", 17), (" 3 ", 3), ("0", 0)])
def test_a_whole_number_is_read(sent, number):
    assert whole(sent) == number


@pytest.mark.parametrize("sent", ["", "-1", "1.5", "²", "٣", "9" * 10, "9" * 5000, "many"])
def test_what_is_none_or_longer_than_any_that_is_meant_is_none(sent):
    assert whole(sent) is None
