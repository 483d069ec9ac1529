"""A statement that is compiled once answers as its queryset would, for any values."""

from uuid import uuid4

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat

from accounts.models import User
from common.among import is_among
from common.prepared import Prepared
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, SectionFactory
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


def test_what_is_fixed_stands_in_the_statement_whatever_is_in_it():
    odd = "100% 'of' %(name)s \\ %s"
    called_so = Prepared(lambda name: User.objects.filter(username=name, name=odd).values_list("pk"), name=str)
    user = UserFactory(name=odd)
    assert list(called_so.rows(name=user.username)) == [(user.pk,)]
    assert list(called_so.rows(name=UserFactory().username)) == []


def test_a_statement_that_the_driver_would_take_apart_each_time_is_refused():
    long = Prepared(lambda name: User.objects.filter(name=name).exclude(name="x" * 4096), name=str)
    with pytest.raises(TypeError, match="longer than 4096 bytes"):
        long.objects(name="Zarina")


def test_a_value_that_the_statement_does_not_use_is_refused():
    careless = Prepared(lambda name: User.objects.values_list("pk"), name=str)
    with pytest.raises(TypeError, match="does not depend on name"):
        careless.rows(name="Omar")


def test_objects_come_as_the_queryset_gives_them_each_time_anew():
    def select(run_id):
        known = Enrolment.objects.select_related("user", "section").filter(run_id=run_id).order_by("pk")
        return known.annotate(called=Concat(F("user__name"), Value("!")))

    enrolled = Prepared(select, run_id=int)
    first = EnrolmentFactory(user=UserFactory(name="Zarina"))
    second = EnrolmentFactory(run=first.run, section=SectionFactory(run=first.run))
    EnrolmentFactory()
    assert enrolled.objects(run_id=0) == []
    for _ in range(2):
        with statements() as sent:
            found = enrolled.objects(run_id=first.run_id)
            shown = [(one, one.user, one.section, one.called) for one in found]
        assert len(sent) == 1
        assert shown == [(one, one.user, one.section, one.called) for one in select(first.run_id)]
        assert [vars(one.user)["name"] for one in found] == [one.user.name for one in (first, second)]
        found[0].user.name = "changed by who asked first"


def test_a_list_of_numbers_may_be_asked_for():
    among_them = Prepared(lambda ids: User.objects.filter(is_among("pk", ids, "bigint")).order_by("pk"), ids=list)
    people = [UserFactory() for _ in range(3)]
    for wanted in (people, people[1:], []):
        assert among_them.objects(ids=[one.pk for one in wanted]) == wanted


def test_what_would_be_another_statement_is_refused():
    with pytest.raises(TypeError, match="another statement"):
        Prepared(lambda pk: User.objects.filter(pk=pk).prefetch_related("groups"), pk=int).objects(pk=1)
