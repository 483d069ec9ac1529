"""Every path of the API answers what its description says, whatever is asked of it."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application

from tests.factories import classes, clients

pytestmark = [pytest.mark.long, pytest.mark.django_db]


@pytest.fixture
def schema(db):
    run = classes.RunFactory()
    classes.EnrolmentFactory(run=run)
    bearer = f"Bearer {clients.token(clients.client(run))}"
    loaded = schemathesis.openapi.from_wsgi("/api/v1/schema?format=json", get_wsgi_application())
    loaded.config.headers = {"Authorization": bearer}
    return loaded
