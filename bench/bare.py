"""What the site is measured beside: Django without middleware, a view that says two letters, one that keeps a row."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.settings import DATABASES

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF="bench.bare",
    DATABASES=DATABASES,
    INSTALLED_APPS=[],
    MIDDLEWARE=[],
)


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def insert(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_row (text) VALUES (%s)", ["an answer of some words"])
    return HttpResponse("ok")


urlpatterns = [path("nothing", nothing), path("insert", insert)]
application = get_wsgi_application()
