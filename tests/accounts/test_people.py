"""Accounts that are made for people: a username on every keyboard, one account per name and address."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from accounts.rules import usernames
from accounts.services.people import make_person
from common import clock
from tests.factories.people import UserFactory


@given(st.text(max_size=80), st.emails())
def test_a_username_is_short_and_plain_whatever_the_name(name, email):
    stem = usernames.stem(name=name, email=email)
    assert 0 < len(stem) <= 30
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789.")


@given(st.sets(st.integers(2, 30)))
def test_a_taken_username_gets_the_smallest_free_number(numbers):
    taken = {"ali", *(f"ali{number}" for number in numbers)}
    free = usernames.free("ali", taken)
    assert free not in taken
    assert all(f"ali{n}" in taken for n in range(2, int(free[3:])))


@pytest.mark.django_db
def test_people_of_one_name_get_usernames_of_their_own():
    first = make_person(name="Ali Raza", by=None, now=clock.now())
    second = make_person(name="Ali Raza", by=None, now=clock.now())
    assert (first.username, second.username) == ("ali.raza", "ali.raza2")
    assert not first.has_usable_password()


@pytest.mark.django_db
@pytest.mark.parametrize("field", [{"username": "ALI"}, {"email": "Ali@Example.org", "username": "other"}])
def test_an_account_differs_from_others_by_more_than_case(field):
    UserFactory(username="ali", email="ali@example.org")
    with pytest.raises(ValidationError):
        make_person(name="Ali", **field, by=None, now=clock.now())
