"""Every address of the site; screens carry their language (`/ur/…`), machines' addresses do not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from accounts.views.addresses import confirm_address, mail_address
from accounts.views.own import places, sign_out
from accounts.views.second_step import set_up, take_off
from common.views import components
from courses.views.pictures import picture
from discussions.views.following import stop_mail
from quizzes.views.offline import service_worker

handler500 = "common.failures.failed"

# The most asked for stand first: an address is tried on all that stand before its own.
urlpatterns: list[URLPattern | URLResolver] = i18n_patterns(
    path("runs/", include("runs.urls")),
    path("runs/<slug:run_key>/", include("grading.urls")),
    path("", include("quizzes.urls")),
    path("runs/<slug:run_key>/", include("discussions.urls")),
    path("runs/<slug:run_key>/", include("essays.urls")),
    path("runs/<slug:run_key>/", include("debates.urls")),
    path("", include("portal.urls")),
    path("components/", components, name="components"),
    path("mail/stop/<str:token>/", stop_mail, name="mail_stop"),
    path("courses/", include("courses.urls")),
    path("courses/", include(wagtail_urls)),
    path("accounts/", include("accounts.urls")),
    path("accounts/email/", mail_address, name="account_email"),
    path("accounts/confirm-email/<str:key>/", confirm_address, name="account_confirm_email"),
    path("accounts/sessions/", places, name="usersessions_list"),
    path("accounts/2fa/totp/activate/", set_up, name="mfa_activate_totp"),
    path("accounts/2fa/totp/deactivate/", take_off, name="mfa_deactivate_totp"),
    path("accounts/", include("allauth.urls")),
    prefix_default_language=False,
)

urlpatterns += [
    path("health/", include("config.health")),
    path("favicon.ico", RedirectView.as_view(url=f"{settings.STATIC_URL}img/star.svg")),
    path("service-worker.js", service_worker, name="service_worker"),
    path("api/", include("api.urls")),
    path("ims/oneroster/", include("lms.rest.oneroster.urls")),
    # One door for everybody: Wagtail's own knows no limits and no second step.
    path("cms/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("cms/logout/", sign_out),
    path("cms/", include(wagtailadmin_urls)),
    path("media/<str:folder>/<str:name>", picture),
    path("documents/", include(wagtaildocs_urls)),
]
