"""A list in pages: forwards and backwards every row comes once, in order, whatever the size of a page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from accounts.models import User
from common.keyset import stretch
from tests.factories.people import UserFactory


class WalkingAList(TestCase):
    @settings(max_examples=25)
    @given(
        st.lists(st.sampled_from(["Ali", "Bano", "ÿ", "علی"]), max_size=9),
        st.integers(1, 4),
        st.sampled_from([("name", "pk"), ("-name", "pk"), ("-name", "-pk")]),
    )
    def test_every_row_comes_once_in_order_both_ways(self, names, size, by):
        User.objects.all().delete()
        for name in names:
            UserFactory(name=name)
        wanted = list(User.objects.order_by(*by))
        page = stretch(User.objects.all(), by=by, size=size)
        pages = [page]
        while page.next:
            page = stretch(User.objects.all(), by=by, cursor=page.next, size=size)
            pages.append(page)
        assert [row for page in pages for row in page.rows] == wanted
        back = [page]
        while page.previous:
            page = stretch(User.objects.all(), by=by, cursor=page.previous, size=size)
            back.insert(0, page)
        assert [row for page in back for row in page.rows] == wanted
        assert back[0].previous == ""
        assert back[-1].next == pages[-1].next == ""


@pytest.mark.django_db
@pytest.mark.parametrize("cursor", ["?", "bm9uc2Vuc2U", "é", "a:b:c"])
def test_a_made_up_cursor_gives_the_first_page(cursor):
    person = UserFactory()
    assert stretch(User.objects.all(), by=("name", "pk"), cursor=cursor).rows == [person]


@pytest.mark.django_db
def test_a_cursor_of_another_order_gives_the_first_page():
    people = [UserFactory(name=name) for name in ("Ali", "Bano")]
    cursor = stretch(User.objects.all(), by=("name", "pk"), size=1).next
    assert stretch(User.objects.all(), by=("-name", "pk"), cursor=cursor).rows == people[::-1]
