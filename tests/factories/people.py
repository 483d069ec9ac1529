"""People."""

import factory

from accounts.models import User
from tests.factories.base import ValidFactory

PASSWORD = "a long enough password"


class UserFactory(ValidFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"person{n:04}")
    name = factory.Sequence(lambda n: f"Person {n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password(PASSWORD)
