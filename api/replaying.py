"""A kept request, asked again of the view that it was sent to: a job is done by no other way than the call itself."""

import io
import json
from urllib.parse import urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.urls import resolve
from rest_framework.response import Response

from api.authentication import JobAuthentication
from api.models import Job
from common.watching import Watch


def answer_to(job: Job, watch: Watch) -> Response:
    """Return what a job's request is answered now, as far as its client reaches now; `watch` is told how far it is."""
    found = resolve(job.address)
    view = found.func.view_class.as_view(authentication_classes=[JobAuthentication], throttle_classes=[])
    request = _request(job)
    request.job, request.watch = job, watch
    return view(request, **found.kwargs)


def _request(job: Job) -> WSGIRequest:
    site, body = urlsplit(settings.BASE_URL), json.dumps(job.body).encode()
    headers = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in job.headers.items()}
    return WSGIRequest(
        {
            **headers,
            "REQUEST_METHOD": job.method,
            "PATH_INFO": job.address,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_HOST": site.netloc,
            "wsgi.url_scheme": site.scheme,
            "wsgi.input": io.BytesIO(body),
        }
    )
