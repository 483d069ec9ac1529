"""Addresses below `/cms/teaching/<run>/`."""

from django.urls import path

from quizzes.desk import as_student, live, regrading, running, views

app_name = "quizzes_desk"

urlpatterns = [
    path("marking/", views.marking, name="marking"),
    path("marking/<uuid:activity>/<uuid:item>/", views.pile, name="pile"),
    path("marking/<uuid:activity>/<uuid:item>/next/", views.following, name="next"),
    path("marking/<uuid:activity>/<uuid:item>/comments/", views.comments, name="comments"),
    path("marking/answers/<uuid:answer>/", views.answer, name="answer"),
    path("quizzes/<uuid:activity>/", views.attempts, name="attempts"),
    path("quizzes/<uuid:activity>/live/", live.page, name="live"),
    path("quizzes/<uuid:activity>/live/rows/", live.rows, name="live_rows"),
    path("quizzes/<uuid:activity>/as/<uuid:enrolment>/", as_student.page, name="as_student"),
    path("quizzes/<uuid:activity>/as/<uuid:enrolment>/questions/", as_student.questions, name="as_student_questions"),
    path("quizzes/<uuid:activity>/time/", running.time_limit, name="time_limit"),
    path("quizzes/<uuid:activity>/more/<uuid:enrolment>/", running.more_attempts, name="more_attempts"),
    path("quizzes/<uuid:activity>/statistics/", views.statistics, name="statistics"),
    path("quizzes/<uuid:activity>/regrades/", regrading.index, name="regrades"),
    path("quizzes/<uuid:activity>/regrades/<uuid:item>/", regrading.question, name="regrade_question"),
    path("regrades/<uuid:regrade>/", regrading.change_set, name="regrade"),
    path("regrades/<uuid:regrade>/progress/", regrading.progress, name="regrade_progress"),
    path("regrades/<uuid:regrade>.csv", regrading.sheet, name="regrade_sheet"),
    path("quizzes/attempts/<uuid:attempt>/", views.attempt, name="attempt"),
]
