"""The desk's own addresses, below `/cms/teaching/`. Other apps add theirs beside these by `register_admin_urls`."""

from django.urls import path

from runs.desk.views import activities, class_list, codes, flags, hard_passages, openings, people, runs

app_name = "teaching"

urlpatterns = [
    path("", runs.index, name="index"),
    path("new/", runs.new, name="new"),
    path("<slug:run_key>/", runs.overview, name="overview"),
    path("<slug:run_key>/join/", runs.join, name="join"),
    path("<slug:run_key>/people/", people.roster, name="roster"),
    path("<slug:run_key>/people/add/", people.add, name="person_add"),
    path("<slug:run_key>/people/class/", class_list.upload, name="class_upload"),
    path("<slug:run_key>/people/class/agree/", class_list.agree, name="class_agree"),
    path("<slug:run_key>/people/codes/", codes.codes, name="codes"),
    path("<slug:run_key>/people/<uuid:enrolment>/", people.person, name="person"),
    path("<slug:run_key>/people/<uuid:enrolment>/withdraw/", people.withdraw, name="person_withdraw"),
    path("<slug:run_key>/people/<uuid:enrolment>/return/", people.take_back, name="person_return"),
    path("<slug:run_key>/people/<uuid:enrolment>/invite/", people.invite, name="person_invite"),
    path("<slug:run_key>/people/<uuid:enrolment>/code/", codes.code, name="person_code"),
    path("<slug:run_key>/hard-passages/", hard_passages.hard_passages, name="hard_passages"),
    path("<slug:run_key>/flags/", flags.flags, name="flags"),
    path("<slug:run_key>/flags/<slug:kind>/<uuid:thing>/", flags.flag, name="flag"),
    path("<slug:run_key>/lessons/", openings.openings, name="openings"),
    path("<slug:run_key>/activities/", activities.activities, name="activities"),
    path("<slug:run_key>/activities/add/", activities.add, name="activity_add"),
    path("<slug:run_key>/activities/<uuid:activity>/", activities.dates, name="activity_dates"),
    path("<slug:run_key>/activities/<uuid:activity>/<slug:section>/", activities.section_dates, name="section_dates"),
]
