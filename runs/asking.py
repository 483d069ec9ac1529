"""Who asks in a run, told by the statement that reads what they ask for: it begins at their session (decision 32)."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.db.models import BigIntegerField, F, Func, Q, QuerySet
from django.db.models.expressions import Col
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from accounts.sessions import SessionStore
from common.prepared import Prepared, filler
from courses.models import CoursePage
from runs.access import Access
from runs.models import Enrolment, Run


class Print(Func):
    """A fingerprint of the whole row that a column is of (`hash_record_extended` of PostgreSQL, 64 bits): what this
    process keeps of the row holds while its print is the same."""

    output_field = BigIntegerField()

    def as_sql(self, compiler: Any, *args: Any, **kwargs: Any) -> tuple[str, tuple[str | int, ...]]:
        alias = cast(Col, self.source_expressions[0]).alias
        return f"hash_record_extended({compiler.quote_name_unless_alias(alias)}.*, 0)", ()


def asked_by(rows: QuerySet, session: str, key: str, *, enrolment: str = "") -> QuerySet:
    """Return what of `rows` hangs on the active enrolment, in the run with this key, of whose session it is.

    Each comes with what `access_of` reads. `enrolment` is the way from a row to it, such as `enrolment__`.
    """
    wanted = {
        "user__sessions__session_key": session,
        "user__sessions__expire_date__gt": Now(),
        "run__key": key,
        "state": Enrolment.State.ACTIVE,
    }
    return (
        rows.filter(Q(**{f"{enrolment}{name}": value for name, value in wanted.items()}))
        .select_related(f"{enrolment}user")
        .annotate(
            session_data=F(f"{enrolment}user__sessions__session_data"),
            run_print=Print(f"{enrolment}run__uuid"),
            content=F(f"{enrolment}run__course__content_version__number"),
        )
    )


def access_of(request: HttpRequest, enrolment: Enrolment, row: Any) -> Access:
    """Return the run as who asks has it; raise Http404 where their session does not hold.

    `row` is one of `asked_by`, and `enrolment` that on which it hangs.
    """
    cast(SessionStore, request.session).take(row.session_data, enrolment.user)
    if request.user.pk != enrolment.user_id:  # their password was changed, or they were shut out
        raise Http404
    enrolment.run, enrolment.user = run_of(enrolment.run_id, row.run_print, row.content), request.user
    return Access(run=enrolment.run, enrolment=enrolment)


def run_asked(request: HttpRequest, key: str) -> Access:
    """Return the run with this key as who asks has it; raise Http404 for who is not enrolled there. One statement."""
    for found in _statement.objects(session=request.session.session_key or "", key=key):
        return access_of(request, found, found)
    raise Http404


def _enrolments(session: str, key: str) -> QuerySet[Enrolment]:
    return asked_by(Enrolment.objects.all(), session, key)


_statement = Prepared(_enrolments, session=str, key=str)


def or_sign_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Send who is not signed in to sign in, where they do not find a page.

    `login_required` asks who it is first, which is a statement of its own.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            if request.user.is_authenticated:
                raise
            return redirect_to_login(request.get_full_path())

    return shown


# Read anew where the fingerprint is another; what is read is as new as the print or newer, or gone meanwhile.


def run_of(pk: int, fingerprint: int, content: int) -> Run:
    """Return a run by its fingerprint, with its course by the content's version. No statement where both are known."""
    run: Run = _filled(RUN, _run(pk, fingerprint))
    run.course = _course(run.course_id, content)
    return run


RUN = [field.attname for field in Run._meta.concrete_fields]
_filled = filler(Run)


@lru_cache(maxsize=1024)
def _run(pk: int, fingerprint: int) -> tuple[Any, ...]:
    return get_object_or_404(Run.objects.values_list(*RUN), pk=pk)


@lru_cache(maxsize=256)
def _course(pk: int, content: int) -> CoursePage:
    return get_object_or_404(CoursePage.objects.select_related("content_version", "locale"), pk=pk)
