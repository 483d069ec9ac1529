"""Addresses for machines; they carry no language."""

from csp.decorators import csp_update
from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from api.rest import jobs
from api.views import Revocations, Tokens
from audit.rest import views as audit
from common.rest.problems import not_found
from courses.rest import library, outline
from courses.rest import views as courses
from discussions.rest import views as discussions
from essays.rest import views as essays
from grading.rest import scores, students
from grading.rest import views as grading
from quizzes.rest import bank, items
from quizzes.rest import views as quizzes
from runs.rest import people
from runs.rest import views as runs

app_name = "api"

# Swagger UI writes style attributes and shows its icons as data: addresses; nothing comes from elsewhere.
docs = csp_update({"style-src": "'unsafe-inline'", "img-src": "data:"})(
    SpectacularSwaggerSplitView.as_view(url_name="api:schema")
)

urlpatterns = [
    path("oauth/token", Tokens.as_view(), name="token"),
    path("oauth/revoke", Revocations.as_view(), name="revoke"),
    path("v1/schema", SpectacularAPIView.as_view(), name="schema"),
    path("v1/docs", docs, name="docs"),
    path("v1/courses", courses.CourseList.as_view(), name="courses"),
    path("v1/courses/<slug:course>", courses.CourseDetail.as_view(), name="course"),
    path("v1/courses/<slug:course>/outline", outline.OutlineDetail.as_view(), name="outline"),
    path("v1/courses/<slug:course>/modules", courses.ModuleList.as_view(), name="modules"),
    path("v1/courses/<slug:course>/lessons", courses.LessonList.as_view(), name="lessons"),
    path("v1/courses/<slug:course>/lessons/<uuid:lesson>/passages", courses.PassageList.as_view(), name="passages"),
    path("v1/courses/<slug:course>/claims", library.ClaimList.as_view(), name="claims"),
    path("v1/courses/<slug:course>/references", library.ReferenceList.as_view(), name="references"),
    path("v1/courses/<slug:course>/terms", library.TermList.as_view(), name="terms"),
    path("v1/courses/<slug:course>/banks", bank.BankList.as_view(), name="banks"),
    path("v1/courses/<slug:course>/items", bank.QuestionList.as_view(), name="bank_items"),
    path("v1/courses/<slug:course>/items/<uuid:item>", bank.QuestionDetail.as_view(), name="bank_item"),
    path("v1/people", people.PeopleList.as_view(), name="people"),
    path("v1/runs", runs.RunList.as_view(), name="runs"),
    path("v1/runs/<uuid:run>", runs.RunDetail.as_view(), name="run"),
    path("v1/runs/<uuid:run>/sections", runs.SectionList.as_view(), name="sections"),
    path("v1/runs/<uuid:run>/enrolments", runs.EnrolmentList.as_view(), name="enrolments"),
    path("v1/runs/<uuid:run>/roster", runs.Roster.as_view(), name="roster"),
    path("v1/runs/<uuid:run>/activities", runs.ActivityList.as_view(), name="activities"),
    path("v1/runs/<uuid:run>/line-items", grading.LineItemList.as_view(), name="line_items"),
    path("v1/runs/<uuid:run>/line-items/<uuid:line_item>", grading.LineItemDetail.as_view(), name="line_item"),
    path(
        "v1/runs/<uuid:run>/line-items/<uuid:line_item>/results", scores.ColumnResults.as_view(), name="column_results"
    ),
    path(
        "v1/runs/<uuid:run>/line-items/<uuid:line_item>/results/<uuid:enrolment>",
        grading.ResultDetail.as_view(),
        name="result",
    ),
    path("v1/runs/<uuid:run>/enrolments/<uuid:enrolment>/deadlines", students.DeadlineList.as_view(), name="deadlines"),
    path("v1/runs/<uuid:run>/enrolments/<uuid:enrolment>/entries", students.EntryList.as_view(), name="entries"),
    path("v1/runs/<uuid:run>/attempts", quizzes.AttemptList.as_view(), name="attempts"),
    path("v1/runs/<uuid:run>/attempts/<uuid:attempt>/responses", quizzes.ResponseList.as_view(), name="responses"),
    path(
        "v1/runs/<uuid:run>/activities/<uuid:activity>/statistics", quizzes.QuizStatistics.as_view(), name="statistics"
    ),
    path("v1/runs/<uuid:run>/activities/<uuid:activity>/items", items.ItemList.as_view(), name="items"),
    path("v1/runs/<uuid:run>/essays", essays.EssayList.as_view(), name="essays"),
    path("v1/runs/<uuid:run>/essays/<uuid:essay>", essays.EssayDetail.as_view(), name="essay"),
    path("v1/runs/<uuid:run>/threads", discussions.ThreadList.as_view(), name="threads"),
    path("v1/runs/<uuid:run>/threads/<uuid:thread>/posts", discussions.PostList.as_view(), name="posts"),
    path("v1/jobs", jobs.JobList.as_view(), name="jobs"),
    path("v1/jobs/<uuid:job>", jobs.JobDetail.as_view(), name="job"),
    path("v1/jobs/<uuid:job>/cancel", jobs.JobCancel.as_view(), name="job_cancel"),
    path("v1/events", audit.EventFeed.as_view(), name="events"),
    path("v1/runs/<uuid:run>/results", grading.ResultList.as_view(), name="results"),
    path("<path:rest>", not_found, name="not_found"),
]
