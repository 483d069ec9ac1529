"""A statement that is compiled once answers as its queryset would, for any values."""

from uuid import uuid4

import pytest

from accounts.models import User
from common.prepared import Prepared
from tests.factories.people import UserFactory
from tests.statements import statements

pytestmark = pytest.mark.django_db


def test_it_answers_as_the_queryset_does_for_each_value_with_one_statement():
    columns = ("pk", "uuid", "is_active")

    def select(name, user_id):
        return User.objects.filter(name=name).exclude(pk=user_id).order_by("pk").values_list(*columns)

    named = Prepared(select, name=str, user_id=int)
    first, second, other = UserFactory(name="Zarina"), UserFactory(name="Zarina"), UserFactory(name="Omar")
    for name, user_id in (("Zarina", 0), ("Zarina", first.pk), ("Omar", first.pk), ("Omar", other.pk), ("", 0)):
        with statements() as sent:
            found = list(named.rows(name=name, user_id=user_id))
        assert len(sent) == 1
        assert found == list(select(name, user_id))
    assert second.pk > first.pk


def test_a_uuid_may_be_asked_for():
    by_uuid = Prepared(lambda uuid: User.objects.filter(uuid=uuid).values_list("pk"), uuid=type(uuid4()))
    user = UserFactory()
    assert list(by_uuid.rows(uuid=user.uuid)) == [(user.pk,)]
    assert list(by_uuid.rows(uuid=uuid4())) == []


def test_a_value_that_the_statement_does_not_use_is_refused():
    careless = Prepared(lambda name: User.objects.values_list("pk"), name=str)
    with pytest.raises(TypeError, match="does not depend on name"):
        careless.rows(name="Omar")
